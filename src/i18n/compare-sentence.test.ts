import { describe, expect, test } from 'vitest';
import { appraisals, grdp, innovationRank, yearly } from '../semantic/comparison.fixture.ts';
import type { Observation } from '../semantic/observation.ts';
import type { Language } from '../semantic/selection.ts';
import { sentenceContext, wellFormed } from './compare-sentence.fixture.ts';
import {
  cellsSentence,
  extremesSentence,
  rankingSentence,
  type RankingFacts,
} from './compare-sentence.ts';
import { pairSentence } from './pair-sentence.ts';

const year = (value: number, more = {}) => yearly('63-45', 2023, value, more);

const facts: RankingFacts = {
  place: 'Quảng Trị',
  own: { figure: year(70.94), rank: 35, sharedBy: 1 },
  of: 63,
  all: 63,
  period: 'năm 2023',
  reference: { name: 'trung vị', value: 73.19 },
  noRank: undefined,
  extremes: {
    high: { place: 'Bà Rịa – Vũng Tàu', figure: year(338.98) },
    low: { place: 'Hà Giang', figure: year(34.69) },
  },
};
const english = {
  ...facts,
  place: 'Quang Tri',
  period: '2023',
  reference: { name: 'the median', value: 73.19 },
};
const ranking = (more: Partial<RankingFacts>, language: Language = 'vi') =>
  wellFormed(
    rankingSentence(
      { ...(language === 'vi' ? facts : english), ...more },
      sentenceContext(language),
    ),
  );

describe('the sentence of a ranking', () => {
  test('tells rank, count and what it is set against', () => {
    expect(ranking({})).toBe(
      'Quảng Trị đứng thứ 35/63 về GRDP bình quân đầu người năm 2023, thấp hơn 2,25 triệu đồng/người so với trung vị',
    );
    expect(ranking({}, 'en')).toBe(
      'Quang Tri ranks 35 of 63 in GRDP per capita, 2023, 2.25 million VND per person below the median',
    );
  });

  test('says above, and equal where the difference would be printed as zero', () => {
    expect(ranking({ reference: { name: 'trung vị', value: 70 } })).toMatch(
      /, cao hơn 0,94 triệu đồng\/người so với trung vị$/,
    );
    expect(ranking({ reference: { name: 'trung vị', value: 70.943 } })).toMatch(/, bằng trung vị$/);
    expect(ranking({ reference: { name: 'the median', value: 70.94 } }, 'en')).toMatch(
      /, equal to the median$/,
    );
    expect(ranking({ reference: undefined })).toMatch(/ năm 2023$/);
  });

  test('says with how many others a rank is shared', () => {
    const own = { figure: year(70.94), rank: 2, sharedBy: 3 };
    expect(ranking({ own })).toContain('đứng thứ 2/63 về');
    expect(ranking({ own })).toContain('(đồng hạng với 2 nơi khác)');
    expect(ranking({ own: { ...own, sharedBy: 2 } }, 'en')).toContain('(tied with 1 other)');
    expect(ranking({ own }, 'en')).toContain('(tied with 2 others)');
  });

  test('never counts among 63 where only 23 can be compared', () => {
    expect(ranking({ of: 23 })).toContain('đứng thứ 35 trong 23 nơi so được');
    expect(ranking({ of: 23 })).not.toContain('/63');
    expect(ranking({ of: 23 }, 'en')).toContain('among the 23 places that can be compared');
  });

  test('of a place without a rank gives the reason', () => {
    const noRank = 'chưa có số liệu nào';
    expect(ranking({ own: undefined, noRank })).toBe(
      'Quảng Trị không xếp hạng được về GRDP bình quân đầu người năm 2023: chưa có số liệu nào',
    );
    expect(ranking({ own: undefined, noRank: 'no figures at all' }, 'en')).toBe(
      'Quang Tri has no rank in GRDP per capita, 2023: no figures at all',
    );
  });

  test('of a figure alone of its kind has no rank', () => {
    const alone = { of: 1, noRank: 'không có nơi nào khác cùng kỳ để so' };
    expect(ranking(alone)).not.toContain('đứng thứ');
    expect(ranking(alone)).toMatch(/^Quảng Trị không xếp hạng được/);
  });

  test('without a place being looked at tells the highest and the lowest, and of nobody', () => {
    const nobody = { place: '', own: undefined, noRank: undefined };
    expect(ranking(nobody)).toBe(
      'Năm 2023, GRDP bình quân đầu người cao nhất là Bà Rịa – Vũng Tàu (338,98 triệu đồng/người), thấp nhất là Hà Giang (34,69 triệu đồng/người)',
    );
    expect(ranking({ ...nobody, of: 60 }, 'en')).toMatch(/; 60 of 63 places can be compared$/);
  });
});

describe('the sentence of the highest and the lowest', () => {
  const extremes = (more: Partial<RankingFacts>, language: Language = 'vi', indicator = grdp) =>
    wellFormed(extremesSentence({ ...facts, ...more }, sentenceContext(language, indicator)));

  test('counts those that can be compared', () => {
    expect(extremes({ of: 23 })).toMatch(/; 23\/63 nơi có số liệu so được$/);
    expect(extremes({ own: undefined })).toMatch(/; không có số liệu của Quảng Trị$/);
  });

  test('of one place calls nothing the highest', () => {
    const only = extremes({ of: 1 });
    expect(only).not.toMatch(/cao nhất|thấp nhất/);
    expect(only).toContain('chỉ Bà Rịa – Vũng Tàu có số so được');
  });

  test('of nothing says so', () => {
    expect(extremes({ extremes: undefined })).toBe(
      'Năm 2023, chưa có số liệu so được về GRDP bình quân đầu người',
    );
    expect(extremes({ extremes: undefined, period: '2023' }, 'en')).toBe(
      '2023: no figures to compare in GRDP per capita',
    );
  });

  test('of places that all have one figure calls none the highest', () => {
    const same = {
      high: { place: 'Cao Bằng', figure: year(5) },
      low: { place: 'Bắc Kạn', figure: year(5) },
    };
    expect(extremes({ extremes: same })).not.toMatch(/cao nhất là Cao Bằng/);
  });

  test('calls rank 1 the highest, and rank 63 the lowest', () => {
    const ranks = {
      high: { place: 'Cao Bằng', figure: year(63) },
      low: { place: 'Hà Nội', figure: year(1) },
    };
    const text = extremes({ extremes: ranks, own: facts.own }, 'vi', innovationRank);
    expect(text).not.toMatch(/cao nhất là Cao Bằng/);
  });
});

describe('the sentence of a heat map', () => {
  const cell = (place: string, value: number, period: string) => ({
    place,
    figure: year(value),
    period,
  });
  const high = cell('Bà Rịa – Vũng Tàu', 346.89, 'năm 2022');
  const low = cell('Hà Giang', 23.4, 'năm 2018');

  test('tells the highest and the lowest with their years, and how many cells are filled', () => {
    const all = { high, low, have: 504, of: 504, period: 'năm 2018 – năm 2025' };
    expect(wellFormed(cellsSentence(all, sentenceContext('vi')))).toBe(
      'Năm 2018 – năm 2025, GRDP bình quân đầu người cao nhất là Bà Rịa – Vũng Tàu năm 2022 (346,89 triệu đồng/người), thấp nhất là Hà Giang năm 2018 (23,40 triệu đồng/người)',
    );
    expect(wellFormed(cellsSentence({ ...all, have: 500 }, sentenceContext('vi')))).toMatch(
      /; có số liệu ở 500\/504 ô$/,
    );
    const none = { ...all, high: undefined, low: undefined, period: '2018 – 2025' };
    expect(wellFormed(cellsSentence(none, sentenceContext('en')))).toBe(
      '2018 – 2025: no figures to compare in GRDP per capita',
    );
  });
});

describe('the sentence of a pair', () => {
  const pair = (x: Observation | undefined, y: Observation | undefined, have: number) => ({
    place: 'Quảng Trị',
    x,
    y,
    have,
    of: 63,
    period: 'Năm 2022',
  });
  const both = (more: ReturnType<typeof pair>, language: Language = 'vi') =>
    wellFormed(
      pairSentence(more, sentenceContext(language), sentenceContext(language, appraisals, [86])),
    );

  test('tells both figures, or that one is missing', () => {
    expect(both(pair(year(67.19), year(86), 63))).toBe(
      'Năm 2022, Quảng Trị có GRDP bình quân đầu người 67,19 triệu đồng/người, dự án được thẩm định 86 dự án',
    );
    expect(both(pair(year(67.19), year(86), 3), 'en')).toMatch(
      /; 3 of 63 places have both figures$/,
    );
    expect(both(pair(year(67.19), undefined, 3))).toMatch(
      /; không có số liệu của Quảng Trị; 3\/63 nơi có cả hai số$/,
    );
    expect(both(pair(undefined, undefined, 0))).toBe(
      'Năm 2022, chưa nơi nào có cả hai số về GRDP bình quân đầu người và dự án được thẩm định',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { appraisals, innovationRank, yearly } from '../../semantic/comparison.fixture.ts';
import { observed } from '../../semantic/observation.fixture.ts';
import { contextFor, plain, stepOf } from './compared.fixture.ts';
import { rankingModel } from './ranking-model.ts';

const modelOf = (...input: Parameters<typeof contextFor>) => {
  const context = contextFor(...input);
  return rankingModel(stepOf(context), context);
};
const nine = observed(500, '2023-01-01', '2023-09-30', { placeId: '63-44' });
const figures = [
  yearly('63-04', 2023, 30),
  yearly('63-06', 2023, 30),
  yearly('63-45', 2023, 40),
  nine,
];

describe('bars of a ranking', () => {
  const model = () => modelOf(figures);
  const points = () => model().series[0]?.points ?? [];

  test('come by rank, then those that can’t be compared, then those without a figure', () => {
    expect(model().categories.map((it) => [it.label, it.rank])).toEqual([
      ['Quảng Trị', '1'],
      ['Bắc Kạn', '2'],
      ['Cao Bằng', '2'],
      ['Quảng Bình', undefined],
      ['Thái Bình', undefined],
    ]);
  });

  test('say under a name what is not comparable about its figure', () => {
    expect(model().categories[3]?.sublabel).toBe('9 tháng 2023: không so được');
    expect(points()[3]).toMatchObject({
      value: 500,
      state: 'part-year',
      notComparable: 'khác kỳ: năm 2023 so với 9 tháng 2023',
    });
    expect(
      points()
        .slice(0, 3)
        .every((it) => it.notComparable === undefined),
    ).toBe(true);
  });

  test('have nothing, never zero, where there is no figure, and words for why', () => {
    expect(points()[4]).toMatchObject({
      value: null,
      state: 'missing',
      text: 'chưa có số liệu nào',
      observation: null,
    });
  });

  test('take the median of the ranked alone', () => {
    expect(model().reference).toEqual({ value: 30, text: '30' });
    expect(plain(model().subtitle)).toContain('trung vị của 3 nơi, 30 dự án');
  });

  test('bear the sentence as their title', () => {
    expect(model().title).toBe(
      'Quảng Trị đứng thứ 1 trong 3 nơi so được về dự án được thẩm định năm 2023, cao hơn 10\u00a0dự án so với trung vị',
    );
  });

  test('mark the place being looked at', () => {
    expect(model().categories.map((it) => it.role)).toEqual([
      'focus',
      'context',
      'context',
      'context',
      'context',
    ]);
  });
});

test('a figure alone of its kind has no number before its name', () => {
  const model = modelOf([yearly('63-45', 2023, 40)]);
  expect(model.categories.map((it) => it.rank)).toEqual(Array(5).fill(undefined));
  expect(model.title).toContain('không xếp hạng được');
});

test('figures of which less is better say in which order they stand', () => {
  const model = modelOf(figures, { indicator: { ...appraisals, direction: 'down' } });
  expect(model.categories[0]).toMatchObject({ label: 'Bắc Kạn', rank: '1' });
  expect(model.subtitle).toContain('Xếp từ thấp lên cao');
});

test('a rank of a rank is its own number: hạng 18 is not "thứ 3"', () => {
  const ranks = [1, 5, 18].map((rank, at) =>
    yearly(['63-04', '63-06', '63-45'][at] ?? '', 2023, rank, { indicatorId: 'pii-rank' }),
  );
  const model = modelOf(ranks, { indicator: innovationRank });
  expect(plain(model.title)).toContain('18');
  expect(plain(model.title)).not.toContain('đứng thứ 3');
  expect(model.subtitle).not.toContain('Xếp từ thấp lên cao');
  expect(model.subtitle).toContain('hạng 1');
});

describe('the sentence of a view without a place being looked at', () => {
  test('names nobody', () => {
    const { title } = modelOf(figures, { chosen: [] });
    expect(title).not.toMatch(/ (của )?$|^ /);
    expect(title).not.toContain('không có số liệu');
  });

  test('doesn’t say that a place has no figure because it is not in the view', () => {
    const { title } = modelOf(figures, { among: '63-north' });
    expect(title).not.toContain('không có số liệu của Quảng Trị');
  });
});

test('what is said under the title and the bars is what holds for them', () => {
  const definition = 'Dự án có ý kiến về công nghệ.';
  const own = { ...appraisals, definition: { vi: definition, en: '' } };
  const three = figures.slice(0, 3);
  const model = modelOf(three, { indicator: own });
  expect(plain(model.subtitle)).toBe(
    'Dự án được thẩm định · Đơn vị: dự án · địa giới theo báo cáo (63 đơn vị) · Vạch chấm: trung vị của 3 nơi, 30 dự án',
  );
  expect(model.notes).toEqual([definition]);
  const some = three.map((it) => ({ ...it, status: 'estimate' as const }));
  const told = modelOf([...some.slice(1), ...three.slice(0, 1)], { indicator: own }).notes;
  expect(told[0]).toMatch(/ước tính/);
  expect(told).toContain(definition);
});

test('of two there is no middle', () => {
  const model = modelOf(figures.slice(1, 3));
  expect(model).not.toHaveProperty('reference');
  expect(model.subtitle).not.toContain('trung vị');
});

test('the middle of money is told in million đồng', () => {
  const money = { ...appraisals, unit: { vi: 'đồng', en: 'VND' } };
  const model = modelOf(
    figures.slice(0, 3).map((it) => ({ ...it, value: it.value * 1_000_000 })),
    { indicator: money },
  );
  expect(model.reference).toEqual({ value: 30_000_000, text: '30' });
  expect(plain(model.subtitle)).toContain('30 triệu đồng');
});

test('both languages have the same figures and no holes', () => {
  const inEnglish = modelOf(figures, {}, 'en');
  expect(plain(inEnglish.title)).toBe(
    'Quang Tri ranks 1 among the 3 places that can be compared in projects appraised, 2023, 10 projects above the median',
  );
  expect(JSON.stringify(inEnglish)).not.toContain('undefined');
});

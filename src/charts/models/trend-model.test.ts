import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../i18n/words.ts';
import {
  appraisals,
  catalogue,
  indicatorFor,
  population,
  yearly,
} from '../../semantic/comparison.fixture.ts';
import { observed } from '../../semantic/observation.fixture.ts';
import type { Observation } from '../../semantic/observation.ts';
import type { Language } from '../../semantic/selection.ts';
import { plain } from './compared.fixture.ts';
import type { ModelContext } from './model-context.ts';
import { trendModel } from './trend-model.ts';

// Quảng Trị's report of November 2023, section I.2: 43, 65 and 86 projects, 106 "đầu năm 2023 đến nay".
const untilNovember: Observation = {
  ...observed(106, '', ''),
  period: { start: '2023-01-01', end: '2023-11-30', precision: 'month' },
};
const stated = [
  yearly('63-45', 2020, 43),
  yearly('63-45', 2021, 65),
  yearly('63-45', 2022, 86),
  untilNovember,
];

interface Asked extends Partial<ModelContext> {
  placeIds?: string[];
  indicator?: typeof appraisals;
  language?: Language;
}

const trendOf = (
  observations: readonly Observation[],
  { placeIds = ['63-45'], indicator = appraisals, language = 'vi', ...more }: Asked = {},
) =>
  trendModel(
    { indicator, placeIds, observations },
    { words: wordsIn(language), catalogue, boundary: 'reported', ...more },
  );
const labelsOf = ({ categories }: ReturnType<typeof trendOf>) =>
  categories.map(({ label, sublabel }) => [label, ...(sublabel === undefined ? [] : [sublabel])]);
const year = (y: number, more: Parameters<typeof yearly>[3] = {}) => yearly('63-45', y, 10, more);

describe('the appraisals of one place', () => {
  test('are columns, the last of which is only a part of its year', () => {
    const model = trendOf(stated);
    const [series] = model.series;
    expect(model).toMatchObject({ kind: 'columns', id: 'technology-appraisals', divisor: 1 });
    expect(labelsOf(model)).toEqual([['2020'], ['2021'], ['2022'], ['2023', 'đến 11/2023']]);
    expect(model.series.length).toBe(1);
    expect(series).toMatchObject({ id: '63-45', name: 'Quảng Trị', role: 'focus' });
    expect(series?.points.map((it) => [it.value, it.state])).toEqual([
      [43, 'whole'],
      [65, 'whole'],
      [86, 'whole'],
      [106, 'part-year'],
    ]);
    expect(series?.links).toEqual([
      { from: 0, to: 1, join: 'solid' },
      { from: 1, to: 2, join: 'solid' },
      { from: 2, to: 3, join: 'dashed' },
    ]);
  });

  test('are told in a sentence: 86 is twice 43, and the running year stands apart', () => {
    const model = trendOf(stated);
    expect(plain(model.title)).toBe(
      'Dự án được thẩm định tăng gấp đôi từ 2020 đến 2022; năm 2023 chưa hết đã đạt 106 dự án',
    );
    expect(model.subtitle).toBe(
      'Đơn vị: dự án · tỉnh Quảng Trị · địa giới theo báo cáo (63 đơn vị)',
    );
    expect([model.unit, model.categoryTitle]).toEqual(['dự án', 'Kỳ']);
  });

  test('have the remark that a part-year needs, and their source with its section', () => {
    const model = trendOf(stated);
    expect(model.notes).toEqual([
      'Cột gạch chéo: chưa đủ năm, không so trực tiếp với các năm trước.',
    ]);
    expect(model.sources).toEqual([
      { sourceId: 'quang-tri-2023-11', text: 'quang-tri-2023-11', locators: ['I.2'] },
    ]);
  });

  test('stand in the order of time, in whichever order they come', () => {
    expect(trendOf(stated.toReversed())).toEqual(trendOf(stated));
  });

  test('are told in English', () => {
    const english = trendOf(stated, { language: 'en', boundary: 'current' });
    expect(english.subtitle).toContain('Quang Tri province');
    expect(english.title).toContain('doubled from 2020 to 2022');
    expect(labelsOf(english).at(-1)).toEqual(['2023', 'to Nov 2023']);
  });
});

test('figures of other indicators and places, parts and plans stay out', () => {
  const strange = [
    year(2018, { indicatorId: 'population-average' }),
    yearly('63-06', 2019, 5),
    year(2017, { breakdown: { dimension: 'sector', member: 'farming' } }),
  ];
  expect(trendOf([...strange, ...stated])).toEqual(trendOf(stated));
});

describe('several places', () => {
  const modelOf = () =>
    trendOf([...stated, yearly('63-06', 2021, 7), yearly('63-06', 2022, 9)], {
      placeIds: ['63-06', '63-45'],
    });

  test('are lines under the indicator’s name, the first of them in front', () => {
    const model = modelOf();
    expect([model.kind, model.title]).toEqual(['lines', 'Dự án được thẩm định']);
    expect(model.subtitle).toBe('Đơn vị: dự án · địa giới theo báo cáo (63 đơn vị)');
    expect(model.series.map((it) => [it.id, it.name, it.role])).toEqual([
      ['63-06', 'Bắc Kạn', 'focus'],
      ['63-45', 'Quảng Trị', 'beside'],
    ]);
  });

  test('have no figure where only another has one, and that is no gap to be told', () => {
    const { series, notes } = modelOf();
    const [bacKan] = series;
    const points = bacKan?.points.map((it) => [it.value, it.state, it.text, plain(it.spoken)]);
    expect(points).toEqual([
      [null, 'missing', '', 'Năm 2020'],
      [7, 'whole', '7', 'Năm 2021: 7 dự án'],
      [9, 'whole', '9', 'Năm 2022: 9 dự án'],
      [null, 'missing', '', 'Đầu năm đến 11/2023'],
    ]);
    expect(bacKan?.links).toEqual([{ from: 1, to: 2, join: 'solid' }]);
    expect(notes).toEqual(['Điểm rỗng, đoạn đứt: chưa đủ năm, không so trực tiếp với năm trước.']);
  });
});

describe('a year without a figure between two with one', () => {
  const gap = [year(2016), year(2018)];
  const gapNote = 'Khoảng trống: báo cáo không nêu số liệu; không có nghĩa là bằng 0.';
  const reported = (more: object = {}) => ({
    ...catalogue,
    availability: [
      {
        indicatorId: 'pii-score',
        placeId: '63-45',
        year: 2017,
        kind: 'actual' as const,
        observations: 1,
        reported: true,
        hasTotals: true,
        ...more,
      },
    ],
  });
  const wordsOf = (context: Asked, figures = gap) =>
    trendOf(figures, context).series[0]?.points.map((it) => it.text);

  test('is a place on the axis, joined over by nothing, and told', () => {
    const model = trendOf(gap);
    expect(labelsOf(model)).toEqual([['2016'], ['2017'], ['2018']]);
    expect(model.series[0]?.points[1]).toMatchObject({
      value: null,
      state: 'missing',
      period: '2017',
      spoken: '2017: chưa có báo cáo',
    });
    expect(model.series[0]?.links).toEqual([{ from: 0, to: 2, join: 'none' }]);
    expect(model.notes).toEqual([gapNote]);
    expect(new Set(model.categories.map(({ key }) => key)).size).toBe(3);
  });

  test('is not stated where a report of the place tells other things of that year', () => {
    expect(wordsOf({ catalogue: reported() })).toEqual(['10', 'không nêu', '10']);
  });

  test.each<[string, object]>([
    ['of another year', { year: 2016 }],
    ['of another place', { placeId: '63-44' }],
    ['in no report', { reported: false }],
  ])('has no report where what is told is %s', (_, more) => {
    expect(wordsOf({ catalogue: reported(more) })).toEqual(['10', 'chưa có báo cáo', '10']);
  });

  test('is not stated of a merged unit where a report of a former one tells other things', () => {
    const merged = gap.map((it) => ({ ...it, placeId: '34-44' }));
    const asked: Asked = { placeIds: ['34-44'], catalogue: reported({ placeId: '63-44' }) };
    expect(wordsOf(asked, merged)).toEqual(['10', 'không nêu', '10']);
  });

  test('is not stated of a merged unit that has a report of its own', () => {
    const merged = gap.map((it) => ({ ...it, placeId: '34-44' }));
    const asked: Asked = { placeIds: ['34-44'], catalogue: reported({ placeId: '34-44' }) };
    expect(wordsOf(asked, merged)).toEqual(['10', 'không nêu', '10']);
  });

  test('is one of several, each by its own number', () => {
    expect(labelsOf(trendOf([year(2016), year(2019)]))).toEqual([
      ['2016'],
      ['2017'],
      ['2018'],
      ['2019'],
    ]);
  });

  test('is drawn up to ten in a row, and not more', () => {
    const count = (last: number) => trendOf([year(2000), year(last)]).categories.length;
    expect([count(2001), count(2011), count(2012)]).toEqual([2, 12, 2]);
  });
});

test('twelve figures of a place are columns, thirteen a line', () => {
  const years = (count: number) => Array.from({ length: count }, (_, at) => year(2000 + at));
  expect([trendOf(years(12)).kind, trendOf(years(13)).kind]).toEqual(['columns', 'lines']);
});

describe('what is said under a tick', () => {
  const under = (...figures: Observation[]) =>
    trendOf(figures, { placeIds: ['63-45', '63-06'] }).categories.map((it) => it.sublabel);

  test('is how final its figures are, where none of them is final', () => {
    expect(under(year(2024, { status: 'preliminary' }))).toEqual(['sơ bộ']);
    expect(under(year(2024, { status: 'estimate' }))).toEqual(['ước tính']);
    expect(under(year(2024, { status: 'estimate' }), yearly('63-06', 2024, 1))).toEqual([
      undefined,
    ]);
  });

  test('is of that year’s figures alone', () => {
    expect(under(year(2023), year(2024, { status: 'preliminary' }))).toEqual([undefined, 'sơ bộ']);
  });

  test('is that its figures are computed, where no source states any of them', () => {
    const from = [yearly('63-44', 2022, 1), yearly('63-45', 2022, 2)];
    const sum = year(2022, { coverage: { have: 2, of: 2, from } });
    expect(under(sum)).toEqual(['số tính ra']);
    expect(under(sum, yearly('63-06', 2022, 1))).toEqual([undefined]);
    expect(under({ ...sum, status: 'preliminary' })).toEqual(['sơ bộ, số tính ra']);
    const nine = { ...sum, period: { start: '2022-01-01', end: '2022-09-30', precision: 'day' } };
    expect(under(nine as Observation)).toEqual(['9 tháng, số tính ra']);
  });

  test('of a part of a year that is preliminary is that it is, since its mark tells the part', () => {
    expect(under(observed(1, '2024-01-01', '2024-09-30', { status: 'preliminary' }))).toEqual([
      'sơ bộ',
    ]);
  });
});

test('money is told in million đồng, and every figure with as many decimals as one of them needs', () => {
  const indicator = indicatorFor(appraisals.id, {
    unit: { vi: 'đồng', en: 'VND' },
  });
  const model = trendOf([yearly('63-45', 2021, 4_500_000), yearly('63-45', 2022, 5_000_000)], {
    indicator,
  });
  expect([model.unit, model.divisor]).toEqual(['triệu đồng', 1_000_000]);
  expect(model.series[0]?.points.map((it) => it.text)).toEqual(['4,5', '5,0']);
  expect(model.subtitle).toContain('Đơn vị: triệu đồng');
});

test('a figure that is computed tells how; one that is stated has nothing to tell', () => {
  const from = [yearly('63-44', 2022, 1), yearly('63-45', 2022, 2)];
  const sum = yearly('34-44', 2022, 3, {
    coverage: { have: 2, of: 2, from },
  });
  const [point] = trendOf([sum], { placeIds: ['34-44'] }).series[0]?.points ?? [];
  expect(typeof point?.explain).toBe('function');
  expect(trendOf(stated).series[0]?.points.some((it) => it.explain)).toBe(false);
});

test('a place that nobody knows goes by its id, and a stock of a day is no part-year', () => {
  const model = trendOf(
    [
      observed(630, '2023-06-30', '2023-06-30', {
        indicatorId: population.id,
        placeId: '63-99',
      }),
    ],
    { placeIds: ['63-99'], indicator: population },
  );
  expect(model.series[0]).toMatchObject({ name: '63-99', points: [{ state: 'whole' }] });
  expect(model.notes).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { comparedContext, type ComparedContext } from '../../src/charts/models/compared-context.ts';
import { comparedLinesModel, slopeModel } from '../../src/charts/models/compared-lines-model.ts';
import { heatmapModel } from '../../src/charts/models/heatmap-model.ts';
import { mapModel } from '../../src/charts/models/map-model.ts';
import { rankingModel } from '../../src/charts/models/ranking-model.ts';
import { scatterModel } from '../../src/charts/models/scatter-model.ts';
import type { ChartModel } from '../../src/charts/chart-model.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import type { Calculation } from '../../src/semantic/calculation.ts';
import { comparisonOf } from '../../src/semantic/comparison.fixture.ts';
import type { Comparison } from '../../src/semantic/comparison-of.ts';
import type { Observation } from '../../src/semantic/observation.ts';
import { pickerYear } from '../../src/semantic/period.ts';
import { totalsOf } from '../../src/semantic/series.ts';
import { rhythms, type Rhythm, type TimeStep } from '../../src/semantic/time-steps.ts';
import { catalogue, observations, referenceObservations } from './bundled-data.ts';

// Four reports from four provinces, with a month (Cao Bằng, July 2018), a quarter (Thái Bình, first
// of 2020), nine months (Bắc Kạn, 2023) and years with a part of one (Quảng Trị, 2020 to 11/2023).

/** What at least two of the reports state a total of, read in them. */
const shared = [
  'barcode-registrations-guided',
  'company-standards-supported',
  'inspections',
  'research-tasks-accepted',
  'research-tasks-contracted',
  'research-tasks-managed',
  'technology-appraisals',
  'traceability-organisations-supported',
];

const population = referenceObservations.filter((it) => it.indicatorId === 'population-average');

function compare(
  id: string,
  figures: readonly Observation[],
  asked: { calculation?: Calculation; rhythm?: Rhythm; base?: string; chosen?: string[] } = {},
): Comparison {
  const { calculation = 'value', rhythm = 'widest', base, chosen = ['63-45'] } = asked;
  const indicator = catalogue.indicators.get(id);
  if (!indicator) throw new Error(`no indicator ${id}`);
  return comparisonOf({
    choice: { calculation, base, rhythm, years: [], among: 'all', view: 'ranking' },
    indicator,
    vintage: '63',
    told: { observations: figures.filter((it) => it.indicatorId === id), notAdded: [] },
    population,
    catalogue,
    chosen,
  });
}

const contextOf = (comparison: Comparison): ComparedContext =>
  comparedContext(comparison, { words: wordsIn('vi'), catalogue, boundary: 'reported' });

const quantile = { method: 'quantile' } as const;
const shapes = { width: 100, height: 100, archipelagos: [] };
const area = { outline: '', centre: { x: 0, y: 0 }, box: { x: 0, y: 0, width: 1, height: 1 } };
const mapOf = (step: TimeStep, context: ComparedContext) => {
  const areas = Object.fromEntries(context.comparison.placeIds.map((id) => [id, area]));
  return mapModel(step, { classes: quantile, legend: '', shapes: { ...shapes, areas } }, context)
    .chart;
};

const stretchOf = ({ period }: Observation): string =>
  [period.start.slice(4), period.end.slice(4).replace('02-29', '02-28'), period.asOf ?? ''].join();

const withClass = (model: ChartModel) =>
  model.series.flatMap((it) => it.points).filter((it) => it.classIndex !== undefined);

/** Each flow that a view sets against another tells one stretch of the year. */
function expectOneStretch(figures: readonly Observation[]): void {
  expect(new Set(figures.map(stretchOf)).size).toBeLessThan(2);
}

/** All that must hold of the views of a flow, whatever the figures are. */
function expectHonest(comparison: Comparison): void {
  const context = contextOf(comparison);
  for (const step of comparison.steps) {
    const ranking = rankingModel(step, context);
    const ranked = ranking.categories.flatMap((it, at) =>
      it.rank === undefined ? [] : (ranking.series[0]?.points[at]?.observation ?? []),
    );
    expectOneStretch(ranked);
    const coloured = withClass(mapOf(step, context)).flatMap((it) => it.observation ?? []);
    expectOneStretch(coloured);
  }
  if (comparison.range.length === 0) return;
  const cells = withClass(heatmapModel({ sort: 'value', classes: quantile, legend: '' }, context));
  expectOneStretch(cells.flatMap((it) => it.observation ?? []));
  for (const model of [comparedLinesModel(context), slopeModel(context)]) {
    for (const { points, links } of model.series) {
      for (const { from, to, join } of links) {
        const [a, b] = [points[from]?.observation, points[to]?.observation];
        if (!a || !b || stretchOf(a) === stretchOf(b)) continue;
        expect(['cut', 'none', 'dashed']).toContain(join);
      }
    }
  }
}

/** No figure is computed from two of unlike stretches. */
function expectNothingAcross({ steps }: Comparison): void {
  const figures = steps.flatMap((it) => [...it.byPlace.values()]);
  for (const { derived } of figures) {
    if (derived) expectOneStretch(derived.from);
  }
}

test('the list of shared indicators is that of the reports', () => {
  const places = new Map<string, Set<string>>();
  for (const it of totalsOf(observations)) {
    places.set(it.indicatorId, (places.get(it.indicatorId) ?? new Set()).add(it.placeId));
  }
  const found = [...places].flatMap(([id, of]) => (of.size > 1 ? [id] : []));
  expect(found.sort()).toEqual(shared);
});

describe.each(shared.filter((it) => it !== 'research-tasks-managed'))('%s', (id) => {
  test.each(rhythms)('joins no unlike periods, at the rhythm %s', (rhythm) => {
    expectHonest(compare(id, observations, { rhythm }));
  });

  test('has no change and no index across unlike periods', () => {
    for (const rhythm of rhythms) {
      for (const calculation of ['change', 'index'] as const) {
        expectNothingAcross(compare(id, observations, { calculation, rhythm }));
      }
    }
  });
});

describe('appraisals of the four provinces', () => {
  const comparison = compare('technology-appraisals', observations);

  test('rank nobody in any year: there are never two of one period', () => {
    for (const step of comparison.steps) {
      const model = rankingModel(step, contextOf(comparison));
      expect(model.categories.filter((it) => it.rank !== undefined)).toEqual([]);
      expect(model.title).not.toMatch(/đứng thứ/);
    }
  });

  test('say in 2020 that a quarter and a year are not compared, and in 2023 nine months', () => {
    const reasons = (year: string, chosen: string[]) => {
      const told = compare('technology-appraisals', observations, { chosen });
      const step = told.steps.find((it) => it.key === year);
      const points = step ? (rankingModel(step, contextOf(told)).series[0]?.points ?? []) : [];
      return points.flatMap((it) => it.notComparable ?? []);
    };
    expect(reasons('2020', ['63-45'])).toEqual(['khác kỳ: năm 2020 so với quý I/2020']);
    expect(reasons('2023', ['63-45'])).toEqual([
      'khác kỳ: đầu năm đến 11/2023 so với 9 tháng 2023',
    ]);
  });

  test('have three changes at most: 43 to 65, 65 to 86, and none to 106', () => {
    const changes = compare('technology-appraisals', observations, { calculation: 'change' });
    const told = changes.steps.map((it) => [it.key, it.byPlace.get('63-45')?.value.toFixed(1)]);
    expect(told).toEqual([
      ['2021', '51.2'],
      ['2022', '32.3'],
    ]);
    expect(changes.refusalAt('63-45', '2023')).toMatchObject({ code: 'change' });
  });

  test('have an index of whole years alone: 100, 151, 200', () => {
    const index = compare('technology-appraisals', observations, { calculation: 'index' });
    const told = index.steps.map((it) => it.byPlace.get('63-45')?.value.toFixed(0));
    expect(told).toEqual(['100', '151', '200']);
    // The quarter of Thái Bình is its own base, and no other figure is set against it.
    expect(index.steps.flatMap((it) => it.byPlace.get('63-34')?.value ?? [])).toEqual([100]);
    expect(index.refusalAt('63-45', '2023')).toMatchObject({ code: 'period-type' });
  });

  test('lead from 86 to 106 by a dashed line, and in a slope from 43 as well', () => {
    const own = (model: ChartModel) => model.series.find((it) => it.id === '63-45')?.links ?? [];
    const context = contextOf(comparison);
    expect(own(comparedLinesModel(context)).map((it) => it.join)).toEqual([
      'solid',
      'solid',
      'dashed',
    ]);
    expect(own(slopeModel(context)).map((it) => it.join)).toEqual(['dashed']);
  });

  test('tell that 106 are at least 146% more than 43, and nothing plainer', () => {
    const title = comparedLinesModel(contextOf(comparison)).title.replaceAll('\u00a0', ' ');
    expect(title).toContain('tăng ít nhất 146%');
    expect(title).not.toMatch(/không so|\+\d|gấp/);
  });

  test('share nothing: 63 provinces would have to report', () => {
    const shares = compare('technology-appraisals', observations, { calculation: 'share' });
    expect(shares.steps.flatMap((it) => [...it.byPlace.values()])).toEqual([]);
    expect(shares.refusalAt('63-45', '2022')).toEqual({ code: 'incomplete-total' });
  });
});

describe('a month, a quarter, nine months and a year of one and the same year', () => {
  const template = totalsOf(observations).find((it) => it.indicatorId === 'technology-appraisals');
  const made = (placeId: string, value: number, start: string, end: string): Observation => {
    if (!template) throw new Error('no appraisals');
    return { ...template, placeId, value, period: { start, end, precision: 'day' } };
  };
  const year = 2023;
  const atOnce = [
    made('63-04', 5, `${year}-07-01`, `${year}-07-31`),
    made('63-34', 8, `${year}-01-01`, `${year}-03-31`),
    made('63-06', 15, `${year}-01-01`, `${year}-09-30`),
    made('63-45', 106, `${year}-01-01`, `${year}-12-31`),
  ];
  const comparison = compare('technology-appraisals', atOnce, {
    chosen: ['63-45', '63-04', '63-06', '63-34'],
  });
  const context = contextOf(comparison);
  const [step] = comparison.steps;

  test('stand at one step, and no view joins two of them', () => {
    expect(step?.byPlace.size).toBe(4);
    expectHonest(comparison);
    for (const rhythm of rhythms) {
      expectHonest(compare('technology-appraisals', atOnce, { rhythm }));
    }
  });

  test('have no rank at all, and the sentence says why', () => {
    if (!step) throw new Error('no step');
    const model = rankingModel(step, context);
    expect(model.categories.filter((it) => it.rank !== undefined)).toEqual([]);
    expect(model.title).toContain('không xếp hạng được');
    expect(model.title).toContain('không có nơi nào khác cùng kỳ để so');
  });

  test('are three that are not compared with the fourth, each with the words why', () => {
    if (!step) throw new Error('no step');
    const points = rankingModel(step, context).series[0]?.points ?? [];
    expect(points.flatMap((it) => it.notComparable ?? []).sort()).toEqual([
      'khác kỳ: năm 2023 so với 9 tháng 2023',
      'khác kỳ: năm 2023 so với quý I/2023',
      'khác kỳ: năm 2023 so với tháng 7/2023',
    ]);
  });

  test('share no class of the map’s legend, which counts them as not comparable', () => {
    if (!step) throw new Error('no step');
    const model = mapOf(step, context);
    expect(withClass(model).length).toBeLessThan(2);
    expect(model.classes?.notComparable.count).toBe(3);
    expect(model.classes?.missing.count).toBe(59);
  });

  test('are nowhere called the highest or the lowest', () => {
    if (!step) throw new Error('no step');
    for (const model of [rankingModel(step, context), mapOf(step, context)]) {
      expect(model.title).not.toMatch(/cao nhất|thấp nhất|đứng thứ/);
    }
  });

  test('make no pair of a nine-month figure called that of a year', () => {
    const nine = [made('63-06', 15, `${year}-01-01`, `${year}-09-30`)];
    const x = contextOf(compare('technology-appraisals', nine, { chosen: ['63-06'] }));
    const grdp = compare('grdp-per-capita', referenceObservations, { chosen: ['63-06'] });
    const at = grdp.steps.find((it) => it.key === '2023');
    const y = contextOf({ ...grdp, at });
    expect(scatterModel(x, y).title).toContain('9 tháng');
  });
});

test('each step of one place through all four kinds is cut, never joined by a plain line', () => {
  const template = observations.find((it) => it.indicatorId === 'technology-appraisals');
  if (!template) throw new Error('no appraisals');
  const periods = ['07-01|07-31', '01-01|03-31', '01-01|09-30', '01-01|12-31', '01-01|06-30'];
  const own = periods.map((it, at): Observation => {
    const [start = '', end = ''] = it.split('|').map((day) => `${2018 + at}-${day}`);
    const period = { start, end, precision: 'day' as const };
    return { ...template, placeId: '63-45', value: 100 + at, period };
  });
  const comparison = compare('technology-appraisals', own);
  expect(comparison.steps.map((it) => pickerYear(it.period))).toEqual([
    2018, 2019, 2020, 2021, 2022,
  ]);
  const [series] = comparedLinesModel(contextOf(comparison)).series;
  expect(series?.links.map((it) => it.join)).toEqual(['cut', 'cut', 'cut', 'dashed']);
  for (const calculation of ['change', 'index'] as const) {
    expectNothingAcross(compare('technology-appraisals', own, { calculation }));
  }
});

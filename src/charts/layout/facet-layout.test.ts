import { describe, expect, it } from 'vitest';
import type { ChartModel, ChartPoint, ChartSeries } from '../chart-model.ts';
import { facetColumns } from './facet-columns.ts';
import { facetLayout } from './facet-layout.ts';
import { facetScale } from './facet-scale.ts';
import { facetTicks } from './facet-ticks.ts';

const point = (value: number | null, state: ChartPoint['state'] = 'whole'): ChartPoint => ({
  value,
  text: String(value),
  state: value === null ? 'missing' : state,
  qualifier: 'exact',
  period: '',
  spoken: '',
  observation: null,
});

const series = (panel: string, points: ChartPoint[]): ChartSeries => ({
  id: panel,
  name: panel,
  role: 'context',
  points,
  links: [],
  panel,
});

const model = (panels: number, rest: Partial<ChartModel> = {}): ChartModel => {
  const keys = Array.from({ length: panels }, (_, at) => String(at));
  return {
    kind: 'facets',
    id: 'population',
    title: '',
    subtitle: '',
    categoryTitle: 'Kỳ',
    categories: ['2021', '2022', '2023'].map((label) => ({ key: label, label })),
    panels: keys.map((key) => ({ key, title: `Tỉnh ${key}` })),
    series: keys.map((key, at) => series(key, [point(at + 1), point(at + 2), point(at + 3)])),
    unit: '',
    divisor: 1,
    notes: [],
    sources: [],
    ...rest,
  };
};

describe('columns of small plots', () => {
  it.each([
    ['six regions', 6, false, 1184, 3],
    ['six regions', 6, false, 704, 2],
    ['six regions', 6, false, 328, 1],
    ['four regions', 4, false, 1184, 2],
    ['63 places', 63, true, 1184, 6],
    ['63 places', 63, true, 960, 4],
    ['63 places', 63, true, 328, 2],
    ['six places', 6, true, 1184, 3],
    ['seven places', 7, true, 1184, 4],
    ['nothing', 0, true, 1184, 1],
  ])('%s (%d) at that width', (_, panels, isSingle, width, columns) => {
    expect(facetColumns(panels, isSingle, width)).toBe(columns);
  });
});

describe('the scale of small plots', () => {
  const scale = (values: number[], reference?: number) =>
    facetScale(
      values,
      { divisor: 1, ...(reference ? { reference: { value: reference, text: '' } } : {}) },
      176,
    );

  it('starts at zero and ends at the highest figure, with two or three round values', () => {
    expect(scale([300, 1890])).toMatchObject({ low: 0, high: 1890, ticks: [0, 500, 1000, 1500] });
    expect(scale([4, 10])).toMatchObject({ low: 0, high: 10, ticks: [0, 5, 10] });
  });

  it('stands on the reference, which may be passed below', () => {
    const index = scale([81.1, 245], 100);
    expect(index).toMatchObject({ low: 81.1, high: 245, base: 100, ticks: [100, 150, 200] });
  });

  it('leaves zero out where it would flatten the line, and then has no base', () => {
    expect(scale([604, 659])).toMatchObject({ low: 600, high: 700, base: undefined });
  });

  it('stands for nothing where there are no figures', () => {
    expect(scale([])).toMatchObject({ base: 0, ticks: [] });
  });
});

describe('axes of small plots', () => {
  const of = (it: ChartModel) => facetLayout(it, 1184, 'vi').panels;

  it('stand at the outside: values at the left, periods where no plot follows below', () => {
    const panels = of(model(8));
    expect(panels.map((it) => it.hasValueLabels)).toEqual(
      panels.map((_, at) => at === 0 || at === 4),
    );
    expect(of(model(7)).map((it) => it.hasPeriods)).toEqual(
      [false, false, false, true, true, true, true], // The fourth has nothing below it.
    );
  });

  it('are one scale, or each plot has its own with its values', () => {
    expect(new Set(of(model(4)).map((it) => it.scale.high))).toEqual(new Set([6]));
    const free = of(model(4, { freeAxes: true }));
    expect(free.map((it) => it.scale.high)).toEqual([3, 4, 5, 6]);
    expect(free.every((it) => it.hasValueLabels)).toBe(true);
  });

  it('give aligned plots that stay inside the canvas', () => {
    const { panels, plotWidth } = facetLayout(model(63), 1184, 'vi');
    expect(new Set(panels.slice(0, 6).map((it) => it.top)).size).toBe(1);
    for (const { left, x, width } of panels) {
      expect(left + plotWidth).toBeLessThan(x + width);
      expect(x + width).toBeLessThanOrEqual(1184.001);
    }
  });
});

describe('periods under a small plot', () => {
  const labels = (states: ChartPoint['state'][]) => {
    const categories = states.map((_, at) => ({ key: String(at), label: String(2018 + at) }));
    const points = states.map((state) => point(1, state));
    const xs = states.map((_, at) => at * 40);
    const row = facetTicks({ categories, series: [series('a', points)] }, xs, {
      left: -20,
      right: 300,
    });
    return row.ticks.map((it) => it.lines[0]);
  };

  it('are the first, the last final one and the last', () => {
    expect(labels(['whole', 'whole', 'whole', 'preliminary', 'estimate'])).toEqual([
      '2018',
      '2020',
      '2022',
    ]);
    expect(labels(['whole', 'whole', 'whole', 'part-year'])).toEqual(['2018', '2020', '2021']);
  });

  it('are the first, the middle and the last where all are final', () => {
    expect(labels(['whole', 'whole', 'whole', 'whole', 'whole'])).toEqual(['2018', '2020', '2022']);
    expect(labels(['whole', 'whole', 'whole', 'whole'])).toEqual(['2018', '2021']);
  });
});

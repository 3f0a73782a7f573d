import { describe, expect, test } from 'vitest';
import { yearly } from '../../semantic/comparison.fixture.ts';
import { observed } from '../../semantic/observation.fixture.ts';
import { comparedLinesModel, facetsModel, slopeModel } from './compared-lines-model.ts';
import { contextFor, plain } from './compared.fixture.ts';

const figures = [
  yearly('63-45', 2020, 43),
  yearly('63-45', 2021, 65),
  yearly('63-45', 2022, 86),
  observed(106, '2023-01-01', '2023-11-30'),
  observed(8, '2020-01-01', '2020-03-31', { placeId: '63-34', asOf: '2020-03-13' }),
  observed(15, '2023-01-01', '2023-09-30', { placeId: '63-06' }),
  yearly('63-04', 2021, 2),
  yearly('63-04', 2022, 3),
];

describe('lines of several places', () => {
  const modelOf = () => comparedLinesModel(contextFor(figures, { chosen: ['63-45', '63-06'] }));

  test('name the chosen ones first, and leave out whoever has no figure', () => {
    expect(modelOf().series.map((it) => [it.name, it.role])).toEqual([
      ['Quảng Trị', 'focus'],
      ['Bắc Kạn', 'beside'],
      ['Cao Bằng', 'context'],
      ['Thái Bình', 'context'],
    ]);
  });

  test('have a point for each step, and no number where there is no figure', () => {
    for (const { points } of modelOf().series) expect(points).toHaveLength(4);
    const values = modelOf()
      .series.find((it) => it.id === '63-06')
      ?.points.map((it) => it.value);
    expect(values).toEqual([null, null, null, 15]);
  });

  test('join years, lead to the part-year by dashes, and never leave it', () => {
    const joins = modelOf().series.map((it) => it.links.map(({ join }) => join));
    expect(joins).toEqual([['solid', 'solid', 'dashed'], [], ['solid'], []]);
  });

  test('mark the part-years', () => {
    const states = modelOf().series.map((it) => it.points.map(({ state }) => state));
    expect(states[0]).toEqual(['whole', 'whole', 'whole', 'part-year']);
    expect(states[1]?.[3]).toBe('part-year');
    expect(modelOf().notes.length).toBeGreaterThan(0);
  });

  test('say nothing of two places that nobody compared', () => {
    expect(modelOf().title).not.toContain('Bắc Kạn');
    expect(plain(modelOf().title)).toContain('106');
  });

  test('have a line at 100 only where an index is shown', () => {
    expect(modelOf().reference).toBeUndefined();
    const index = comparedLinesModel(contextFor(figures, { calculation: 'index' }));
    expect(index.reference).toEqual({ value: 100, text: '2020 = 100' });
    expect(plain(index.title)).toContain('tăng từ 100,0 lên 200,0 (+100%)');
  });

  test('of a change have no percentage of percentages', () => {
    const change = comparedLinesModel(contextFor(figures, { calculation: 'change' }));
    expect(plain(change.title)).toMatch(/giảm từ 51,2 xuống 32,3%$/);
  });

  test('of nobody being looked at have a sentence without a hole', () => {
    const { title } = comparedLinesModel(contextFor(figures, { chosen: [] }));
    expect(title).not.toMatch(/(của|in|for) ?$|; $/);
  });
});

describe('slopes', () => {
  const slope = (asked = {}) => slopeModel(contextFor(figures, asked));

  test('have two ends, and a line over the years between only where both can be compared', () => {
    const model = slope({ years: ['2020', '2022'] });
    expect(model.categories.map((it) => it.label)).toEqual(['2020', '2022']);
    const joins = Object.fromEntries(
      model.series.map((it) => [it.name, it.links.map(({ join }) => join)]),
    );
    expect(joins).toEqual({ 'Quảng Trị': ['solid'], 'Cao Bằng': [], 'Thái Bình': [] });
    expect(plain(model.title)).toContain('tăng từ 43 lên 86 dự án (+100%)');
  });

  test('count who rose and who fell; lines do not', () => {
    const ends = [
      ['63-45', 43, 86],
      ['63-04', 5, 3],
      ['63-06', 1, 4],
    ] as const;
    const own = ends.flatMap(([id, first, last]) => [
      yearly(id, 2020, first),
      yearly(id, 2022, last),
    ]);
    expect(plain(slopeModel(contextFor(own)).title)).toMatch(/2.*tăng.*1.*giảm/);
    expect(plain(comparedLinesModel(contextFor(own)).title)).not.toMatch(/1.*giảm/);
  });

  test('to a part-year are dashed where it has passed the year, and have no plain percentage', () => {
    const model = slope();
    expect(model.series[0]?.links).toEqual([{ from: 0, to: 1, join: 'dashed' }]);
    expect(plain(model.title)).not.toMatch(/\+\d/);
  });

  test('from a quarter to nine months of another year are cut', () => {
    const own = [observed(8, '2020-01-01', '2020-03-31'), observed(15, '2023-01-01', '2023-09-30')];
    const model = slopeModel(contextFor(own));
    expect(model.series[0]?.links).toEqual([{ from: 0, to: 1, join: 'cut' }]);
    expect(plain(model.title)).not.toMatch(/tăng|giảm|%/);
  });
});

describe('small multiples', () => {
  test('have a plot for each region that has figures, in the regions’ order', () => {
    const model = facetsModel({ facets: 'region', axes: 'shared' }, contextFor(figures));
    expect(model.panels?.map((it) => it.title)).toEqual(['Miền núi', 'Đồng bằng', 'Miền Trung']);
    expect(model.series.every((it) => model.panels?.some(({ key }) => key === it.panel))).toBe(
      true,
    );
    expect(model.freeAxes).toBe(false);
  });

  test('leave out of a region’s plot whoever has no figure', () => {
    const { series, panels } = facetsModel(
      { facets: 'region', axes: 'shared' },
      contextFor(figures.filter((it) => it.placeId !== '63-34')),
    );
    expect(series.map((it) => it.name).toSorted()).toEqual(['Bắc Kạn', 'Cao Bằng', 'Quảng Trị']);
    expect(panels?.map((it) => it.title)).toEqual(['Miền núi', 'Miền Trung']);
  });

  test('have a plot for each place, those without a figure too', () => {
    const asked = { among: 'chosen', chosen: ['63-45', '63-44'] };
    const model = facetsModel({ facets: 'place', axes: 'free' }, contextFor(figures, asked));
    expect(model.panels?.map((it) => it.title)).toEqual(['Quảng Trị', 'Quảng Bình']);
    expect(model.freeAxes).toBe(true);
    expect(model.notes[0]).toMatch(/^Mỗi ô một thang đo/);
  });
});

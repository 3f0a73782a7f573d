import { describe, expect, test } from 'vitest';
import { compared, grdp, population, yearly } from '../../semantic/comparison.fixture.ts';
import { observed } from '../../semantic/observation.fixture.ts';
import type { Observation } from '../../semantic/observation.ts';
import { contextOf, plain } from './compared.fixture.ts';
import { scatterModel } from './scatter-model.ts';

const people = [
  yearly('63-04', 2023, 547, { indicatorId: 'population-average' }),
  yearly('63-45', 2023, 654, { indicatorId: 'population-average' }),
  yearly('63-06', 2022, 324, { indicatorId: 'population-average' }),
];
const xs = [yearly('63-04', 2023, 3), yearly('63-06', 2023, 5), yearly('63-45', 2023, 106)];
const ys = [
  yearly('63-04', 2023, 40.98),
  yearly('63-34', 2023, 62.57),
  yearly('63-45', 2023, 70.94),
].map((it) => ({ ...it, indicatorId: 'grdp-per-capita' }));
const pairOf = (x: Observation[], y: Observation[], asked = {}) =>
  scatterModel(
    contextOf(compared(x, { population: people, ...asked })),
    contextOf(compared(y, { indicator: grdp, population: people, ...asked })),
  );

describe('a scatter', () => {
  const model = () => pairOf(xs, ys);
  const at = (id: string) => {
    const row = model().categories.findIndex((it) => it.key === id);
    return model().series.map((it) => it.points[row]?.value);
  };

  test('sets two figures of one place against each other, sized by the people of that year', () => {
    expect(model().series.map((it) => it.id)).toEqual(['x', 'y', 'size']);
    expect(at('63-45')).toEqual([106, 70.94, 654]);
    expect(at('63-06')).toEqual([5, null, null]);
    expect(at('63-34')).toEqual([null, 62.57, null]);
  });

  test('counts those that have both: two of five', () => {
    expect(plain(model().title)).toBe(
      'Năm 2023, Quảng Trị có dự án được thẩm định 106 dự án, GRDP bình quân đầu người 70,94 triệu đồng/người; 2/5 nơi có cả hai số',
    );
  });

  test('keeps each axis’ own unit', () => {
    expect(
      model()
        .series.slice(0, 2)
        .map((it) => it.unit),
    ).toEqual(['dự án', 'triệu đồng/người']);
    expect(model().unit).toBe('');
  });

  test('says below its title what the size is, where there is any', () => {
    expect(model().subtitle).toBe(
      'địa giới theo báo cáo (63 đơn vị) · cỡ hình tròn theo dân số trung bình',
    );
    const bare = pairOf(xs, ys, { population: [] });
    expect(bare.subtitle).toBe('địa giới theo báo cáo (63 đơn vị)');
    expect(bare.series.map((it) => it.id)).toEqual(['x', 'y']);
  });

  test('names the documents of both axes and of the size', () => {
    const of = (figures: Observation[], sourceId: string) =>
      figures.map((it) => ({ ...it, sourceId }));
    const { sources } = pairOf(of(xs, 'one'), of(ys, 'two'), { population: of(people, 'three') });
    expect(sources.map((it) => it.sourceId)).toEqual(['one', 'two', 'three']);
  });

  test('sizes nobody by a population of which a part is missing', () => {
    const half = { have: 1, of: 2, from: people.slice(0, 1) };
    const population = people.map((it) =>
      it.placeId === '63-45' ? { ...it, coverage: half } : it,
    );
    const told = pairOf(xs, ys, { population });
    const row = told.categories.findIndex((it) => it.key === '63-45');
    expect(told.series[2]?.points[row]?.value).toBeNull();
  });

  test('says nothing of a place that is not in view', () => {
    const { title } = pairOf(xs, ys, { among: '63-north' });
    expect(title).not.toContain('Quảng Trị');
  });

  test('has no size where an axis is the population', () => {
    const told = scatterModel(
      contextOf(compared(people.slice(0, 2), { indicator: population, population: people })),
      contextOf(compared(ys, { indicator: grdp, population: people })),
    );
    expect(told.series.map((it) => it.id)).toEqual(['x', 'y']);
  });

  test('sets no nine months among years, nor a lower bound, each with its own reason', () => {
    const nine = observed(60, '2023-01-01', '2023-09-30', { placeId: '63-06' });
    const odd = yearly('63-34', 2023, 9, { qualifier: 'at-least' });
    const told = pairOf(
      [xs[0], xs[2], nine, odd].flatMap((it) => it ?? []),
      ys,
    );
    const reason = (id: string) =>
      told.series[0]?.points[told.categories.findIndex((it) => it.key === id)]?.notComparable;
    expect(reason('63-06')).toMatch(/^khác kỳ/);
    expect(reason('63-34')).toBe('số liệu không chính xác tuyệt đối');
  });

  test('calls nine months against a year by their name', () => {
    const nine = ['63-04', '63-45'].map((placeId, at) =>
      observed(at + 3, '2023-01-01', '2023-09-30', { placeId }),
    );
    expect(pairOf(nine, ys).title).toContain('9 tháng');
  });

  test('says of a figure that stands apart not that there is none', () => {
    const nine = observed(60, '2023-01-01', '2023-09-30');
    const told = pairOf([...xs.slice(0, 2), nine], ys);
    expect(told.title).not.toContain('không có số liệu của Quảng Trị');
  });

  test('of nobody being looked at, or of no pair, has a sentence without a hole', () => {
    for (const told of [pairOf(xs, ys, { chosen: [] }), pairOf(xs.slice(1, 2), ys)]) {
      expect(told.title).not.toMatch(/undefined|(của|for) ?(;|$)| ; /);
    }
    expect(pairOf(xs.slice(1, 2), ys).title).toContain('chưa nơi nào có cả hai số');
  });
});

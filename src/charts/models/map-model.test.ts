import { describe, expect, test } from 'vitest';
import { yearly } from '../../semantic/comparison.fixture.ts';
import { observed } from '../../semantic/observation.fixture.ts';
import { contextFor, plain, stepOf } from './compared.fixture.ts';
import { mapModel } from './map-model.ts';

const area = { outline: 'M0 0', centre: { x: 0, y: 0 }, box: { x: 0, y: 0, width: 1, height: 1 } };
const figures = [
  yearly('63-04', 2023, 10),
  yearly('63-34', 2023, 30),
  yearly('63-44', 2023, 20),
  observed(500, '2023-01-01', '2023-09-30', { placeId: '63-45' }),
];
function mapOf(asked = {}, own = figures, drawn = ['63-04', '63-06', '63-34', '63-45']) {
  const context = contextFor(own, asked);
  const areas = Object.fromEntries(drawn.map((id) => [id, area]));
  const shapes = { width: 10, height: 10, areas, archipelagos: [] };
  return mapModel(
    stepOf(context),
    { classes: { method: 'own', bounds: [25] }, legend: '', shapes },
    context,
  );
}

describe('a map', () => {
  const point = (id: string) => {
    const { chart } = mapOf();
    return chart.series[0]?.points[chart.categories.findIndex((it) => it.key === id)];
  };

  test('colours what can be compared, by one legend', () => {
    expect(point('63-04')).toMatchObject({ value: 10, classIndex: 0 });
    expect(point('63-34')).toMatchObject({ value: 30, classIndex: 1 });
    expect(mapOf().chart.classes?.classes.map((it) => it.count)).toEqual([2, 1]);
  });

  test('gives nine months among years no class, and counts them', () => {
    expect(point('63-45')?.classIndex).toBeUndefined();
    expect(point('63-45')?.notComparable).toBe('khác kỳ: năm 2023 so với 9 tháng 2023');
    expect(mapOf().chart.classes?.notComparable.count).toBe(1);
  });

  test('leaves a place without a figure without a number', () => {
    expect(point('63-06')).toMatchObject({ value: null, state: 'missing' });
    expect(mapOf().chart.classes?.missing.count).toBe(1);
  });

  test('names whoever has a figure and no shape, and counts them all the same', () => {
    expect(mapOf().withoutShape).toEqual(['63-44']);
    expect(mapOf().chart.notes).toContain('Không có hình trên bản đồ: Quảng Bình.');
    expect(mapOf().ranking.ranking.ranked).toHaveLength(3);
  });

  test('says of a figure that can’t be compared not that there is none', () => {
    expect(plain(mapOf().chart.title)).toContain('cao nhất là Thái Bình (30 dự án)');
    expect(mapOf().chart.title).not.toContain('không có số liệu của Quảng Trị');
  });

  test('says of a place without a figure that there is none', () => {
    expect(mapOf({ chosen: ['63-06'] }).chart.title).toMatch(/không có số liệu của Bắc Kạn$/);
  });

  test('of nobody being looked at has a sentence without a hole', () => {
    expect(mapOf({ chosen: [] }).chart.title).not.toMatch(/của ?$/);
  });

  test('of one figure calls none the highest', () => {
    const lone = mapOf({}, figures.slice(3));
    expect(lone.chart.title).not.toMatch(/cao nhất|thấp nhất/);
  });

  test('parts rises from falls where it shows changes', () => {
    const own = [
      yearly('63-04', 2022, 10),
      yearly('63-04', 2023, 20),
      yearly('63-34', 2022, 20),
      yearly('63-34', 2023, 10),
    ];
    expect(mapOf({ calculation: 'change' }, own).chart.classes?.scheme).toBe('diverging');
    expect(mapOf({}, own).chart.classes?.scheme).toBe('sequential');
  });

  test('draws whoever has a shape, and names nobody where all have one', () => {
    const keys = ['63-04', '63-06', '63-34', '63-44', '63-45'];
    const { chart, withoutShape } = mapOf({}, figures, keys);
    expect([withoutShape, chart.categories.map((it) => it.key).toSorted()]).toEqual([[], keys]);
    expect(chart.notes.join(' ')).not.toContain('Không có hình');
    expect(
      mapOf()
        .chart.categories.map((it) => it.key)
        .toSorted(),
    ).toEqual(['63-04', '63-06', '63-34', '63-45']);
  });

  test('says what its marks mean', () => {
    const estimates = figures.map((it) => ({ ...it, status: 'estimate' as const }));
    expect(mapOf({}, estimates).chart.notes.join(' ')).toContain('ước tính');
  });

  test('tells the shapes’ licence', () => {
    expect(mapOf().chart.notes.at(-1)).toContain('@svg-maps/vietnam');
  });
});

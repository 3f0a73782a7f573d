import { describe, expect, test } from 'vitest';
import { appraisals, grdp, innovationRank, yearly } from '../../semantic/comparison.fixture.ts';
import { observed } from '../../semantic/observation.fixture.ts';
import type { SortOrder } from '../../semantic/comparison.ts';
import { contextFor, plain } from './compared.fixture.ts';
import { heatmapModel } from './heatmap-model.ts';

const figures = [
  yearly('63-04', 2022, 10),
  yearly('63-04', 2023, 20),
  yearly('63-34', 2022, 30),
  yearly('63-45', 2022, 40),
  observed(500, '2023-01-01', '2023-09-30', { placeId: '63-06' }),
  yearly('63-34', 2023, 1000, { qualifier: 'at-least' }),
];
const modelOf = (sort: SortOrder = 'value', asked = {}, own = figures) =>
  heatmapModel(
    { sort, classes: { method: 'own', bounds: [25] }, legend: '' },
    contextFor(own, asked),
  );

describe('a heat map', () => {
  const model = () => modelOf('name');
  const cell = (year: number, place: string) =>
    model().series[year - 2022]?.points[model().categories.findIndex((it) => it.label === place)];

  test('has a row for each place and a column for each step', () => {
    expect(model().categories.map((it) => it.label)).toEqual([
      'Bắc Kạn',
      'Cao Bằng',
      'Quảng Bình',
      'Quảng Trị',
      'Thái Bình',
    ]);
    expect(model().series.map((it) => [it.id, it.points.length])).toEqual([
      ['2022', 5],
      ['2023', 5],
    ]);
  });

  test('colours whole years by one legend', () => {
    expect(cell(2022, 'Cao Bằng')).toMatchObject({ value: 10, classIndex: 0 });
    expect(cell(2022, 'Quảng Trị')).toMatchObject({ value: 40, classIndex: 1 });
    expect(model().classes?.classes.map((it) => it.count)).toEqual([2, 2]);
  });

  test('gives nine months and a lower bound no class, and tells why', () => {
    expect(cell(2023, 'Bắc Kạn')).toMatchObject({
      value: 500,
      notComparable: 'khác kỳ: 9 tháng 2023 so với năm 2022',
    });
    expect(cell(2023, 'Bắc Kạn')?.classIndex).toBeUndefined();
    expect(cell(2023, 'Thái Bình')?.classIndex).toBeUndefined();
    expect(cell(2023, 'Thái Bình')?.text).toBe('≥ 1.000');
    expect(model().classes?.notComparable.count).toBe(2);
  });

  test('counts the empty cells: ten less six', () => {
    expect(model().classes?.missing.count).toBe(4);
    expect(cell(2023, 'Quảng Trị')).toMatchObject({ value: null, state: 'missing' });
  });

  test('calls the highest and lowest of those that can be compared, with their years', () => {
    expect(plain(model().title)).toBe(
      'Năm 2022 – năm 2023, dự án được thẩm định cao nhất là Quảng Trị năm 2022 (40 dự án), thấp nhất là Cao Bằng năm 2022 (10 dự án); có số liệu ở 6/10 ô',
    );
  });

  test('is empty of classes where nothing can be compared', () => {
    const bounds = figures.map((it) => ({ ...it, qualifier: 'at-least' as const }));
    const none = modelOf('name', {}, bounds);
    expect(
      none.series.flatMap((it) => it.points).filter((it) => it.classIndex !== undefined),
    ).toEqual([]);
    expect(none.title).toContain('chưa có số liệu so được');
  });
});

test('a heat map of changes parts rises from falls', () => {
  const own = [
    yearly('63-04', 2021, 10),
    yearly('63-04', 2022, 20),
    yearly('63-06', 2021, 20),
    yearly('63-06', 2022, 10),
  ];
  const changes = modelOf('value', { calculation: 'change' }, own);
  expect(changes.classes).toMatchObject({ scheme: 'diverging', below: 1 });
  expect(modelOf('value', {}, own).classes?.scheme).toBe('sequential');
  expect(plain(changes.subtitle)).toContain('3 lớp tự đặt');
});

describe('rows stand', () => {
  const rows = (sort: SortOrder, asked = {}, own = figures) =>
    modelOf(sort, asked, own).categories.map((it) => it.key);

  test('by the last figure, highest first, those without one last', () => {
    const own = figures.slice(0, 4).concat(yearly('63-06', 2023, 15));
    expect(rows('value', {}, own).slice(0, 2)).toEqual(['63-04', '63-06']);
    const down = { indicator: { ...appraisals, direction: 'down' as const } };
    expect(rows('value', down, own).slice(0, 2)).toEqual(['63-06', '63-04']);
    expect(rows('value', {}, own).slice(2)).toEqual(['63-44', '63-45', '63-34']);
  });

  test('by region and then by name', () => {
    expect(rows('region')).toEqual(['63-06', '63-04', '63-34', '63-44', '63-45']);
  });

  test('by a shown value: nine months stand not above whole years because they are more', () => {
    const own = [...figures.slice(0, 4), yearly('63-44', 2023, 15), figures[4]].flatMap(
      (it) => it ?? [],
    );
    expect(rows('value', {}, own).indexOf('63-06')).toBeGreaterThan(
      rows('value', {}, own).indexOf('63-44'),
    );
  });
});

test('a heat map of ranks calls rank 1 the best', () => {
  const ranks = [1, 63].map((it, at) =>
    yearly(at === 0 ? '63-45' : '63-04', 2023, it, { indicatorId: 'pii-rank' }),
  );
  const model = modelOf('value', { indicator: innovationRank }, ranks);
  expect(model.categories[0]?.key).toBe('63-45');
  expect(plain(model.title)).not.toContain('cao nhất là Cao Bằng');
});

test('estimates keep their mark and are coloured with a note', () => {
  const own = [yearly('63-04', 2024, 1), yearly('63-04', 2025, 2, { status: 'estimate' })].map(
    (it) => ({ ...it, indicatorId: 'grdp-per-capita' }),
  );
  const model = modelOf('value', { indicator: grdp }, own);
  expect(model.series.map((it) => it.name)).toEqual(['2024', '2025 ước tính']);
  expect(model.series[1]?.points.find((it) => it.value !== null)?.state).toBe('estimate');
  expect(model.notes.join(' ')).toContain('ước tính');
});

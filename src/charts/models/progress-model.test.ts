import { expect, test } from 'vitest';
import { wordsIn } from '../../i18n/words.ts';
import { catalogue } from '../../semantic/comparison.fixture.ts';
import type { Observation } from '../../semantic/observation.ts';
import { figure, nine, planned } from '../../semantic/progress-list.fixture.ts';
import { progressOf } from '../../semantic/progress.ts';
import { planCharts } from './plan-charts.ts';
import { broadcasts, done } from './progress-item.fixture.ts';
import { progressModel } from './progress-model.ts';

// Bắc Kạn's report of nine months of 2023, A.III.3: "33/48 số theo kế hoạch".

const thresholds = { onTrack: 1, watch: 0.85 };
const context = {
  words: wordsIn('vi'),
  catalogue: { ...catalogue, indicators: new Map([[broadcasts.id, broadcasts]]) },
  boundary: 'reported' as const,
};
const plan = planned('broadcasts', 48, { locator: 'B.1', sourceId: 'plan' });

function modelOf(actual: Observation, of: Observation, indicator = broadcasts) {
  const progress = progressOf(actual, of, indicator, { thresholds });
  if (!progress) throw new Error('not measured');
  return progressModel(progress, indicator, context);
}

test('33 of 48 issues, with 273 of 365 days gone', () => {
  const model = modelOf(done, plan);
  expect(model).toMatchObject({
    kind: 'progress',
    id: 'broadcasts-progress-63-06-2023-09-30',
    title: 'Chuyên mục truyền hình',
    subtitle: 'Đơn vị: số · tỉnh Bắc Kạn · 9 tháng 2023 · địa giới theo báo cáo (63 đơn vị)',
    categoryTitle: 'Kỳ',
    categories: [{ key: 'actual', label: '9 tháng 2023' }],
    series: [{ id: '63-06', name: 'Bắc Kạn', role: 'focus', points: [{ value: 33 }], links: [] }],
    unit: 'số',
    divisor: 1,
    notes: ['Chưa đủ năm: 9 tháng 2023.'],
  });
  expect(model.plan).toEqual({
    sourceId: 'plan',
    value: 48,
    text: '48',
    timeShare: 273 / 365,
    timeText: '74,8%',
    observation: plan,
  });
  expect(model.sources.map((it) => [it.sourceId, it.locators])).toEqual([
    ['report', ['A.III.3']],
    ['plan', ['B.1']],
  ]);
});

test('what is remarked on the plan comes first, and once', () => {
  const note = { vi: 'điều chỉnh tháng 6', en: 'changed in June' };
  expect(modelOf(done, { ...plan, note }).notes).toEqual([
    'điều chỉnh tháng 6',
    'Chưa đủ năm: 9 tháng 2023.',
  ]);
  expect(modelOf({ ...done, note }, { ...plan, note }).notes).toEqual([
    'điều chỉnh tháng 6',
    'Chưa đủ năm: 9 tháng 2023.',
  ]);
});

test('money of figure and plan is told in one unit', () => {
  const money = { ...broadcasts, unit: { vi: 'đồng', en: 'VND' } };
  const spent = nine('broadcasts', 5_750_000_000);
  const allowed = planned('broadcasts', 10_000_000_000);
  expect(modelOf(spent, allowed, money)).toMatchObject({
    unit: 'triệu đồng',
    divisor: 1_000_000,
    plan: { text: '10.000' },
  });
});

test('a level that is to sink is reached from above, and its plan says so', () => {
  const level = { ...broadcasts, measure: 'stock' as const, direction: 'down' as const };
  const [stand, aim] = [
    figure('broadcasts', 6, '2023-09-30', '2023-09-30'),
    figure('broadcasts', 5, '2023-01-01', '2023-12-31', { kind: 'plan' }),
  ];
  expect(modelOf(stand, aim, level).plan?.isReversed).toBe(true);
  expect(modelOf(done, plan).plan).not.toHaveProperty('isReversed');
});

test('there is a chart for each figure whose plan is stated, and for nothing else', () => {
  const stray = nine('bags', 10_000);
  const charts = planCharts([done, plan, stray], [done, plan, stray], thresholds, context);
  expect(charts.map(({ model, progress }) => [model.id, progress.actual.value])).toEqual([
    ['broadcasts-progress-63-06-2023-09-30', 33],
  ]);
  expect(planCharts([done], [done], thresholds, context)).toEqual([]);
  const unknown = { ...context, catalogue: { ...context.catalogue, indicators: new Map() } };
  expect(planCharts([done], [done, plan], thresholds, unknown)).toEqual([]);
});

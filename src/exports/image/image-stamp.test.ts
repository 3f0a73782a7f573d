import { describe, expect, it } from 'vitest';
import type { ChartModel, ChartPlan, ChartPoint } from '../../charts/chart-model.ts';
import { observed } from '../../semantic/observation.fixture.ts';
import { pointOf } from '../export.fixture.ts';
import { figuresChecksum, showsSameFigures } from './image-stamp.ts';

const whole = observed(86, '2022-01-01', '2022-12-31');
const partYear = observed(106, '2023-01-01', '2023-11-30');

/** Two figures of a chart, and what may be said otherwise without another figure being shown. */
const shown = (points: ChartPoint[], more: Partial<ChartModel> = {}): ChartModel => ({
  kind: 'columns',
  id: 'technology-appraisals',
  title: 'Thẩm định công nghệ',
  subtitle: '',
  categoryTitle: 'Kỳ',
  categories: points.map((_, at) => ({ key: `row ${at}`, label: String(at) })),
  series: [{ id: '63-45', name: 'Quảng Trị', role: 'focus', points, links: [] }],
  unit: 'dự án',
  divisor: 1,
  notes: [],
  sources: [],
  ...more,
});
const points = [pointOf(whole), pointOf(partYear, { state: 'part-year' })];
const plan = (value: number): ChartPlan => ({
  sourceId: null,
  value,
  text: String(value),
  timeShare: 0.5,
  timeText: '50%',
});
const stampOf = (model: ChartModel) => ({
  address: '',
  chart: model.id,
  dataVersion: '',
  figures: figuresChecksum(model),
  exportedOn: '2026-11-21',
});
const picture = stampOf(shown(points));

describe('the figures of a picture', () => {
  it.each([
    ['another number', [pointOf({ ...whole, value: 87 }), ...points.slice(1)]],
    ['a figure that is no longer exact', [pointOf({ ...whole, qualifier: 'at-least' }), points[1]]],
    ['a part-year that is called a year', [points[0], pointOf(partYear)]],
    ['a preliminary figure', [pointOf(whole, { state: 'preliminary' }), points[1]]],
    ['a figure of another place', [pointOf({ ...whole, placeId: '63-04' }), points[1]]],
    ['a figure of another indicator', [pointOf({ ...whole, indicatorId: 'fines' }), points[1]]],
    ['one figure less', [points[0]]],
    [
      'a figure that is missing now',
      [{ ...pointOf(whole), value: null, observation: null }, points[1]],
    ],
    ['a plan that was not there', [pointOf(whole, { plan: plan(90) }), points[1]]],
  ])('are not the same with %s', (_, others) => {
    expect(showsSameFigures(picture, shown(others as ChartPoint[]))).toBe(false);
  });

  it('are not the same with another plan or another printed total', () => {
    const planned = stampOf(shown(points, { plan: plan(90) }));
    expect(showsSameFigures(planned, shown(points, { plan: plan(90) }))).toBe(true);
    expect(showsSameFigures(planned, shown(points, { plan: plan(91) }))).toBe(false);
    const totalled = stampOf(shown(points, { total: { value: 192, text: '192' } }));
    expect(showsSameFigures(totalled, shown(points, { total: { value: 193, text: '193' } }))).toBe(
      false,
    );
  });

  it('stay the same in another language, order, scale and kind of drawing', () => {
    const english = points.map((it) => ({ ...it, text: `${it.text}.0`, period: 'first months' }));
    const [first, second] = english;
    const other = shown(second && first ? [second, first] : [], {
      title: 'Technology appraisals',
      unit: 'thousand projects',
      divisor: 1000,
      kind: 'lines',
    });
    expect(showsSameFigures(picture, other)).toBe(true);
  });
});

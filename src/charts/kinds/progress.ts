import { formatShare } from '../../i18n/format-number.ts';
import { withBound } from '../../i18n/progress-standing.ts';
import { shareReached } from '../../semantic/progress.ts';
import type { ChartContext } from '../chart-context.ts';
import type { ChartModel, ChartPlan, ChartPoint } from '../chart-model.ts';
import { faces } from '../draw/faces.ts';
import { text, type Mark } from '../draw/mark.ts';
import { planBar, planBarHeight, planOverhang } from '../draw/plan-bar.ts';
import { planFigure, planRow, planRowHeight } from '../draw/plan-rows.ts';
import { planTableGround, planTableRow } from '../draw/plan-table.ts';
import { nth } from '../layout/nth.ts';
import { planColumns } from '../layout/plan-columns.ts';
import { palettes, type Palette } from '../palette.ts';
import { planAt } from '../plan-at.ts';
import type { SceneItem, SceneKind } from '../scene.ts';
import { measureText } from '../text/measure-text.ts';

const figureHeight = 24;
const wordsHeight = 22;

/** What is done against what was planned: a single plan, or a list of them. */
export const progress: SceneKind = {
  categoriesRun: 'down',
  height: (model, width) => planColumns(model, width)?.height ?? topsOf(model, width).at(-1) ?? 0,
  scene(model, context) {
    const palette = palettes[context.theme];
    const columns = planColumns(model, context.width);
    const tops = topsOf(model, context.width);
    return {
      width: context.width,
      height: progress.height(model, context.width),
      backdrop: columns ? planTableGround(model, columns, context, palette) : [],
      series: model.series.slice(0, 1).map((series) => ({
        id: series.id,
        name: series.name,
        items: series.points.map((point, index) => {
          if (columns) return planTableRow(model, point, index, columns, context, palette);
          return model.planHeads
            ? planRow(model, point, index, nth(tops, index), context, palette)
            : single(model, point, context, palette);
        }),
      })),
    };
  },
};

/** Where the rows of a narrow list begin, and after the last one where it ends. */
function topsOf(model: ChartModel, width: number): number[] {
  if (!model.planHeads) return [0, figureHeight + planBarHeight + 2 * planOverhang + wordsHeight];
  let top = 0;
  const tops = model.categories.map((_, index) => (top += planRowHeight(model, index, width)));
  return [0, ...tops];
}

/** One plan, under a title that names it. */
function single(
  model: ChartModel,
  point: ChartPoint,
  context: ChartContext,
  palette: Palette,
): SceneItem {
  const { width } = context;
  const plan = planAt(model, 0, 0);
  const y = figureHeight + planOverhang;
  const bar = plan && planBar(point, plan, { x: 0, y, width }, palette);
  const below = y + planBarHeight + planOverhang + 4;
  const marks: Mark[] = [
    ...planFigure(point, plan, model.unit, 10, context, palette),
    ...(bar?.marks ?? []),
    ...(plan && bar ? shares(point, plan, bar.nowX, below, context, palette) : []),
  ];
  const hit = { x: 0, y: 0, width, height: below + 18 };
  return { marks, anchor: { x: (bar?.done.width ?? 80) / 2, y }, hit };
}

/** Share of the plan at the left, share of time under its line as near as the other lets it. */
function shares(
  point: ChartPoint,
  plan: ChartPlan,
  now: number,
  y: number,
  { width, words: { messages, language } }: ChartContext,
  palette: Palette,
): Mark[] {
  const { chart } = messages;
  const { isReversed = false } = plan;
  const reached = point.value !== null && shareReached(point.value, plan.value, isReversed);
  const share =
    reached === false
      ? ''
      : chart.ofPlan(withBound(formatShare(reached, language), point.qualifier, isReversed));
  const time = chart.timeGone(plan.timeText);
  const wide = measureText(time, faces.small);
  const room = { from: measureText(share, faces.small) + 16, to: width - wide };
  const left = Math.max(room.from, Math.min(now - wide / 2, room.to));
  return [
    text(share, 0, y + 9, faces.small, palette.ink2),
    text(time, left, y + 9, faces.small, palette.muted),
  ];
}

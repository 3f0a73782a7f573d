import { formatShare } from '../../i18n/format-number.ts';
import { withUnit } from '../../i18n/format-value.ts';
import type { ChartContext } from '../chart-context.ts';
import type { ChartModel, ChartPlan, ChartPoint } from '../chart-model.ts';
import { faces } from '../draw/faces.ts';
import { text, textLines, type Mark } from '../draw/mark.ts';
import { noPlanTrack, planBar, planBarHeight, planOverhang } from '../draw/plan-bar.ts';
import { planTableGround, planTableRow } from '../draw/plan-table.ts';
import { statusMark } from '../draw/status-shape.ts';
import { nth } from '../layout/nth.ts';
import { planColumns } from '../layout/plan-columns.ts';
import { palettes, type Palette } from '../palette.ts';
import { planAt } from '../plan-at.ts';
import type { SceneItem, SceneKind } from '../scene.ts';
import { measureText } from '../text/measure-text.ts';
import { wrapText } from '../text/wrap-text.ts';

const rowGap = 20;

/** What is done against what was planned, with the share of time that has passed. */
export const progress: SceneKind = {
  categoriesRun: 'down',
  height: (model, width) =>
    planColumns(model, width)?.height ??
    model.categories.reduce((sum, _, index) => sum + rowHeight(model, index, width), -rowGap),
  scene(model, context) {
    const palette = palettes[context.theme];
    const columns = planColumns(model, context.width);
    return {
      width: context.width,
      height: progress.height(model, context.width),
      backdrop: columns ? planTableGround(model, columns, context, palette) : [],
      series: model.series.slice(0, 1).map((series) => ({
        id: series.id,
        name: series.name,
        items: columns
          ? series.points.map((point, index) =>
              planTableRow(model, point, index, columns, context, palette),
            )
          : stackedRows(model, series.points, context, palette),
      })),
    };
  },
};

function stackedRows(
  model: ChartModel,
  points: readonly ChartPoint[],
  context: ChartContext,
  palette: Palette,
): SceneItem[] {
  let top = 0;
  return points.map((point, index) => {
    const item = stackedRow({ model, context, palette, point, index, top });
    top += rowHeight(model, index, context.width);
    return item;
  });
}

interface Row {
  model: ChartModel;
  context: ChartContext;
  palette: Palette;
  point: ChartPoint;
  index: number;
  top: number;
}

interface Names {
  lines: string[];
  sublines: string[];
  height: number;
}

/** Names of the rows; a chart of one plan has its title for a name. */
function namesOf(model: ChartModel, index: number, width: number): Names {
  if (!model.planHeads) return { lines: [], sublines: [], height: 0 };
  const { label, sublabel } = nth(model.categories, index);
  const lines = wrapText(label, faces.labelStrong, width);
  const sublines = sublabel ? wrapText(sublabel, faces.small, width) : [];
  return { lines, sublines, height: lines.length * 20 + sublines.length * 18 + 2 };
}

const needText = (model: ChartModel, index: number): string =>
  model.series[0]?.points[index]?.standing?.needText ?? '';

/** Lines of words below a bar: of a single plan one, in a list one for each thing that is said. */
const linesBelow = (model: ChartModel, index: number): number => {
  if (!model.planHeads) return 1;
  return (planAt(model, 0, index) ? 2 : 1) + (needText(model, index) === '' ? 0 : 1);
};

const rowHeight = (model: ChartModel, index: number, width: number): number =>
  namesOf(model, index, width).height +
  24 +
  planBarHeight +
  2 * planOverhang +
  4 +
  18 * linesBelow(model, index) +
  rowGap;

function stackedRow(it: Row): SceneItem {
  const { model, context, palette, point, index, top } = it;
  const { width } = context;
  const names = namesOf(model, index, width);
  const plan = planAt(model, 0, index);
  const figureAt = top + names.height;
  const barTop = figureAt + 24 + planOverhang;
  const place = { x: 0, y: barTop, width };
  const bar = plan && planBar(point, plan, place, palette);
  const below = barTop + planBarHeight + planOverhang + 4;
  const marks: Mark[] = [
    ...textLines(names.lines, 0, top, faces.labelStrong, 20, palette.ink),
    ...textLines(names.sublines, 0, top + names.lines.length * 20, faces.small, 18, palette.muted),
    ...figureLine(it, figureAt + 10, plan),
    ...statusAtEnd(it, figureAt + 10),
    ...(bar?.marks ?? (point.standing ? [noPlanTrack(place, palette)] : [])),
    ...(plan && bar ? shares(it, plan, bar.nowX, below) : []),
    text(needText(model, index), 0, below + 45, faces.small, palette.muted),
    ...(plan
      ? []
      : [text(point.standing?.instead ?? '', 0, below + 9, faces.small, palette.muted)]),
  ];
  const hit = { x: 0, y: top, width, height: rowHeight(model, index, width) - rowGap };
  return { marks, anchor: { x: (bar?.done.width ?? 80) / 2, y: barTop }, hit };
}

/** "33 / 48 số". */
function figureLine(
  { model, context, palette, point, index }: Row,
  y: number,
  plan: ChartPlan | undefined,
): Mark[] {
  const { missing } = context.words.messages.chart;
  const unit = model.categories[index]?.unit ?? model.unit;
  const isMissing = point.value === null;
  const figure = isMissing ? missing : point.text;
  const face = isMissing ? faces.label : faces.labelStrong;
  const rest = plan ? ` / ${withUnit(plan.text, unit)}` : withUnit('', unit);
  const gap = 4;
  return [
    text(figure, 0, y, face, isMissing ? palette.muted : palette.ink),
    text(rest.trim(), measureText(figure, face) + gap, y, faces.label, palette.ink2),
  ];
}

/** The status at the row's right end, which is where a thumb holds the phone and an eye ends. */
function statusAtEnd({ context, palette, point }: Row, y: number): Mark[] {
  const { standing } = point;
  if (!standing) return [];
  const colour = standing.status ? palette.status[standing.status] : palette.muted;
  const left = context.width - measureText(standing.statusText, faces.labelStrong);
  return [
    ...(standing.status
      ? statusMark(standing.status, left - 18, y - 6, colour, palette.surface)
      : []),
    text(standing.statusText, context.width, y, faces.labelStrong, colour, 'right'),
  ];
}

/** Share of the plan at the left, share of time under its line as near as the other lets it. */
function shares(
  { model, context, palette, point }: Row,
  plan: ChartPlan,
  now: number,
  y: number,
): Mark[] {
  const { messages, language } = context.words;
  const { chart } = messages;
  const share =
    point.value === null ? '' : chart.ofPlan(formatShare(point.value / plan.value, language));
  const bounded = point.qualifier === 'at-least' ? `≥ ${share}` : share;
  const paced = [bounded, point.standing?.paceText ? chart.paceIs(point.standing.paceText) : '']
    .filter((it) => it !== '')
    .join(' · ');
  const { season } = point.standing ?? {};
  const time = season ? chart.seasonReached(season.text) : chart.timeGone(plan.timeText);
  if (model.planHeads) {
    return [
      text(paced, 0, y + 9, faces.small, palette.ink2),
      text(time, 0, y + 27, faces.small, palette.muted),
    ];
  }
  const wide = measureText(time, faces.small);
  const room = { from: measureText(paced, faces.small) + 16, to: context.width - wide };
  const left = Math.max(room.from, Math.min(now - wide / 2, room.to));
  return [
    text(paced, 0, y + 9, faces.small, palette.ink2),
    text(time, left, y + 9, faces.small, palette.muted),
  ];
}

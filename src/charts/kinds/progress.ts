import { formatShare } from '../../i18n/format-number.ts';
import { withUnit } from '../../i18n/format-value.ts';
import type { ChartContext } from '../chart-context.ts';
import type { ChartModel, ChartPlan, ChartPoint } from '../chart-model.ts';
import { faces } from '../draw/faces.ts';
import { line, rect, text, textLines, type Mark } from '../draw/mark.ts';
import { boundArrow, boundArrowLength, boxHalo } from '../draw/symbols.ts';
import { palettes, type Palette } from '../palette.ts';
import { planAt } from '../plan-at.ts';
import type { SceneItem, SceneKind } from '../scene.ts';
import { measureText } from '../text/measure-text.ts';
import { wrapText } from '../text/wrap-text.ts';
import { nth } from '../layout/nth.ts';

const trackHeight = 14;
/** The plan's tick and the line of time stand out of the bar by so much on either side. */
const overhang = 6;
const rowGap = 20;

/** What is done against what was planned, with the share of time that has passed. */
export const progress: SceneKind = {
  categoriesRun: 'down',
  height: (model, width) =>
    model.categories.reduce((sum, _, index) => sum + rowHeight(model, index, width), -rowGap),
  scene(model, context) {
    const palette = palettes[context.theme];
    const tops = model.categories.map((_, index) =>
      model.categories
        .slice(0, index)
        .reduce((sum, __, earlier) => sum + rowHeight(model, earlier, context.width), 0),
    );
    return {
      width: context.width,
      height: progress.height(model, context.width),
      backdrop: [],
      series: model.series.slice(0, 1).map((series) => ({
        id: series.id,
        name: series.name,
        items: series.points.map((point, index) =>
          row({ model, context, palette, point, index, top: nth(tops, index) }),
        ),
      })),
    };
  },
};

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

/** Names of the rows; a chart of one row has its title for a name. */
function namesOf(model: ChartModel, index: number, width: number): Names {
  if (model.categories.length === 1) return { lines: [], sublines: [], height: 0 };
  const { label, sublabel } = nth(model.categories, index);
  const lines = wrapText(label, faces.labelStrong, width);
  const sublines = sublabel ? wrapText(sublabel, faces.small, width) : [];
  return { lines, sublines, height: lines.length * 20 + sublines.length * 18 + 2 };
}

const rowHeight = (model: ChartModel, index: number, width: number): number =>
  namesOf(model, index, width).height + 24 + trackHeight + 2 * overhang + 4 + 18 + rowGap;

function row(it: Row): SceneItem {
  const { model, context, palette, point, index, top } = it;
  const { width } = context;
  const names = namesOf(model, index, width);
  const plan = planAt(model, 0, index);
  const figureAt = top + names.height;
  const barTop = figureAt + 24 + overhang;
  const bound = point.qualifier === 'at-least' ? boundArrowLength : 0;
  // 1.5 px: half of the plan's tick, which stands on the end of the scale.
  const room = width - 1.5 - bound;
  const most = Math.max(plan?.value ?? 0, point.value ?? 0) || 1;
  const at = (value: number) => (value / most) * room;
  const done = { x: 0, y: barTop, width: at(point.value ?? 0), height: trackHeight };
  const middle = barTop + trackHeight / 2;
  const tall = { from: barTop - overhang, to: barTop + trackHeight + overhang };
  const track = plan ? [rect({ ...done, width: at(plan.value) }, { fill: palette.track })] : [];
  const marks: Mark[] = [
    ...textLines(names.lines, 0, top, faces.labelStrong, 20, palette.ink),
    ...textLines(names.sublines, 0, top + names.lines.length * 20, faces.small, 18, palette.muted),
    ...figureLine(it, figureAt + 10, plan),
    ...track,
    ...(point.value === null ? [] : [rect(done, { fill: palette.accent })]),
    boxHalo(done, palette.ink),
    ...(bound ? [boundArrow(done.width, middle, 'right', palette.accent)] : []),
    ...(plan ? planMarks(plan, at, tall, palette) : []),
    ...(plan ? shares(it, plan, at(plan.value) * plan.timeShare, tall.to + 4) : []),
  ];
  const hit = { x: 0, y: top, width, height: rowHeight(model, index, width) - rowGap };
  return { marks, anchor: { x: done.width / 2, y: barTop }, hit };
}

/** "33 / 48 số". */
function figureLine(
  { model, context, palette, point }: Row,
  y: number,
  plan: ChartPlan | undefined,
): Mark[] {
  const { missing } = context.words.messages.chart;
  const isMissing = point.value === null;
  const figure = isMissing ? missing : point.text;
  const face = isMissing ? faces.label : faces.labelStrong;
  const rest = plan ? ` / ${withUnit(plan.text, model.unit)}` : withUnit('', model.unit);
  const gap = 4;
  return [
    text(figure, 0, y, face, isMissing ? palette.muted : palette.ink),
    text(rest.trim(), measureText(figure, face) + gap, y, faces.label, palette.ink2),
  ];
}

function planMarks(
  plan: ChartPlan,
  at: (value: number) => number,
  { from, to }: { from: number; to: number },
  palette: Palette,
): Mark[] {
  const end = at(plan.value);
  const now = end * plan.timeShare;
  const halo = line(now, from, now, to, { stroke: palette.surface, lineWidth: 4.5 });
  const time = line(now, from, now, to, { stroke: palette.ink, lineWidth: 1.5, lineDash: [2, 2] });
  const tick = line(end, from, end, to, { stroke: palette.ink, lineWidth: 3 });
  return [halo, time, tick].map((mark) => ({ ...mark, z2: 8 }));
}

/** Share of the plan at the left, share of time under its line as near as the other lets it. */
function shares({ context, palette, point }: Row, plan: ChartPlan, now: number, y: number): Mark[] {
  const { messages, language } = context.words;
  const share =
    point.value === null
      ? ''
      : messages.chart.ofPlan(formatShare(point.value / plan.value, language));
  const bounded = point.qualifier === 'at-least' ? `≥ ${share}` : share;
  const time = messages.chart.timeGone(plan.timeText);
  const wide = measureText(time, faces.small);
  const room = { from: measureText(bounded, faces.small) + 16, to: context.width - wide };
  const left = Math.max(room.from, Math.min(now - wide / 2, room.to));
  return [
    text(bounded, 0, y + 9, faces.small, palette.ink2),
    text(time, left, y + 9, faces.small, palette.muted),
  ];
}

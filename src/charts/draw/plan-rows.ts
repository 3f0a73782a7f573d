import { withUnit } from '../../i18n/format-value.ts';
import type { ChartContext } from '../chart-context.ts';
import type { ChartModel, ChartPlan, ChartPoint } from '../chart-model.ts';
import { nth } from '../layout/nth.ts';
import type { Palette } from '../palette.ts';
import { planAt } from '../plan-at.ts';
import type { SceneItem } from '../scene.ts';
import { measureText } from '../text/measure-text.ts';
import { wrapText } from '../text/wrap-text.ts';
import { faces } from './faces.ts';
import { text, textLines, type Mark } from './mark.ts';
import { noPlanTrack, planBar, planBarHeight, planOverhang } from './plan-bar.ts';
import { statusMark } from './status-shape.ts';

const rowGap = 20;
const figureHeight = 24;
const afterBar = 4;
const lineHeight = 18;

interface Words {
  names: string[];
  about: string[];
  /** Under the bar: what is reached, what was expected by now, what is left. */
  below: string[];
}

function wordsOf(model: ChartModel, index: number, width: number): Words {
  const { label, sublabel = '' } = nth(model.categories, index);
  const standing = model.series[0]?.points[index]?.standing;
  const small = (words: string) => wrapText(words, faces.small, width);
  const said = standing
    ? [standing.instead ?? '', standing.reachedText, standing.expectedWords, standing.needText]
    : [];
  return {
    names: wrapText(label, faces.labelStrong, width),
    about: sublabel === '' ? [] : small(sublabel),
    below: said.filter((it) => it !== '').flatMap(small),
  };
}

const headHeight = ({ names, about }: Words): number =>
  names.length * 20 + about.length * lineHeight + 2;

/** Height of a row of a narrow list, with the gap below it. */
export function planRowHeight(model: ChartModel, index: number, width: number): number {
  const words = wordsOf(model, index, width);
  const bar = planBarHeight + 2 * planOverhang + afterBar;
  return headHeight(words) + figureHeight + bar + words.below.length * lineHeight + rowGap;
}

/** A row of a list that has no room for columns: all below one another, the status at the right. */
export function planRow(
  model: ChartModel,
  point: ChartPoint,
  index: number,
  top: number,
  context: ChartContext,
  palette: Palette,
): SceneItem {
  const { width } = context;
  const words = wordsOf(model, index, width);
  const plan = planAt(model, 0, index);
  const figureAt = top + headHeight(words);
  const barTop = figureAt + figureHeight + planOverhang;
  const place = { x: 0, y: barTop, width };
  const bar = plan && planBar(point, plan, place, palette);
  const below = barTop + planBarHeight + planOverhang + afterBar;
  const unit = model.categories[index]?.unit ?? model.unit;
  const marks: Mark[] = [
    ...textLines(words.names, 0, top, faces.labelStrong, 20, palette.ink),
    ...textLines(
      words.about,
      0,
      top + words.names.length * 20,
      faces.small,
      lineHeight,
      palette.muted,
    ),
    ...planFigure(point, plan, unit, figureAt + 10, context, palette),
    ...statusAtEnd(point, width, figureAt + 10, palette),
    ...(bar?.marks ?? [noPlanTrack(place, palette)]),
    ...textLines(words.below, 0, below, faces.small, lineHeight, palette.ink2),
  ];
  const hit = { x: 0, y: top, width, height: planRowHeight(model, index, width) - rowGap };
  return { marks, anchor: { x: (bar?.done.width ?? 80) / 2, y: barTop }, hit };
}

/** "33 / 48 số". */
export function planFigure(
  point: ChartPoint,
  plan: ChartPlan | undefined,
  unit: string,
  y: number,
  { words }: ChartContext,
  palette: Palette,
): Mark[] {
  const isMissing = point.value === null;
  const figure = isMissing ? words.messages.chart.missing : point.text;
  const face = isMissing ? faces.label : faces.labelStrong;
  const rest = plan ? `/ ${withUnit(plan.text, unit)}` : withUnit('', unit).trim();
  const gap = plan ? measureText(' ', faces.label) + 4 : 4;
  return [
    text(figure, 0, y, face, isMissing ? palette.muted : palette.ink),
    text(rest, measureText(figure, face) + gap, y, faces.label, palette.ink2),
  ];
}

/** The status at the row's right end, where an eye that runs down the list finds it. */
function statusAtEnd({ standing }: ChartPoint, width: number, y: number, palette: Palette): Mark[] {
  if (!standing) return [];
  const colour = standing.status ? palette.status[standing.status] : palette.muted;
  const left = width - measureText(standing.statusText, faces.labelStrong);
  return [
    ...(standing.status
      ? statusMark(standing.status, left - 18, y - 6, colour, palette.surface)
      : []),
    text(standing.statusText, width, y, faces.labelStrong, colour, 'right'),
  ];
}

import type { ChartContext } from '../chart-context.ts';
import type { ChartModel, ChartPoint } from '../chart-model.ts';
import { nth } from '../layout/nth.ts';
import { planHeadHeight, type PlanColumns } from '../layout/plan-columns.ts';
import type { Palette } from '../palette.ts';
import { planAt } from '../plan-at.ts';
import type { SceneItem } from '../scene.ts';
import { measureText } from '../text/measure-text.ts';
import { faces } from './faces.ts';
import { crisp, line, rect, text, textLines, type Mark } from './mark.ts';
import { planBar, planBarHeight, planOverhang } from './plan-bar.ts';
import { statusMark } from './status-shape.ts';

/** Heads of the columns and the rules between the rows; over the bars the key of their marks. */
export function planTableGround(
  { planHeads: heads, categoryTitle }: ChartModel,
  columns: PlanColumns,
  { width, words }: ChartContext,
  palette: Palette,
): Mark[] {
  const { chart } = words.messages;
  const { line: lineWords = '' } = heads ?? {};
  const y = planHeadHeight / 2 - 4;
  const head = (words: string, x: number, align: 'left' | 'right') =>
    text(words, x, y, faces.small, palette.muted, align);
  const { x } = columns.bar;
  const doneEnd = x + 16 + measureText(chart.done, faces.small) + 16;
  const timeEnd = doneEnd + 8 + measureText(lineWords, faces.small) + 16;
  const end = x + columns.bar.width;
  const hasLine = timeEnd - 16 <= end;
  const hasPlan = timeEnd + 12 + measureText(chart.plan, faces.small) <= end;
  return [
    rect({ x, y: y - 5, width: 10, height: 10 }, { fill: palette.accent }),
    head(chart.done, x + 16, 'left'),
    ...(hasLine
      ? [
          line(doneEnd, y - 7, doneEnd, y + 7, {
            stroke: palette.ink,
            lineWidth: 1.5,
            lineDash: [2, 2],
          }),
          head(lineWords, doneEnd + 8, 'left'),
        ]
      : []),
    ...(hasPlan
      ? [
          line(timeEnd, y - 7, timeEnd, y + 7, { stroke: palette.ink, lineWidth: 3 }),
          head(chart.plan, timeEnd + 8, 'left'),
        ]
      : []),
    head(categoryTitle, 0, 'left'),
    ...(heads
      ? [
          head(heads.figures, columns.figuresEnd, 'right'),
          head(heads.share, columns.shareEnd, 'right'),
          head(heads.expected, columns.timeEnd, 'right'),
          head(heads.pace, columns.paceEnd, 'right'),
          head(heads.status, columns.statusAt, 'left'),
        ]
      : []),
    ...columns.rows.map(({ y: top }, index) => rule(crisp(top), width, index === 0, palette)),
    rule(crisp(columns.height), width, false, palette),
  ];
}

const rule = (y: number, width: number, isHead: boolean, palette: Palette): Mark =>
  line(0, y, width, y, { stroke: isHead ? palette.ink : palette.rule, lineWidth: 1 });

/** A row: what it is, how far it is, and how that stands. */
export function planTableRow(
  model: ChartModel,
  point: ChartPoint,
  index: number,
  columns: PlanColumns,
  { width }: ChartContext,
  palette: Palette,
): SceneItem {
  const row = nth(columns.rows, index);
  const { bar } = columns;
  const words = row.lines.length * 20 + row.sublines.length * 18;
  const top = row.y + (row.height - words) / 2;
  const middle = row.y + row.height / 2;
  const barY = middle - planBarHeight / 2 - row.need.length * 9;
  const plan = planAt(model, 0, index);
  const standing = point.standing;
  const drawn = plan && planBar(point, plan, { ...bar, y: barY }, palette);
  const figure = (words: string, x: number, strong = false) =>
    text(words, x, middle, strong ? faces.figureStrong : faces.figure, palette.ink, 'right');
  const colour = standing?.status ? palette.status[standing.status] : palette.muted;
  const marks = [
    ...textLines(row.lines, 0, top, faces.labelStrong, 20, palette.ink),
    ...textLines(row.sublines, 0, top + row.lines.length * 20, faces.small, 18, palette.muted),
    ...(drawn?.marks ??
      textLines(
        row.instead,
        bar.x,
        middle - row.instead.length * 9,
        faces.small,
        18,
        palette.muted,
      )),
    ...textLines(
      row.need,
      bar.x,
      barY + planBarHeight + planOverhang,
      faces.small,
      18,
      palette.ink2,
    ),
    ...figures(model, point, index, columns.figuresEnd, middle, palette),
    figure(standing?.shareText ?? '', columns.shareEnd),
    figure(standing?.expectedText ?? '', columns.timeEnd),
    figure(standing?.paceText ?? '', columns.paceEnd, true),
    ...(standing?.status
      ? statusMark(standing.status, columns.statusAt, middle - 6, colour, palette.surface)
      : []),
    text(standing?.statusText ?? '', columns.statusAt + 18, middle, faces.labelStrong, colour),
  ];
  const hit = { x: 0, y: row.y, width, height: row.height };
  return { marks, anchor: { x: (drawn?.done.width ?? 40) / 2 + bar.x, y: barY }, hit };
}

/** "33 / 48", and the row's own unit below. */
function figures(
  model: ChartModel,
  point: ChartPoint,
  index: number,
  end: number,
  middle: number,
  palette: Palette,
): Mark[] {
  const plan = planAt(model, 0, index);
  const rest = plan ? ` / ${plan.text}` : '';
  const unit = model.categories[index]?.unit ?? model.unit;
  const y = unit === '' ? middle : middle - 8;
  return [
    text(rest, end, y, faces.figure, palette.ink2, 'right'),
    text(
      point.text,
      // Half a pixel of rounding on either side.
      end - measureText(rest, faces.figure) - 1,
      y,
      faces.figureStrong,
      palette.ink,
      'right',
    ),
    text(unit, end, middle + 11, faces.small, palette.muted, 'right'),
  ];
}

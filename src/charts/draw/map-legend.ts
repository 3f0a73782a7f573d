import { formatNumber } from '../../i18n/format-number.ts';
import type { Language } from '../../semantic/selection.ts';
import type { ChartClasses } from '../chart-model.ts';
import { hatchLines } from '../layout/hatch-lines.ts';
import type { Palette } from '../palette.ts';
import { widestOf, wrapText } from '../text/wrap-text.ts';
import { classCell } from './cell-patterns.ts';
import type { ClassLook } from './class-legend.ts';
import { faces } from './faces.ts';
import { path, rect, text, textLines, type Box, type Mark } from './mark.ts';

const rowHeight = 24;
const swatch = { width: 26, height: 16 };
const labelAt = swatch.width + 10;
const titleWidth = 232;

/** A row of the legend: a class by its place from the lowest, or what is in no class. */
interface Row {
  label: string;
  count: string;
  sample: number | 'missing' | 'apart';
}

export interface MapLegend {
  width: number;
  height: number;
  titleLines: string[];
  rows: Row[];
}

/** What stands in the legend of a map, the highest class first; its size is the same in both themes. */
export function mapLegend(classes: ChartClasses, room: number, language: Language): MapLegend {
  const { missing, notComparable } = classes;
  const numbered = (it: { label: string; count: number }, sample: Row['sample']): Row => ({
    label: it.label,
    count: formatNumber(it.count, language),
    sample,
  });
  const rows = [
    ...classes.classes.map(numbered).reverse(),
    numbered(missing, 'missing'),
    // That nothing is missing is worth saying; that everything compares is usual.
    ...(notComparable.count > 0 ? [numbered(notComparable, 'apart')] : []),
  ];
  const titleLines = wrapText(classes.title, faces.small, Math.min(room, titleWidth));
  const figures = widestOf(
    rows.map((it) => it.count),
    faces.figure,
  );
  const labels = widestOf(
    rows.map((it) => it.label),
    faces.label,
  );
  const width = Math.max(widestOf(titleLines, faces.small), labelAt + labels + 16 + figures);
  const height = titleLines.length * 18 + 6 + rows.length * rowHeight;
  return { width: Math.ceil(Math.min(room, width)), height, titleLines, rows };
}

export function drawMapLegend(
  { titleLines, rows, width }: MapLegend,
  at: { x: number; y: number },
  looks: readonly ClassLook[],
  palette: Palette,
  gap: number,
): Mark[] {
  const top = at.y + titleLines.length * 18 + 6;
  return [
    ...textLines(titleLines, at.x, at.y, faces.small, 18, palette.muted),
    ...rows.flatMap(({ label, count, sample }, index) => {
      const middle = top + (index + 0.5) * rowHeight;
      const box = { x: at.x, y: middle - swatch.height / 2, ...swatch };
      return [
        ...drawSample(box, sample, looks, palette, gap),
        text(label, at.x + labelAt, middle, faces.label, palette.ink),
        text(count, at.x + width, middle, faces.figure, palette.muted, 'right'),
      ];
    }),
  ];
}

function drawSample(
  box: Box,
  sample: Row['sample'],
  looks: readonly ClassLook[],
  palette: Palette,
  gap: number,
): Mark[] {
  if (typeof sample === 'number') {
    const { fill = palette.surface, hasLines = false, edge = null } = looks[sample] ?? {};
    return classCell(box, fill, hasLines, edge);
  }
  return [
    rect(box, { fill: palette.surface }),
    ...hatching((direction) => hatchLines([cornersOf(box)], direction, gap), sample, palette),
    rect(inset(box), { stroke: palette.rule2, lineWidth: 1, fill: 'none' }),
  ];
}

/** Lines over what is in no class: one way where there is no figure, both where it stands apart. */
export function hatching(
  linesIn: (direction: 'rising' | 'falling') => string,
  reason: 'missing' | 'apart',
  palette: Palette,
): Mark[] {
  const directions = reason === 'apart' ? (['rising', 'falling'] as const) : (['rising'] as const);
  const style = { stroke: palette.contextLine, lineWidth: 1, fill: 'none' };
  return directions.map((direction) => path(linesIn(direction), style));
}

const inset = ({ x, y, width, height }: Box): Box => ({
  x: x + 0.5,
  y: y + 0.5,
  width: width - 1,
  height: height - 1,
});

const cornersOf = ({ x, y, width, height }: Box): number[] => [
  ...[x, y, x + width, y],
  ...[x + width, y + height, x, y + height],
];

import type { ChartModel, ChartPoint, PlanHeads } from '../../../charts/chart-model.ts';
import type { ProgressStatus } from '../../../semantic/progress.ts';
import { lineCount } from './fit-text.ts';
import type { SlideTable, TableCellText } from './slide-content.ts';
import type { SlideBox } from './slide-geometry.ts';

/** A status is never told by its colour alone; here its shape and its word tell it. */
const shapes: Record<ProgressStatus, string> = {
  behind: '■',
  watch: '▲',
  'on-track': '●',
  done: '✓',
  'no-plan': '○',
};

/** Tried from the largest on; at the last a table goes on over several slides. */
const sizes = [16, 15, 14, 13, 12, 11];
export const smallerSize = (usual: number): number => usual - 3;
/** Room around the words of a cell, in points. */
export const cellMargin = { across: 5, down: 4 };
const leading = 1.22;

/** Shares of the width that the columns take, the names first. */
const shares = [0.33, 0.15, 0.09, 0.13, 0.08, 0.22] as const;

/**
 * A list of plans as tables, as many as have room below one another on a slide each. A chart would
 * set shares of unlike plans beside one another and hide the figures that they are made of.
 */
export function planTables(model: ChartModel, heads: PlanHeads, box: SlideBox): SlideTable[] {
  const tried = sizes.map((size) => tablesOf(model, heads, box, size));
  return tried.find((it) => it.length === 1) ?? tried.at(-1) ?? [];
}

function tablesOf(model: ChartModel, heads: PlanHeads, box: SlideBox, size: number): SlideTable[] {
  const widths = shares.map((it) => it * box.width);
  const titles = [
    model.categoryTitle,
    heads.figures,
    heads.share,
    heads.expected,
    heads.pace,
    heads.status,
  ];
  const columns = titles.map((title, at) => ({
    title,
    width: widths[at] ?? 0,
    isNumber: at > 0 && at < 5,
  }));
  const rows = model.categories.map(({ label, sublabel, unit }, at) => [
    { text: label, ...(sublabel ? { below: sublabel } : {}), isStrong: true },
    ...planCells(model.series[0]?.points[at], unit ?? model.unit),
  ]);
  const heights = rows.map((row) => rowHeight(row, widths, size));
  const headHeight = rowHeight(
    titles.map((text) => ({ text })),
    widths,
    size,
  );
  const pages: (typeof rows)[] = [];
  let left = 0;
  rows.forEach((row, at) => {
    const height = heights[at] ?? 0;
    if (pages.length === 0 || height > left) {
      pages.push([]);
      left = box.height - headHeight;
    }
    pages.at(-1)?.push(row);
    left -= height;
  });
  return pages.map((page) => ({ columns, rows: page, size }));
}

function planCells(point: ChartPoint | undefined, unit: string): TableCellText[] {
  const { plan, standing } = point ?? {};
  const figures = [point?.text ?? '', ...(plan ? [plan.text] : [])].join('/');
  const status = standing?.status;
  const shape = status === undefined ? '' : `${shapes[status]} `;
  const below = standing?.instead ?? standing?.needText ?? '';
  return [
    { text: figures, ...(unit === '' ? {} : { below: unit }), isStrong: true },
    { text: standing?.shareText ?? '' },
    { text: standing?.expectedText ?? '' },
    { text: standing?.paceText ?? '' },
    { text: `${shape}${standing?.statusText ?? ''}`, ...(below === '' ? {} : { below }) },
  ];
}

function rowHeight(row: readonly TableCellText[], widths: readonly number[], size: number): number {
  const heights = row.map(({ text, below }, at) => {
    const room = (widths[at] ?? 0) - 2 * cellMargin.across;
    const small = smallerSize(size);
    return (
      lineCount(text, size, room) * size * leading +
      (below === undefined ? 0 : lineCount(below, small, room) * small * leading)
    );
  });
  return Math.max(...heights) + 2 * cellMargin.down;
}

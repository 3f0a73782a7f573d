import { refuse } from './file-refusal.ts';
import { findHeader } from './find-header.ts';
import { filledIn, type GridRow, type Merge, textOfRow, widthOf } from './grid.ts';
import { headerWidth, readHeadings } from './headings.ts';
import { findNextTable } from './find-next-table.ts';
import { fillDown, sectionLines } from './merged-cells.ts';
import { readLimits } from './read-limits.ts';
import { sortRows } from './sort-rows.ts';
import type { BadLine, Remark, SourceTable } from './source-table.ts';
import { typeOf, writeRows } from './write-rows.ts';

/** What is known of a table when only its cells are known. */
export type TableOfGrid = Pick<
  SourceTable,
  'columns' | 'rowCount' | 'remarks' | 'badLines' | 'content'
> & { headerLines: number[]; leftOut: SourceTable['understood']['leftOut']; filledCells: number };

/**
 * Makes a table of a grid: finds the header, sets aside what is no row, and writes the rest. Refuses
 * a grid without rows. `headerLines` is what a person has said; a ragged grid is one of a text file,
 * where a row may have more cells than the header by mistake.
 */
export function tableOfGrid(
  grid: readonly GridRow[],
  {
    merges = [],
    headerLines,
    isRagged,
  }: { merges?: readonly Merge[]; headerLines?: readonly number[] | undefined; isRagged: boolean },
): TableOfGrid {
  if (!grid.some(({ cells }) => filledIn(cells) > 0)) refuse('file/empty', {});
  const shape = findHeader(grid, merges);
  const header =
    headerLines === undefined
      ? shape.header.flatMap((index) => grid[index] ?? [])
      : grid.filter(({ line }) => headerLines.includes(line));
  const last = header.at(-1);
  const bodyStart =
    headerLines === undefined ? shape.bodyStart : last === undefined ? 0 : grid.indexOf(last) + 1;
  const otherTable = findNextTable(grid, bodyStart, merges);
  const { rows: below, filledCells } = fillDown(grid.slice(bodyStart, otherTable), merges);
  const columnCount = countColumns(header, below, isRagged);
  const sections = sectionLines(below, merges, columnCount);
  const sorted = sortRows(below, header, columnCount, shape.columnClasses, sections);
  refuseWithoutRows(sorted.rows.length, sorted.badLines, columnCount, below);

  const headings = readHeadings(header, columnCount, merges);
  const columns = headings.map((found, column) => ({
    name: found.at(-1) ?? '',
    headings: found,
    type: typeOf(sorted.rows, column),
  }));
  return {
    columns,
    rowCount: sorted.rows.length,
    remarks: [...remarksOf(grid.slice(0, bodyStart), header), ...sorted.notes],
    badLines: [...sorted.badLines, ...linesOf(grid.slice(otherTable))],
    content: { kind: 'csv', bytes: writeRows(sorted.rows, columns) },
    headerLines: header.map(({ line }) => line),
    leftOut: sorted.leftOut,
    filledCells,
  };
}

/** A text file's header says how many; without one most rows do. A sheet has as many as it fills. */
function countColumns(
  header: readonly GridRow[],
  below: readonly GridRow[],
  isRagged: boolean,
): number {
  const widths = below.map(({ cells }) => widthOf(cells));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const named = headerWidth(header);
  let count = Math.max(named, widest);
  if (isRagged && header.length > 0) {
    const written = header.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    count = Math.max(named, Math.min(written, widest));
  } else if (isRagged) {
    count = mostFrequent(widths.filter((width) => width > 0)) ?? widest;
  }
  if (count > readLimits.columns) {
    refuse('table/too-many-columns', { columns: count, limit: readLimits.columns });
  }
  return count;
}

function refuseWithoutRows(
  rows: number,
  badLines: SourceTable['badLines'],
  columnCount: number,
  below: readonly GridRow[],
): void {
  const longer = badLines.filter(({ why }) => why === 'longer');
  const [first] = longer;
  if (first && longer.length > rows) {
    const row = below.find(({ line }) => line === first.line);
    const params = { header: columnCount, rows: widthOf(row?.cells ?? []) };
    refuse('table/other-width', params, { line: first.line });
  }
  if (rows === 0) {
    const [bad] = badLines;
    refuse('table/header-alone', {}, bad ? { line: bad.line } : {});
  }
}

const linesOf = (rows: readonly GridRow[]): BadLine[] =>
  rows
    .filter(({ cells }) => filledIn(cells) > 0)
    .map((row) => ({ line: row.line, why: 'other-table', text: textOfRow(row) }));

const remarksOf = (above: readonly GridRow[], header: readonly GridRow[]): Remark[] =>
  above
    .filter((row) => filledIn(row.cells) > 0 && !header.includes(row))
    .map((row) => ({ line: row.line, text: textOfRow(row) }));

function mostFrequent(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}

import { classOf, type ColumnClass } from './cell-class.ts';
import { filledIn, type GridRow, textOfRow, widthOf } from './grid.ts';
import type { BadLine, Remark, Understood } from './source-table.ts';

type LeftOut = Understood['leftOut'][number];

/** What became of the lines below the header; none is in two of them, blank ones are in none. */
export interface SortedRows {
  rows: GridRow[];
  leftOut: LeftOut[];
  badLines: BadLine[];
  notes: Remark[];
}

const total = /^(tổng(\s+(số|cộng))?|cộng|cộng\s+dồn|total|grand\s+total|sum)\s*:?$/i;

/**
 * Sorts the rows below a header: those of the table, those left out because they repeat or add up
 * others, those that don't fit, and the notes at the end.
 */
export function sortRows(
  below: readonly GridRow[],
  header: readonly GridRow[],
  columnCount: number,
  columns: readonly ColumnClass[],
  sections: ReadonlySet<number>,
): SortedRows {
  const filled = below.filter(({ cells }) => filledIn(cells) > 0);
  const notesFrom = findNotes(below, columnCount, columns);
  const sorted: SortedRows = { rows: [], leftOut: [], badLines: [], notes: [] };
  const headings = header.map(({ cells }) => cells);
  const padsRows = filled.some(
    ({ cells }) => cells.length >= columnCount && widthOf(cells) < columnCount,
  );
  for (const row of filled) {
    const { line, cells } = row;
    const leftOut = whyLeftOut(row, headings, columns, sections, columnCount);
    if (row.line >= notesFrom) sorted.notes.push({ line, text: textOfRow(row) });
    else if (leftOut) sorted.leftOut.push({ line, why: leftOut });
    else if (widthOf(cells) > columnCount) {
      sorted.badLines.push({ line, why: 'longer', text: textOfRow(row) });
    } else if (cells.length < columnCount && (padsRows || !fits(cells, columns))) {
      sorted.badLines.push({ line, why: 'shorter', text: textOfRow(row) });
    } else sorted.rows.push(row);
  }
  return sorted;
}

function whyLeftOut(
  { line, cells }: GridRow,
  headings: readonly GridRow['cells'][],
  columns: readonly ColumnClass[],
  sections: ReadonlySet<number>,
  columnCount: number,
): LeftOut['why'] | undefined {
  if (sections.has(line)) return 'section';
  const [begin = ''] = cells;
  if (begin.startsWith('#') && columnCount > 1 && filledIn(cells) === 1 && begin.length > 1) {
    return 'comment';
  }
  if (isOneOf(headings, cells)) return 'repeated-header';
  return isTotal(cells, columns) ? 'total' : undefined;
}

/**
 * A row that names nothing but a sum. Where another column says of what or when, `Tổng số` is one
 * member among others, and the row is kept.
 */
function isTotal(cells: readonly string[], columns: readonly ColumnClass[]): boolean {
  const label = cells.findIndex((cell) => cell.length < 16 && total.test(cell));
  if (label < 0) return false;
  return cells.every((cell, column) => {
    if (column === label || cell === '') return true;
    return classOf(cell) !== 'text' && columns[column] !== 'period';
  });
}

// Some tools drop the empty cells at the end of a row. A row of which a cell in the middle is lost
// looks the same, but then words stand among the figures or figures among the words.
function fits(cells: readonly string[], columns: readonly ColumnClass[]): boolean {
  return cells.every((cell, column) => {
    const kind = classOf(cell);
    if (kind === 'empty' || kind === 'missing') return true;
    const expected = columns[column];
    if (expected === 'number') return kind !== 'text';
    if (expected === 'period') return kind === 'period';
    return expected === 'empty' || kind === 'text';
  });
}

const noteWord =
  /^(ghi chú|chú thích|chú ý|nguồn|lưu ý|note|notes|source|sources|footnote|last update|data from|đơn vị)(?!\p{L})|^(\(?\*+\)?|\(\d+\)|\[\d+\]|\d\))\s*\S|^[*†‡¹²³]/iu;

/**
 * The first line of the notes below a table. From the end upwards: lines with one cell that speaks
 * like a note or stands apart, and signatures, which stand apart and hold no figure.
 */
function findNotes(
  below: readonly GridRow[],
  columnCount: number,
  columns: readonly ColumnClass[],
): number {
  if (columnCount < 2) return Infinity;
  let notesFrom = Infinity;
  let pending = Infinity;
  for (let index = below.length - 1; index >= 0 && below.length - index < 60; index -= 1) {
    const row = below[index];
    if (!row) break;
    const { cells, line } = row;
    const filled = filledIn(cells);
    if (filled === 0) {
      // What was met below this gap stands apart from the table.
      notesFrom = Math.min(notesFrom, pending);
      continue;
    }
    const first = cells.find((cell) => cell !== '') ?? '';
    if (filled === 1 && classOf(first) === 'text' && (noteWord.test(first) || first.length > 80)) {
      notesFrom = line;
      pending = line;
    } else if (speaksOfNoFigure(cells, columns)) pending = line;
    else break;
  }
  return notesFrom;
}

const speaksOfNoFigure = (cells: readonly string[], columns: readonly ColumnClass[]): boolean =>
  columns.some((kind) => kind === 'number') &&
  cells.every((cell, column) => {
    const kind = classOf(cell);
    return kind === 'empty' || (kind === 'text' && columns[column] !== 'period');
  });

const isOneOf = (headings: readonly GridRow['cells'][], cells: GridRow['cells']): boolean =>
  headings.some((heading) => {
    const width = Math.max(heading.length, cells.length);
    for (let at = 0; at < width; at += 1) {
      if ((heading[at] ?? '') !== (cells[at] ?? '')) return false;
    }
    return true;
  });

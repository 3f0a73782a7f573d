import { classOf, classesOfColumns, type ColumnClass } from './cell-class.ts';
import { filledIn, type GridRow, type Merge, plainText, widthOf } from './grid.ts';

/** Which of the rows (by index) are what. */
export interface TableShape {
  /** Rows of the header; none where the first row already holds figures. */
  header: readonly number[];
  /** First row below the header. */
  bodyStart: number;
  columnClasses: readonly ColumnClass[];
}

const sampledRows = 400;
const mostHeaderRows = 8;

/**
 * Finds the header: the rows with more than one heading just above the first row that holds a
 * figure where its column holds figures. Titles and units above have one cell or few.
 */
export function findHeader(rows: readonly GridRow[], merges: readonly Merge[]): TableShape {
  const sample = rows.slice(0, sampledRows);
  const columnClasses = classesOfColumns(sample);
  const width = typicalWidth(sample);
  const isNarrow = (row: GridRow) => filledIn(row.cells) < Math.min(2, width);
  const first = sample.findIndex(
    (row) => !isNarrow(row) && widthOf(row.cells) * 2 >= width && !isComment(row, width),
  );
  if (first < 0) return { header: [], bodyStart: 0, columnClasses };

  const hasFigures = columnClasses.some(isOfFigures);
  let data = hasFigures
    ? sample.findIndex((row, at) => at >= first && isData(row, columnClasses, at === first))
    : first + 1;
  if (data < 0 || data - first > mostHeaderRows) data = first + 1;
  if (data === first) return { header: [], bodyStart: first, columnClasses };

  let last = data - 1;
  while (last > first && (isNarrow(at(last)) || isNoHeading(at(last), columnClasses))) last -= 1;
  const header = [last];
  for (let above = last - 1; above >= 0; above -= 1) {
    const isUpper = above >= first || beginsAbove(at(above), at(header[0] ?? last));
    if (!isUpper || !continues(at(above), at(header[0] ?? last), merges)) break;
    header.unshift(above);
  }
  // A first row may have words where figures are due; what stands whole above it is the header then.
  const whole = sample.findIndex(
    ({ cells }, index) =>
      index >= first && index < (header[0] ?? last) && filledIn(cells) >= width && allWords(cells),
  );
  if (whole >= 0) return { header: [whole], bodyStart: whole + 1, columnClasses };
  // A heading that is merged downwards takes the rows that it covers with it.
  const merged = merges.filter(
    ({ firstLine, lastLine, lastColumn, firstColumn }) =>
      header.some((index) => at(index).line >= firstLine && at(index).line <= lastLine) &&
      lastColumn - firstColumn < width - 1,
  );
  const lastLine = Math.max(at(last).line, ...merged.map((merge) => merge.lastLine));
  let bodyStart = last + 1;
  while (bodyStart < data && isColumnNumbers(at(bodyStart))) bodyStart += 1;
  while (bodyStart < sample.length && at(bodyStart).line <= lastLine) {
    header.push(bodyStart);
    bodyStart += 1;
  }
  return { header: [...new Set(header)].sort((a, b) => a - b), bodyStart, columnClasses };

  function at(index: number): GridRow {
    return sample[index] ?? { line: 0, cells: [] };
  }
}

const allWords = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell === '' || classOf(cell) === 'text');

// `# x, y` above a table may be its header, if it has as many cells.
const isComment = ({ cells }: GridRow, width: number): boolean =>
  (cells[0] ?? '').startsWith('#') && widthOf(cells) !== width;

/** A row that names nothing above the figures is a section of the table, or numbers its columns. */
const isNoHeading = (row: GridRow, columns: readonly ColumnClass[]): boolean =>
  isColumnNumbers(row) ||
  (columns.some(isOfFigures) &&
    !row.cells.some(
      (cell, column) =>
        cell !== '' && isOfFigures(columns[column]) && !(column === 0 && numbering.test(cell)),
    ));

/** "I", "A.", "1.2" before the name of a section, in a column that counts the rows. */
const numbering = /^(?:[IVXLC]+|[A-Z]|\d{1,2}(?:\.\d{1,2})*)[.)]?$/u;

const isOfFigures = (kind: ColumnClass | undefined): boolean =>
  kind === 'number' || kind === 'period';

/** How far rows usually reach; titles, notes and rows with missing ends are the fewer. */
function typicalWidth(rows: readonly GridRow[]): number {
  const widths = rows.map(({ cells }) => widthOf(cells)).filter((width) => width > 1);
  if (widths.length * 2 < rows.length && widths.length < 2) return Math.max(1, ...widths);
  return widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 1;
}

/** Years in columns of figures are headings in the first row, and below where no label is beside. */
function isData({ cells }: GridRow, columns: readonly ColumnClass[], isFirst: boolean): boolean {
  if (isFirst && areMonths(cells)) return false;
  let periods = 0;
  let missing = 0;
  let words = 0;
  let labels = 0;
  for (const [column, cell] of cells.entries()) {
    const kind = classOf(cell);
    if (kind === 'empty') continue;
    const expected = columns[column];
    if (expected === 'number') {
      if (kind === 'number') return !isColumnNumbers({ line: 0, cells });
      if (kind === 'period') periods += 1;
      if (kind === 'missing') missing += 1;
      if (kind === 'text') words += 1;
    } else if (expected === 'period') {
      if (kind === 'period' || kind === 'number') return true;
      words += 1;
    } else labels += 1;
  }
  if (words > 0) return false;
  if (periods > 0) return !isFirst && labels > 0;
  return missing > 0;
}

/** 1 to 12 behind a name, or 1, 2, 3 … below one that spans them: months as headings. */
function areMonths([begin = '', ...rest]: readonly string[]): boolean {
  const numbers = rest.filter((cell) => cell !== '').map((cell) => Number(plainText(cell)));
  const counts = numbers.every((value, index) => value === index + 1);
  if (!counts || numbers.length > 12) return false;
  return begin === '' ? numbers.length >= 3 : classOf(begin) === 'text' && numbers.length === 12;
}

/** `A | B | 1 | 2 | 3` or `(1) | (2) | (3)`, as printed below the headings of a statistical table. */
function isColumnNumbers({ cells }: GridRow): boolean {
  const filled = cells.map(plainText).filter((cell) => cell !== '');
  if (filled.length < 3) return false;
  const parts = filled.map((cell) => /^(\()?([A-Z]|\d{1,3})\)?(\s*=.*)?$/.exec(cell));
  if (parts.some((part) => part === null)) return false;
  const names = parts.map((part) => part?.[2] ?? '');
  const letters = names.filter((name) => /[A-Z]/.test(name));
  const numbers = names.slice(letters.length).map(Number);
  const counts = numbers.every((value, index) => value === index + 1);
  const spells = letters.every((letter, index) => letter === String.fromCharCode(65 + index));
  if (!counts || !spells) return false;
  const isBracketed = parts.every((part) => part?.[1] === '(' || /[A-Z]/.test(part?.[2] ?? ''));
  return isBracketed || letters.length > 0;
}

// Without merged cells the last heading above several columns ends a row that looks too short.
const beginsAbove = (upper: GridRow, lower: GridRow): boolean =>
  upper.line + 1 === lower.line && (upper.cells[0] ?? '') !== '' && (lower.cells[0] ?? '') === '';

/** Whether a row is the upper part of the header that goes on in the row below it. */
function continues(upper: GridRow, lower: GridRow, merges: readonly Merge[]): boolean {
  if (filledIn(upper.cells) < 2 || (upper.cells[0] ?? '').startsWith('#')) return false;
  const isJoined = merges.some(
    ({ firstLine, lastLine }) => firstLine <= upper.line && lastLine >= lower.line,
  );
  if (isJoined) return true;
  const begin = lower.cells.findIndex((cell) => cell !== '');
  const covers = upper.cells.some(
    (cell, column) => cell !== '' && (lower.cells[column] ?? '') === '',
  );
  return covers || (upper.cells[begin] ?? '') === '';
}

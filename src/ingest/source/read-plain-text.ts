import { sniffEncoding } from '../text/decode-text.ts';
import { recogniseFontText } from '../text/font-text.ts';
import { findDialect } from './dialect.ts';
import { type NotPlain, RefusedError } from './file-refusal.ts';
import type { GridRow } from './grid.ts';
import { readRows } from './read-rows.ts';
import { sampleOf, type TableOfText } from './read-text.ts';
import { PlainScan } from './scan-plain.ts';
import type { ReadChoices } from './source-table.ts';
import { type TableOfGrid, tableOfGrid } from './table-of-grid.ts';

const probeBytes = 256 * 1024;
const pieceBytes = 4 * 2 ** 20;

export interface PlainProgress {
  bytes: number;
  rows: number;
}

/**
 * Reads a large text file where it lies, without making cells of it: the shape is found in the
 * first rows, and every byte is looked at once. Resolves with the reason where it can't be read so.
 */
export async function readPlainText(
  file: Blob,
  choices: ReadChoices,
  onProgress: (progress: PlainProgress) => void = () => undefined,
): Promise<TableOfText | { notPlain: NotPlain }> {
  const head = new Uint8Array(await file.slice(0, probeBytes).arrayBuffer());
  const encoding = choices.encoding ?? sniffEncoding(head).encoding;
  if (encoding !== 'utf-8') return { notPlain: 'encoding' };
  const lines = wholeLines(new TextDecoder().decode(head));
  if (lines === '') return { notPlain: 'quotes' };
  const { delimiter, skip } = findDialect(lines, choices.delimiter);
  const rows = rowsOf(lines, { delimiter, skip });
  const table = rows && shapeOf(rows, choices.headerLines);
  if (!rows || !table) return { notPlain: 'uneven-rows' };
  const font = choices.font ?? recogniseFontText(sampleOf(rows));
  if (font !== undefined && font !== 'none') return { notPlain: 'letters' };
  if (hasOddLines(table)) return { notPlain: 'notes' };

  // Lines above the rows: the header is the last of them, since no odd lines are below it.
  const before = Math.max(skip, ...table.headerLines, ...table.remarks.map(({ line }) => line));
  const tail = await tailOf(file, delimiter, rows, table);
  if (tail) return { notPlain: tail };
  const rowCount = await scan(file, offsetOfLine(head, before), delimiter, table.columns.length);
  if (typeof rowCount === 'string') return { notPlain: rowCount };
  const { columns, remarks, headerLines } = table;
  return {
    columns,
    rowCount,
    remarks,
    badLines: [],
    notices: [],
    understood: { encoding, delimiter, headerLines, leftOut: [], filledCells: 0 },
    content: { kind: 'csv-file', file, delimiter, skip: before },
  };

  async function scan(from: Blob, start: number, sign: string, cells: number) {
    const plain = new PlainScan(sign, cells);
    for (let at = start; at < from.size; at += pieceBytes) {
      const piece = new Uint8Array(await from.slice(at, at + pieceBytes).arrayBuffer());
      if (!plain.push(piece)) break;
      onProgress({ bytes: Math.min(from.size, at + pieceBytes), rows: plain.rowsSoFar });
    }
    const end = plain.end();
    return 'rows' in end ? end.rows : end.notPlain;
  }
}

/** A total, a repeated header or a note at the end would be rows to the database. */
async function tailOf(
  file: Blob,
  delimiter: string,
  head: readonly GridRow[],
  { headerLines }: TableOfGrid,
): Promise<NotPlain | undefined> {
  const bytes = await file.slice(Math.max(0, file.size - probeBytes)).arrayBuffer();
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  const cut = text.slice(text.indexOf('\n') + 1);
  const rows = rowsOf(cut, { delimiter, skip: 0 });
  if (!rows) return 'quotes';
  const header = head.filter(({ line }) => headerLines.includes(line));
  const last = header.at(-1)?.line ?? 0;
  const below = rows.map(({ line, cells }) => ({ line: line + last, cells }));
  const end = shapeOf([...header, ...below], headerLines);
  return !end || hasOddLines(end) ? 'notes' : undefined;
}

const hasOddLines = ({ leftOut, badLines, remarks, headerLines }: TableOfGrid): boolean =>
  leftOut.length > 0 ||
  badLines.length > 0 ||
  remarks.some(({ line }) => line > (headerLines[0] ?? Infinity));

function rowsOf(text: string, dialect: { delimiter: string; skip: number }): GridRow[] | undefined {
  return unlessRefused(() => readRows(text, dialect));
}

function shapeOf(
  rows: readonly GridRow[],
  headerLines: readonly number[] | undefined,
): TableOfGrid | undefined {
  return unlessRefused(() => tableOfGrid(rows, { headerLines, isRagged: true }));
}

// What is refused here is refused, or read after all, by the reader of cells.
function unlessRefused<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
}

const wholeLines = (text: string): string =>
  text.replace(/\r\n?/g, '\n').slice(0, text.replace(/\r\n?/g, '\n').lastIndexOf('\n') + 1);

/** Where the bytes after so many lines begin. */
function offsetOfLine(bytes: Uint8Array, lines: number): number {
  let at = 0;
  for (let line = 0; line < lines; line += 1) at = bytes.indexOf(10, at) + 1;
  // A mark at the beginning belongs to no cell.
  return lines === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : at;
}

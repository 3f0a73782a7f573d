import { decodeText } from '../text/decode-text.ts';
import { fromFontText, isLeftInFont, recogniseFontText, type OldFont } from '../text/font-text.ts';
import { findDialect } from './dialect.ts';
import { refuse } from './file-refusal.ts';
import { readRows, type RowsOptions } from './read-rows.ts';
import { controls, type GridRow } from './grid.ts';
import type { Notice, ReadChoices, SourceTable } from './source-table.ts';
import { tableOfGrid } from './table-of-grid.ts';

const sampledRows = 500;
const listedLines = 100;

export type TableOfText = Omit<SourceTable, 'file' | 'sheet' | 'format'>;

/**
 * Reads a text file cell by cell: encoding, old font, delimiter and header are recognised, or taken
 * from the choices. Throws `RefusedError`.
 */
export function readText(
  bytes: Uint8Array,
  choices: ReadChoices = {},
  onRows?: (rows: number, share: number) => void,
): TableOfText {
  const { text, encoding, damaged } = decodeText(bytes, choices.encoding);
  const zero = text.indexOf('\0');
  if (zero >= 0) refuse('text/binary', {}, { line: lineAt(text, zero) });
  if (hasManyControls(text)) refuse('file/kind', { kind: 'unknown' });
  if (text.trim() === '') refuse('file/empty', {});
  const damage: Notice[] =
    damaged === 0 ? [] : [{ code: 'undecodable', lines: damagedLines(text) }];
  const table = readDecoded(text, choices, onRows ? { onRows } : {});
  const { understood } = table;
  const notices = [...damage, ...table.notices];
  return { ...table, notices, understood: { ...understood, encoding } };
}

/** The same for a text that needs no decoding, as the clipboard gives it. */
export function readDecoded(
  text: string,
  choices: ReadChoices,
  how: RowsOptions = {},
): TableOfText {
  const dialect = findDialect(text, choices.delimiter);
  const read = readRows(text, dialect, how);
  const font = choices.font ?? recogniseFontText(sampleOf(read));
  const rows =
    font === undefined || font === 'none'
      ? read
      : read.map(({ line, cells }) => ({
          line,
          cells: cells.map((cell) => fromFontText(cell, font)),
        }));
  const { headerLines, leftOut, filledCells, ...table } = tableOfGrid(rows, {
    headerLines: choices.headerLines,
    isRagged: true,
  });
  return {
    ...table,
    notices: font === undefined || font === 'none' ? [] : leftInFont(read, font),
    understood: {
      ...(font === undefined || font === 'none' ? {} : { font }),
      delimiter: dialect.delimiter,
      headerLines,
      leftOut,
      filledCells,
    },
  };
}

/** Tells the lines with cells that the font could not be taken out of. */
export function leftInFont(rows: readonly GridRow[], font: OldFont): Notice[] {
  const lines = rows.flatMap(({ line, cells }) =>
    cells.some((cell) => isLeftInFont(cell, font)) ? [line] : [],
  );
  return lines.length === 0 ? [] : [{ code: 'font-left', lines: lines.slice(0, listedLines) }];
}

/** Cells of the first rows, for telling the font that they were typed in. */
export const sampleOf = (rows: readonly GridRow[]): string[] =>
  rows.slice(0, sampledRows).flatMap(({ cells }) => cells.filter((cell) => cell !== ''));

/** Text has hardly any control characters; what has many is data of a program. */
export function hasManyControls(text: string): boolean {
  const head = text.slice(0, 64 * 1024);
  return (head.match(controls)?.length ?? 0) * 100 > head.length;
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}

function damagedLines(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let from = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
    for (let end = text.indexOf('\n', from); end >= 0 && end < at; end = text.indexOf('\n', from)) {
      line += 1;
      from = end + 1;
    }
    if (lines.at(-1) !== line) lines.push(line);
    if (lines.length === listedLines) break;
  }
  return lines;
}

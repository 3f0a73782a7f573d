import { booleanMark, dateMark, type GridRow, plainText, unshown } from './grid.ts';
import { type SourceColumn, typedNumberMark } from './source-table.ts';

const flushLength = 1 << 20;

/** The rows as UTF-8 CSV with their line in front, as `SourceContent` describes it. */
export function writeRows(
  rows: readonly GridRow[],
  columns: readonly Pick<SourceColumn, 'type'>[],
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let text = '';
  const flush = () => {
    parts.push(encoder.encode(text.replace(unshown, '')));
    text = '';
  };
  for (const { line, cells } of rows) {
    text += String(line);
    for (let column = 0; column < columns.length; column += 1) {
      const cell = cells[column] ?? '';
      text += `,${cell === '' ? '' : quoted(columns[column]?.type === 'text' ? asText(cell) : plainText(cell))}`;
    }
    text += '\n';
    if (text.length > flushLength) flush();
  }
  flush();
  return joined(parts);
}

/** What all the filled cells of a column are to a spreadsheet. */
export function typeOf(rows: readonly GridRow[], column: number): SourceColumn['type'] {
  const types: Record<string, SourceColumn['type']> = {
    [typedNumberMark]: 'number',
    [dateMark]: 'date',
    [booleanMark]: 'boolean',
  };
  let type: SourceColumn['type'] | undefined;
  for (const { cells } of rows) {
    const cell = cells[column] ?? '';
    if (cell === '') continue;
    const found = cell.endsWith('%') ? 'text' : (types[cell[0] ?? ''] ?? 'text');
    if (found === 'text' || (type !== undefined && type !== found)) return 'text';
    type = found;
  }
  return type ?? 'text';
}

/** In a column of texts only numbers keep their mark: which manner they are written in is known. */
const asText = (cell: string): string =>
  cell.startsWith(typedNumberMark) ? cell : plainText(cell);

// An empty cell is nothing and is never quoted; texts that a reader could take apart are.
const quoted = (cell: string): string =>
  /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

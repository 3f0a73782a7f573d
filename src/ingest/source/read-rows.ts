import Papa from 'papaparse';
import type { Dialect } from './dialect.ts';
import { refuse } from './file-refusal.ts';
import { controls, type GridRow } from './grid.ts';
import { readLimits } from './read-limits.ts';

const rowsBetweenReports = 20_000;

export interface RowsOptions {
  onRows?: (rows: number, share: number) => void;
  /** Whether a quote before a cell means that the cell goes on until the next. */
  isQuoted?: boolean;
}

/**
 * The cells of a text with `\n` line ends, trimmed; rows without any cell are kept, since a blank
 * line parts a table from its notes. Refuses quotes that are never closed, or closed before the
 * cell ends.
 */
export function readRows(
  text: string,
  { delimiter, skip }: Dialect,
  { onRows, isQuoted = true }: RowsOptions = {},
): GridRow[] {
  const rows: GridRow[] = [];
  let line = 1 + skip;
  const start = skip === 0 ? 0 : text.indexOf('\n') + 1;
  const body = (start === 0 ? text : text.slice(start)).replace(controls, '');
  Papa.parse<string[]>(body, {
    delimiter,
    newline: '\n',
    // A sign that no text holds after its controls were looked at.
    ...(isQuoted ? {} : { quoteChar: '\u0000' }),
    step: ({ data: raw, errors, meta }) => {
      if (errors.some(({ type }) => type === 'Quotes')) refuse('text/quotes', {}, { line });
      if (raw.length > readLimits.columns && widthBeyond(raw, readLimits.columns)) {
        const params = { columns: raw.length, limit: readLimits.columns };
        refuse('table/too-many-columns', params, { line });
      }
      const first = line;
      line += 1;
      const cells = raw.map((cell, column) => {
        if (cell.length > readLimits.cellLength) {
          const params = { length: cell.length, limit: readLimits.cellLength };
          refuse('text/cell-too-long', params, { line: first, column: String(column + 1) });
        }
        if (cell.includes('\n')) line += lineEndsIn(cell);
        return cell.trim();
      });
      rows.push({ line: first, cells });
      if (rows.length % rowsBetweenReports === 0) onRows?.(rows.length, meta.cursor / body.length);
    },
  });
  return rows;
}

function lineEndsIn(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}

const widthBeyond = (cells: readonly string[], limit: number): boolean =>
  cells.some((cell, column) => column >= limit && cell.trim() !== '');

import { DateDay, Float64, Table, Utf8, vectorFromArray, type Vector } from 'apache-arrow';
import type { ExportCell, ExportColumn, ExportGrid } from './export-table.ts';

/** The columns as Arrow has them, named by their ids: typed, empty cells null, the same for any data. */
export function arrowOfGrid({ columns, rows }: ExportGrid): Table {
  const vectors = columns.map((column, at): [string, Vector] => [
    column.id,
    vectorOf(
      column,
      rows.map((row) => row[at] ?? null),
    ),
  ]);
  return new Table(Object.fromEntries(vectors));
}

function vectorOf({ kind }: ExportColumn, cells: readonly ExportCell[]): Vector {
  switch (kind) {
    case 'number':
    case 'share':
      return vectorFromArray(
        cells.map((it) => (typeof it === 'number' ? it : null)),
        new Float64(),
      );
    case 'date':
      return vectorFromArray(
        cells.map((it) =>
          typeof it === 'object' && it !== null ? new Date(`${it.date}T00:00:00Z`) : null,
        ),
        new DateDay(),
      );
    // A document without a day has words there: a date in such a column is text.
    case 'text':
    case 'date-or-words':
      return vectorFromArray(
        cells.map((it) => (typeof it === 'object' && it !== null ? it.date : textOf(it))),
        new Utf8(),
      );
  }
}

const textOf = (cell: string | number | null): string | null =>
  cell === null || cell === '' ? null : String(cell);

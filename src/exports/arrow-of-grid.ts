import {
  DateDay,
  Float64,
  makeBuilder,
  Table,
  Utf8,
  type DataType,
  type Vector,
} from 'apache-arrow';
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
      return vectorFrom(
        cells.map((it) => (typeof it === 'number' ? it : null)),
        new Float64(),
      );
    case 'date':
      return vectorFrom(
        cells.map((it) => (typeof it === 'object' && it !== null ? Date.parse(it.date) : null)),
        new DateDay(),
      );
    // A document without a day has words there: a date in such a column is text.
    case 'text':
    case 'date-or-words':
      return vectorFrom(
        cells.map((it) => (typeof it === 'object' && it !== null ? it.date : textOf(it))),
        new Utf8(),
      );
  }
}

const textOf = (cell: string | number | null): string | null =>
  cell === null || cell === '' ? null : String(cell);

/** Arrow's own `vectorFromArray` writes code for its nulls at runtime, which the policy forbids. */
function vectorFrom(values: readonly (string | number | null)[], type: DataType): Vector {
  const builder = makeBuilder({ type });
  for (const [at, value] of values.entries()) {
    if (value === null) builder.setValid(at, false);
    else builder.set(at, value);
  }
  return builder.finish().toVector();
}

import type { Field } from '../datasets/field.ts';
import { parseCell, type CellValue } from './parse-cell.ts';
import type { Table } from './table.ts';

/** The value in a row, counted from 0; `undefined` when it is not of the column's type. */
type TypedColumn = (row: number) => CellValue | undefined;

/** A column of a table read by the type of its field; all null where the table lacks the column. */
function typedColumn(table: Table, field: Field): TypedColumn {
  const column = table.columns.indexOf(field.name);
  if (column < 0) return () => null;
  return (row) => parseCell(table.cellAt(row, column), field.type);
}

/** Columns by their names, in the given order. */
export function typedColumns(
  table: Table,
  fields: readonly Field[],
  names: readonly string[],
): TypedColumn[] {
  return names.map((name) => {
    const field = fields.find((candidate) => candidate.name === name);
    return field ? typedColumn(table, field) : () => null;
  });
}

import type { Resource } from '../datasets/data-package.ts';
import type { CellValue } from './parse-cell.ts';
import type { Table } from './table.ts';
import { typedColumns } from './typed-column.ts';

/** The values of a row's key; `undefined` where one of them is not of its type. */
type RowValues = (row: number) => CellValue[] | undefined;

/** Reads the values of some fields of a row, to compare rows of this and of other tables. */
export function rowValues(table: Table, resource: Resource, names: readonly string[]): RowValues {
  const columns = typedColumns(table, resource.schema.fields, names);
  return (row) => {
    const values: CellValue[] = [];
    for (const column of columns) {
      const value = column(row);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values;
  };
}

/** One text for equal values and only for those. */
export const toRowKey = (values: readonly CellValue[]): string => JSON.stringify(values);

import { DataType, type Table } from 'apache-arrow';

/** A row of a result: 64-bit integers as numbers, dates as ISO text. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The rows of an Arrow table with the values that the app works with. */
export function toRows(table: Table): Row[] {
  const fields = table.schema.fields.map((field) => ({
    name: field.name,
    convert: DataType.isDate(field.type) ? toIsoDate : toPlain,
    column: table.getChild(field.name),
  }));
  return Array.from({ length: table.numRows }, (_, row) =>
    Object.fromEntries(
      fields.map(({ name, convert, column }) => [name, convert(column?.get(row) ?? null)]),
    ),
  );
}

function toIsoDate(value: unknown): string | null {
  return value === null ? null : new Date(Number(value)).toISOString().slice(0, 10);
}

function toPlain(value: unknown): string | number | boolean | null {
  return typeof value === 'bigint' ? Number(value) : (value as string | number | boolean | null);
}

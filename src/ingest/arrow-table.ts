import { tableFromIPC } from 'apache-arrow';
import { toRows } from '../lib/arrow-rows.ts';
import { tableOfRows, type Table } from './table.ts';

/** The rows of an Arrow IPC stream, for the same checks that a CSV goes through. */
export function tableOfArrow(ipc: Uint8Array): Table {
  const table = tableFromIPC(ipc);
  const columns = table.schema.fields.map(({ name }) => name);
  const rows = toRows(table).map((row) =>
    columns.map((name) => {
      const value = row[name] ?? null;
      return value === '' ? null : value;
    }),
  );
  return tableOfRows(columns, rows);
}

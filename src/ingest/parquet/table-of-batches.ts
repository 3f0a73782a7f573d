import {
  Field,
  RecordBatch,
  Schema,
  Struct,
  Table,
  makeData,
  tableToIPC,
  type Data,
  type DataType,
} from 'apache-arrow';
import { refuse } from '../source/file-refusal.ts';
import type { SourceColumn } from '../source/source-table.ts';
import { holdColumn, isHeld, nameOf } from './held-column.ts';
import type { ParquetTable } from './parquet-table.ts';

/**
 * Makes one table of what was unpacked, column by column, without those that no table can hold. The
 * columns of the stream are named by their place, since names may repeat.
 */
export function tableOfBatches(table: Table, rows: number): ParquetTable {
  const omitted: { name: string; type: string }[] = [];
  const columns: SourceColumn[] = [];
  const held: { chunks: readonly Data[] }[] = [];
  for (const [index, field] of table.schema.fields.entries()) {
    const chunks = table.batches.map((batch) => batch.data.children[index] as Data);
    const type = field.type as DataType;
    const column = isHeld(type) ? holdColumn(type, chunks) : undefined;
    if (!column) {
      omitted.push({ name: field.name, type: nameOf(type) });
      continue;
    }
    held.push(column);
    const name = field.name.normalize('NFC').trim();
    columns.push({ name, headings: [name], type: column.type });
  }
  if (columns.length === 0) refuse('parquet/no-columns', { columns: omitted });

  const first = held.map(({ chunks }) => chunks[0]);
  const fields = first.map((chunk, index) => new Field(`c${index}`, (chunk as Data).type, true));
  const schema = new Schema(fields);
  const batches = table.batches.map((batch, at) => {
    const children = held.map(({ chunks }) => chunks[at] as Data);
    const type = new Struct(fields);
    const data = makeData({ type, length: batch.numRows, nullCount: 0, children });
    return new RecordBatch(schema, data);
  });
  const ipc = tableToIPC(new Table(schema, batches), 'stream') as Uint8Array<ArrayBuffer>;
  return {
    columns,
    rowCount: rows,
    remarks: [],
    badLines: [],
    notices: omitted.length > 0 ? [{ code: 'columns-left-out', columns: omitted }] : [],
    understood: { headerLines: [], leftOut: [], filledCells: 0 },
    content: { kind: 'arrow', ipc },
  };
}

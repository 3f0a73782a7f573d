import { type DataType, type RecordBatch, Table, tableFromIPC } from 'apache-arrow';
import startWasm, { ParquetFile, readParquet } from 'parquet-wasm';
import wasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { refuse } from '../source/file-refusal.ts';
import { readLimits } from '../source/read-limits.ts';
import { isHeld, nameOf } from './held-column.ts';
import { ParquetError } from './parquet-error.ts';
import { checkParquetSizes } from './parquet-sizes.ts';
import type { ParquetTable } from './parquet-table.ts';
import { tableOfBatches } from './table-of-batches.ts';

const BATCH_ROWS = 122_880;
const tailMark = 'PAR1';
const encryptedMark = 'PARE';

let started: Promise<unknown> | undefined;

/**
 * Unpacks a Parquet file, one group of rows after the other, into an Arrow IPC stream of types that
 * every table can hold; columns of other types are left out. Rejects with `ParquetError` or
 * `RefusedError`. Checksums of pages are not verified.
 */
export async function readParquetTable(
  file: Blob,
  onProgress: (bytes: number, rows: number) => void = () => undefined,
): Promise<ParquetTable> {
  await refuseWithoutTail(file);
  started ??= startWasm({ module_or_path: new URL(wasm, self.location.href) });
  await started;
  const parquet = await attempt(() => ParquetFile.fromFile(file));
  const { rows, groups } = await attempt(async () => sizesOf(parquet));
  const schema = await attempt(async () => tableFromIPC(parquet.schema().intoIPCStream()).schema);
  if (schema.fields.length > readLimits.columns) {
    const params = { columns: schema.fields.length, limit: readLimits.columns };
    refuse('table/too-many-columns', params);
  }
  if (rows === 0) refuse('table/header-alone', {});
  if (!schema.fields.some((field) => isHeld(field.type as DataType))) {
    const columns = schema.fields.map((field) => ({
      name: field.name,
      type: nameOf(field.type as DataType),
    }));
    refuse('parquet/no-columns', { columns });
  }

  const bytes = new Uint8Array(await file.arrayBuffer());
  const batches: RecordBatch[] = [];
  let read = 0;
  for (let group = 0; group < groups; group += 1) {
    // The reader of the library that fetches parts of a file never answers when it is trapped.
    const unpacked = await attempt(async () =>
      readParquet(bytes, { batchSize: BATCH_ROWS, rowGroups: [group] }).intoIPCStream(),
    );
    const table = tableFromIPC(unpacked);
    batches.push(...table.batches.filter(({ numRows }) => numRows > 0));
    read += table.numRows;
    onProgress(Math.floor((file.size * (group + 1)) / groups), read);
  }
  if (read !== rows) throw new ParquetError('incomplete', `${read} rows of ${rows}`);
  return tableOfBatches(new Table(batches), rows);
}

async function refuseWithoutTail(file: Blob): Promise<void> {
  const tail = new TextDecoder('latin1').decode(await file.slice(-4).arrayBuffer());
  if (tail === encryptedMark) refuse('parquet/encrypted', {});
  if (file.size < 12 || tail !== tailMark) refuse('parquet/incomplete', { reason: 'footer' });
}

function sizesOf(parquet: ParquetFile): { rows: number; groups: number } {
  const metadata = parquet.metadata();
  const groups = metadata.rowGroups();
  const rows = metadata.fileMetadata().numRows();
  const columns = groups[0]?.numColumns() ?? 0;
  const uncompressedBytes = groups.reduce((sum, group) => sum + group.totalByteSize(), 0);
  checkParquetSizes({ rows, columns, uncompressedBytes });
  return { rows, groups: groups.length };
}

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ParquetError) throw error;
    const trapped = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    const message = error instanceof Error ? error.message : String(error);
    throw new ParquetError(trapped ? 'crashed' : 'unreadable', message, error);
  }
}

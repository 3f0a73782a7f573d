import startWasm, { ParquetFile, readParquet as decode } from 'parquet-wasm';
import wasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { ParquetError } from './parquet-error.ts';
import { checkParquetSizes, type ParquetSizes, parquetLimits } from './parquet-sizes.ts';

export interface ArrowBytes {
  /** An Arrow IPC stream. */
  ipc: Uint8Array;
  rows: number;
}

// The default of 1024 makes a thousand batches of a million rows.
const BATCH_ROWS = 65_536;

let started: Promise<unknown> | undefined;

/**
 * Unpacks a Parquet file into Arrow; the wasm for it is fetched at the first call. Rejects with
 * `ParquetError`. Checksums of pages are not verified: damage inside of a page without compression
 * can pass unseen. A hostile file can hang or trap the decoder, so call this in a worker.
 */
export async function readParquet(
  bytes: Uint8Array,
  limits: typeof parquetLimits = parquetLimits,
): Promise<ArrowBytes> {
  started ??= startWasm({ module_or_path: new URL(wasm, self.location.href) });
  await started;
  const sizes = await readSizes(bytes);
  checkParquetSizes(sizes, limits);
  const table = attempt(() => decode(bytes, { batchSize: BATCH_ROWS }));
  const rows = table.recordBatches().reduce((sum, batch) => sum + batch.numRows, 0);
  if (rows !== sizes.rows) {
    throw new ParquetError('incomplete', `${rows} rows of ${sizes.rows}`);
  }
  return { ipc: attempt(() => table.intoIPCStream()), rows };
}

async function readSizes(bytes: Uint8Array): Promise<ParquetSizes> {
  try {
    const file = await ParquetFile.fromFile(new Blob([bytes as BlobPart]));
    const metadata = file.metadata();
    const groups = metadata.rowGroups();
    return {
      rows: metadata.fileMetadata().numRows(),
      columns: groups[0]?.numColumns() ?? 0,
      uncompressedBytes: groups.reduce((sum, group) => sum + group.totalByteSize(), 0),
    };
  } catch (error) {
    throw new ParquetError('unreadable', messageOf(error), error);
  }
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const trapped = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    throw new ParquetError(trapped ? 'crashed' : 'unreadable', messageOf(error), error);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

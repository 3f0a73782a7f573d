import startWasm, { Compression, Table, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm';
import wasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';

let started: Promise<unknown> | undefined;

/**
 * An Arrow IPC stream as a Parquet file, compressed with zstd. It takes seconds for a million rows,
 * so call this in a worker.
 */
export async function writeArrow(ipc: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  started ??= startWasm({ module_or_path: new URL(wasm, self.location.href) });
  await started;
  const properties = new WriterPropertiesBuilder().setCompression(Compression.ZSTD).build();
  return new Uint8Array(writeParquet(Table.fromIPCStream(ipc), properties));
}

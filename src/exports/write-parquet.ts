import { tableToIPC } from 'apache-arrow';
import startWasm, {
  Compression,
  Table,
  WriterPropertiesBuilder,
  writeParquet as encode,
} from 'parquet-wasm';
import wasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { arrowOfGrid } from './arrow-of-grid.ts';
import type { ExportTable } from './export-table.ts';

let started: Promise<unknown> | undefined;

/** A Parquet file, compressed with zstd; its metadata tell title, notes and version of the data. */
export async function writeParquet(table: ExportTable): Promise<Uint8Array<ArrayBuffer>> {
  started ??= startWasm({ module_or_path: new URL(wasm, import.meta.url) }).catch(
    (error: unknown) => {
      // The next try fetches it anew.
      started = undefined;
      throw error;
    },
  );
  await started;
  const properties = new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setKeyValueMetadata(
      new Map([
        ['title', table.title],
        ['subtitle', table.subtitle],
        ['notes', table.notes.join('\n')],
        ...table.facts,
      ]),
    )
    .build();
  const arrow = Table.fromIPCStream(tableToIPC(arrowOfGrid(table), 'stream'));
  return new Uint8Array(encode(arrow, properties));
}

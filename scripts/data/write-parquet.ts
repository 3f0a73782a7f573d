import { Compression, Table, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm/node';
import { loadTable } from './load-table.ts';
import type { NodeDatabase } from './node-database.ts';
import type { DerivedForm } from './write-derived.ts';

/** The form of packages with Parquet resources, typed and compressed by way of the engine. */
export const parquetForm = (database: NodeDatabase): DerivedForm => ({
  format: 'parquet',
  mediatype: 'application/vnd.apache.parquet',
  list: 'packages-parquet.json',
  folder: 'parquet',
  toBytes(source, resourceName) {
    const table = `${source.descriptor.name}/${resourceName}`;
    loadTable(database, table, source, resourceName);
    return toParquet(database.toArrow(`SELECT * FROM "${table}"`));
  },
});

/** A Parquet file, compressed with zstd, of an Arrow IPC stream. */
export function toParquet(stream: Uint8Array): Uint8Array {
  const properties = new WriterPropertiesBuilder().setCompression(Compression.ZSTD).build();
  return writeParquet(Table.fromIPCStream(stream), properties);
}

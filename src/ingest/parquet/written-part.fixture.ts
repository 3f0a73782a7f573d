import { tableFromIPC, Table as ArrowTable, tableToIPC, type Vector } from 'apache-arrow';
import { Compression, Table, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm/node';
import type { CountedColumn, PartFooter, PartRows, RowFilter } from './parquet-parts.ts';
import { CombinationCounts } from './part-counts.ts';
import { countsAsArrow } from './part-counts-arrow.ts';
import { type PartLayout, readLayout } from './part-layout.ts';
import { countGroup, readRows } from './read-part-rows.ts';

export type Columns = Record<string, Vector>;
export type Configure = (properties: WriterPropertiesBuilder) => WriterPropertiesBuilder;

/** A Parquet file of these columns, written by another program's library. */
export function writePart(
  columns: Columns,
  configure: Configure = (properties) => properties.setCompression(Compression.ZSTD),
): Uint8Array {
  const ipc = tableToIPC(new ArrowTable(columns), 'stream');
  const properties = configure(new WriterPropertiesBuilder()).build();
  return writeParquet(Table.fromIPCStream(ipc), properties).slice();
}

/** A part in memory, read as one on a server is. */
export class WrittenPart {
  readonly layout: PartLayout;
  readonly footer: PartFooter;
  /** The columns that were fetched, one list for each answer. */
  readonly fetched: string[][] = [];
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, part = 'data/2024.parquet') {
    this.#bytes = bytes;
    const end = bytes.length;
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(end - 8, true) + 8;
    const file = { part, bytes: end, version: '"1"' };
    const { layout, footer } = readLayout(bytes.subarray(end - length), file);
    this.layout = layout;
    this.footer = footer;
  }

  read(rowGroup: number, columns: readonly string[], where: readonly RowFilter[] = []) {
    return this.#with(rowGroup, (group, fetch) => readRows(group, columns, where, fetch));
  }

  /** How often each combination occurs in some row groups, as texts; each with its number behind it. */
  async counts(rowGroups: readonly number[], columns: readonly CountedColumn[]): Promise<string[]> {
    const counts = new CombinationCounts(columns.length);
    for (const rowGroup of rowGroups) {
      await this.#with(rowGroup, (group, fetch) => countGroup(group, columns, counts, fetch));
    }
    const { ipc } = countsAsArrow(counts, columns, 'rows');
    return [...tableFromIPC(ipc)]
      .map((row) =>
        [...(row as Iterable<[string, unknown]>)].map(([, cell]) => String(cell)).join(' | '),
      )
      .sort();
  }

  #with<Value>(
    rowGroup: number,
    read: (
      group: Parameters<typeof readRows>[0],
      fetch: Parameters<typeof readRows>[3],
    ) => Promise<Value>,
  ): Promise<Value> {
    const group = this.footer.rowGroups[rowGroup];
    const chunks = this.layout.chunks[rowGroup];
    if (!group || !chunks) throw new Error(`no row group ${rowGroup}`);
    return read({ group, chunks }, async (wanted) => {
      this.fetched.push(wanted.map(({ column }) => column.name));
      return wanted.map(({ start, bytes }) => this.#bytes.slice(start, start + bytes));
    });
  }
}

/** The values of a column of an answer: dates as milliseconds, as Arrow gives them. */
export const valuesOf = ({ ipc }: PartRows, column: string): unknown[] => [
  ...(tableFromIPC(ipc).getChild(column) ?? []),
];

import { parquetMetadata, type CompressionCodec, type FileMetaData } from 'hyparquet';
import type { ColumnChunk, PartFooter, RowGroup } from './parquet-parts.ts';
import { columnTypeOf, sqlNameOf, type PartColumnType } from './part-column-type.ts';
import { PartDataError } from './part-error.ts';
import { partLimits } from './part-limits.ts';
import { statisticsOf, statisticsParsers } from './part-statistics.ts';

/** A column of a part: what its values are and whether some may be missing. */
export interface PartColumn {
  name: string;
  type: PartColumnType | undefined;
  optional: boolean;
  /** Bytes of each value, where all have one length. */
  valueBytes: number | undefined;
}

/** Where a column of a row group lies and how it is packed. */
export interface PartChunk {
  column: PartColumn;
  codec: CompressionCodec;
  start: number;
  bytes: number;
  unpackedBytes: number;
  rows: number;
}

/** All that reading needs of a footer; it stays in the worker. */
export interface PartLayout {
  columns: readonly PartColumn[];
  /** By row group, by name of column. */
  chunks: readonly ReadonlyMap<string, PartChunk>[];
}

/**
 * Reads the footer of a part: the last bytes of a file of `fileBytes`, from the first of the footer
 * on. Throws `PartDataError` where it contradicts itself or the file, or declares too much.
 */
export function readLayout(
  footer: Uint8Array,
  file: { part: string; bytes: number; version: string | undefined },
): { layout: PartLayout; footer: PartFooter } {
  const metadata = parse(footer);
  const columns = columnsOf(metadata);
  const dataEnd = file.bytes - footer.length;
  const groups = metadata.row_groups.map((group, index) => {
    const rows = whole(group.num_rows, 'rows');
    if (rows > partLimits.groupRows) {
      tooLarge(`row group ${index}: ${rows} rows of at most ${partLimits.groupRows}`);
    }
    const chunks = new Map<string, PartChunk>();
    const told = new Map<string, ColumnChunk>();
    for (const { file_path: elsewhere, meta_data: chunk } of group.columns) {
      if (!chunk || elsewhere) continue;
      const [name, ...below] = chunk.path_in_schema;
      const column = below.length === 0 ? columns.get(name ?? '') : undefined;
      if (!column) continue;
      const first = whole(chunk.data_page_offset, 'offset');
      const dictionary = whole(chunk.dictionary_page_offset ?? 0n, 'offset');
      const start = dictionary > 0 ? Math.min(dictionary, first) : first;
      const bytes = whole(chunk.total_compressed_size, 'bytes');
      const unpackedBytes = whole(chunk.total_uncompressed_size, 'bytes');
      if (start < 4 || start + bytes > dataEnd) {
        corrupt(`row group ${index}, ${column.name}: lies at ${start} + ${bytes} of ${dataEnd}`);
      }
      if (column.type && whole(chunk.num_values, 'values') !== rows) {
        corrupt(`row group ${index}, ${column.name}: ${chunk.num_values} values in ${rows} rows`);
      }
      chunks.set(column.name, { column, codec: chunk.codec, start, bytes, unpackedBytes, rows });
      const statistics = statisticsOf(chunk.statistics, column.type, rows);
      told.set(column.name, { start, bytes, unpackedBytes, statistics });
    }
    return { chunks, told: { part: file.part, index, rows, columns: told } satisfies RowGroup };
  });
  const rows = groups.reduce((sum, { told }) => sum + told.rows, 0);
  if (rows !== whole(metadata.num_rows, 'rows')) {
    corrupt(`${rows} rows in its groups, ${metadata.num_rows} in its footer`);
  }
  const names = [...columns.values()].map(({ name, type }) => ({ name, type: sqlNameOf(type) }));
  return {
    layout: { columns: [...columns.values()], chunks: groups.map(({ chunks }) => chunks) },
    footer: { ...file, rows, columns: names, rowGroups: groups.map(({ told }) => told) },
  };
}

function parse(footer: Uint8Array): FileMetaData {
  try {
    return parquetMetadata(footer, { parsers: statisticsParsers, geoparquet: false });
  } catch (error) {
    corrupt(`the footer can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The columns of the first level, by name. */
function columnsOf({ schema }: FileMetaData): Map<string, PartColumn> {
  const [root, ...elements] = schema;
  if (!root || elements.length > partLimits.columns) {
    tooLarge(`${elements.length} columns of at most ${partLimits.columns}`);
  }
  const columns = new Map<string, PartColumn>();
  let at = 0;
  for (let child = 0; child < (root.num_children ?? 0); child += 1) {
    const element = elements[at];
    if (!element) corrupt('the schema names fewer columns than it counts');
    if (columns.has(element.name)) corrupt(`two columns are named ${element.name}`);
    const valueBytes = element.type === 'FIXED_LEN_BYTE_ARRAY' ? element.type_length : undefined;
    const optional = element.repetition_type !== 'REQUIRED';
    columns.set(element.name, {
      name: element.name,
      type: columnTypeOf(element),
      optional,
      valueBytes,
    });
    // What lies below an element is passed over with it.
    for (let open = 1; open > 0 && at < elements.length; at += 1)
      open += (elements[at]?.num_children ?? 0) - 1;
  }
  return columns;
}

function whole(value: bigint, what: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0) corrupt(`${value} ${what}`);
  return number;
}

function corrupt(message: string): never {
  throw new PartDataError('corrupt', message);
}

function tooLarge(message: string): never {
  throw new PartDataError('too-large', message);
}

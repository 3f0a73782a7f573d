import type { DataReader, PageHeader } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { crc32 } from '../source/crc32.ts';
import { PartDataError } from './part-error.ts';
import type { PartChunk } from './part-layout.ts';
import { readRuns, soleRun } from './part-runs.ts';
import type { Unpack } from './part-unpack.ts';

/** A page of a column chunk, unpacked, its levels read. */
export interface PartPage {
  kind: 'dictionary' | 'values';
  /** The row of its first value, counted in the column chunk. */
  from: number;
  /** How many values it has, those that are missing included. */
  rows: number;
  /** How many of them are there. */
  present: number;
  /** 1 for each that is there, 0 for each that is missing; undefined where none is missing. */
  levels: Uint8Array | undefined;
  encoding: string;
  bytes: Uint8Array;
}

/**
 * The pages of a column chunk in their order; those of values only where some of their rows are
 * wanted, the others are passed over unread. Throws `PartDataError` where a page is damaged, or where
 * pages claim more bytes or rows than the footer stated for all of them.
 */
export function* pagesOf(
  chunk: PartChunk,
  packed: Uint8Array,
  unpack: Unpack,
  isWanted: (from: number, to: number) => boolean = () => true,
): Generator<PartPage> {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const reader: DataReader = { view, offset: 0 };
  let room = chunk.unpackedBytes;
  for (let rows = 0; rows < chunk.rows;) {
    const header = headerAt(reader);
    const size = header.compressed_page_size;
    room -= header.uncompressed_page_size;
    if (!(size >= 0 && reader.offset + size <= packed.length)) corrupt('a page is cut off');
    if (!(header.uncompressed_page_size >= 0 && room >= 0)) corrupt('pages are larger than stated');
    const body = packed.subarray(reader.offset, reader.offset + size);
    reader.offset += size;
    const valueCount = valuesOf(header, chunk.rows);
    const from = rows;
    rows += valueCount ?? 0;
    if (rows > chunk.rows) corrupt(`${rows} rows instead of ${chunk.rows}`);
    if (valueCount !== undefined && !isWanted(from, rows)) continue;
    if (header.crc !== undefined && header.crc >>> 0 !== crc32(body)) {
      corrupt('the checksum of a page is wrong');
    }
    const page = pageOf(header, body, chunk, unpack);
    if (page) yield { ...page, from };
  }
}

/** How many values a page has, those that are missing included; undefined of a page without values. */
function valuesOf(header: PageHeader, most: number): number | undefined {
  const { type, data_page_header: first, data_page_header_v2: second } = header;
  if (type === 'DATA_PAGE' && first) return counted(first.num_values, most);
  if (type === 'DATA_PAGE_V2' && second) return counted(second.num_values, most);
  return undefined;
}

type UnplacedPage = Omit<PartPage, 'from'>;

function headerAt(reader: DataReader): PageHeader {
  if (reader.offset >= reader.view.byteLength) corrupt('there are fewer rows than stated');
  try {
    return parquetHeader(reader);
  } catch (error) {
    corrupt(`the header of a page: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function pageOf(
  header: PageHeader,
  body: Uint8Array,
  chunk: PartChunk,
  unpack: Unpack,
): UnplacedPage | undefined {
  const { dictionary_page_header: dictionary, data_page_header: first } = header;
  if (header.type === 'DICTIONARY_PAGE' && dictionary) {
    const rows = counted(dictionary.num_values, header.uncompressed_page_size);
    const bytes = unpack(body, header.uncompressed_page_size);
    return { kind: 'dictionary', rows, present: rows, levels: undefined, encoding: 'PLAIN', bytes };
  }
  if (header.type === 'DATA_PAGE' && first) {
    const rows = counted(first.num_values, chunk.rows);
    const bytes = unpack(body, header.uncompressed_page_size);
    if (!chunk.column.optional) return whole(rows, first.encoding, bytes);
    if (first.definition_level_encoding !== 'RLE') {
      throw new PartDataError('unsupported', `levels as ${first.definition_level_encoding}`);
    }
    const length =
      bytes.length < 4 ? -1 : new DataView(bytes.buffer, bytes.byteOffset).getInt32(0, true);
    if (length < 0 || length > bytes.length - 4) corrupt('levels are longer than their page');
    const levels = bytes.subarray(4, 4 + length);
    return withLevels(rows, first.encoding, levels, bytes.subarray(4 + length));
  }
  if (header.type === 'DATA_PAGE_V2') return secondForm(header, body, chunk, unpack);
  // Pages of an index stand between others in old files and hold no values.
  return undefined;
}

function secondForm(
  { data_page_header_v2: second, uncompressed_page_size: size }: PageHeader,
  body: Uint8Array,
  chunk: PartChunk,
  unpack: Unpack,
): UnplacedPage {
  if (!second) corrupt('a page has no header of its kind');
  const rows = counted(second.num_values, chunk.rows);
  const before = second.repetition_levels_byte_length;
  const ahead = before + second.definition_levels_byte_length;
  if (!(before >= 0 && ahead >= before && ahead <= Math.min(size, body.length))) {
    corrupt('levels are longer than their page');
  }
  const rest = body.subarray(ahead);
  const packed = second.is_compressed !== false && size > ahead;
  const bytes = packed ? unpack(rest, size - ahead) : rest;
  if (!chunk.column.optional || second.num_nulls === 0) return whole(rows, second.encoding, bytes);
  const page = withLevels(rows, second.encoding, body.subarray(before, ahead), bytes);
  if (page.present !== rows - second.num_nulls) corrupt('more or fewer are missing than stated');
  return page;
}

function withLevels(
  rows: number,
  encoding: string,
  runs: Uint8Array,
  bytes: Uint8Array,
): UnplacedPage {
  const sole = soleRun(runs, 1, rows);
  if (sole === 1) return whole(rows, encoding, bytes);
  const levels = new Uint8Array(rows);
  if (sole === 0) return { kind: 'values', rows, present: 0, levels, encoding, bytes };
  readRuns(runs, 1, levels, rows);
  let present = 0;
  for (let row = 0; row < rows; row += 1) present += levels[row] as number;
  const missing = present === rows ? undefined : levels;
  return { kind: 'values', rows, present, levels: missing, encoding, bytes };
}

const whole = (rows: number, encoding: string, bytes: Uint8Array): UnplacedPage => ({
  kind: 'values',
  rows,
  present: rows,
  levels: undefined,
  encoding,
  bytes,
});

function counted(count: number, most: number): number {
  if (!(count >= 0 && count <= most)) corrupt(`a page counts ${count} values`);
  return count;
}

function corrupt(message: string): never {
  throw new PartDataError('corrupt', message);
}

import { toIpc } from './part-arrow.ts';
import { countCombinations } from './part-counts.ts';
import { PartDataError } from './part-error.ts';
import { passByStatistics, passingRows } from './part-filter.ts';
import type { PartChunk } from './part-layout.ts';
import { partLimits } from './part-limits.ts';
import { type PartValues, readValues, selectRows, valuesAsArrow } from './part-values.ts';
import type { PartRows, RowCount, RowFilter, RowGroup } from './parquet-parts.ts';
import { unpackerOf } from './part-unpack.ts';

/** Bytes of some chunks of the row group, in the order in which they are asked for. */
export type FetchChunks = (chunks: readonly PartChunk[]) => Promise<readonly Uint8Array[]>;

/** A row group as its footer describes it, for reading and for what its statistics say. */
export interface LaidOutGroup {
  group: RowGroup;
  chunks: ReadonlyMap<string, PartChunk>;
}

/** So few bytes are fetched along with the columns of the filters, to spare a second answer. */
const ALONG_BYTES = 64 * 1024;

/**
 * Reads the rows of some columns that pass all filters, into one Arrow batch. Without any row left
 * the stream is empty (no bytes), and no more was fetched than that took. Rejects with
 * `PartDataError`, or as `fetch` does.
 */
export async function readRows(
  laidOut: LaidOutGroup,
  columns: readonly string[],
  where: readonly RowFilter[],
  fetch: FetchChunks,
): Promise<PartRows> {
  const { rows } = laidOut.group;
  const none = { ipc: new Uint8Array(), rows: 0 };
  const filters: RowFilter[] = [];
  for (const filter of where) {
    const passes = passByStatistics(filter, laidOut.group.columns.get(filter.column)?.statistics);
    if (passes === 'none') return none;
    if (passes === undefined) filters.push(filter);
  }
  const chunks = chunksOf(laidOut, [...columns, ...filters.map(({ column }) => column)]);
  const asked = new Set(filters.map(({ column }) => column));
  const others = [...chunks.values()].filter(({ column }) => !asked.has(column.name));
  const later = bytesOf(others) > ALONG_BYTES ? others : [];
  const first = [...chunks.values()].filter((chunk) => !later.includes(chunk));
  const read = filters.length > 0 ? await readChunks(first, fetch) : new Map<string, PartValues>();
  const passing = passingRows(
    filters.map((filter) => ({ filter, values: read.get(filter.column) as PartValues })),
    rows,
  );
  if (passing?.length === 0) return none;
  const missing = [...chunks.values()].filter(({ column }) => !read.has(column.name));
  const all = new Map([...read, ...(await readChunks(missing, fetch))]);
  const arrow = columns.map((name, id) => {
    const values = all.get(name) as PartValues;
    return { name, data: valuesAsArrow(passing ? selectRows(values, passing) : values, id) };
  });
  const left = passing?.length ?? rows;
  return { ipc: toIpc(arrow, left), rows: left };
}

/** Counts how often each combination of values of some columns occurs in a row group. */
export async function readCounts(
  laidOut: LaidOutGroup,
  columns: readonly string[],
  fetch: FetchChunks,
): Promise<RowCount[]> {
  const read = await readChunks([...chunksOf(laidOut, columns).values()], fetch);
  const values = columns.map((name) => read.get(name) as PartValues);
  return countCombinations(values, laidOut.group.rows);
}

/** The chunks of these columns, each once, if they declare no more than the page can hold. */
function chunksOf(
  { group, chunks }: LaidOutGroup,
  columns: readonly string[],
): ReadonlyMap<string, PartChunk> {
  const chosen = new Map<string, PartChunk>();
  for (const name of columns) {
    const chunk = chunks.get(name);
    if (!chunk) throw new PartDataError('corrupt', `there is no column ${name}`);
    if (!chunk.column.type) {
      throw new PartDataError('unsupported', `the type of the column ${name}`);
    }
    chosen.set(name, chunk);
  }
  const all = [...chosen.values()];
  const sums = {
    cells: all.length * group.rows,
    packedBytes: bytesOf(all),
    unpackedBytes: all.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0),
  };
  for (const key of ['cells', 'packedBytes', 'unpackedBytes'] as const) {
    if (sums[key] > partLimits[key]) {
      throw new PartDataError('too-large', `${key}: ${sums[key]} of at most ${partLimits[key]}`);
    }
  }
  return chosen;
}

const bytesOf = (chunks: readonly PartChunk[]): number =>
  chunks.reduce((sum, { bytes }) => sum + bytes, 0);

async function readChunks(
  chunks: readonly PartChunk[],
  fetch: FetchChunks,
): Promise<Map<string, PartValues>> {
  const packed = chunks.length > 0 ? await fetch(chunks) : [];
  const read = new Map<string, PartValues>();
  for (const [index, chunk] of chunks.entries()) {
    const unpack = await unpackerOf(chunk.codec);
    read.set(chunk.column.name, readValues(chunk, packed[index] ?? new Uint8Array(), unpack));
  }
  return read;
}

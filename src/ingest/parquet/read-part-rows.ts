import type { CountedColumn, PartRows, RowFilter, RowGroup } from './parquet-parts.ts';
import { toIpc } from './part-arrow.ts';
import { numberCells } from './part-cells.ts';
import type { CombinationCounts } from './part-counts.ts';
import { PartDataError } from './part-error.ts';
import { passByStatistics, passingPlaces } from './part-filter.ts';
import type { PartChunk } from './part-layout.ts';
import { partLimits } from './part-limits.ts';
import { type Unpack, unpackerOf } from './part-unpack.ts';
import { type PartValues, readValues, selectRows, valuesAsArrow } from './part-values.ts';

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
 * the stream is empty (no bytes), and no more was fetched than that took. Pages without a row that
 * passes are not unpacked. Rejects with `PartDataError`, or as `fetch` does.
 */
export async function readRows(
  laidOut: LaidOutGroup,
  columns: readonly string[],
  where: readonly RowFilter[],
  fetch: FetchChunks,
): Promise<PartRows> {
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
  const packed = new PackedChunks(fetch);
  if (filters.length > 0) {
    await packed.fetch([...chunks.values()].filter((chunk) => !later.includes(chunk)));
  }
  const { rows, read } = filtered(filters, columns, packed);
  if (rows?.length === 0) return none;
  await packed.fetch([...chunks.values()].filter(({ column }) => !read.has(column.name)));
  const arrow = columns.map((name, id) => {
    const values = read.get(name) ?? packed.values(name, rows);
    return { name, data: valuesAsArrow(values, id) };
  });
  const left = rows?.length ?? laidOut.group.rows;
  return { ipc: toIpc(arrow, left), rows: left };
}

/**
 * The rows that pass all filters, undefined where all do, and the values of those rows of the columns
 * that had to be read for it and are wanted.
 */
function filtered(
  filters: readonly RowFilter[],
  columns: readonly string[],
  packed: PackedChunks,
): { rows: Int32Array | undefined; read: Map<string, PartValues> } {
  let rows: Int32Array | undefined;
  let read = new Map<string, PartValues>();
  // The smallest first: it may spare pages of the others.
  for (const filter of filters.toSorted(
    (a, b) => packed.bytes(a.column) - packed.bytes(b.column),
  )) {
    const name = filter.column;
    const values = read.get(name) ?? packed.values(name, rows);
    if (columns.includes(name)) read.set(name, values);
    const passing = passingPlaces(filter, values);
    if (!passing) continue;
    rows = rows ? rowsAt(rows, passing) : passing;
    if (rows.length === 0) break;
    read = new Map([...read].map(([column, each]) => [column, selectRows(each, passing)]));
  }
  return { rows, read };
}

const rowsAt = (rows: Int32Array, places: Int32Array): Int32Array =>
  Int32Array.from(places, (place) => rows[place] as number);

/** Adds the rows of a row group to what is counted of others. */
export async function countGroup(
  laidOut: LaidOutGroup,
  columns: readonly CountedColumn[],
  counts: CombinationCounts,
  fetch: FetchChunks,
): Promise<void> {
  const names = columns.map(({ column }) => column);
  const packed = new PackedChunks(fetch);
  await packed.fetch([...chunksOf(laidOut, names).values()]);
  const cells = columns.map(({ column, yearAs }) =>
    numberCells(packed.values(column, undefined), { year: yearAs !== undefined }),
  );
  counts.add(cells, laidOut.group.rows);
}

/** The chunks of these columns, each once, if they declare no more than the page can hold. */
export function chunksOf(
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

/** Chunks of a row group that were fetched, unpacked when their values are asked for. */
class PackedChunks {
  readonly #fetch: FetchChunks;
  readonly #fetched = new Map<string, { chunk: PartChunk; bytes: Uint8Array; unpack: Unpack }>();

  constructor(fetch: FetchChunks) {
    this.#fetch = fetch;
  }

  /** Fetches those that are not here yet. */
  async fetch(chunks: readonly PartChunk[]): Promise<void> {
    const missing = chunks.filter(({ column }) => !this.#fetched.has(column.name));
    const packed = missing.length > 0 ? await this.#fetch(missing) : [];
    for (const [index, chunk] of missing.entries()) {
      const unpack = await unpackerOf(chunk.codec);
      const bytes = packed[index] ?? new Uint8Array();
      this.#fetched.set(chunk.column.name, { chunk, bytes, unpack });
    }
  }

  bytes(column: string): number {
    return this.#of(column).chunk.bytes;
  }

  values(column: string, rows: Int32Array | undefined): PartValues {
    const { chunk, bytes, unpack } = this.#of(column);
    return readValues(chunk, bytes, unpack, rows);
  }

  #of(column: string) {
    const fetched = this.#fetched.get(column);
    if (!fetched) throw new Error(`the column ${column} was not fetched`);
    return fetched;
  }
}

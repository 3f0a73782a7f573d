import type { PartRows, RowFilter, RowsPiece } from './parquet-parts.ts';
import { type GatheredColumn, gatherColumn } from './gathered-column.ts';
import { toIpc } from './part-arrow.ts';
import { PartDataError } from './part-error.ts';
import { numberCells } from './part-cells.ts';
import { readValues, valuesAsArrow } from './part-values.ts';
import { unpackerOf } from './part-unpack.ts';
import { chunksOf, type FetchChunks, type LaidOutGroup } from './read-part-rows.ts';

/** A row group and the way to its bytes. */
export interface ReadableGroup extends LaidOutGroup {
  fetch: FetchChunks;
}

interface ClusterOptions {
  columns: readonly string[];
  /** The column whose equal values are to lie together; texts. */
  by: string;
  /** Waited for now and then, so that others get their turn; rejects to end it. */
  pause: () => Promise<void>;
}

/**
 * Pieces go into the engine one at a time, and a question that comes meanwhile waits for one: so many
 * rows take it some 50 ms.
 */
const rowsOfPiece = 2 ** 16;

/**
 * All rows of some row groups in memory, those with the same value of a column together: files in the
 * order of time hold an indicator's rows all over, and would have to be read as a whole for each.
 * Rejects with `PartDataError`, or as `fetch` and `pause` do.
 */
export async function clusterRows(
  groups: readonly ReadableGroup[],
  { columns, by, pause }: ClusterOptions,
): Promise<ClusteredRows> {
  const keys = await readKeys(groups, by, pause);
  const order = [...keys.values.keys()].sort((a, b) => {
    const one = keys.values[a] ?? '';
    return one < (keys.values[b] ?? '') ? -1 : 1;
  });
  const next = new Int32Array(keys.values.length);
  let total = 0;
  for (const key of order) {
    next[key] = total;
    total += keys.counts[key] as number;
  }
  const gathered = new Map<string, GatheredColumn>();
  for (const [index, group] of groups.entries()) {
    const ofRow = keys.ofRow[index] as Int32Array;
    const places = ofRow.map((key) => (next[key] as number)++);
    const chunks = [...chunksOf(group, columns).values()];
    const packed = await group.fetch(chunks);
    for (const [at, chunk] of chunks.entries()) {
      await pause();
      const unpack = await unpackerOf(chunk.codec);
      const values = readValues(chunk, packed[at] ?? new Uint8Array(), unpack);
      const column = gathered.get(chunk.column.name) ?? gatherColumn(values, total);
      gathered.set(chunk.column.name, column);
      column.put(values, places);
    }
  }
  const runs = order
    .map((key) => ({ value: keys.values[key] ?? null, rows: keys.counts[key] as number }))
    .filter(({ rows }) => rows > 0);
  return new ClusteredRows([...gathered], piecesOf(runs), total);
}

interface Keys {
  /** The values of the column, in the order in which they are met. */
  values: (string | null)[];
  counts: number[];
  /** By row group, by row: which of the values it has. */
  ofRow: Int32Array[];
}

async function readKeys(
  groups: readonly ReadableGroup[],
  by: string,
  pause: () => Promise<void>,
): Promise<Keys> {
  const keys: Keys = { values: [], counts: [], ofRow: [] };
  const known = new Map<string | number | null, number>();
  for (const group of groups) {
    await pause();
    const [chunk] = chunksOf(group, [by]).values();
    if (!chunk) continue;
    const [packed = new Uint8Array()] = await group.fetch([chunk]);
    const cells = numberCells(readValues(chunk, packed, await unpackerOf(chunk.codec)));
    const ofCell = cells.values.map((value) => {
      const found = known.get(value);
      if (found !== undefined) return found;
      known.set(value, keys.values.length);
      keys.counts.push(0);
      return keys.values.push(value === null ? null : String(value)) - 1;
    });
    const ofRow = cells.places.map((cell) => ofCell[cell] as number);
    for (const key of ofRow) keys.counts[key] = (keys.counts[key] as number) + 1;
    keys.ofRow.push(ofRow);
  }
  return keys;
}

interface PlacedPiece extends RowsPiece {
  from: number;
}

/** Values with few rows share a piece; one with many has several. */
function piecesOf(runs: readonly { value: string | null; rows: number }[]): PlacedPiece[] {
  const pieces: PlacedPiece[] = [];
  let last: (PlacedPiece & { values: (string | null)[] }) | undefined;
  let from = 0;
  for (const { value, rows } of runs) {
    if (rows > 2 * rowsOfPiece) {
      for (let at = 0; at < rows; at += rowsOfPiece) {
        const size = Math.min(rowsOfPiece, rows - at);
        pieces.push({ values: [value], rows: size, from: from + at, isWhole: false });
      }
      last = undefined;
    } else if (last && last.rows + rows <= rowsOfPiece) {
      last.values.push(value);
      last.rows += rows;
    } else {
      last = { values: [value], rows, from, isWhole: true };
      pieces.push(last);
    }
    from += rows;
  }
  return pieces;
}

type NamedColumn = readonly [name: string, column: GatheredColumn];

/** Rows that lie in memory by the values of one of their columns. */
export class ClusteredRows {
  readonly #pieces: readonly PlacedPiece[];
  readonly #columns: readonly NamedColumn[];
  readonly #total: number;

  constructor(columns: readonly NamedColumn[], pieces: readonly PlacedPiece[], total: number) {
    this.#columns = columns;
    this.#pieces = pieces;
    this.#total = total;
  }

  get pieces(): RowsPiece[] {
    return this.#pieces.map(({ values, rows, isWhole }) => ({ values, rows, isWhole }));
  }

  /** The rows of a piece as an Arrow stream. */
  piece(index: number): PartRows {
    const piece = this.#pieces[index];
    if (!piece) throw new RangeError(`no piece ${index}`);
    return this.#rowsAt(Int32Array.from({ length: piece.rows }, (_, row) => piece.from + row));
  }

  /** The rows that pass every filter, in Arrow streams of some size each. */
  passing(where: readonly RowFilter[]): PartRows[] {
    const passes = new Uint8Array(this.#total).fill(1);
    for (const filter of where) {
      const [, column] = this.#columns.find(([name]) => name === filter.column) ?? [];
      if (!column) throw new PartDataError('corrupt', `there is no column ${filter.column}`);
      column.sift(new Set(filter.in), passes);
    }
    const answers: PartRows[] = [];
    const places = new Int32Array(rowsOfPiece);
    let found = 0;
    for (let place = 0; place < passes.length; place += 1) {
      if (passes[place] !== 1) continue;
      places[found] = place;
      found += 1;
      if (found < rowsOfPiece) continue;
      answers.push(this.#rowsAt(places));
      found = 0;
    }
    if (found > 0) answers.push(this.#rowsAt(places.subarray(0, found)));
    return answers;
  }

  #rowsAt(places: Int32Array): PartRows {
    const arrow = this.#columns.map(([name, column], id) => ({
      name,
      data: valuesAsArrow(column.at(places), id),
    }));
    return { ipc: toIpc(arrow, places.length), rows: places.length };
  }
}

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
  let from = 0;
  const runs = order.flatMap((key): Run[] => {
    const run = { value: keys.values[key] ?? null, rows: keys.counts[key] as number, from };
    from += run.rows;
    return run.rows > 0 ? [run] : [];
  });
  return new ClusteredRows([...gathered], { by, runs, total });
}

/** The rows of a value, and where they begin. */
interface Run {
  value: string | null;
  rows: number;
  from: number;
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
function piecesOf(runs: readonly Run[]): PlacedPiece[] {
  const pieces: PlacedPiece[] = [];
  let last: (PlacedPiece & { values: (string | null)[] }) | undefined;
  for (const { value, rows, from } of runs) {
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
  }
  return pieces;
}

type NamedColumn = readonly [name: string, column: GatheredColumn];

interface Clustering {
  by: string;
  runs: readonly Run[];
  total: number;
}

/** Rows that lie in memory by the values of one of their columns. */
export class ClusteredRows {
  readonly #pieces: readonly PlacedPiece[];
  readonly #columns: readonly NamedColumn[];
  readonly #clustering: Clustering;

  constructor(columns: readonly NamedColumn[], clustering: Clustering) {
    this.#columns = columns;
    this.#clustering = clustering;
    this.#pieces = piecesOf(clustering.runs);
  }

  get pieces(): RowsPiece[] {
    return this.#pieces.map(({ values, rows, isWhole }) => ({ values, rows, isWhole }));
  }

  /** The rows of a piece as an Arrow stream. */
  piece(index: number): PartRows {
    const piece = this.#pieces[index];
    if (!piece) throw new RangeError(`no piece ${index}`);
    return this.#rowsAt(placesOf([piece]));
  }

  /** The rows that pass every filter, in Arrow streams of some size each. */
  passing(where: readonly RowFilter[]): PartRows[] {
    const { by, runs, total } = this.#clustering;
    const ofRun = where.find(({ column }) => column === by);
    const wanted = ofRun && new Set(ofRun.in);
    let places = placesOf(
      wanted ? runs.filter(({ value }) => wanted.has(value || null)) : [{ from: 0, rows: total }],
    );
    for (const filter of where.filter((it) => it !== ofRun)) {
      const [, column] = this.#columns.find(([name]) => name === filter.column) ?? [];
      if (!column) throw new PartDataError('corrupt', `there is no column ${filter.column}`);
      places = column.sift(new Set(filter.in), places);
    }
    const answers: PartRows[] = [];
    for (let at = 0; at < places.length; at += rowsOfPiece) {
      answers.push(this.#rowsAt(places.subarray(at, at + rowsOfPiece)));
    }
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

function placesOf(ranges: readonly { from: number; rows: number }[]): Int32Array {
  const places = new Int32Array(ranges.reduce((sum, { rows }) => sum + rows, 0));
  let at = 0;
  for (const { from, rows } of ranges) {
    for (let row = 0; row < rows; row += 1) places[at + row] = from + row;
    at += rows;
  }
  return places;
}

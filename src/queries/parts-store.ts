import type { Engine, View } from '../engine/engine.ts';
import type { ClusteredParts, ParquetParts } from '../ingest/parquet/parquet-parts.ts';
import { createStore } from '../lib/store.ts';
import { isWithin, type Reach } from '../semantic/reach.ts';
import { findBadRows } from './find-bad-rows.ts';
import { asRefusal, placeOf, rowsOfSlice } from './fill-slice.ts';
import type { PartedTable } from './open-parts.ts';
import { PartsClusters } from './parts-clusters.ts';
import { PartsRefused, PartsTooLarge, type RefusedParts } from './parts-errors.ts';
import { type Batch, loadBatches } from './passing-rows.ts';
import {
  bytesOfRow,
  isBeyond,
  isBeyondMemory,
  mayBeAhead,
  nearestPiece,
  piecesWithin,
} from './parts-ahead.ts';
import { PartsRoom } from './parts-room.ts';
import {
  newSlice,
  summaryProblem,
  wantedPiece,
  viewOver,
  type Slice,
  type WantedSlice,
} from './parts-slice.ts';
import { untilDone } from './until-done.ts';

interface PartsStoreOptions {
  engine: Engine;
  openReader: () => Promise<ParquetParts>;
  refused: RefusedParts;
  /** Bytes of rows that are held at most. */
  bound?: number;
}

/**
 * The rows of packages that are read part by part, as far as questions need them. They are tables of
 * the engine which come and go: together they take no more than a bound, and the least lately used
 * are dropped first. A row group that breaks the rules of its package never gets into a view.
 */
export class PartsStore {
  readonly #engine: Engine;
  readonly #openReader: () => Promise<ParquetParts>;
  readonly #bound: number;
  readonly #refused: RefusedParts;
  readonly inUse = createStore<readonly PartedTable[]>([]);
  readonly #clusters = new PartsClusters();
  #waitingForUse: (() => void)[] = [];
  #slices: Slice[] = [];
  #reader: Promise<ParquetParts> | undefined;
  /** The end of the last reading: one after the other, so that each sees what room there is. */
  #lastFill: Promise<unknown> = Promise.resolve();
  #released: (() => void)[] = [];
  #clock = 0;
  /** What was asked for last: what lies beside it is likely to be next. */
  #lastIndicator: string | undefined;
  readonly #room: PartsRoom;
  #named = 0;
  readonly #number = () => (this.#named += 1);

  constructor({ engine, openReader, refused, bound = 512 * 2 ** 20 }: PartsStoreOptions) {
    this.#engine = engine;
    this.#openReader = openReader;
    this.#refused = refused;
    this.#bound = bound;
    this.#room = new PartsRoom({ engine, bound, slices: () => this.#slices });
  }

  /** Reads files; one for all. */
  reader(): Promise<ParquetParts> {
    this.#reader ??= this.#openReader().then(
      (reader) => this.#room.telling(reader),
      (error: unknown) => {
        this.#reader = undefined;
        throw error;
      },
    );
    return this.#reader;
  }

  /** What is held just now. */
  get held(): PartsRoom['held'] {
    return this.#room.held;
  }

  get tables(): readonly PartedTable[] {
    return this.inUse.get();
  }

  /** Whether the engine holds every row of every table, so that no question needs the line. */
  get hasAll(): boolean {
    return this.tables.every((table) => {
      const pieces = this.#clusters.of(table)?.pieces;
      return pieces?.every((_, index) => this.#isThere(table, index)) ?? table.rows === 0;
    });
  }

  #isThere(table: PartedTable, piece: number): boolean {
    return this.#slices.some((it) => it.of === table && it.piece === piece && it.isReady);
  }

  /** The tables from now on; what was read of others is dropped. */
  async use(tables: readonly PartedTable[]): Promise<void> {
    const gone = this.#slices.filter(({ of }) => !tables.includes(of));
    this.#clusters.keepOnly(tables);
    this.inUse.set(tables);
    for (const slice of gone) await this.#drop(slice);
    for (const go of this.#waitingForUse.splice(0)) go();
  }

  /** Tells that a package is unfit; resolves once its tables are no longer in use. */
  async refuse({ package: owner, problems }: PartsRefused): Promise<void> {
    const before = this.#refused.get();
    if (!before.has(owner)) this.#refused.set(new Map(before).set(owner, problems));
    while (this.tables.some((it) => it.package === owner)) {
      await new Promise<void>((resolve) => this.#waitingForUse.push(resolve));
    }
  }

  /** Forgets what a restart of the engine has taken. */
  forget(): void {
    this.#slices = [];
    this.#room.tell();
  }

  /**
   * The views that a question of this reach is asked over, once their rows are there; `release` lets
   * them go again. Rejects with `PartsTooLarge`, `PartsRefused` or what the line or engine fails of.
   */
  async viewsFor(
    reach: Reach | 'summary',
    { columns, signal }: { columns?: readonly string[]; signal?: AbortSignal } = {},
  ): Promise<{ views: View[]; release: () => void }> {
    const { tables } = this;
    if (reach === 'summary')
      return { views: tables.map((it) => viewOver(it, [])), release: () => {} };
    this.#lastIndicator = reach.indicators?.at(-1) ?? this.#lastIndicator;
    const slices = tables.flatMap((table) => {
      const wanted = columns?.filter((it) => table.columns.includes(it)) ?? table.columns;
      return this.#slicesOf(table, reach, wanted);
    });
    for (const slice of slices) this.#pin(slice);
    try {
      for (const slice of slices) await untilDone(slice.ready, signal);
    } catch (error) {
      for (const slice of slices) this.#unpin(slice);
      throw error;
    }
    for (const slice of slices) slice.asking += 1;
    const release = (): void => {
      for (const slice of slices) {
        slice.asking -= 1;
        this.#unpin(slice);
      }
      for (const go of this.#released.splice(0)) go();
    };
    const passing = (table: PartedTable) =>
      slices.filter(({ of }) => of === table).flatMap((it) => it.tables);
    return { views: tables.map((it) => viewOver(it, passing(it))), release };
  }

  /**
   * Brings all rows of tables that are small enough nearer, before anybody asks for them: into the
   * reader's memory, and from there piece by piece into the engine, as long as there is room. `turn` is
   * waited for before each step. Rejects as the line or the signal does.
   */
  async bringAhead(turn: () => Promise<void>, signal: AbortSignal): Promise<void> {
    for (const table of this.tables.filter((it) => mayBeAhead(it, this.#bound))) {
      await turn();
      const cluster = await this.#bring(table, signal);
      this.#clusters.keepOnly(this.tables);
      if (!cluster) continue;
      for (;;) {
        await turn();
        signal.throwIfAborted();
        const index = nearestPiece(cluster, this.#lastIndicator, (it) => !this.#isThere(table, it));
        if (index === undefined || this.#clusters.of(table) !== cluster) break;
        if (!(await this.#room.isFor((cluster.pieces[index]?.rows ?? 0) * bytesOfRow))) return;
        const slice = this.#pieceOf(table, cluster, index);
        this.#pin(slice);
        await slice.ready.finally(() => this.#unpin(slice));
      }
    }
  }

  async #bring(table: PartedTable, signal: AbortSignal): Promise<ClusteredParts | undefined> {
    try {
      return await this.#clusters.bring(table, await this.reader(), signal);
    } catch (error) {
      if (isBeyondMemory(error)) return undefined;
      throw asRefusal(table, error);
    }
  }

  #pin(slice: Slice): void {
    slice.pins += 1;
    this.#clock += 1;
    slice.used = this.#clock;
  }

  #unpin(slice: Slice): void {
    slice.pins -= 1;
    if (slice.pins > 0 || slice.isReady) return;
    this.#slices = this.#slices.filter((it) => it !== slice);
    slice.stop.abort();
  }

  #slicesOf(of: PartedTable, reach: Reach, columns: readonly string[]): Slice[] {
    const found = this.#slices.find(
      (it) =>
        it.of === of &&
        it.piece === undefined &&
        isWithin(reach, it.reach) &&
        columns.every((name) => it.columns.includes(name)),
    );
    if (found) return [found];
    const cluster = this.#clusters.of(of);
    const pieces = cluster && piecesWithin(cluster, reach);
    return cluster && pieces
      ? pieces.map((index) => this.#pieceOf(of, cluster, index))
      : [this.#begin({ of, reach, columns })];
  }

  #pieceOf(of: PartedTable, { pieces }: ClusteredParts, index: number): Slice {
    const found = this.#slices.find((it) => it.of === of && it.piece === index);
    return found ?? this.#begin(wantedPiece(of, pieces, index));
  }

  #begin(wanted: WantedSlice): Slice {
    const slice = newSlice(wanted);
    this.#slices.push(slice);
    const filled = this.#lastFill.then(() => this.#fill(slice));
    this.#lastFill = filled.catch(() => undefined);
    slice.ready = filled.then(
      () => {
        slice.isReady = true;
      },
      async (error: unknown) => {
        await this.#drop(slice).catch(() => undefined);
        throw error;
      },
    );
    slice.ready.catch(() => undefined);
    return slice;
  }

  async #fill(slice: Slice): Promise<void> {
    const { of, reach } = slice;
    slice.stop.signal.throwIfAborted();
    if (isBeyond(of, reach, this.#bound)) throw new PartsTooLarge(of.rows, this.#bound);
    try {
      const reader = await this.reader();
      const source = { reader, clusters: this.#clusters, number: this.#number };
      await loadBatches(this.#engine, rowsOfSlice(slice, source), {
        before: (batch) => this.#makeRoom(batch, slice),
        after: (batch) => this.#take(batch, slice),
      });
      const wrong = this.#clusters.hasAllOf(slice)
        ? await summaryProblem(this.#engine, slice)
        : undefined;
      if (wrong) throw new PartsRefused(of.package, [wrong]);
    } catch (error) {
      throw asRefusal(of, error);
    }
  }

  async #makeRoom({ bytes }: Batch, slice: Slice): Promise<void> {
    while (!(await this.#room.isFor(bytes))) {
      const [least] = this.#slices
        .filter((it) => it.isReady && it.pins === 0)
        .sort((a, b) => a.used - b.used);
      if (least) await this.#drop(least);
      else if (this.#slices.some(({ asking }) => asking > 0))
        await new Promise<void>((resolve) => this.#released.push(resolve));
      else throw new PartsTooLarge(slice.rows, this.#bound);
    }
    slice.bytes += bytes;
  }

  async #take({ dataset, parts, rows, rowGroups }: Batch, slice: Slice): Promise<void> {
    const { of, columns } = slice;
    slice.tables.push(dataset.table);
    slice.rows += rows;
    slice.rowGroups += rowGroups;
    this.#room.tell();
    const place = placeOf(of, parts);
    const problems = await findBadRows(this.#engine, dataset.table, columns, of.resource, place);
    if (problems.length > 0) throw new PartsRefused(of.package, problems);
  }

  async #drop(slice: Slice): Promise<void> {
    this.#slices = this.#slices.filter((it) => it !== slice);
    this.#room.tell();
    for (const table of slice.tables) await this.#engine.drop(table);
  }
}

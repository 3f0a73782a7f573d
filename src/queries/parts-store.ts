import type { Engine, View } from '../engine/engine.ts';
import type { ClusteredParts, ParquetParts } from '../ingest/parquet/parquet-parts.ts';
import { createStore } from '../lib/store.ts';
import { isWithin, valuesOfReach, type Reach } from '../semantic/reach.ts';
import { asRefusal } from './fill-slice.ts';
import { isInFiles, type PartedTable, type TableInFiles } from './open-parts.ts';
import { isBeyondMemory, mayBeAhead, nearestPiece, piecesWithin } from './parts-ahead.ts';
import { PartsClusters } from './parts-clusters.ts';
import { type PartsRefused, PartsTooLarge, type RefusedParts } from './parts-errors.ts';
import type { PartsRoom } from './parts-room.ts';
import { type Slice, viewOver, wantedPiece } from './parts-slice.ts';
import { PartsSlices } from './parts-slices.ts';
import { untilDone } from '../lib/until-done.ts';

interface PartsStoreOptions {
  engine: Engine;
  openReader: () => Promise<ParquetParts>;
  refused: RefusedParts;
  /** Bytes of rows that are held at most. */
  bound?: number;
}

/** When what nobody has asked for yet may go on; waited for before each step. */
export interface Turns {
  /** Reading and unpacking, beside the page's own questions. */
  toRead: () => Promise<void>;
  /** Loading into the engine, which answers one thing after the other. */
  toLoad: () => Promise<void>;
}

/**
 * The rows of packages that are read part by part, as far as questions need them. They are tables of
 * the engine which come and go: together they take no more than a bound, and the least lately used
 * are dropped first.
 */
export class PartsStore {
  readonly #openReader: () => Promise<ParquetParts>;
  readonly #bound: number;
  readonly #refused: RefusedParts;
  readonly inUse = createStore<readonly PartedTable[]>([]);
  readonly #clusters = new PartsClusters();
  readonly #slices: PartsSlices;
  #waitingForUse: (() => void)[] = [];
  #reader: Promise<ParquetParts> | undefined;
  /** What was asked for last: what lies beside it is likely to be next. */
  #lastIndicator: string | undefined;

  constructor({ engine, openReader, refused, bound = 512 * 2 ** 20 }: PartsStoreOptions) {
    this.#openReader = openReader;
    this.#refused = refused;
    this.#bound = bound;
    const reader = () => this.reader();
    this.#slices = new PartsSlices({ engine, clusters: this.#clusters, reader, bound });
  }

  /** Reads files; one for all. */
  reader(): Promise<ParquetParts> {
    this.#reader ??= this.#openReader().then(
      (reader) => this.#slices.room.telling(reader),
      (error: unknown) => {
        this.#reader = undefined;
        throw error;
      },
    );
    return this.#reader;
  }

  /** What is held just now. */
  get held(): PartsRoom['held'] {
    return this.#slices.room.held;
  }

  get tables(): readonly PartedTable[] {
    return this.inUse.get();
  }

  /** Whether every row of every table lies in memory, so that no question needs the line. */
  get isAtHand(): boolean {
    return this.tables.every((it) => it.rows === 0 || this.#clusters.of(it) !== undefined);
  }

  /** The tables from now on; what was read of others is dropped. */
  async use(tables: readonly PartedTable[]): Promise<void> {
    this.#clusters.keepOnly(tables);
    this.inUse.set(tables);
    this.#slices.forgetKeys();
    await this.#slices.dropAll(({ of }) => !tables.includes(of));
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
    this.#slices.forget();
  }

  /**
   * The views that a question of this reach is asked over, once their rows are there; `release` lets
   * them go again. Rejects with `PartsTooLarge`, `PartsRefused` or what the line or engine fails of.
   */
  async viewsFor(
    reach: Reach | 'summary',
    options: { columns?: readonly string[]; signal?: AbortSignal } = {},
  ): Promise<{ views: View[]; release: () => void }> {
    const { tables } = this;
    const { columns, signal } = options;
    if (reach === 'summary')
      return { views: tables.map((it) => viewOver(it, [])), release: () => {} };
    this.#lastIndicator = reach.indicators?.at(-1) ?? this.#lastIndicator;
    const mayHold = await this.#thatMayHold(tables, reach, signal);
    if (tables !== this.tables) return this.viewsFor(reach, options);
    const slices = mayHold.flatMap((table) => {
      const wanted = columns?.filter((it) => table.columns.includes(it)) ?? table.columns;
      return this.#slicesOf(table, reach, wanted);
    });
    for (const slice of slices) this.#slices.pin(slice);
    try {
      for (const slice of slices) await untilDone(slice.ready, signal);
    } catch (error) {
      for (const slice of slices) this.#slices.unpin(slice);
      throw error;
    }
    const release = this.#slices.ask(slices);
    const passing = (table: PartedTable) =>
      slices.filter(({ of }) => of === table).flatMap((it) => it.tables);
    return { views: tables.map((it) => viewOver(it, passing(it))), release };
  }

  /**
   * Brings all rows of tables that are small enough nearer, before anybody asks for them: into the
   * reader's memory, and from there piece by piece into the engine, as long as there is room. Rejects as
   * the line, the turns or the signal do.
   */
  async bringAhead({ toRead, toLoad }: Turns, signal: AbortSignal): Promise<void> {
    const ahead = this.tables.filter(isInFiles).filter((it) => mayBeAhead(it, this.#bound));
    for (const table of ahead) {
      await toRead();
      await this.#bring(table, signal);
      this.#clusters.keepOnly(this.tables);
    }
    for (const table of ahead) {
      const cluster = this.#clusters.of(table);
      while (cluster && this.#clusters.of(table) === cluster) {
        await toLoad();
        signal.throwIfAborted();
        const index = nearestPiece(
          cluster,
          this.#lastIndicator,
          (it) => !this.#pieceOf(table, it)?.isReady,
        );
        if (index === undefined) break;
        if (!(await this.#loadPiece(table, cluster, index))) return;
      }
    }
  }

  /** Says whether there was room for it. */
  async #loadPiece(of: PartedTable, { pieces }: ClusteredParts, index: number): Promise<boolean> {
    const wanted = { ...wantedPiece(of, pieces, index), isAhead: true };
    const piece = this.#pieceOf(of, index) ?? this.#slices.begin(wanted);
    this.#slices.pin(piece);
    try {
      await piece.ready;
    } catch (error) {
      if (error instanceof PartsTooLarge) return false;
      throw error;
    } finally {
      this.#slices.unpin(piece);
    }
    // The same rows don't stay twice.
    await this.#slices.dropAll(
      (it) =>
        it.of === of &&
        it.piece === undefined &&
        it.isReady &&
        it.pins === 0 &&
        pieces[index]?.isWhole === true &&
        isWithin(it.reach, piece.reach),
    );
    return true;
  }

  async #bring(table: TableInFiles, signal: AbortSignal): Promise<void> {
    try {
      await this.#clusters.bring(table, await this.reader(), signal);
    } catch (error) {
      if (!isBeyondMemory(error)) throw asRefusal(table, error);
    }
  }

  /** The tables in which rows of a reach may lie, by what is known without reading any. */
  async #thatMayHold(
    tables: readonly PartedTable[],
    reach: Reach,
    signal: AbortSignal | undefined,
  ): Promise<PartedTable[]> {
    const chosen: PartedTable[] = [];
    const look = async (table: PartedTable): Promise<void> => {
      const cluster = this.#clusters.of(table);
      const mayHold = cluster
        ? (piecesWithin(cluster, reach) ?? cluster.pieces).length > 0
        : await table.mayHold(valuesOfReach(reach));
      if (mayHold) chosen.push(table);
    };
    for (const table of tables) await untilDone(look(table), signal);
    return chosen;
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
    if (!cluster || !pieces) return [this.#slices.begin({ of, reach, columns })];
    const slices = pieces.map((index) => this.#pieceOf(of, index));
    // A few rows out of memory are there sooner than the pieces that they lie in.
    if (reach.indicators && !slices.every((it) => it?.isReady))
      return [this.#slices.begin({ of, reach, columns })];
    return slices.map(
      (it, at) => it ?? this.#slices.begin(wantedPiece(of, cluster.pieces, pieces[at] ?? 0)),
    );
  }

  #pieceOf(of: PartedTable, index: number): Slice | undefined {
    return this.#slices.find((it) => it.of === of && it.piece === index);
  }
}

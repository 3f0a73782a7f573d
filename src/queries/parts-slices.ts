import type { Engine } from '../engine/engine.ts';
import type { ParquetParts } from '../ingest/parquet/parquet-parts.ts';
import { asRefusal, placeOf, rowsOfSlice } from './fill-slice.ts';
import { findBadRows } from './find-bad-rows.ts';
import type { PartsClusters } from './parts-clusters.ts';
import { KnownKeys } from './known-keys.ts';
import { isBeyond } from './parts-ahead.ts';
import { PartsRefused, PartsTooLarge } from './parts-errors.ts';
import { PartsRoom } from './parts-room.ts';
import { newSlice, summaryProblem, type Slice, type WantedSlice } from './parts-slice.ts';
import { type Batch, loadBatches } from './passing-rows.ts';

interface PartsSlicesOptions {
  engine: Engine;
  clusters: PartsClusters;
  reader: () => Promise<ParquetParts>;
  /** Bytes of rows that are held at most. */
  bound: number;
}

/**
 * The slices of rows that the engine holds: filled one after another, and the least lately used
 * dropped where there is no room. A row group that breaks the rules of its package never gets into one.
 */
export class PartsSlices {
  readonly #options: PartsSlicesOptions;
  readonly room: PartsRoom;
  #slices: Slice[] = [];
  /**
   * The end of the last filling, of those that are asked for and of those ahead of any question: who
   * asks doesn't wait for what nobody asked for.
   */
  readonly #last = { asked: Promise.resolve(), ahead: Promise.resolve() };
  #released: (() => void)[] = [];
  #clock = 0;
  readonly #known: KnownKeys;

  constructor(options: PartsSlicesOptions) {
    this.#options = options;
    const { engine, bound } = options;
    this.#known = new KnownKeys(engine);
    this.room = new PartsRoom({ engine, bound, slices: () => this.#slices });
  }

  find(isIt: (slice: Slice) => boolean): Slice | undefined {
    return this.#slices.find(isIt);
  }

  /** Forgets what a restart of the engine has taken. */
  forget(): void {
    this.#slices = [];
    this.room.tell();
  }

  /** Forgets what rows may lead to, since the tables beside them are others. */
  forgetKeys(): void {
    this.#known.forget();
  }

  /** Drops those of which this is true; what somebody needs just now as well. */
  async dropAll(isGone: (slice: Slice) => boolean): Promise<void> {
    for (const slice of this.#slices.filter(isGone)) await this.#drop(slice);
  }

  /** Keeps a slice from being dropped, until it is unpinned as often. */
  pin(slice: Slice): void {
    slice.pins += 1;
    this.#clock += 1;
    slice.used = this.#clock;
  }

  unpin(slice: Slice): void {
    slice.pins -= 1;
    if (slice.pins > 0 || slice.isReady) return;
    this.#slices = this.#slices.filter((it) => it !== slice);
    slice.stop.abort();
  }

  /** A question begins to be answered over slices; what is given back tells that it has been. */
  ask(slices: readonly Slice[]): () => void {
    for (const slice of slices) slice.asking += 1;
    return () => {
      for (const slice of slices) {
        slice.asking -= 1;
        this.unpin(slice);
      }
      for (const go of this.#released.splice(0)) go();
    };
  }

  /** Begins to fill a slice. Its `ready` rejects with `PartsTooLarge`, `PartsRefused`, or as the line does. */
  begin(wanted: WantedSlice): Slice {
    const slice = newSlice(wanted);
    this.#slices.push(slice);
    const line = slice.isAhead ? 'ahead' : 'asked';
    const filled = this.#last[line].then(() => this.#fill(slice));
    this.#last[line] = filled.catch(() => undefined);
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
    const { engine, clusters, bound } = this.#options;
    const { of, reach } = slice;
    slice.stop.signal.throwIfAborted();
    if (isBeyond(of, reach, bound)) throw new PartsTooLarge(of.rows, bound);
    try {
      const reader = async () => this.room.telling(await this.#options.reader());
      const source = { reader, clusters };
      await loadBatches(engine, rowsOfSlice(slice, source), {
        before: (batch) => this.#makeRoom(batch, slice),
        after: (batch) => this.#take(batch, slice),
      });
      const wrong = clusters.hasAllOf(slice) ? await summaryProblem(engine, slice) : undefined;
      if (wrong) throw new PartsRefused(of.package, [wrong]);
    } catch (error) {
      throw asRefusal(of, error);
    }
  }

  async #makeRoom({ bytes }: Batch, slice: Slice): Promise<void> {
    // Taken first: another slice that is filled meanwhile finds less.
    slice.bytes += bytes;
    while (!(await this.room.isEnough())) {
      const isAsked = slice.pins > (slice.isAhead ? 1 : 0);
      const [least] = this.#slices
        .filter((it) => it.isReady && it.pins === 0)
        .sort((a, b) => a.used - b.used);
      if (isAsked && least) await this.#drop(least);
      else if (isAsked && this.#slices.some(({ asking }) => asking > 0))
        await new Promise<void>((resolve) => this.#released.push(resolve));
      else throw new PartsTooLarge(slice.rows, this.#options.bound);
    }
  }

  async #take({ dataset, parts, rows, rowGroups }: Batch, slice: Slice): Promise<void> {
    const { of, columns } = slice;
    slice.tables.push(dataset.table);
    slice.rows += rows;
    slice.rowGroups += rowGroups;
    this.room.tell();
    const place = placeOf(of, parts);
    const { engine } = this.#options;
    const problems = await findBadRows({
      engine,
      table: dataset.table,
      columns,
      resource: of.resource,
      place,
      indicators: slice.reach.indicators,
      known: this.#known,
    });
    if (problems.length > 0) throw new PartsRefused(of.package, problems);
  }

  async #drop(slice: Slice): Promise<void> {
    this.#slices = this.#slices.filter((it) => it !== slice);
    this.room.tell();
    for (const table of slice.tables) await this.#options.engine.drop(table);
  }
}

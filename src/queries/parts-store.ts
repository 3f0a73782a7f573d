import type { Engine, View } from '../engine/engine.ts';
import type { ParquetParts } from '../ingest/parquet/parquet-parts.ts';
import { createStore } from '../lib/store.ts';
import { isWithin, valuesOfReach, type Reach } from '../semantic/reach.ts';
import { findBadRows } from './find-bad-rows.ts';
import { isOfPackage, problemOfPart, type PartedTable } from './open-parts.ts';
import { PartsRefused, PartsTooLarge, type RefusedParts } from './parts-errors.ts';
import { loadBatches, passingRows, type Batch } from './passing-rows.ts';
import { baseTableOf, viewOf } from './parts-names.ts';
import { summaryProblem, type Slice } from './parts-slice.ts';

/** What is held just now, for people. */
export interface PartsHeld {
  rows: number;
  bytes: number;
  bound: number;
  /** Bytes that came over the line. */
  fetched: number;
}

interface PartsStoreOptions {
  engine: Engine;
  openReader: () => Promise<ParquetParts>;
  refused: RefusedParts;
  /** Bytes of rows that are held at most. */
  bound?: number;
}

/**
 * What a row takes in the engine, as bundled data have it. Only for telling beforehand that all
 * rows of a package are too many; what is held is counted.
 */
const bytesOfRow = 150;

/**
 * The rows of packages that are read part by part, as far as questions need them. They are tables of
 * the engine which come and go: together they take no more than a bound, and the least lately used
 * are dropped first. A row group that breaks the rules of its package never gets into a view.
 */
export class PartsStore {
  readonly #engine: Engine;
  readonly #openReader: () => Promise<ParquetParts>;
  readonly #bound: number;
  readonly held = createStore<PartsHeld>({ rows: 0, bytes: 0, bound: 0, fetched: 0 });
  readonly #refused: RefusedParts;
  #tables: readonly PartedTable[] = [];
  #waitingForUse: (() => void)[] = [];
  #slices: Slice[] = [];
  #reader: Promise<ParquetParts> | undefined;
  /** The end of the last reading: one after the other, so that each sees what room there is. */
  #lastFill: Promise<unknown> = Promise.resolve();
  #released: (() => void)[] = [];
  #clock = 0;
  #named = 0;

  constructor({ engine, openReader, refused, bound = 512 * 2 ** 20 }: PartsStoreOptions) {
    this.#engine = engine;
    this.#openReader = openReader;
    this.#refused = refused;
    this.#bound = bound;
    this.#tell();
  }

  /** Reads files; one for all. */
  reader(): Promise<ParquetParts> {
    this.#reader ??= this.#openReader().catch((error: unknown) => {
      this.#reader = undefined;
      throw error;
    });
    return this.#reader;
  }

  get tables(): readonly PartedTable[] {
    return this.#tables;
  }

  /** The tables from now on; what was read of others is dropped. */
  async use(tables: readonly PartedTable[]): Promise<void> {
    this.#tables = tables;
    const gone = this.#slices.filter(({ of }) => !tables.includes(of));
    for (const slice of gone) await this.#drop(slice);
    for (const go of this.#waitingForUse.splice(0)) go();
  }

  /** Tells that a package is unfit; resolves once its tables are no longer in use. */
  async refuse({ package: owner, problems }: PartsRefused): Promise<void> {
    const before = this.#refused.get();
    if (!before.has(owner)) this.#refused.set(new Map(before).set(owner, problems));
    while (this.#tables.some((it) => it.package === owner)) {
      await new Promise<void>((resolve) => this.#waitingForUse.push(resolve));
    }
  }

  /** Forgets what a restart of the engine has taken. */
  forget(): void {
    this.#slices = [];
    this.#tell();
  }

  /**
   * The views that a question of this reach is asked over, once their rows are there; `release` lets
   * them go again. Rejects with `PartsTooLarge`, `PartsRefused` or what the line or engine fails of.
   */
  async viewsFor(
    reach: Reach | 'summary',
    { columns, signal }: { columns?: readonly string[]; signal?: AbortSignal } = {},
  ): Promise<{ views: View[]; release: () => void }> {
    const tables = this.#tables;
    if (reach === 'summary')
      return { views: tables.map((it) => viewOver(it, [])), release: () => {} };
    const slices = tables.map((table) => {
      const wanted = columns?.filter((it) => table.columns.includes(it)) ?? table.columns;
      const slice = this.#sliceOf(table, reach, wanted);
      slice.pins += 1;
      this.#clock += 1;
      slice.used = this.#clock;
      return slice;
    });
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
    return { views: slices.map((it) => viewOver(it.of, it.tables)), release };
  }

  #unpin(slice: Slice): void {
    slice.pins -= 1;
    if (slice.pins > 0 || slice.isReady) return;
    this.#slices = this.#slices.filter((it) => it !== slice);
    slice.stop.abort();
  }

  #sliceOf(of: PartedTable, reach: Reach, columns: readonly string[]): Slice {
    const found = this.#slices.find(
      (it) =>
        it.of === of &&
        isWithin(reach, it.reach) &&
        columns.every((name) => it.columns.includes(name)),
    );
    if (found) return found;
    const slice: Slice = {
      of,
      reach,
      columns,
      tables: [],
      bytes: 0,
      rows: 0,
      rowGroups: 0,
      used: 0,
      pins: 0,
      asking: 0,
      ready: Promise.resolve(),
      isReady: false,
      stop: new AbortController(),
    };
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
    const { of, reach, columns } = slice;
    const { signal } = slice.stop;
    signal.throwIfAborted();
    const isAll = valuesOfReach(reach).length === 0;
    if (isAll && of.rows * bytesOfRow > this.#bound) throw new PartsTooLarge(of.rows, this.#bound);
    const reader = await this.reader();
    try {
      const nameOf = (): string => {
        this.#named += 1;
        return `passing/${viewOf(of)}/${this.#named}`;
      };
      await loadBatches(this.#engine, passingRows(reader, of, { reach, columns, nameOf, signal }), {
        before: (batch) => this.#makeRoom(batch, slice),
        after: (batch) => this.#take(batch, slice),
      });
      const wrong = await summaryProblem(this.#engine, slice);
      if (wrong) throw new PartsRefused(of.package, [wrong]);
    } catch (error) {
      if (!isOfPackage(error)) throw error;
      throw new PartsRefused(of.package, [
        problemOfPart(error, this.#placeOf(of, [error.fault.part])),
      ]);
    }
  }

  async #makeRoom({ bytes }: Batch, slice: Slice): Promise<void> {
    const heldBytes = () => this.#slices.reduce((sum, it) => sum + it.bytes, 0);
    while (heldBytes() + bytes > this.#bound) {
      const [least] = this.#slices
        .filter((it) => it.isReady && it.pins === 0)
        .sort((a, b) => a.used - b.used);
      if (least) await this.#drop(least);
      else if (this.#slices.some(({ asking }) => asking > 0)) await this.#nextRelease();
      else throw new PartsTooLarge(slice.rows, this.#bound);
    }
    slice.bytes += bytes;
  }

  #nextRelease(): Promise<void> {
    return new Promise((resolve) => this.#released.push(resolve));
  }

  async #take({ dataset, parts, rows, rowGroups }: Batch, slice: Slice): Promise<void> {
    const { of, columns } = slice;
    slice.tables.push(dataset.table);
    slice.rows += rows;
    slice.rowGroups += rowGroups;
    this.#tell();
    const place = this.#placeOf(of, parts);
    const problems = await findBadRows(this.#engine, dataset.table, columns, of.resource, place);
    if (problems.length > 0) throw new PartsRefused(of.package, problems);
  }

  #placeOf({ package: owner, resource }: PartedTable, parts: readonly string[]) {
    const names = parts.map((part) => {
      const files = [resource.path, ...(resource.parts ?? []).map(({ path }) => path)];
      return files.find((path) => part.endsWith(path)) ?? part;
    });
    return { package: owner, resource: resource.name, file: names.join(', ') || resource.path };
  }

  async #drop(slice: Slice): Promise<void> {
    this.#slices = this.#slices.filter((it) => it !== slice);
    this.#tell();
    for (const table of slice.tables) await this.#engine.drop(table);
  }

  #tell(): void {
    const sum = (of: (slice: Slice) => number) => this.#slices.reduce((all, it) => all + of(it), 0);
    const fetched = this.held.get().fetched;
    this.held.set({
      rows: sum((it) => it.rows),
      bytes: sum((it) => it.bytes),
      bound: this.#bound,
      fetched,
    });
    void this.#reader?.then(
      ({ fetchedBytes }) => {
        if (fetchedBytes !== fetched) this.held.set({ ...this.held.get(), fetched: fetchedBytes });
      },
      () => undefined,
    );
  }
}

const viewOver = (table: PartedTable, passing: readonly string[]): View => ({
  name: viewOf(table),
  tables: [baseTableOf(table), ...passing],
});

/** Settles as the work does; whoever no longer waits is let go, and the work goes on. */
function untilDone(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

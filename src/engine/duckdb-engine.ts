import type { Table } from 'apache-arrow';
import { checkQuestion } from './check-question.ts';
import { type CompiledWasm, wasmOfPage } from './compiled-wasm.ts';
import { DatabaseContents } from './database-contents.ts';
import type { DuckdbSession } from './duckdb-session.ts';
import { EngineCancelled, LoadError, QueryError } from './engine-errors.ts';
import type {
  Column,
  Contents,
  Dataset,
  Engine,
  EngineStatus,
  Parameter,
  QueryOptions,
  View,
} from './engine.ts';
import { holdContents } from './hold-contents.ts';
import { loadTable } from './load-table.ts';
import { makeView } from './make-view.ts';
import { readSource } from './read-source.ts';
import { quoteIdentifier } from './quote-identifier.ts';
import { SessionKeeper } from './session-keeper.ts';
import { startDuckdbWorker } from './start-duckdb-worker.ts';
import { untilAborted } from './until-aborted.ts';
import { WorkerDied } from './worker-died.ts';

// How long a cancelled statement may go on before its worker is ended, which costs a restart.
// Most statements are over sooner, and a page whose reader clicks on cancels often.
const GRACE_MS = 1_500;

interface DuckdbEngineOptions {
  startWorker?: (name: string) => Worker;
  /** Tell at once that a worker is gone; `undefined` outside of secure contexts. */
  locks?: LockManager | undefined;
  wasm?: CompiledWasm;
  memoryLimit?: string;
}

/** DuckDB-WASM in a worker of this page, locked in: no statement reaches a file or the network. */
export class DuckdbEngine implements Engine {
  readonly #contents = new DatabaseContents();
  readonly #keeper: SessionKeeper;
  /** The end of all that was asked so far: DuckDB's connection serves one statement at a time. */
  #last: Promise<unknown> = Promise.resolve();
  /** The end of the last `hold`: each begins from what the one before has left. */
  #lastHold: Promise<unknown> = Promise.resolve();
  #running: AbortController | undefined;

  constructor(options: DuckdbEngineOptions = {}) {
    this.#keeper = new SessionKeeper({
      startWorker: options.startWorker ?? startDuckdbWorker,
      locks: 'locks' in options ? options.locks : navigator.locks,
      wasm: options.wasm ?? wasmOfPage,
      ...(options.memoryLimit === undefined ? {} : { memoryLimit: options.memoryLimit }),
      restore: (session) => this.#contents.restore(session),
    });
  }

  get status(): EngineStatus {
    return this.#keeper.status.current;
  }

  subscribe(listener: () => void): () => void {
    return this.#keeper.status.subscribe(listener);
  }

  start(): Promise<void> {
    return this.#keeper.attempt(undefined, async () => {});
  }

  async query(
    sql: string,
    parameters: readonly Parameter[] = [],
    { signal, over = [] }: QueryOptions = {},
  ): Promise<Table> {
    try {
      checkQuestion(sql, parameters);
    } catch (error) {
      throw new QueryError(sql, error);
    }
    const stop = new AbortController();
    const onAbort = (): void => stop.abort(signal?.reason);
    if (signal?.aborted) onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    const answer = this.#inLine(() => this.#answer(sql, parameters, stop, over));
    return untilAborted(stop.signal, answer).finally(() =>
      signal?.removeEventListener('abort', onAbort),
    );
  }

  async load(dataset: Dataset): Promise<{ rows: number }> {
    const { table } = dataset;
    // Read before the place in line is taken: others are answered while the bytes arrive.
    let source = await readSource(dataset);
    return this.#change(table, async (session, attempt) => {
      if (attempt > 1) source = await readSource(dataset);
      const rows = await loadTable(session, dataset, source, () =>
        this.#contents.remakeViews(session, table),
      );
      this.#contents.datasets.set(table, dataset);
      return { rows };
    });
  }

  unionView(
    name: string,
    tables: readonly string[],
    { without }: Pick<View, 'without'> = {},
  ): Promise<void> {
    const view: View = { name, tables, ...(without && { without }) };
    return this.#change(name, async (session) => {
      await makeView(session, view);
      this.#contents.views.set(name, view);
    });
  }

  hold(contents: Contents): Promise<void> {
    const result = this.#lastHold.then(() =>
      holdContents(contents, this.#contents, (name, work) => this.#change(name, work)),
    );
    this.#lastHold = result.catch(() => {});
    return result;
  }

  drop(name: string): Promise<void> {
    return this.#inLine(async () => {
      const isPassing = this.#contents.datasets.get(name)?.isPassing === true;
      const view = this.#contents.viewOver(name);
      if (view !== undefined && !isPassing) throw new LoadError(name, `the view ${view} needs it`);
      if (isPassing && this.#keeper.isOpen) {
        await this.#keeper.attempt(undefined, (session) => this.#contents.leaveOut(session, name));
      }
      const kind = this.#contents.views.delete(name) ? 'VIEW' : 'TABLE';
      this.#contents.datasets.delete(name);
      // What can no longer be read must not be needed for its own removal.
      if (!this.#keeper.isOpen) return;
      const statement = `DROP ${kind} IF EXISTS ${quoteIdentifier(name)}`;
      await this.#keeper.attempt(statement, (session) => session.command(statement));
    });
  }

  async describe(name: string): Promise<readonly Column[]> {
    const rows = await this.query(`DESCRIBE ${quoteIdentifier(name)}`);
    const text = (column: string, row: number): string => String(rows.getChild(column)?.get(row));
    return Array.from({ length: rows.numRows }, (_, row) => ({
      name: text('column_name', row),
      type: text('column_type', row),
      nullable: text('null', row) === 'YES',
    }));
  }

  cancel(): void {
    this.#running?.abort();
  }

  close(): void {
    this.#keeper.close();
  }

  async #answer(
    sql: string,
    parameters: readonly Parameter[],
    stop: AbortController,
    over: readonly View[],
  ): Promise<Table> {
    if (stop.signal.aborted) throw new EngineCancelled(stop.signal.reason);
    this.#running = stop;
    try {
      return await this.#keeper.attempt(sql, async (session) => {
        // Cancelled while the engine started, or the reason why it did again.
        if (stop.signal.aborted) throw new EngineCancelled(stop.signal.reason);
        await this.#contents.putViews(session, over);
        return await this.#ask(session, sql, parameters, stop.signal);
      });
    } finally {
      this.#running = undefined;
    }
  }

  async #ask(
    session: DuckdbSession,
    sql: string,
    parameters: readonly Parameter[],
    stop: AbortSignal,
  ): Promise<Table> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onStop = (): void => {
      timer = setTimeout(() => session.kill(new EngineCancelled()), GRACE_MS);
    };
    stop.addEventListener('abort', onStop, { once: true });
    try {
      return await session.ask(sql, parameters, stop);
    } catch (error) {
      throw error instanceof WorkerDied ? error : new QueryError(sql, error);
    } finally {
      stop.removeEventListener('abort', onStop);
      clearTimeout(timer);
    }
  }

  /** Changes a table or a view when its turn has come. */
  #change<T>(
    name: string,
    work: (session: DuckdbSession, attempt: number) => Promise<T>,
  ): Promise<T> {
    return this.#inLine(() =>
      this.#keeper.attempt(undefined, async (session, attempt) => {
        try {
          return await work(session, attempt);
        } catch (error) {
          throw error instanceof WorkerDied || error instanceof LoadError
            ? error
            : new LoadError(name, error);
        }
      }),
    );
  }

  #inLine<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => {});
    return result;
  }
}

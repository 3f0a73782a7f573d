import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { type Table, tableFromIPC } from 'apache-arrow';
import { bootLock } from './boot-lock.ts';
import { chooseBuild } from './choose-build.ts';
import type { Parameter } from './engine.ts';
import { exactNumbers } from './exact-numbers.ts';
import { isModuleMessage, type ModuleMessage } from './module-message.ts';
import { isOneStatement } from './is-one-statement.ts';
import { WorkerWatch } from './worker-watch.ts';

// Counted from the last sign of life, so that a slow line is no failure.
const SILENCE_AT_START_MS = 60_000;
const SILENCE_WHEN_IDLE_MS = 5_000;

export interface SessionOptions {
  startWorker: (name: string) => Worker;
  locks: LockManager | undefined;
  onProgress: (progress: { loaded: number; total: number }) => void;
  /** The wasm as the last session compiled it. */
  module?: WebAssembly.Module | undefined;
}

/** DuckDB in one worker, from its start to its death; after that every call rejects with `WorkerDied`. One call at a time. */
export class DuckdbSession {
  readonly #db: AsyncDuckDB;
  readonly #watch: WorkerWatch;
  readonly #pings: boolean;
  #connection = 0;

  /** The compiled wasm, for the next session. */
  module: WebAssembly.Module | undefined;

  private constructor(worker: Worker, { locks, module }: SessionOptions) {
    this.#watch = new WorkerWatch(worker);
    // Before DuckDB's own listener, which knows nothing of this message.
    worker.addEventListener('message', (event) => {
      if (!isModuleMessage(event.data)) return;
      event.stopImmediatePropagation();
      this.module = event.data.module;
    });
    this.module = module;
    if (module) worker.postMessage({ kind: 'module', module } satisfies ModuleMessage);
    this.#db = new AsyncDuckDB(new VoidLogger(), worker);
    this.#pings = locks === undefined;
  }

  /** Starts a worker, locks DuckDB in and connects to it. */
  static async open(options: SessionOptions): Promise<DuckdbSession> {
    const { startWorker, locks, onProgress } = options;
    const build = await chooseBuild();
    const name = `${build.name} ${Date.now()} ${Math.random()}`;
    const session = new DuckdbSession(startWorker(name), options);
    try {
      await session.#instantiate(build.wasm, (loaded) =>
        onProgress({ loaded: Math.min(loaded, build.bytes), total: build.bytes }),
      );
      session.#watch.holdOutFor(name, locks);
      // Casting numbers to DOUBLE is not left to DuckDB: inside lists and structs it relabels the
      // bits only, so that [1.5] arrives as [7.4e-323]. See `exactNumbers`.
      await session.#guard(() => session.#db.open({}));
      session.#connection = await session.#guard(() => session.#db.connectInternal());
      for (const statement of bootLock) await session.command(statement);
      return session;
    } catch (error) {
      session.kill(error);
      throw error;
    }
  }

  /** Aborted when the session is over. */
  get ended(): AbortSignal {
    return this.#watch.ended;
  }

  /** Answers a question; it cannot change a table. */
  async ask(sql: string, parameters: readonly Parameter[]): Promise<Table> {
    await this.command('BEGIN TRANSACTION READ ONLY');
    try {
      return exactNumbers(tableFromIPC(await this.#answer(sql, parameters)));
    } finally {
      await this.command('ROLLBACK');
    }
  }

  /** Runs a statement of our own. */
  async command(sql: string): Promise<Table> {
    if (this.#pings) await this.#ping();
    return tableFromIPC(await this.#guard(() => this.#db.runQuery(this.#connection, sql)));
  }

  /** Runs statements of our own, all or none. */
  async transaction(statements: readonly string[]): Promise<void> {
    await this.command('BEGIN TRANSACTION');
    try {
      for (const statement of statements) await this.command(statement);
      await this.command('COMMIT');
    } catch (error) {
      await this.command('ROLLBACK');
      throw error;
    }
  }

  /** Makes a table of an Arrow IPC stream; detaches the bytes. */
  async insertArrow(table: string, bytes: Uint8Array): Promise<void> {
    // A connection of its own: after a faulty stream, the old one would go on with that stream.
    const connection = await this.#guard(() => this.#db.connectInternal());
    try {
      await this.#guard(() =>
        this.#db.insertArrowFromIPCStream(connection, transferable(bytes), {
          name: table,
          create: true,
        }),
      );
    } finally {
      await this.#guard(() => this.#db.disconnect(connection));
    }
  }

  /** Makes the bytes a file that DuckDB can open; detaches them. */
  registerFile(name: string, bytes: Uint8Array): Promise<void> {
    return this.#guard(() => this.#db.registerFileBuffer(name, transferable(bytes)));
  }

  dropFile(name: string): Promise<unknown> {
    return this.#guard(() => this.#db.dropFile(name));
  }

  /** Ends the session; calls under way reject with `WorkerDied`. */
  kill(cause: unknown): void {
    this.#watch.die(cause);
  }

  async #answer(sql: string, parameters: readonly Parameter[]): Promise<Uint8Array> {
    let statement: number;
    try {
      statement = await this.#guard(() => this.#db.createPrepared(this.#connection, sql));
    } catch (error) {
      if (parameters.length === 0 && (await this.#isPivot(error, sql))) {
        return this.#guard(() => this.#db.runQuery(this.#connection, sql));
      }
      throw error;
    }
    try {
      return await this.#guard(() =>
        this.#db.runPrepared(this.#connection, statement, [...parameters]),
      );
    } finally {
      await this.#guard(() => this.#db.closePrepared(this.#connection, statement));
    }
  }

  /** A PIVOT over values that are not listed is one statement to the user and two to DuckDB, which then cannot prepare it. */
  async #isPivot(error: unknown, sql: string): Promise<boolean> {
    if (!String(error).includes('Cannot prepare multiple statements')) return false;
    return isOneStatement(sql, await this.#guard(() => this.#db.tokenize(sql)));
  }

  async #instantiate(wasm: string, onLoaded: (bytes: number) => void): Promise<void> {
    const silent = new Error('the engine gave no sign of life at its start');
    let timer = setTimeout(() => this.kill(silent), SILENCE_AT_START_MS);
    try {
      await this.#guard(() =>
        this.#db.instantiate(wasm, null, ({ bytesLoaded }) => {
          clearTimeout(timer);
          timer = setTimeout(() => this.kill(silent), SILENCE_AT_START_MS);
          onLoaded(bytesLoaded);
        }),
      );
    } finally {
      clearTimeout(timer);
    }
  }

  async #ping(): Promise<void> {
    const silent = new Error('the worker is silent');
    const timer = setTimeout(() => this.kill(silent), SILENCE_WHEN_IDLE_MS);
    await this.#guard(() => this.#db.ping()).finally(() => clearTimeout(timer));
  }

  #guard<T>(ask: () => Promise<T>): Promise<T> {
    return this.#watch.guard(ask);
  }
}

/** A transfer takes the whole buffer with it: a view of a part must not take along what is not its own. */
function transferable(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { type Table, tableFromIPC } from 'apache-arrow';
import { bootLock } from './boot-lock.ts';
import { chooseBuild } from './choose-build.ts';
import type { Parameter } from './engine.ts';
import { exactNumbers } from './exact-numbers.ts';
import { isOneStatement } from './is-one-statement.ts';
import { isModuleMessage, type ModuleMessage } from './module-message.ts';
import { SilenceAlarm } from './silence-alarm.ts';
import { WorkerWatch } from './worker-watch.ts';

// Counted from the last sign of life, so that a slow line is no failure.
const SILENCE_AT_START_MS = 60_000;
const SILENCE_WHEN_IDLE_MS = 5_000;

export interface SessionOptions {
  startWorker: (name: string) => Worker;
  locks: LockManager | undefined;
  onProgress: (progress: { loaded: number; total: number }) => void;
  /** The wasm as an earlier session compiled it. */
  module?: WebAssembly.Module | undefined;
}

/**
 * DuckDB in one worker, from its start to its death, after which every call rejects with
 * `WorkerDied`. One call at a time.
 */
export class DuckdbSession {
  readonly #db: AsyncDuckDB;
  readonly #watch: WorkerWatch;
  /** Without locks, only an answer tells that the worker lives. */
  readonly #pings: boolean;
  #connection = 0;
  #module: WebAssembly.Module | undefined;

  private constructor(worker: Worker, { locks, module }: SessionOptions) {
    this.#watch = new WorkerWatch(worker);
    this.#pings = locks === undefined;
    this.#module = module;
    if (module) worker.postMessage({ kind: 'module', module } satisfies ModuleMessage);
    // Before DuckDB's own listener, which knows nothing of this message.
    worker.addEventListener('message', (event) => {
      if (!isModuleMessage(event.data)) return;
      event.stopImmediatePropagation();
      this.#module = event.data.module;
    });
    this.#db = new AsyncDuckDB(new VoidLogger(), worker);
  }

  /** Starts a worker, connects to DuckDB in it and locks it in. */
  static async open(options: SessionOptions): Promise<DuckdbSession> {
    const build = await chooseBuild();
    const name = `${build.name} ${Date.now()} ${Math.random()}`;
    const session = new DuckdbSession(options.startWorker(name), options);
    try {
      await session.#instantiate(build.wasm, (loaded) =>
        options.onProgress({ loaded: Math.min(loaded, build.bytes), total: build.bytes }),
      );
      session.#watch.awaitLock(name, options.locks);
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

  /** The compiled wasm, for the next session. */
  get module(): WebAssembly.Module | undefined {
    return this.#module;
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
    const options = { name: table, create: true };
    // A connection of its own: after a faulty stream, the old one would go on with that stream.
    const connection = await this.#guard(() => this.#db.connectInternal());
    try {
      await this.#guard(() =>
        this.#db.insertArrowFromIPCStream(connection, transferable(bytes), options),
      );
    } finally {
      await this.#guard(() => this.#db.disconnect(connection));
    }
  }

  /** Makes the bytes a file that DuckDB can open; detaches them. */
  registerFile(name: string, bytes: Uint8Array): Promise<void> {
    return this.#guard(() => this.#db.registerFileBuffer(name, transferable(bytes)));
  }

  async dropFile(name: string): Promise<void> {
    await this.#guard(() => this.#db.dropFile(name));
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
      if (parameters.length > 0 || !(await this.#isPivot(error, sql))) throw error;
      return this.#guard(() => this.#db.runQuery(this.#connection, sql));
    }
    try {
      return await this.#guard(() =>
        this.#db.runPrepared(this.#connection, statement, [...parameters]),
      );
    } finally {
      await this.#guard(() => this.#db.closePrepared(this.#connection, statement));
    }
  }

  /**
   * A PIVOT without its list of values is one statement to people, and two to DuckDB, which then
   * cannot prepare it.
   */
  async #isPivot(error: unknown, sql: string): Promise<boolean> {
    if (!String(error).includes('Cannot prepare multiple statements')) return false;
    return isOneStatement(sql, await this.#guard(() => this.#db.tokenize(sql)));
  }

  async #instantiate(wasm: string, onLoaded: (bytes: number) => void): Promise<void> {
    const alarm = new SilenceAlarm(SILENCE_AT_START_MS, () =>
      this.kill(new Error('the engine gave no sign of life at its start')),
    );
    const onProgress = ({ bytesLoaded }: { bytesLoaded: number }): void => {
      alarm.heard();
      onLoaded(bytesLoaded);
    };
    await this.#guard(() => this.#db.instantiate(wasm, null, onProgress)).finally(() =>
      alarm.stop(),
    );
  }

  async #ping(): Promise<void> {
    const alarm = new SilenceAlarm(SILENCE_WHEN_IDLE_MS, () =>
      this.kill(new Error('the worker is silent')),
    );
    await this.#guard(() => this.#db.ping()).finally(() => alarm.stop());
  }

  #guard<T>(ask: () => Promise<T>): Promise<T> {
    return this.#watch.guard(ask);
  }
}

/** A transfer takes a whole buffer: a view of a part must not take along what is not its own. */
function transferable(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

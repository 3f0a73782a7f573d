import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import { type Table, tableFromIPC } from 'apache-arrow';
import { isAliveMessage } from './alive-message.ts';
import { bootLock } from './boot-lock.ts';
import { chooseBuild } from './choose-build.ts';
import type { CompiledWasm } from './compiled-wasm.ts';
import type { Parameter } from './engine.ts';
import { enumsAsTexts, typesSql } from './enums-as-texts.ts';
import { exactNumbers } from './exact-numbers.ts';
import { isOneStatement } from './is-one-statement.ts';
import { isModuleMessage, type ModuleMessage } from './module-message.ts';
import { quoteText } from './quote-identifier.ts';
import { readArrow } from './read-arrow.ts';
import { SilenceAlarm } from './silence-alarm.ts';
import { streamedError } from './streamed-error.ts';
import { transferable } from './transferable.ts';
import { WorkerWatch } from './worker-watch.ts';

// Counted from the last sign of life, so that a slow line is no failure.
const SILENCE_AT_START_MS = 60_000;
const SILENCE_WHEN_IDLE_MS = 5_000;

const COMPRESSED = 'pressed';
// Each connection begins in the database that is not.
const useCompressed = `USE ${COMPRESSED}`;

export interface SessionOptions {
  startWorker: (name: string) => Worker;
  locks: LockManager | undefined;
  onProgress: (progress: { loaded: number; total: number }) => void;
  wasm: CompiledWasm;
  /** As DuckDB spells it, `500MB`; four fifths of what wasm can address where it is not said. */
  memoryLimit?: string;
  /**
   * Keeps tables pressed together in memory: they take a tenth of the room or less and are read faster,
   * but some twice as long to make.
   */
  isCompressed?: boolean;
  /** Ends the session while it starts. */
  signal?: AbortSignal;
}

/**
 * DuckDB in one worker, from its start to its death, after which every call rejects with
 * `WorkerDied`. One call at a time.
 */
export class DuckdbSession {
  readonly #db: AsyncDuckDB;
  readonly #watch: WorkerWatch;
  /** Without locks that both share, only an answer tells that the worker lives. */
  #pings: boolean;
  readonly #isCompressed: boolean;
  #connection = 0;
  #module: WebAssembly.Module | undefined;

  private constructor(
    worker: Worker,
    module: WebAssembly.Module | undefined,
    /** Of the worker, and of the lock that it holds while it lives. */
    name: string,
    { locks, isCompressed = false }: Pick<SessionOptions, 'locks' | 'isCompressed'>,
  ) {
    this.#isCompressed = isCompressed;
    this.#watch = new WorkerWatch(worker);
    this.#pings = locks === undefined;
    this.#module = module;
    if (module) worker.postMessage({ kind: 'module', module } satisfies ModuleMessage);
    const onUnseen = () => (this.#pings = true);
    // Before DuckDB's own listener, which knows nothing of these messages.
    worker.addEventListener('message', (event) => {
      const { data } = event as MessageEvent<unknown>;
      if (isModuleMessage(data)) this.#module = data.module;
      else if (isAliveMessage(data)) this.#watch.followLock(name, locks, onUnseen);
      else return;
      event.stopImmediatePropagation();
    });
    this.#db = new AsyncDuckDB(new VoidLogger(), worker);
  }

  /** Starts a worker, connects to DuckDB in it and locks it in. */
  static async open(options: SessionOptions): Promise<DuckdbSession> {
    const build = await chooseBuild();
    const name = `${build.name} ${Date.now()} ${Math.random()}`;
    const { module, settle } = await options.wasm.turn();
    const session = new DuckdbSession(options.startWorker(name), module, name, options);
    const onAbort = (): void => session.kill(options.signal?.reason);
    if (options.signal?.aborted) onAbort();
    options.signal?.addEventListener('abort', onAbort);
    try {
      await session
        .#instantiate(build.wasm, (loaded) =>
          options.onProgress({ loaded: Math.min(loaded, build.bytes), total: build.bytes }),
        )
        .finally(() => settle(session.#module));
      // Casting numbers to DOUBLE is not left to DuckDB: inside lists and structs it relabels the
      // bits only, so that [1.5] arrives as [7.4e-323]. See `exactNumbers`.
      await session.#guard(() => session.#db.open({}));
      session.#connection = await session.#guard(() => session.#db.connectInternal());
      const { memoryLimit } = options;
      if (memoryLimit) await session.command(`SET memory_limit=${quoteText(memoryLimit)}`);
      if (session.#isCompressed) {
        await session.command(`ATTACH ':memory:' AS ${COMPRESSED} (COMPRESS)`);
        await session.command(useCompressed);
      }
      for (const statement of bootLock) await session.command(statement);
      return session;
    } catch (error) {
      session.kill(error);
      throw error;
    } finally {
      options.signal?.removeEventListener('abort', onAbort);
    }
  }

  /** Aborted when the session is over. */
  get ended(): AbortSignal {
    return this.#watch.ended;
  }

  /** Answers a question; it cannot change a table. Rejects soon after the signal is aborted. */
  async ask(sql: string, parameters: readonly Parameter[], stop: AbortSignal): Promise<Table> {
    await this.command('BEGIN TRANSACTION READ ONLY');
    try {
      const table = await readArrow(this.#answer(sql, parameters, stop));
      return await exactNumbers(await this.withTexts(table, sql, parameters));
    } finally {
      await this.command('ROLLBACK');
    }
  }

  /**
   * The answer to a statement as read from its pieces, with every ENUM as a text: DuckDB-WASM sends
   * the texts of ENUMs only with an answer in one piece.
   */
  async withTexts(table: Table, sql: string, parameters: readonly Parameter[]): Promise<Table> {
    if (table.schema.dictionaries.size === 0) return table;
    const asked = typesSql(sql);
    // A PIVOT cannot be prepared, and has no parameters.
    const types = parameters.length > 0 ? this.commandWith(asked, parameters) : this.command(asked);
    return enumsAsTexts(table, await types);
  }

  /**
   * The rows of one statement of ours in pieces of an Arrow IPC stream, which lacks its end mark
   * and the texts of ENUMs. The signal ends a statement that runs, within a fraction of a second.
   */
  async *stream(sql: string, stop: AbortSignal): AsyncGenerator<Uint8Array> {
    let header = await this.#guard(() => this.#db.startPendingQuery(this.#connection, sql, true));
    while (header === null) {
      if (stop.aborted) {
        await this.#guard(() => this.#db.cancelPendingQuery(this.#connection));
        throw stop.reason;
      }
      header = await this.#guard(() => this.#db.pollPendingQuery(this.#connection));
    }
    yield* this.#rest(header, stop);
  }

  /** Runs a statement of our own. */
  async command(sql: string): Promise<Table> {
    if (this.#pings) await this.#ping();
    return tableFromIPC(await this.#guard(() => this.#db.runQuery(this.#connection, sql)));
  }

  /** Runs a statement of our own with parameters. */
  async commandWith(sql: string, parameters: readonly Parameter[]): Promise<Table> {
    const statement = await this.#guard(() => this.#db.createPrepared(this.#connection, sql));
    try {
      return tableFromIPC(
        await this.#guard(() => this.#db.runPrepared(this.#connection, statement, [...parameters])),
      );
    } finally {
      await this.#guard(() => this.#db.closePrepared(this.#connection, statement));
    }
  }

  /** Does all of the work or nothing of it. */
  async transaction(work: () => Promise<void>): Promise<void> {
    await this.command('BEGIN TRANSACTION');
    try {
      await work();
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
      if (this.#isCompressed) await this.#guard(() => this.#db.runQuery(connection, useCompressed));
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

  /** Lets DuckDB read the file where it lies, under another name. */
  registerBlob(name: string, blob: Blob): Promise<void> {
    const protocol = DuckDBDataProtocol.BROWSER_FILEREADER;
    return this.#guard(() => this.#db.registerFileHandle(name, blob, protocol, true));
  }

  async dropFile(name: string): Promise<void> {
    await this.#guard(() => this.#db.dropFile(name));
  }

  /** Ends the session; calls under way reject with `WorkerDied`. */
  kill(cause: unknown): void {
    this.#watch.die(cause);
  }

  async *#answer(
    sql: string,
    parameters: readonly Parameter[],
    stop: AbortSignal,
  ): AsyncGenerator<Uint8Array> {
    let statement: number;
    try {
      // Refuses more than one statement, which a connection would run.
      statement = await this.#guard(() => this.#db.createPrepared(this.#connection, sql));
    } catch (error) {
      if (parameters.length > 0 || !(await this.#isPivot(error, sql))) throw error;
      yield* this.stream(sql, stop);
      return;
    }
    try {
      // Only a statement without parameters can be stopped while it works at its first rows.
      if (parameters.length === 0) yield* this.stream(sql, stop);
      else yield* this.#rest(await this.#send(statement, parameters), stop);
    } finally {
      await this.#guard(() => this.#db.closePrepared(this.#connection, statement));
    }
  }

  #send(statement: number, parameters: readonly Parameter[]): Promise<Uint8Array> {
    return this.#guard(() => this.#db.sendPrepared(this.#connection, statement, [...parameters]));
  }

  /** The pieces of a result after its first. */
  async *#rest(header: Uint8Array, stop: AbortSignal): AsyncGenerator<Uint8Array> {
    yield header;
    for (;;) {
      stop.throwIfAborted();
      const piece = await this.#guard(() =>
        this.#db.fetchQueryResults(this.#connection).catch((error: unknown) => {
          throw streamedError(error);
        }),
      );
      // Null while DuckDB is still at it.
      if (piece?.byteLength === 0) return;
      if (piece) yield piece;
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

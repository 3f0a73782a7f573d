import { DuckdbSession, type SessionOptions } from './duckdb-session.ts';
import { EngineFailed } from './engine-errors.ts';
import { EngineStatusStore } from './engine-status-store.ts';
import { WorkerDied } from './worker-died.ts';

interface SessionKeeperOptions extends Pick<
  SessionOptions,
  'startWorker' | 'locks' | 'wasm' | 'memoryLimit'
> {
  /** Gives a new session everything that the last one held. */
  restore: (session: DuckdbSession) => Promise<void>;
}

/**
 * Keeps a session of DuckDB at hand: starts it at the first need and replaces it when its worker
 * dies.
 */
export class SessionKeeper {
  readonly status = new EngineStatusStore();
  readonly #options: SessionKeeperOptions;
  #session: Promise<DuckdbSession> | undefined;
  #closed = false;

  constructor(options: SessionKeeperOptions) {
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#session !== undefined;
  }

  /**
   * Does the work, and does it once more in a new session if the worker is lost. Rejects with
   * `EngineFailed` if that one is lost too or cannot be opened.
   */
  async attempt<T>(
    sql: string | undefined,
    work: (session: DuckdbSession, attempt: number) => Promise<T>,
  ): Promise<T> {
    let death: unknown;
    for (const attempt of [1, 2]) {
      if (this.#closed) throw new EngineFailed('the engine is closed', sql);
      try {
        return await work(await this.#open(sql), attempt);
      } catch (error) {
        if (!(error instanceof WorkerDied)) throw error;
        death = error.cause;
      }
    }
    const failed = new EngineFailed(death, sql);
    // A session that opened and was lost over one statement may well open again for the next.
    if (this.status.current.state === 'loading') this.#fail(failed);
    throw failed;
  }

  close(): void {
    this.#closed = true;
    this.#session?.then((session) => session.kill('the engine is closed')).catch(() => {});
  }

  #open(sql: string | undefined): Promise<DuckdbSession> {
    this.#session ??= this.#start().catch((error: unknown) => {
      this.#session = undefined;
      throw error;
    });
    return this.#session.catch((error: unknown) => {
      if (error instanceof WorkerDied) throw error;
      const failed = new EngineFailed(error, sql);
      this.#fail(failed);
      throw failed;
    });
  }

  async #start(): Promise<DuckdbSession> {
    this.status.set({ state: 'loading' });
    const session = await DuckdbSession.open({
      ...this.#options,
      isCompressed: true,
      onProgress: (progress) => this.status.set({ state: 'loading', progress }),
    });
    try {
      await this.#options.restore(session);
    } catch (error) {
      session.kill(error);
      throw error;
    }
    session.ended.addEventListener('abort', () => {
      this.#session = undefined;
      this.status.set({ state: 'idle' });
    });
    this.status.set({ state: 'ready' });
    return session;
  }

  #fail(error: EngineFailed): void {
    this.status.set({ state: 'failed', error });
  }
}

import { wasmOfPage } from './compiled-wasm.ts';
import { DuckdbScratchDatabase } from './duckdb-scratch-database.ts';
import { DuckdbSession, type SessionOptions } from './duckdb-session.ts';
import { EngineCancelled, EngineFailed } from './engine-errors.ts';
import type { ScratchDatabase } from './scratch-database.ts';
import { startDuckdbWorker } from './start-duckdb-worker.ts';

interface ScratchOptions extends Partial<
  Pick<SessionOptions, 'startWorker' | 'locks' | 'wasm' | 'memoryLimit' | 'isCompressed'>
> {
  /** Ends the database, at its start as well as later. */
  signal?: AbortSignal;
}

/**
 * Starts an empty database for one import. Rejects with `EngineFailed`, or `EngineCancelled` if the
 * signal was aborted.
 */
export async function openScratchDatabase(options: ScratchOptions = {}): Promise<ScratchDatabase> {
  const { signal } = options;
  try {
    const session = await DuckdbSession.open({
      startWorker: options.startWorker ?? startDuckdbWorker,
      locks: 'locks' in options ? options.locks : navigator.locks,
      wasm: options.wasm ?? wasmOfPage,
      isCompressed: options.isCompressed ?? false,
      onProgress: () => {},
      ...(options.memoryLimit === undefined ? {} : { memoryLimit: options.memoryLimit }),
      ...(signal ? { signal } : {}),
    });
    const database = new DuckdbScratchDatabase(session);
    signal?.addEventListener('abort', () => database.close(), { once: true });
    if (signal?.aborted) database.close();
    return database;
  } catch (error) {
    throw signal?.aborted ? new EngineCancelled(signal.reason) : new EngineFailed(error);
  }
}

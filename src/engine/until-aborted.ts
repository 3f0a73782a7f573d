import { EngineCancelled } from './engine-errors.ts';

/**
 * Settles as the work does, or rejects with `EngineCancelled` as soon as the signal is aborted; the
 * work itself goes on.
 */
export function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new EngineCancelled(signal.reason));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

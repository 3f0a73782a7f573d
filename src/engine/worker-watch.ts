import { isLockHeld } from '../lib/is-lock-held.ts';
import { isFatal } from './is-fatal.ts';
import { WorkerDied } from './worker-died.ts';

/**
 * Notices that a worker is lost, which DuckDB's own promises do not: they would never settle.
 * Every promise that depends on the worker goes through `guard`.
 */
export class WorkerWatch {
  readonly #worker: Worker;
  readonly #waiting = new Set<(reason: WorkerDied) => void>();
  readonly #ended = new AbortController();
  #death: WorkerDied | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    const { signal } = this.#ended;
    const onError = (event: Event): void => {
      // Told through `guard`; DuckDB's own listener would only print it.
      event.stopImmediatePropagation();
      event.preventDefault();
      this.die(new Error((event as ErrorEvent).message || 'the worker failed'));
    };
    worker.addEventListener('error', onError, { signal });
    worker.addEventListener('messageerror', onError, { signal });
  }

  /** Aborted when the worker is lost. */
  get ended(): AbortSignal {
    return this.#ended.signal;
  }

  /**
   * Settles as the answer does, or rejects with `WorkerDied` as soon as the worker is known to be
   * lost.
   */
  guard<T>(ask: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#death) {
        reject(this.#death);
        return;
      }
      this.#waiting.add(reject);
      ask()
        .then(resolve, (error: unknown) => reject(isFatal(error) ? this.die(error) : error))
        .finally(() => this.#waiting.delete(reject));
    });
  }

  /**
   * Waits for the lock that the worker holds while it lives. Locks exist in secure contexts only
   * (https, localhost); elsewhere a silent death shows at the next ping.
   */
  awaitLock(lock: string, locks: LockManager | undefined): void {
    locks
      ?.request(lock, { signal: this.ended }, () => this.die(new Error('the worker is gone')))
      .catch(() => {});
  }

  /**
   * The same once the worker says that it holds the lock. Calls `onUnseen` where the page doesn't see
   * it, and a silent death shows at the next ping.
   */
  followLock(lock: string, locks: LockManager | undefined, onUnseen: () => void): void {
    if (!locks) return;
    isLockHeld(lock, locks)
      .then((isHeld) => (isHeld ? this.awaitLock(lock, locks) : onUnseen()))
      .catch(onUnseen);
  }

  /** Gives the worker up: whatever waits for it rejects. */
  die(cause: unknown): WorkerDied {
    if (this.#death) return this.#death;
    this.#death = new WorkerDied(cause);
    this.#worker.terminate();
    this.#ended.abort(this.#death);
    for (const reject of this.#waiting) reject(this.#death);
    this.#waiting.clear();
    return this.#death;
  }
}

import { isLockHeld } from '../lib/is-lock-held.ts';

// A worker that is killed tells nobody, but what it had locked is passed on, and that tells. Browsers
// have locks on https and localhost only; elsewhere it is found out by its silence.
const locks = (): LockManager | undefined => (navigator as { locks?: LockManager }).locks;

/** In a worker: locks something for as long as the worker lives, and gives its name once it is locked. */
export function lockForLife(tell: (lock: string) => void): void {
  const lock = `worker ${Date.now()} ${Math.random()}`;
  locks()
    ?.request(lock, () => {
      tell(lock);
      return new Promise(() => {});
    })
    .catch(() => undefined);
}

/** Calls back when whoever holds the lock is gone; not any more once the signal is aborted. */
export function whenPassedOn(lock: string, signal: AbortSignal, act: () => void): void {
  const follow = async (manager: LockManager) => {
    if (await isLockHeld(lock, manager)) await manager.request(lock, { signal }, act);
  };
  const manager = locks();
  if (manager) follow(manager).catch(() => undefined);
}

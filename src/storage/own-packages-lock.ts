import { ownPackagesName } from './own-packages-presence.ts';

/** Runs one act at a time. */
export type Exclusive = <Value>(act: () => Promise<Value>) => Promise<Value>;

/** One after the other among all tabs; undefined where the browser has no locks (without TLS). */
export function tabLock(name = ownPackagesName): Exclusive | undefined {
  // The types know no page without TLS.
  const { locks } = navigator as { locks?: LockManager };
  return locks && ((act) => locks.request(name, act));
}

/** One after the other in this tab. */
export function queue(): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  };
}

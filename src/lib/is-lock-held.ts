/**
 * Whether a lock is held, as far as the page can see. Where the browser has cleared away what it keeps
 * of an open page, that page and workers that it starts later no longer share their locks.
 */
export async function isLockHeld(lock: string, locks: LockManager): Promise<boolean> {
  const { held = [] } = await locks.query();
  return held.some(({ name }) => name === lock);
}

import type { FileStore } from '../own-packages-files.ts';

/** What happens at the chosen operation. */
export type Failure =
  /** It throws; those after it work. */
  | 'throws'
  /** It throws, and so do the two after it, as where a lock is held elsewhere for a moment. */
  | 'throws three times'
  /** It throws, and so does every one after it, as on a disk that is gone. */
  | 'throws from then on'
  /** Nothing happens any more, as after the tab was killed; half of a file may have been written. */
  | 'stops';

/** A store in which the operation at a number (from 0) fails; it tells how many there were. */
export function failingFiles(
  store: FileStore,
  failAt: number,
  failure: Failure,
  error: () => Error = () => new DOMException('failed', 'UnknownError'),
): FileStore & { count: () => number; failed: Promise<void> } {
  let count = 0;
  let tellFailed = () => {};
  const failed = new Promise<void>((resolve) => {
    tellFailed = resolve;
  });
  const act = async <Value>(operation: () => Promise<Value>, half?: () => Promise<unknown>) => {
    const number = count;
    count += 1;
    if (number < failAt || number > lastOf(failure, failAt)) return operation();
    if (number === failAt) await half?.();
    tellFailed();
    if (failure === 'stops') await new Promise(() => undefined);
    throw error();
  };
  return {
    kind: store.kind,
    count: () => count,
    failed,
    names: () => act(() => store.names()),
    size: (path) => act(() => store.size(path)),
    read: (path) => act(() => store.read(path)),
    create: (path, content) =>
      act(
        () => store.create(path, content),
        () => store.create(path, content.slice(0, Math.floor(content.size / 2))),
      ),
    remove: (name) => act(() => store.remove(name)),
  };
}

function lastOf(failure: Failure, failAt: number): number {
  if (failure === 'throws') return failAt;
  return failure === 'throws three times' ? failAt + 2 : Infinity;
}

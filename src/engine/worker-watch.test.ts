import { expect, test, vi } from 'vitest';
import { WorkerDied } from './worker-died.ts';
import { WorkerWatch } from './worker-watch.ts';

function watched() {
  const worker = Object.assign(new EventTarget(), { terminate: vi.fn() });
  return { worker, watch: new WorkerWatch(worker as unknown as Worker) };
}

const never = (): Promise<never> => new Promise(() => {});

test('an answer passes, and so does an error of a statement', async () => {
  const { watch, worker } = watched();
  expect(await watch.guard(async () => 7)).toBe(7);
  await expect(watch.guard(() => Promise.reject(new Error('Parser Error')))).rejects.toThrow(
    'Parser',
  );
  expect(worker.terminate).not.toHaveBeenCalled();
});

test('what waits for a worker that dies rejects, and so does what is asked of it later', async () => {
  const { watch, worker } = watched();
  const waiting = [watch.guard(never), watch.guard(never)];
  watch.die(new Error('gone'));
  for (const each of waiting) await expect(each).rejects.toThrow(WorkerDied);
  const ask = vi.fn(never);
  await expect(watch.guard(ask)).rejects.toThrow('gone');
  expect(ask).not.toHaveBeenCalled();
  expect(worker.terminate).toHaveBeenCalledOnce();
  expect(watch.ended.aborted).toBe(true);
});

test('a trap is the death of the worker', async () => {
  const { watch } = watched();
  const other = watch.guard(never);
  const trap = Object.assign(new Error('unreachable'), { name: 'RuntimeError' });
  await expect(watch.guard(() => Promise.reject(trap))).rejects.toMatchObject({ cause: trap });
  await expect(other).rejects.toThrow(WorkerDied);
});

test.each(['error', 'messageerror'])('the event %s is the death of the worker', async (type) => {
  const { watch, worker } = watched();
  const waiting = watch.guard(never);
  worker.dispatchEvent(new Event(type));
  await expect(waiting).rejects.toThrow('the worker failed');
});

test('the lock of a dead worker tells of its death, that of a killed one is no longer waited for', async () => {
  const grants: (() => void)[] = [];
  let given: AbortSignal | undefined;
  const locks = {
    request: (_: string, options: LockOptions, granted: () => void) => {
      given = options.signal;
      grants.push(granted);
      return never();
    },
  } as unknown as LockManager;
  const { watch } = watched();
  watch.awaitLock('name', locks);
  const waiting = watch.guard(never);
  grants[0]?.();
  await expect(waiting).rejects.toThrow('the worker is gone');
  expect(given?.aborted).toBe(true);
});

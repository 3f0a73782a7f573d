import { expect, test } from 'vitest';
import type { Engine, EngineStatus } from './engine.ts';
import { LazyEngine } from './lazy-engine.ts';

function stub(): Engine & { calls: string[] } {
  const calls: string[] = [];
  const status: EngineStatus = { state: 'ready' };
  const note = (call: string) => calls.push(call);
  return {
    calls,
    status,
    subscribe: () => () => undefined,
    start: async () => void note('start'),
    query: () => Promise.reject(new Error('not asked')),
    load: async () => ({ rows: note('load') }),
    unionView: async () => void note('unionView'),
    hold: async () => void note('hold'),
    drop: async () => void note('drop'),
    describe: async () => [],
    cancel: () => void note('cancel'),
    close: () => void note('close'),
  };
}

test('nothing is fetched before the first need, and it is fetched once', async () => {
  let fetched = 0;
  const engine = stub();
  const lazy = new LazyEngine(async () => {
    fetched += 1;
    return engine;
  });
  lazy.cancel();
  expect(lazy.status.state).toBe('idle');
  expect(fetched).toBe(0);
  await Promise.all([lazy.start(), lazy.drop('a')]);
  expect(fetched).toBe(1);
  expect(engine.calls).toEqual(['start', 'drop']);
  expect(lazy.status.state).toBe('ready');
});

test('a code that could not be fetched is fetched again at the next need', async () => {
  let tries = 0;
  const lazy = new LazyEngine(async () => {
    tries += 1;
    if (tries === 1) throw new Error('no line');
    return stub();
  });
  const seen: string[] = [];
  lazy.subscribe(() => seen.push(lazy.status.state));
  await expect(lazy.start()).rejects.toThrow('no line');
  expect(lazy.status.state).toBe('idle');
  await lazy.start();
  expect(seen).toEqual(['loading', 'idle', 'loading', 'ready']);
});

test('an engine that was closed before it came is closed when it comes', async () => {
  const engine = stub();
  const lazy = new LazyEngine(async () => engine);
  const started = lazy.start();
  lazy.close();
  await started;
  expect(engine.calls).toContain('close');
});

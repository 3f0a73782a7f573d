import { expect, test } from 'vitest';
import { CompiledWasm } from './compiled-wasm.ts';

const wasm = new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));

test('who comes while another fetches the wasm waits for it', async () => {
  const compiled = new CompiledWasm();
  const first = await compiled.turn();
  const second = compiled.turn();
  expect(first.module).toBeUndefined();
  expect(await Promise.race([second, Promise.resolve('waits')])).toBe('waits');
  first.settle(wasm);
  expect((await second).module).toBe(wasm);
  expect((await compiled.turn()).module).toBe(wasm);
});

test('who comes after a failure fetches it, one at a time', async () => {
  const compiled = new CompiledWasm();
  const first = await compiled.turn();
  const waiting = [compiled.turn(), compiled.turn()] as const;
  first.settle(undefined);
  const second = await waiting[0];
  expect(second.module).toBeUndefined();
  expect(await Promise.race([waiting[1], Promise.resolve('waits')])).toBe('waits');
  second.settle(wasm);
  expect((await waiting[1]).module).toBe(wasm);
});

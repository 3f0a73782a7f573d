import { expect, test } from 'vitest';
import { isOutOfMemory } from './out-of-memory.ts';

test.each([
  'Out of Memory Error: could not allocate block of size 256.0 KiB (3.1 GiB/3.1 GiB used)',
  '{"exception_type":"Out of Memory","exception_message":"failed to pin block"}',
  'memory access out of bounds',
  'Array buffer allocation failed',
  'Aborted(OOM)',
])('%s', (message) => {
  expect(isOutOfMemory(message)).toBe(true);
});

test.each([
  'the worker is gone',
  'unreachable',
  'Catalog Error: Table with name x does not exist!',
])('%s is something else', (message) => {
  expect(isOutOfMemory(message)).toBe(false);
});

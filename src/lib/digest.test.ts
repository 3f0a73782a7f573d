import { expect, it } from 'vitest';
import { digest } from './digest.ts';

it('is the SHA-256 of the bytes, and of a text as UTF-8', () => {
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(digest('abc')).toBe(abc);
  expect(digest(new Uint8Array([0x61, 0x62, 0x63]))).toBe(abc);
});

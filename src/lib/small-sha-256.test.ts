import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { smallSha256 } from './small-sha-256.ts';

it('is that of the standard’s own examples', () => {
  const text = (it: string) => smallSha256(new TextEncoder().encode(it));
  // FIPS 180-4, appendix B.
  expect(text('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(text('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  );
});

it('is that of Node for every length about the ends of a block, and for many bytes', () => {
  const lengths = [...Array.from({ length: 200 }, (_, at) => at), 4_095, 65_536, 300_001];
  for (const length of lengths) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 167 + length) % 256);
    const expected = createHash('sha256').update(bytes).digest('hex');
    expect(smallSha256(bytes), `${length} bytes`).toBe(expected);
  }
});

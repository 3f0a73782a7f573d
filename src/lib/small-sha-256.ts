// Of the first 64 primes, as the standard (FIPS 180-4) has them: the first 32 bits of the fractions of
// their cube roots, and of the square roots of the first eight.
const primes: number[] = [];
for (let it = 2; primes.length < 64; it += 1) {
  if (primes.every((prime) => it % prime !== 0)) primes.push(it);
}
const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0;
const rounds = primes.map((prime) => fraction(Math.cbrt(prime)));
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/**
 * SHA-256 as 64 hexadecimal digits, in a few hundred bytes of code: for the script in the page's head,
 * where the browser gives no digest of its own (pages without TLS).
 */
export function smallSha256(bytes: Uint8Array): string {
  const length = ((bytes.length + 72) >> 6) << 6;
  const message = new Uint8Array(length);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(length - 4, bytes.length << 3);
  const state = Int32Array.from(start);
  const words = new Int32Array(64);
  for (let block = 0; block < length; block += 64) {
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let at = 0; at < 64; at += 1) {
      const early = words[at - 15] ?? 0;
      const late = words[at - 2] ?? 0;
      words[at] =
        at < 16
          ? view.getInt32(block + at * 4)
          : (words[at - 16] ?? 0) +
            (words[at - 7] ?? 0) +
            (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)) +
            (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10));
      const one =
        (h +
          (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) +
          ((e & f) ^ (~e & g)) +
          (rounds[at] ?? 0) +
          (words[at] ?? 0)) |
        0;
      const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
    }
    [a, b, c, d, e, f, g, h].forEach((it, at) => {
      state[at] = (state[at] ?? 0) + it;
    });
  }
  return [...state].map((it) => (it >>> 0).toString(16).padStart(8, '0')).join('');
}

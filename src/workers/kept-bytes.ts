import type { ByteRange } from './range-answer.ts';

interface Kept {
  owner: object;
  range: ByteRange;
  bytes: Uint8Array;
}

/** Bytes that were fetched, each for its owner, up to a bound; the least lately used go first. */
export class KeptBytes {
  readonly #bound: number;
  /** In the order of their last use. */
  readonly #kept = new Set<Kept>();
  #total = 0;

  constructor(bound: number) {
    this.#bound = bound;
  }

  /** Takes them as they are: they must not be changed or given away. */
  keep(owner: object, range: ByteRange, bytes: Uint8Array): void {
    if (bytes.length > this.#bound || this.find(owner, range)) return;
    this.#kept.add({ owner, range, bytes });
    this.#total += bytes.length;
    for (const least of this.#kept) {
      if (this.#total <= this.#bound) break;
      this.#kept.delete(least);
      this.#total -= least.bytes.length;
    }
  }

  /** The bytes of a range, if all of them are here. */
  find(owner: object, { start, end }: ByteRange): Uint8Array | undefined {
    for (const kept of this.#kept) {
      const { range, bytes } = kept;
      if (kept.owner !== owner || range.start > start || end > range.end) continue;
      this.#kept.delete(kept);
      this.#kept.add(kept);
      return bytes.subarray(start - range.start, end - range.start);
    }
    return undefined;
  }

  /** How many bytes are kept for an owner. */
  bytesOf(owner: object): number {
    let total = 0;
    for (const kept of this.#kept) if (kept.owner === owner) total += kept.bytes.length;
    return total;
  }
}

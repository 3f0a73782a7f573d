import { PartDataError } from './part-error.ts';
import { partLimits } from './part-limits.ts';

const EMPTY = -1;

/** Combinations of numbers, each once, and how many rows have it: a hash table without objects. */
export class Combinations {
  size = 0;
  readonly #width: number;
  readonly #most: number;
  /** The numbers of one combination after those of the other. */
  #codes: Int32Array;
  #rows = new Float64Array(1024);
  #slots = new Int32Array(4096).fill(EMPTY);

  constructor(width: number, most: number = partLimits.combinations) {
    this.#width = width;
    this.#most = most;
    this.#codes = new Int32Array(1024 * width);
  }

  get rows(): Float64Array {
    return this.#rows.subarray(0, this.size);
  }

  /** The numbers that all combinations have in a column. */
  codes(column: number): Int32Array {
    const codes = new Int32Array(this.size);
    for (let at = 0; at < this.size; at += 1) {
      codes[at] = this.#codes[at * this.#width + column] as number;
    }
    return codes;
  }

  /** Throws `PartDataError` where that is one too many. */
  add(codes: Int32Array, rows: number): void {
    const mask = this.#slots.length - 1;
    let slot = hashOf(codes, 0, this.#width) & mask;
    for (;;) {
      const at = this.#slots[slot] as number;
      if (at === EMPTY) break;
      if (this.#isAt(at, codes)) {
        this.#rows[at] = (this.#rows[at] as number) + rows;
        return;
      }
      slot = (slot + 1) & mask;
    }
    if (this.size >= this.#most) {
      throw new PartDataError('too-large', `more than ${this.#most} combinations`);
    }
    if (this.size === this.#rows.length) this.#makeRoom();
    this.#slots[slot] = this.size;
    this.#codes.set(codes, this.size * this.#width);
    this.#rows[this.size] = rows;
    this.size += 1;
    if (this.size * 2 > this.#slots.length) this.#spreadOut();
  }

  #isAt(at: number, codes: Int32Array): boolean {
    for (let column = 0, from = at * this.#width; column < this.#width; column += 1) {
      if (this.#codes[from + column] !== codes[column]) return false;
    }
    return true;
  }

  #makeRoom(): void {
    const codes = new Int32Array(this.#codes.length * 2);
    codes.set(this.#codes);
    this.#codes = codes;
    const rows = new Float64Array(this.#rows.length * 2);
    rows.set(this.#rows);
    this.#rows = rows;
  }

  #spreadOut(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(EMPTY);
    const mask = slots.length - 1;
    for (let at = 0; at < this.size; at += 1) {
      let slot = hashOf(this.#codes, at * this.#width, this.#width) & mask;
      while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      slots[slot] = at;
    }
    this.#slots = slots;
  }
}

function hashOf(codes: Int32Array, from: number, width: number): number {
  let hash = 0;
  for (let at = from; at < from + width; at += 1) {
    hash = Math.imul(hash ^ (codes[at] as number), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

import { PartDataError } from './part-error.ts';

/**
 * Unpacks `count` whole numbers of `width` bits from runs and packed groups (the hybrid encoding of
 * levels and dictionary indices). Stops at `count`, whatever lengths the runs claim.
 */
export function readRuns(
  bytes: Uint8Array,
  width: number,
  output: Int32Array | Uint8Array,
  count: number,
): void {
  const runs = new Runs(bytes, width);
  for (let done = 0; done < count;) {
    runs.next();
    const taken = Math.min(runs.count, count - done);
    if (runs.value === undefined) unpackGroups(bytes, runs.take(taken), width, output, done, taken);
    else output.fill(runs.value, done, done + taken);
    done += taken;
  }
}

/** Unpacks only the numbers at these places, which rise; `output` takes one for each. */
export function pickRuns(
  bytes: Uint8Array,
  width: number,
  output: Int32Array,
  places: Int32Array,
): void {
  const mask = (1 << width) - 1;
  const runs = new Runs(bytes, width);
  let next = 0;
  for (let done = 0; next < places.length;) {
    runs.next();
    const end = done + runs.count;
    const from = next;
    while (next < places.length && (places[next] as number) < end) next += 1;
    if (runs.value !== undefined) {
      output.fill(runs.value, from, next);
    } else if (next > from) {
      const start = runs.take((places[next - 1] as number) - done + 1) * 8;
      for (let index = from; index < next; index += 1) {
        const bit = start + ((places[index] as number) - done) * width;
        const byte = bit >>> 3;
        // Beyond the last byte there is nothing, which counts as zero bits.
        const word =
          (bytes[byte] as number) |
          ((bytes[byte + 1] as number) << 8) |
          ((bytes[byte + 2] as number) << 16) |
          ((bytes[byte + 3] as number) << 24);
        output[index] = (word >>> (bit & 7)) & mask;
      }
    }
    done = end;
  }
}

/** The number that the first `count` ones all are, where a single run says so. */
export function soleRun(bytes: Uint8Array, width: number, count: number): number | undefined {
  if (count === 0) return undefined;
  const runs = new Runs(bytes, width);
  runs.next();
  return runs.count >= count ? runs.value : undefined;
}

/** Goes through the runs and packed groups of some bytes. Throws `PartDataError` where they end. */
class Runs {
  /** How many numbers the present run or groups claim to have. */
  count = 0;
  /** The one number of a run; undefined of packed groups. */
  value: number | undefined;
  readonly #bytes: Uint8Array;
  readonly #width: number;
  #at = 0;
  /** First byte of packed groups. */
  #start = 0;

  constructor(bytes: Uint8Array, width: number) {
    // No dictionary within the limits has more entries than 24 bits can count.
    if (width > 24) throw new PartDataError('corrupt', `numbers of ${width} bits`);
    this.#bytes = bytes;
    this.#width = width;
  }

  next(): void {
    if (this.#width === 0) {
      this.count = Number.MAX_SAFE_INTEGER;
      this.value = 0;
      return;
    }
    let header = this.#header();
    while (header >>> 1 === 0) header = this.#header();
    if (header & 1) {
      this.count = (header >>> 1) * 8;
      this.value = undefined;
      this.#start = this.#at;
      this.#at += (this.count / 8) * this.#width;
      return;
    }
    this.count = header >>> 1;
    const valueBytes = (this.#width + 7) >> 3;
    if (this.#at + valueBytes > this.#bytes.length) {
      throw new PartDataError('corrupt', 'a run has no value');
    }
    let value = 0;
    for (let byte = 0; byte < valueBytes; byte += 1) {
      value |= (this.#bytes[this.#at + byte] as number) << (byte * 8);
    }
    this.#at += valueBytes;
    this.value = value & ((1 << this.#width) - 1);
  }

  /** Where packed groups begin, if so many of their numbers are there. */
  take(count: number): number {
    if (this.#start + Math.ceil((count * this.#width) / 8) > this.#bytes.length) {
      throw new PartDataError('corrupt', 'packed numbers end too early');
    }
    return this.#start;
  }

  #header(): number {
    let header = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined || shift > 28) {
        throw new PartDataError('corrupt', 'runs end too early');
      }
      this.#at += 1;
      header |= (byte & 127) << shift;
      if (byte < 128) return header >>> 0;
    }
  }
}

function unpackGroups(
  bytes: Uint8Array,
  start: number,
  width: number,
  output: Int32Array | Uint8Array,
  from: number,
  count: number,
): void {
  if (width === 8) {
    output.set(bytes.subarray(start, start + count), from);
    return;
  }
  const mask = (1 << width) - 1;
  let at = start;
  let word = 0;
  let bits = 0;
  for (let index = from; index < from + count; index += 1) {
    while (bits < width) {
      word |= (bytes[at] as number) << bits;
      at += 1;
      bits += 8;
    }
    output[index] = word & mask;
    word >>>= width;
    bits -= width;
  }
}

/** Thrift's compact protocol, in which the footer of a Parquet file is written. */

export type CompactValue =
  | { kind: 'boolean'; value: boolean }
  | { kind: 'byte'; value: number }
  /** Whole numbers of 16, 32 and 64 bits, which differ in nothing but their mark. */
  | { kind: 'whole'; mark: 4 | 5 | 6; value: bigint }
  | { kind: 'double'; bytes: Uint8Array }
  | { kind: 'bytes'; bytes: Uint8Array }
  | { kind: 'list'; of: number; items: CompactValue[] }
  | { kind: 'struct'; fields: CompactStruct };

/** By number of the field, in the order in which they stand. */
export type CompactStruct = Map<number, CompactValue>;

/** Reads a struct with all that is inside. Throws of what Parquet doesn't use. */
export function readStruct(bytes: Uint8Array): CompactStruct {
  return new Reader(bytes).struct();
}

class Reader {
  #at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  struct(): CompactStruct {
    const fields: CompactStruct = new Map();
    let number = 0;
    for (;;) {
      const head = this.#byte();
      if (head === 0) return fields;
      number = head >> 4 ? number + (head >> 4) : Number(this.#whole());
      fields.set(number, this.#value(head & 15));
    }
  }

  #value(mark: number): CompactValue {
    switch (mark) {
      case 1:
      case 2:
        return { kind: 'boolean', value: mark === 1 };
      case 3:
        return { kind: 'byte', value: this.#byte() };
      case 4:
      case 5:
      case 6:
        return { kind: 'whole', mark, value: this.#whole() };
      case 7:
        return { kind: 'double', bytes: this.#take(8) };
      case 8:
        return { kind: 'bytes', bytes: this.#take(Number(this.#unsigned())) };
      case 9: {
        const head = this.#byte();
        const of = head & 15;
        const length = head >> 4 === 15 ? Number(this.#unsigned()) : head >> 4;
        // A truth in a list is a byte of its own; in a struct it is told by the mark.
        const itemMark = of === 1 || of === 2 ? 3 : of;
        return { kind: 'list', of, items: Array.from({ length }, () => this.#value(itemMark)) };
      }
      case 12:
        return { kind: 'struct', fields: this.struct() };
      default:
        throw new Error(`a footer with values of the kind ${mark}`);
    }
  }

  #byte(): number {
    return this.#take(1)[0] as number;
  }

  #take(length: number): Uint8Array {
    const taken = this.#bytes.subarray(this.#at, this.#at + length);
    if (taken.length < length) throw new Error('the footer ends too early');
    this.#at += length;
    return taken;
  }

  #unsigned(): bigint {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.#byte();
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  #whole(): bigint {
    const zigzag = this.#unsigned();
    return (zigzag >> 1n) ^ -(zigzag & 1n);
  }
}

/** Writes a struct as `readStruct` reads it. */
export function writeStruct(fields: CompactStruct): Uint8Array {
  const output: number[] = [];
  putStruct(output, fields);
  return Uint8Array.from(output);
}

function putStruct(output: number[], fields: CompactStruct): void {
  let before = 0;
  for (const [number, value] of [...fields].toSorted(([a], [b]) => a - b)) {
    const step = number - before;
    const mark = markOf(value);
    if (step <= 15) output.push((step << 4) | mark);
    else {
      output.push(mark);
      putUnsigned(output, BigInt(number) << 1n);
    }
    if (value.kind !== 'boolean') putValue(output, value);
    before = number;
  }
  output.push(0);
}

function markOf(value: CompactValue): number {
  const marks = { byte: 3, double: 7, bytes: 8, list: 9, struct: 12 } as const;
  if (value.kind === 'boolean') return value.value ? 1 : 2;
  return value.kind === 'whole' ? value.mark : marks[value.kind];
}

function putValue(output: number[], value: CompactValue): void {
  switch (value.kind) {
    case 'boolean':
      output.push(value.value ? 1 : 2);
      break;
    case 'byte':
      output.push(value.value);
      break;
    case 'whole':
      putUnsigned(output, BigInt.asUintN(64, (value.value << 1n) ^ (value.value >> 63n)));
      break;
    case 'double':
      output.push(...value.bytes);
      break;
    case 'bytes':
      putUnsigned(output, BigInt(value.bytes.length));
      for (const byte of value.bytes) output.push(byte);
      break;
    case 'list':
      if (value.items.length < 15) output.push((value.items.length << 4) | value.of);
      else {
        output.push(0xf0 | value.of);
        putUnsigned(output, BigInt(value.items.length));
      }
      for (const item of value.items) putValue(output, item);
      break;
    case 'struct':
      putStruct(output, value.fields);
  }
}

function putUnsigned(output: number[], value: bigint): void {
  let rest = value;
  while (rest > 127n) {
    output.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  output.push(Number(rest));
}

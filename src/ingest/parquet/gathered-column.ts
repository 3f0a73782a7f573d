import { PartDataError } from './part-error.ts';
import type { NumberType, Numbers } from './part-numbers.ts';
import type { PartValues } from './part-values.ts';
import { TextEntries } from './text-entries.ts';

/** A column of many row groups in one, its rows in an order of our own. */
export interface GatheredColumn {
  /** Puts each value at the place that stands for its row. */
  put(values: PartValues, places: Int32Array): void;
  /** The values at these places, in their order. */
  at(places: Int32Array): PartValues;
  /** Those of the places whose value is wanted; null also stands for an empty text. */
  sift(wanted: ReadonlySet<string | null>, places: Int32Array): Int32Array;
}

/** Room for a column of so many rows, of the kind of these values. Throws `PartDataError`. */
export function gatherColumn(first: PartValues, rows: number): GatheredColumn {
  if (first.held === 'numbers') return new GatheredNumbers(first.type, first.column.values, rows);
  if (first.type.kind === 'text') return new GatheredTexts(rows);
  throw new PartDataError('unsupported', 'decimals of any length are not gathered');
}

class GatheredNumbers implements GatheredColumn {
  readonly #type: NumberType;
  readonly #values: Float64Array;
  #levels: Uint8Array | undefined;

  constructor(type: NumberType, like: Numbers, rows: number) {
    this.#type = type;
    // All kinds of these arrays are made, read and written alike.
    const { constructor } = like as Float64Array & { constructor: Float64ArrayConstructor };
    this.#values = new constructor(rows);
  }

  put(values: PartValues, places: Int32Array): void {
    if (values.held !== 'numbers' || values.type.kind !== this.#type.kind) throw otherKind();
    const { levels } = values.column;
    const source = values.column.values as Float64Array;
    for (let row = 0; row < places.length; row += 1) {
      this.#values[places[row] as number] = source[row] as number;
    }
    if (!levels) return;
    const all = (this.#levels ??= new Uint8Array(this.#values.length).fill(1));
    for (let row = 0; row < places.length; row += 1) {
      all[places[row] as number] = levels[row] as number;
    }
  }

  at(places: Int32Array): PartValues {
    const levels = this.#levels && taken(this.#levels, places);
    const values = taken(this.#values, places) as Numbers;
    return { held: 'numbers', type: this.#type, column: { values, levels } };
  }

  sift(): never {
    throw new PartDataError('unsupported', 'rows are chosen by texts only');
  }
}

type Codes = Uint8Array | Uint16Array | Int32Array;

/** Beyond so many different texts each is kept as often as it comes: looking for it costs more. */
const mostShared = 2 ** 20;

class GatheredTexts implements GatheredColumn {
  /** One more than the place of the row's text among the entries; 0 where it is missing. */
  #codes: Codes;
  readonly #entries = new TextEntries();
  readonly #known = new Map<string, number>();

  constructor(rows: number) {
    this.#codes = new Uint8Array(rows);
  }

  put(values: PartValues, places: Int32Array): void {
    if (values.held !== 'texts' || values.type.kind !== 'text') throw otherKind();
    const { entries, indices, levels } = values.column;
    const codes = new Int32Array(indices.length);
    const ofEntry = new Int32Array(entries.count);
    for (let row = 0; row < codes.length; row += 1) {
      if (levels && levels[row] !== 1) continue;
      const entry = indices[row] as number;
      if (ofEntry[entry] === 0) ofEntry[entry] = this.#codeOf(entries, entry);
      codes[row] = ofEntry[entry] as number;
    }
    const all = this.#wideEnough();
    for (let row = 0; row < codes.length; row += 1) {
      all[places[row] as number] = codes[row] as number;
    }
  }

  at(places: Int32Array): PartValues {
    const codes = this.#codes;
    const indices = new Int32Array(places.length);
    const levels = new Uint8Array(places.length);
    let missing = 0;
    for (let row = 0; row < places.length; row += 1) {
      const code = codes[places[row] as number] as number;
      if (code === 0) {
        missing += 1;
      } else {
        levels[row] = 1;
        indices[row] = code - 1;
      }
    }
    const column = { ...this.#entries.keep(indices), levels: missing > 0 ? levels : undefined };
    return { held: 'texts', type: { kind: 'text' }, column };
  }

  sift(wanted: ReadonlySet<string | null>, places: Int32Array): Int32Array {
    const isWanted = new Uint8Array(this.#entries.count + 1);
    isWanted[0] = wanted.has(null) ? 1 : 0;
    for (let entry = 0; entry < this.#entries.count; entry += 1) {
      isWanted[entry + 1] = wanted.has(this.#entries.textOf(entry) || null) ? 1 : 0;
    }
    const codes = this.#codes;
    return places.filter((place) => isWanted[codes[place] as number] === 1);
  }

  #codeOf(entries: TextEntries, entry: number): number {
    const text = entries.textOf(entry);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#entries.append(entries.bytes, ...entries.boundsOf(entry));
    const code = this.#entries.count;
    if (code <= mostShared) this.#known.set(text, code);
    return code;
  }

  #wideEnough(): Codes {
    const { count } = this.#entries;
    if (count > 0xffff && !(this.#codes instanceof Int32Array)) {
      this.#codes = Int32Array.from(this.#codes);
    } else if (count > 0xff && this.#codes instanceof Uint8Array) {
      this.#codes = Uint16Array.from(this.#codes);
    }
    return this.#codes;
  }
}

function taken<Values extends Float64Array | Uint8Array>(
  values: Values,
  places: Int32Array,
): Values {
  const output = new (values.constructor as Float64ArrayConstructor)(places.length);
  for (let row = 0; row < places.length; row += 1) {
    output[row] = values[places[row] as number] as number;
  }
  return output as Values;
}

const otherKind = (): PartDataError =>
  new PartDataError('corrupt', 'a column has another type in another file');

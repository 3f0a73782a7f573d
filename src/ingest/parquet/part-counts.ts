import { Combinations } from './part-combinations.ts';
import type { NumberedCells } from './part-cells.ts';

/** Combinations of values that lie within so many possible ones are counted in a table of all these. */
const TABLE = 2 ** 22;

/** How often each combination of values occurs, over the rows of any number of row groups. */
export class CombinationCounts {
  /** The values of each column that were met. */
  readonly values: (string | number | null)[][];
  readonly #numbers: Map<string | number | null, number>[];
  readonly #combinations: Combinations;
  readonly #table: number;

  constructor(columns: number, { table = TABLE }: { table?: number } = {}) {
    this.#table = table;
    this.values = Array.from({ length: columns }, () => []);
    this.#numbers = Array.from(
      { length: columns },
      () => new Map<string | number | null, number>(),
    );
    this.#combinations = new Combinations(columns);
  }

  /** How many combinations there are. */
  get size(): number {
    return this.#combinations.size;
  }

  /** For each combination which of the column's `values` it has. */
  codes(column: number): Int32Array {
    return this.#combinations.codes(column);
  }

  /** For each combination how many rows have it. */
  get rows(): Float64Array {
    return this.#combinations.rows;
  }

  /** Counts so many rows more. Throws `PartDataError` where there are too many combinations. */
  add(columns: readonly NumberedCells[], rows: number): void {
    const { places, span } = combined(columns, rows, this.#table);
    const counts = new Int32Array(span);
    const examples = new Int32Array(span);
    for (let row = 0; row < rows; row += 1) {
      const place = places[row] as number;
      const count = counts[place] as number;
      if (count === 0) examples[place] = row;
      counts[place] = count + 1;
    }
    const numbers = columns.map(({ values }, column) =>
      Int32Array.from(values, (value) => this.#numberOf(column, value)),
    );
    const codes = new Int32Array(columns.length);
    for (let place = 0; place < span; place += 1) {
      if (counts[place] === 0) continue;
      const row = examples[place] as number;
      for (let column = 0; column < columns.length; column += 1) {
        const cell = (columns[column] as NumberedCells).places[row] as number;
        codes[column] = (numbers[column] as Int32Array)[cell] as number;
      }
      this.#combinations.add(codes, counts[place] as number);
    }
  }

  #numberOf(column: number, value: string | number | null): number {
    const numbers = this.#numbers[column] as Map<string | number | null, number>;
    const known = numbers.get(value);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(value, number);
    this.values[column]?.push(value);
    return number;
  }
}

/** Numbers below `span`, equal for rows that have the same values in all columns. */
interface Numbered {
  places: Int32Array;
  span: number;
}

function combined(columns: readonly NumberedCells[], rows: number, table: number): Numbered {
  const places = new Int32Array(rows);
  let span = 1;
  for (const { values, places: cells } of columns) {
    const size = values.length;
    if (size <= 1) continue;
    if (span * size > table) span = closeUp(places, span);
    span = span * size > table ? meet(places, cells, size) : join(places, span, cells, size);
  }
  return { places, span };
}

// Each of these changes the numbers of the rows in place and returns their new span.

function join(places: Int32Array, span: number, cells: Int32Array, size: number): number {
  if (span === 1) {
    places.set(cells);
    return size;
  }
  for (let row = 0; row < cells.length; row += 1) {
    places[row] = (places[row] as number) * size + (cells[row] as number);
  }
  return span * size;
}

/** Leaves numbers only for what occurs. */
function closeUp(places: Int32Array, span: number): number {
  const numbers = new Int32Array(span).fill(-1);
  let next = 0;
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row] as number;
    if (numbers[place] === -1) {
      numbers[place] = next;
      next += 1;
    }
    places[row] = numbers[place] as number;
  }
  return next;
}

/** As `join`, with numbers only for what occurs, where a table of all that could is too large. */
function meet(places: Int32Array, cells: Int32Array, size: number): number {
  const numbers = new Map<number, number>();
  for (let row = 0; row < cells.length; row += 1) {
    const pair = (places[row] as number) * size + (cells[row] as number);
    let place = numbers.get(pair);
    if (place === undefined) {
      place = numbers.size;
      numbers.set(pair, place);
    }
    places[row] = place;
  }
  return numbers.size;
}

const cellSize = 8;

/** Finds things near a point without asking all of them. */
export class NearPoints<T extends { x: number; y: number }> {
  readonly #cells = new Map<string, T[]>();

  constructor(things: Iterable<T> = []) {
    for (const thing of things) this.add(thing);
  }

  add(thing: T): void {
    const key = keyOf(cell(thing.x), cell(thing.y));
    const there = this.#cells.get(key);
    if (there) there.push(thing);
    else this.#cells.set(key, [thing]);
  }

  /** Everything nearer than `reach` to a place, the nearest first. */
  around(x: number, y: number, reach: number): T[] {
    const found: { thing: T; distance: number }[] = [];
    for (let column = cell(x - reach); column <= cell(x + reach); column += 1) {
      for (let row = cell(y - reach); row <= cell(y + reach); row += 1) {
        for (const thing of this.#cells.get(keyOf(column, row)) ?? []) {
          const distance = Math.hypot(thing.x - x, thing.y - y);
          if (distance < reach) found.push({ thing, distance });
        }
      }
    }
    return found.sort((a, b) => a.distance - b.distance).map((it) => it.thing);
  }
}

const cell = (coordinate: number): number => Math.floor(coordinate / cellSize);
const keyOf = (column: number, row: number): string => `${column} ${row}`;

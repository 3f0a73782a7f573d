import type { PartChunk } from './part-layout.ts';
import { type PartPage, pagesOf } from './part-pages.ts';
import type { Unpack } from './part-unpack.ts';

/** A page of values and what is wanted of it. */
export interface PickedPage {
  page: PartPage;
  /** Where its wanted rows go among all that are wanted, and how many they are. */
  at: number;
  count: number;
  /** 1 for each of them that is there, 0 for each that is missing; undefined where none is missing. */
  levels: Uint8Array | undefined;
  /** Which of the page's values these rows have, among those that are there; undefined for all. */
  places: Int32Array | undefined;
}

/**
 * The pages of a column chunk that have some of these rows, which rise; without `rows` all pages. A
 * dictionary comes as the page that it is, and of that nothing is picked. Throws as `pagesOf` does.
 */
export function* pickedPagesOf(
  chunk: PartChunk,
  packed: Uint8Array,
  unpack: Unpack,
  rows: Int32Array | undefined,
): Generator<PickedPage> {
  let next = 0;
  const isWanted = (from: number, to: number): boolean =>
    to > from && (!rows || (next < rows.length && (rows[next] as number) < to));
  for (const page of pagesOf(chunk, packed, unpack, isWanted)) {
    const { levels } = page;
    if (page.kind === 'dictionary') {
      yield { page, at: next, count: 0, levels, places: undefined };
      continue;
    }
    const at = next;
    if (!rows) {
      next += page.rows;
    } else {
      const end = page.from + page.rows;
      while (next < rows.length && (rows[next] as number) < end) next += 1;
    }
    const count = next - at;
    if (!rows || count === page.rows) yield { page, at, count, levels, places: undefined };
    else yield { page, at, count, ...pickedOf(page, rows.subarray(at, next)) };
  }
}

function pickedOf(
  { from, levels }: PartPage,
  rows: Int32Array,
): Pick<PickedPage, 'levels' | 'places'> {
  const places = new Int32Array(rows.length);
  if (!levels) {
    for (let index = 0; index < rows.length; index += 1) {
      places[index] = (rows[index] as number) - from;
    }
    return { levels: undefined, places };
  }
  const picked = new Uint8Array(rows.length);
  let there = 0;
  let before = 0;
  let at = 0;
  for (let index = 0; index < rows.length; index += 1) {
    for (const row = (rows[index] as number) - from; at < row; at += 1) {
      before += levels[at] as number;
    }
    if (levels[at] !== 1) continue;
    picked[index] = 1;
    places[there] = before;
    there += 1;
  }
  return { levels: there === rows.length ? undefined : picked, places: places.subarray(0, there) };
}

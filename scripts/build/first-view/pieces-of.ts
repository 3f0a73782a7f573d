import type { Piece } from '../../../src/app/first-view/first-view-file.ts';

/** What is shorter is written out: a reference to it would be as long. */
const shortest = 24;

/**
 * The markup as pieces of another that is much the same: elements in another order, a word changed.
 * Looks at whole tags and texts, from the left, for the longest stretch that the base has too.
 */
export function piecesOf(markup: string, base: string): Piece[] {
  const own = tokensOf(markup);
  const known = tokensOf(base);
  const placesOf = new Map<string, number[]>();
  known.forEach(({ text }, index) => placesOf.set(text, [...(placesOf.get(text) ?? []), index]));
  const pieces: Piece[] = [];
  for (let at = 0; at < own.length;) {
    const text = own[at]?.text ?? '';
    const runs = (placesOf.get(text) ?? []).map((place) => ({
      place,
      length: lengthOfRun(own, at, known, place),
    }));
    const best = runs.reduce((a, b) => (b.length > a.length ? b : a), { place: 0, length: 0 });
    const from = known[best.place]?.start ?? 0;
    const to = known[best.place + best.length]?.start ?? base.length;
    if (best.length > 0 && to - from >= shortest) {
      pieces.push([from, to]);
      at += best.length;
    } else {
      const last = pieces.at(-1);
      if (typeof last === 'string') pieces[pieces.length - 1] = last + text;
      else pieces.push(text);
      at += 1;
    }
  }
  return pieces;
}

interface Token {
  text: string;
  start: number;
}

function tokensOf(markup: string): Token[] {
  return [...markup.matchAll(/<[^>]*>|[^<]+/g)].map((it) => ({ text: it[0], start: it.index }));
}

function lengthOfRun(own: readonly Token[], at: number, known: readonly Token[], place: number) {
  let length = 0;
  while (own[at + length] && own[at + length]?.text === known[place + length]?.text) length += 1;
  return length;
}

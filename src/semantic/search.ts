import { foldText } from '../lib/fold-text.ts';

/** Something that can be found by typing. */
export interface Findable<Item> {
  item: Item;
  /** Names under which it is known, the one to rank by first. */
  names: readonly string[];
}

interface Entry<Item> {
  item: Item;
  names: readonly { words: string; initials: string; solid: string }[];
}

export type SearchIndex<Item> = readonly Entry<Item>[];

/** Prepares names for `find`: without accents, with their initials ("BR-VT", "TTH"). */
export function searchIndex<Item>(findables: readonly Findable<Item>[]): SearchIndex<Item> {
  return findables.map(({ item, names }) => ({
    item,
    names: names.map((name) => {
      const words = foldText(name);
      return {
        words,
        initials: words
          .split(' ')
          .map((word) => word[0] ?? '')
          .join(''),
        solid: words.replaceAll(' ', ''),
      };
    }),
  }));
}

/**
 * Items whose names hold every typed word, best first: a whole name, a name's beginning, initials,
 * words' beginnings, anything inside. With or without accents, in any order of words.
 */
export function find<Item>(index: SearchIndex<Item>, typed: string): Item[] {
  const query = foldText(typed);
  if (query === '') return index.map(({ item }) => item);
  return index
    .map((entry) => ({
      item: entry.item,
      rank: Math.min(...entry.names.map((it) => rank(it, query))),
    }))
    .filter((scored) => scored.rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

function rank(name: Entry<unknown>['names'][number], query: string): number {
  const solid = query.replaceAll(' ', '');
  if (name.words === query || name.solid === solid) return 0;
  if (name.words.startsWith(query) || name.solid.startsWith(solid)) return 1;
  if (solid.length > 1 && name.initials === solid) return 2;
  const words = name.words.split(' ');
  const typedWords = query.split(' ');
  if (typedWords.every((typed) => words.some((word) => word.startsWith(typed)))) {
    return name.words.includes(query) ? 3 : 4;
  }
  return name.words.includes(query) ? 5 : Infinity;
}

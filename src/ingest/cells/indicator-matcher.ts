import { foldText } from '../../lib/fold-text.ts';
import { groupBy } from '../../lib/group-by.ts';
import type { Indicator } from '../../semantic/indicator.ts';

/** The indicator that a text names, or those that it resembles, nearest first. */
export type IndicatorMatch = { indicatorId: string } | { candidates: string[] };

export interface IndicatorMatcher {
  /** By id or by a whole name in either language; anything less makes candidates only. */
  match: (text: string) => IndicatorMatch | undefined;
}

interface Entry {
  id: string;
  words: ReadonlySet<string>;
}

const mostCandidates = 5;
const leastLikeness = 0.34;

/** A unit, a number or a note that tables set beside the name: "1. Dân số (nghìn người)". */
const numbering = /^(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])[.)]\s*|^[-+–•*]\s+/u;
const unitBehind =
  /\s*(?:[([][^()[\]]*[)\]]|[,;:-]\s*(?:đvt|đơn vị(?: tính)?|unit)\b.*|[*¹²³]+)$/iu;

/** Titles of statistical tables go on: "Dân số trung bình phân theo địa phương". */
const dividedBy = /\s+(?:phân|chia) theo\s.*$/iu;

/** Prepares the matching of texts with the indicators of the catalogue. */
export function createIndicatorMatcher(
  indicators: Iterable<Pick<Indicator, 'id' | 'name'>>,
): IndicatorMatcher {
  const all = [...indicators];
  const ids = new Set(all.map(({ id }) => id));
  const byName = groupBy(
    all.flatMap(({ id, name }) =>
      [...new Set([name.vi, name.en].map(foldText))].map((it) => ({ id, name: it })),
    ),
    ({ name }) => name,
  );
  // A name of signs alone is that of no cell in which signs stand for nothing.
  byName.delete('');
  const entries: Entry[] = all.flatMap(({ id, name }) =>
    [name.vi, name.en, id].map((it) => ({ id, words: wordsOf(it) })),
  );
  const rarity = rarityOf(entries);

  return {
    match: (text) => {
      const id = text.trim().toLowerCase();
      if (ids.has(id)) return { indicatorId: id };
      const named = readings(text)
        .map((it) => byName.get(foldText(it)))
        .find((it) => it !== undefined);
      const [only, another] = named ?? [];
      if (only && !another) return { indicatorId: only.id };
      const candidates = named?.map((it) => it.id) ?? nearest(text, entries, rarity);
      return candidates.length > 0 ? { candidates } : undefined;
    },
  };
}

/** The text as it stands, without its number, and without a unit behind it. */
function readings(text: string): string[] {
  const bare = text.trim().replace(numbering, '');
  return [text, bare, bare.replace(unitBehind, '')];
}

function nearest(
  text: string,
  entries: readonly Entry[],
  rarity: ReadonlyMap<string, number>,
): string[] {
  const typed = wordsOf((readings(text).at(-1) ?? text).replace(dividedBy, ''));
  const best = new Map<string, number>();
  for (const { id, words } of entries) {
    const likeness = likenessOf(typed, words, rarity);
    if (likeness >= leastLikeness && likeness > (best.get(id) ?? 0)) best.set(id, likeness);
  }
  return [...best]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostCandidates)
    .map(([id]) => id);
}

/** Shared words against all words of both, each weighing the more the fewer indicators have it. */
function likenessOf(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  rarity: ReadonlyMap<string, number>,
): number {
  const weigh = (words: Iterable<string>) =>
    [...words].reduce((sum, word) => sum + (rarity.get(word) ?? unknownWeight), 0);
  const shared = weigh([...a].filter((word) => b.has(word)));
  const together = weigh(new Set([...a, ...b]));
  return together === 0 ? 0 : shared / together;
}

/** A word that no indicator has tells less than a rare one: people write names out differently. */
const unknownWeight = 1;

function rarityOf(entries: readonly Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of entries) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + entries.length / count)]));
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    foldText(text)
      .split(' ')
      .filter((it) => it !== ''),
  );

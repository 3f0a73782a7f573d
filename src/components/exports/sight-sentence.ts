import type { IndistinctPair } from '../../charts/sight/indistinct.ts';
import { sights, type Sight } from '../../charts/sight/sights.ts';
import type { SightTest } from '../../charts/sight/tell-apart.ts';
import { formatNumber } from '../../i18n/format-number.ts';
import { upperFirst } from '../../i18n/name-in-sentence.ts';
import type { Words } from '../../i18n/words.ts';

/** What a test has found: where colours are lost, what the picture was given, and what is left. */
export function sightSentence(test: SightTest, { messages, language }: Words): string {
  const { sightTest } = messages;
  const { pairs, confused, added, remaining } = test;
  const [nearest] = confused;
  if (pairs === 0) return sightTest.nothingByColour;
  if (!nearest) return sightTest.allApart;
  const where = upperFirst(whereOf(confused, sightTest));
  const count = formatNumber(confused.length, language);
  const found =
    confused.length === 1
      ? sightTest.confused(where, ...nearest.names)
      : sightTest.confusedPairs(where, count, ...nearest.names);
  if (added.length === 0) return found + sightTest.nothingAdded;
  const done = sightTest.added(sightTest.list(added.map((it) => sightTest.additions[it])));
  const left = remaining.map((it) =>
    sightTest.stillConfused(whereOf([it], sightTest), ...it.names),
  );
  return [found + done, ...(left.length > 0 ? left : [sightTest.nowApart])].join(' ');
}

/** "ở bản đen trắng và trên máy chiếu": wherever one of the pairs is mixed up. */
function whereOf(
  pairs: readonly IndistinctPair[],
  { where, everywhere, list }: Words['messages']['sightTest'],
): string {
  const seen = new Set<Sight>(pairs.flatMap((it) => it.sights));
  return seen.size === sights.length
    ? everywhere
    : list(sights.filter((it) => seen.has(it)).map((it) => where[it]));
}

import type { DatasetWords } from '../../i18n/dataset-words.ts';
import { formatNumber } from '../../i18n/format-number.ts';
import type { Language } from '../../semantic/selection.ts';
import { countOf, missingKinds, type MissingKind, type Tally } from '../../semantic/coverage.ts';

/** Shares of indicators that have figures, as the legend bounds them. */
export const shareClasses = [0.2, 0.4, 0.6, 0.8, 1] as const;

/** How a cell looks: the class of its share, or why nothing is stated. */
export type CellLook = { shareClass: number } | { missing: MissingKind };

/** What a reader should know first decides, where indicators are missing for several reasons. */
const weightiest: readonly MissingKind[] = [
  'not-reported',
  'not-added',
  'not-due',
  'not-applicable',
];

export function lookOf(tally: Tally): CellLook {
  if (tally.stated > 0) {
    const share = tally.stated / countOf(tally);
    return { shareClass: shareClasses.findIndex((most) => share <= most + 1e-9) };
  }
  return { missing: weightiest.find((kind) => tally[kind] > 0) ?? 'not-applicable' };
}

/** A cell in words: place, period, how many are stated, and why the others aren't. */
export function cellText(
  tally: Tally,
  { place, period }: { place: string; period: string },
  { coverage, missing }: DatasetWords,
  language: Language,
): string {
  const number = (count: number) => formatNumber(count, language);
  return [
    coverage.cell(place, period, number(tally.stated), number(countOf(tally))),
    ...missingKinds
      .filter((kind) => tally[kind] > 0)
      .map((kind) => coverage.reason(number(tally[kind]), missing.inCell[kind])),
  ].join('; ');
}

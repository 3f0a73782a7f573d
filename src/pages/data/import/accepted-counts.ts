import type { Acceptance, ChangeSummary, FigureChange } from '../../../imports/table-import.ts';

export type ChangeKind = FigureChange['kind'];

/** In the order in which a person looks at them. */
export const changeKinds: readonly ChangeKind[] = ['revised', 'new', 'vanished', 'same'];

/** A single change that is left out, kept with its kind so that the rest can be counted. */
const separator = ' ';

/** How a single change is named among those left out: its kind is told by the page alone. */
export const withoutKey = (kind: ChangeKind, key: string): string => `${kind}${separator}${key}`;

/** The keys alone, as the import knows them. */
export const plainAcceptance = ({ kinds, without }: Acceptance): Acceptance => ({
  kinds,
  without: without.map((it) => it.slice(it.indexOf(separator) + 1)),
});

/** How many changes of each kind are taken. */
export function acceptedCounts(
  { counts }: Pick<ChangeSummary, 'counts'>,
  { kinds, without }: Acceptance,
): Record<ChangeKind, number> {
  const taken = (kind: ChangeKind) =>
    kinds.includes(kind)
      ? counts[kind] - without.filter((it) => it.startsWith(`${kind}${separator}`)).length
      : 0;
  return {
    new: taken('new'),
    same: taken('same'),
    revised: taken('revised'),
    vanished: taken('vanished'),
  };
}

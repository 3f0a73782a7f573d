import { groupBy } from '../lib/group-by.ts';
import type { Availability, Catalogue } from './catalogue.ts';
import { headlineIndicatorIds } from './headline.ts';

/** More charts than this are no overview. */
export const mostCharts = 6;

/**
 * Of a place's indicators those that its overview begins with, and those whose figures lie in files
 * that it needn't read for that. `own` are the place's figures; only what is in `inParts` can wait.
 * Headlines, what the place's own reports state and whatever has a plan are read at once, and of
 * others as many as the charts may show, those of the most years first.
 */
export function overviewIndicators(
  own: readonly Availability[],
  inParts: ReadonlySet<string>,
  catalogue: Pick<Catalogue, 'indicators'>,
): { first: string[]; later: string[] } {
  const byIndicator = groupBy(own, (it) => it.indicatorId);
  const ids = [...byIndicator.keys()];
  const yearsOf = (id: string): number =>
    new Set(byIndicator.get(id)?.flatMap((it) => (it.kind === 'actual' ? [it.year] : []))).size;
  const mayWait = (id: string): boolean =>
    inParts.has(id) &&
    !headlineIndicatorIds.has(id) &&
    byIndicator.get(id)?.every((it) => !it.reported && it.kind === 'actual') === true;
  const needed = ids.filter((id) => !mayWait(id));
  const drawn = needed.filter((id) => yearsOf(id) > 1).length;
  const longest = ids.filter(mayWait).sort((a, b) => yearsOf(b) - yearsOf(a));
  const chosen = [...needed, ...longest.slice(0, Math.max(0, mostCharts - drawn))];
  const first = withRelated(chosen, catalogue).filter((id) => byIndicator.has(id));
  return { first, later: ids.filter((id) => !first.includes(id)) };
}

/** The indicators and what today's units need of others to be told theirs. */
export const withRelated = (
  ids: readonly string[],
  { indicators }: Pick<Catalogue, 'indicators'>,
): string[] => [
  ...new Set(
    ids.flatMap((id) => {
      const { numeratorId, denominatorId } = indicators.get(id) ?? {};
      return [id, numeratorId, denominatorId].flatMap((it) => it ?? []);
    }),
  ),
];

import type { MovementFacts } from '../../i18n/movement-sentence.ts';
import { changeBetween } from '../../semantic/change.ts';
import type { PlaceId } from '../../semantic/place.ts';
import type { TimeStep } from '../../semantic/time-steps.ts';
import { placeName, type ComparedContext } from './compared-context.ts';

/** How the place being looked at moved from the first to the last of the steps. */
export function movementFacts(
  steps: readonly TimeStep[],
  counted: boolean,
  context: ComparedContext,
): MovementFacts {
  const { comparison } = context;
  const { placeIds, chosen } = comparison;
  // A title tells of a place that is drawn.
  const focus = chosen.find((id) => placeIds.includes(id)) ?? placeIds[0];
  if (focus === undefined)
    return { place: '', first: undefined, last: undefined, change: undefined };
  const ends = endsOf(focus, steps);
  const changes = (counted ? placeIds : []).flatMap((placeId) => {
    const { first, last } = endsOf(placeId, steps);
    if (!first || !last || first === last) return [];
    const change = changeBetween(first, last, comparison.indicator);
    return change.kind === 'change' ? [last.value - first.value] : [];
  });
  return {
    place: placeName(focus, context),
    ...ends,
    change:
      ends.first && ends.last && ends.first !== ends.last
        ? changeBetween(ends.first, ends.last, comparison.indicator)
        : undefined,
    others: {
      up: changes.filter((it) => it > 0).length,
      down: changes.filter((it) => it < 0).length,
      of: changes.length,
    },
  };
}

function endsOf(placeId: PlaceId, steps: readonly TimeStep[]) {
  const figures = steps.flatMap(({ byPlace }) => byPlace.get(placeId) ?? []);
  return { first: figures[0], last: figures.at(-1) };
}

import type { RefusalReason } from './calculation.ts';
import type { Comparison } from './comparison-of.ts';
import type { NotAdded } from './current-boundary.ts';
import type { Observation } from './observation.ts';
import { pickerYear } from './period.ts';
import { unitsOf, type CrosswalkRow, type PlaceId } from './place.ts';
import type { StepKey } from './time-steps.ts';

/** Why a place has no figure at a step of time. Worded in i18n. */
export type MissingReason =
  | { code: 'refused'; reason: RefusalReason }
  /** Its former units have figures that can't be told together. */
  | { code: 'not-added'; reason: NotAdded['reason']; figures: Observation[] }
  /** No figure at this step; the one nearest in time. */
  | { code: 'other-time'; nearest: Observation }
  | { code: 'none' };

export function whyMissing(
  { refusalAt, notAdded, stated }: Comparison,
  placeId: PlaceId,
  step: { key: StepKey; year: number },
  crosswalk: readonly CrosswalkRow[],
): MissingReason {
  const refusal = refusalAt(placeId, step.key);
  if (refusal) return { code: 'refused', reason: refusal };
  const units = unitsOf(placeId, crosswalk);
  const [untold, ...others] = notAdded.filter(
    ({ observation: it }) => units.includes(it.placeId) && pickerYear(it.period) === step.year,
  );
  if (untold) {
    const figures = [untold, ...others].map((it) => it.observation);
    return { code: 'not-added', reason: untold.reason, figures };
  }
  const distance = (it: Observation) => Math.abs(pickerYear(it.period) - step.year);
  const [nearest] = stated
    .filter((it) => it.placeId === placeId)
    .sort((a, b) => distance(a) - distance(b) || b.period.end.localeCompare(a.period.end));
  return nearest ? { code: 'other-time', nearest } : { code: 'none' };
}

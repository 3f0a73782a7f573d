import type { FigureRef } from '../datasets/cross-check.ts';
import { breakdownKey, type Observation } from './observation.ts';

type Findable = Pick<
  Observation,
  'indicatorId' | 'placeId' | 'period' | 'kind' | 'breakdown' | 'sourceId'
>;

/** Whether a reference of a cross check means this figure; a column that it leaves out may hold anything. */
export function isMeant(ref: FigureRef, sourceId: string, figure: Findable): boolean {
  const { indicatorId, placeId, period, kind, breakdown } = figure;
  return (
    figure.sourceId === sourceId &&
    indicatorId === ref.indicator_id &&
    kind === ref.value_kind &&
    breakdownKey(breakdown) === ref.breakdown &&
    isOrMissing(ref.place_id, placeId) &&
    isOrMissing(ref.period_start, period.start) &&
    isOrMissing(ref.period_end, period.end)
  );
}

const isOrMissing = (asked: string | undefined, found: string): boolean =>
  asked === undefined || asked === found;

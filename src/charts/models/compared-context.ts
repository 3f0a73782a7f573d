import { comparedScale, shownIndicator } from '../../i18n/compared.ts';
import type { ValueScale } from '../../i18n/format-value.ts';
import type { Comparison } from '../../semantic/comparison-of.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import type { Observation } from '../../semantic/observation.ts';
import type { PlaceId } from '../../semantic/place.ts';
import type { ChartPoint, ChartSeries } from '../chart-model.ts';
import { chartPoint, explained } from './chart-point.ts';
import { placeIn, type ModelContext } from './model-context.ts';

/** What the models of all comparing views need: the comparison, and how its figures are written. */
export interface ComparedContext extends ModelContext {
  comparison: Comparison;
  /** The indicator under the calculation: its unit and decimals are those of the figures shown. */
  shown: Indicator;
  scale: ValueScale;
}

export function comparedContext(comparison: Comparison, context: ModelContext): ComparedContext {
  const values = comparison.range.flatMap(({ byPlace }) =>
    comparison.placeIds.flatMap((id) => byPlace.get(id)?.value ?? []),
  );
  return {
    ...context,
    comparison,
    shown: shownIndicator(comparison, context.words),
    scale: comparedScale(comparison, values, context.words),
  };
}

/** Accent is the first chosen place, ink the others chosen, grey all the rest. */
export const roleOf = (placeId: PlaceId, chosen: readonly PlaceId[]): ChartSeries['role'] =>
  placeId === chosen[0] ? 'focus' : chosen.includes(placeId) ? 'beside' : 'context';

export const placeName = (placeId: PlaceId, context: ModelContext): string =>
  placeIn(context, placeId).name[context.words.language];

/** A figure of the comparison as a point, with the formula where it is a computed one. */
export function comparedPoint(figure: Observation, context: ComparedContext): ChartPoint {
  const point = chartPoint(figure, context.shown, context.scale, context.words);
  return explained(point, figure, context);
}

import type { Catalogue } from './catalogue.ts';
import { populationId } from './calculation.ts';
import type { Comparison } from './comparison-of.ts';
import { figuresByYear } from './figure-of-year.ts';
import type { Observation } from './observation.ts';
import { pickerYear } from './period.ts';

/**
 * The mean over a region's units, weighted as the indicator's places are: by the population where
 * that is its denominator, else each unit alike. Undefined unless every unit of the region has a
 * comparable figure (and a weight), and of figures that are computed from others.
 */
export function regionMean(
  region: string,
  figures: readonly Observation[],
  { indicator, calculation, population }: Comparison,
  { places }: Pick<Catalogue, 'places'>,
): number | undefined {
  if (calculation !== 'value') return undefined;
  const units = [...places.values()].filter((it) => it.region === region);
  const own = units.flatMap(({ id }) => figures.find((it) => it.placeId === id) ?? []);
  if (own.length === 0 || own.length < units.length) return undefined;
  if (indicator.placeAggregation !== 'weighted') {
    return own.reduce((sum, it) => sum + it.value, 0) / own.length;
  }
  if (indicator.denominatorId !== populationId) return undefined;
  const populationOf = figuresByYear(population);
  const weights = own.flatMap(
    ({ placeId, period }) => populationOf(placeId, pickerYear(period))?.value ?? [],
  );
  const total = weights.reduce((sum, it) => sum + it, 0);
  if (weights.length < own.length || total === 0) return undefined;
  return own.reduce((sum, it, at) => sum + it.value * (weights[at] ?? 0), 0) / total;
}

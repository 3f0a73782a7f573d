import type { Calculation } from './calculation.ts';
import type { Rhythm, StepKey } from './time-steps.ts';

/** How a comparison is drawn. */
export type ComparisonView =
  'ranking' | 'lines' | 'multiples' | 'slope' | 'heatmap' | 'scatter' | 'parts';

export const comparisonViews: readonly ComparisonView[] = [
  'ranking',
  'lines',
  'multiples',
  'slope',
  'heatmap',
  'scatter',
  'parts',
];

/**
 * `all` places, the `chosen` ones alone, the place looked at with its `neighbours` or with those of
 * `similar` population, or the places of a region, by its id.
 */
type Among = string;

/** Rows by the figure shown, by name, or by region and name. */
export type SortOrder = 'value' | 'name' | 'region';

/** What a person has chosen on the pages that compare places. */
export interface ComparisonChoice {
  indicators: readonly string[];
  view: ComparisonView;
  calculation: Calculation;
  /** The step of time that is 100 in an index. */
  base: StepKey | undefined;
  rhythm: Rhythm;
  /** First and last step; a single one is the last. */
  years: readonly StepKey[];
  among: Among;
  sort: SortOrder;
  /** Small multiples: a plot for each region, or for each place. */
  facets: 'region' | 'place';
  /** Small multiples: one scale for all plots, or one for each. */
  axes: 'shared' | 'free';
  /** How a legend is cut: a method, or own bounds joined by `~`. */
  classes: string;
  /** Name under which a legend is kept. */
  legend: string;
}

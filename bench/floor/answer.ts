/** The small files that the floor page fetches; made before the run, out of the same data. */

/** `first.json`: figures of one place for the two charts that a page opens with. */
export interface FirstAnswer {
  /** Each chart's years and figures. */
  charts: readonly (readonly (readonly [year: number, figure: number])[])[];
}

/** `<indicator>.json`: yearly figures of all places. */
export interface IndicatorAnswer {
  figures: readonly (readonly [place: string, year: number, value: number])[];
}

/** `places.json`: names by id. */
export type PlacesAnswer = Record<string, string>;

export const populationId = 'population-average';

import type { ComparisonChoice } from './comparison.ts';
import type { Boundary, PlaceId } from './place.ts';
import type { ProgressChoice } from './progress-choice.ts';

export type Language = 'vi' | 'en';
export type Theme = 'light' | 'dark';

/** What a person has chosen to see. It stands whole in the address; undefined is the default. */
export interface Selection extends ComparisonChoice, ProgressChoice {
  place: PlaceId | undefined;
  places: readonly PlaceId[];
  indicator: string | undefined;
  /** Name of the data package that a page is about. */
  dataset: string | undefined;
  year: number | undefined;
  boundary: Boundary;
  search: string;
  /** The statement in the editor of the page of queries; empty is none. */
  sql: string;
  /** The dataset whose server is asked it; undefined is the browser's own engine. */
  server: string | undefined;
  language: Language | undefined;
  theme: Theme | undefined;
  embed: boolean;
  /** Which chart of the page is shown alone in a frame; its first unless named. */
  chart: string | undefined;
}

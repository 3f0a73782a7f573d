import type { NumberManner } from '../ingest/cells/number-syntax.ts';
import type { FigureStatus, ValueKind } from '../semantic/observation.ts';
import type { Indicator } from '../semantic/indicator.ts';
import type { PlaceId } from '../semantic/place.ts';
import type { Source } from '../semantic/source.ts';
import type { Period } from '../semantic/period.ts';

/** What a column of a file says of the figure in its row. */
export type KeyUse =
  | 'indicator'
  | 'place'
  /** Of any kind, in words or as dates: "9 tháng 2023", "2021". */
  | 'period'
  | 'period-start'
  | 'period-end'
  | 'year'
  | 'quarter'
  | 'month'
  | 'as-of'
  | 'unit'
  | 'value-kind'
  | 'qualifier'
  | 'status'
  | 'breakdown'
  | 'note'
  | 'note-en'
  | 'locator'
  | 'as-printed'
  | 'source'
  | 'period-precision';

export type ColumnUse =
  | { use: 'none' }
  | { use: KeyUse }
  | {
      use: 'value';
      /** Null where nobody has said: cells that can be read in one way only are, others asked about. */
      manner: NumberManner | null;
      /**
       * What the second number of "17/25" is; a plan becomes a figure of its own, a whole is only kept
       * as printed. Null where nobody has said: such cells are not read until then.
       */
      pairs: 'plan' | 'whole' | null;
      /** What the heading says of all its figures: a year, a place, an indicator, plan or actual. */
      says: Sayings;
    };

/** What is said of figures elsewhere than in their row. Texts are read through the recipe's words. */
export interface Sayings {
  indicator?: string;
  place?: string;
  period?: string;
  valueKind?: ValueKind;
  status?: FigureStatus;
  /** As the file words it: "triệu đồng". */
  unit?: string;
}

/** An indicator that the catalogue lacks, as the person describes it. */
export type NewIndicator = Pick<
  Indicator,
  | 'id'
  | 'name'
  | 'definition'
  | 'topic'
  | 'unit'
  | 'measure'
  | 'direction'
  | 'placeAggregation'
  | 'decimals'
>;

/** Where the figures come from: the document behind the file. Its id is made when it is kept. */
export type OwnSource = Omit<Source, 'id'>;

/** What texts of the file stand for; null where their rows are to be left out. */
export interface Words {
  indicators: Readonly<Record<string, string | null>>;
  places: Readonly<Record<string, PlaceId | null>>;
  periods: Readonly<Record<string, Period | null>>;
}

/**
 * How a table is turned into observations: everything that was guessed or said. Texts in `words` are
 * cells as they stand, trimmed and in NFC. A file of the same shape is read by the same recipe.
 */
export interface Recipe {
  /** One for each column of the table. */
  columns: readonly ColumnUse[];
  /** What holds of every row of which neither a column nor a heading says it. */
  whole: Sayings;
  words: Words;
  newIndicators: readonly NewIndicator[];
  source: OwnSource;
}

/** What a person changed in single rows of this file; never remembered for another. */
export interface Corrections {
  /** Lines that are left out. */
  leftOut: readonly number[];
  cells: readonly { line: number; column: number; text: string }[];
}

import type { SourceTable } from '../ingest/source/source-table.ts';
import type { Observation } from '../semantic/observation.ts';
import type { Period } from '../semantic/period.ts';
import type { PlaceId } from '../semantic/place.ts';
import type { ImportProblem, ImportProblemCode, Severity } from './import-problem.ts';
import type { NumberManner } from '../ingest/cells/number-syntax.ts';
import type { Corrections, OwnSource, Recipe } from './recipe.ts';

/** Something that only a person can say; until then the rows that it touches are not read. */
export type Question =
  | {
      about: 'manner';
      column: number;
      /** Cells that can be read in both manners, with what each would make of them. */
      examples: readonly { text: string; vietnamese: number; english: number }[];
      /** Cells that speak for one of them. */
      evidence: Readonly<Record<NumberManner, readonly string[]>>;
      rows: number;
    }
  /** Cells such as "17/25": is the second number a plan, or the whole of which the first is a part? */
  | { about: 'pairs'; column: number; examples: readonly string[]; rows: number }
  | { about: 'place'; text: string; candidates: readonly PlaceId[]; rows: number }
  | { about: 'period'; text: string; candidates: readonly Period[]; rows: number }
  | {
      about: 'indicator';
      text: string;
      /** Unit that stands beside it, if one does. */
      unit: string | null;
      /** Indicators of the catalogue whose names are near, the nearest first. */
      candidates: readonly string[];
      /** Most decimals among its figures that could be read. */
      decimals: number;
      rows: number;
    }
  /** No column or heading says it: which column does, or which one holds for all rows? */
  | { about: 'missing'; what: 'value' | 'place' | 'period' }
  | { about: 'missing'; what: 'indicator'; decimals: number };

/** What became of the rows under a recipe. */
export interface Applied {
  rowsRead: number;
  /** Rows whose every figure can be loaded; empty rows count nowhere. */
  rowsOk: number;
  /** Rows with a figure that can't. */
  rowsRejected: number;
  /** Those among them that nothing keeps out but a question that waits for its answer. */
  rowsWaiting: number;
  rowsLeftOut: number;
  /** Figures that can be loaded: a row of a wide table has several. */
  figures: number;
  questions: readonly Question[];
  problems: readonly { code: ImportProblemCode; severity: Severity; count: number }[];
}

export interface ProblemFilter {
  codes?: readonly ImportProblemCode[];
  column?: number;
  /** Part of the value, without regard to case. */
  search?: string;
  /** Only those that keep rows out, or only doubts. */
  severity?: Severity;
  sort?: 'line' | 'code' | 'value';
}

/** A row as the file has it, for the grid. */
export interface GridRow {
  line: number;
  cells: readonly (string | null)[];
  problems: readonly Pick<ImportProblem, 'code' | 'column' | 'severity'>[];
  leftOut: boolean;
}

/** A figure of the import held against what is there. */
export interface FigureChange {
  kind: 'new' | 'same' | 'revised' | 'vanished';
  /** What is shown of it until now; more than one where sources differ. */
  before: readonly Observation[];
  /** What the file says; null where it vanishes. */
  after: Observation | null;
  line: number | null;
}

export interface ChangeSummary {
  counts: Readonly<Record<FigureChange['kind'], number>>;
  /** Charts that would move: by indicator and place, the most changes first. */
  views: readonly {
    indicatorId: string;
    placeId: PlaceId;
    changes: number;
    years: readonly number[];
  }[];
}

/** Which changes are accepted: all of a kind, but for single ones; by the line of the file. */
export interface Acceptance {
  kinds: readonly FigureChange['kind'][];
  /** Keys of `changeKey` (change-key.ts) that are left out nevertheless. */
  without: readonly string[];
}

/** As what the figures are kept; the source may have been named since the rows were read. */
export interface AcceptedDataset {
  name: string;
  title: string;
  replaces: string | null;
  source?: OwnSource;
}

/** One table on its way in, staged in a database of its own. */
export interface TableImport {
  readonly table: SourceTable;
  /** Aborted when the import can't go on: closed, or its worker died. */
  readonly ended: AbortSignal;
  /** A recipe guessed from headings and cells, or the one that was kept for files of this shape. */
  suggest(): Promise<{ recipe: Recipe; remembered: boolean }>;
  /** Reads all rows by the recipe and checks them; the last one applied is what the rest is about. */
  apply(
    recipe: Recipe,
    corrections: Corrections,
    signal?: AbortSignal,
    /** The own dataset whose place the import takes: its indicators may be made otherwise. */
    replaces?: string | null,
  ): Promise<Applied>;
  problems(
    filter: ProblemFilter,
    page: { offset: number; limit: number },
  ): Promise<{ total: number; problems: ImportProblem[] }>;
  rows(
    page: { offset: number; limit: number },
    onlyTroubled?: boolean,
  ): Promise<{ total: number; rows: GridRow[] }>;
  /** What the figures would be, as they were understood; for the preview. */
  figures(page: {
    offset: number;
    limit: number;
  }): Promise<{ total: number; figures: Observation[] }>;
  /** Holds the figures against those in use and, where a dataset is replaced, against its own. */
  compare(replaces: string | null): Promise<ChangeSummary>;
  changes(
    kinds: readonly FigureChange['kind'][],
    page: { offset: number; limit: number },
  ): Promise<{ total: number; changes: FigureChange[] }>;
  /** Keeps what is accepted as an own dataset and loads it; nothing changes if it rejects. */
  accept(
    acceptance: Acceptance,
    dataset: AcceptedDataset,
    signal?: AbortSignal,
  ): Promise<{ name: string; figures: number }>;
  close(): void;
}

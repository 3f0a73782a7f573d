/**
 * Why a part could not be read. Of the server: `missing` (404, 410), `refused` (another status),
 * `no-answer`, `no-ranges` (it sends whole files only, and this one is too large for that),
 * `encoded` (it compresses ranges on the way), `cut-off` (fewer bytes than announced or stated),
 * `changed` (another version than the one begun with), `not-parquet` (a page or another file in its
 * place). Of the file: `corrupt`, `too-large` (declares more than the page can hold), `unsupported`
 * (a type or a form that is not read). `crashed`: the reader itself had to be given up.
 */
export type PartTrouble =
  | 'missing'
  | 'refused'
  | 'no-answer'
  | 'no-ranges'
  | 'encoded'
  | 'cut-off'
  | 'changed'
  | 'not-parquet'
  | 'corrupt'
  | 'too-large'
  | 'unsupported'
  | 'crashed';

/** What a reason needs besides the place it points at; a code without a need of its own has none. */
export interface ProblemParams {
  'descriptor/invalid': { path: string; message: string };
  'package/name-taken': Record<string, never>;
  'package/missing': { missing: string };
  'file/missing': Record<string, never>;
  'file/not-utf8': Record<string, never>;
  /** Of an own package: other bytes than were kept. */
  'file/changed': Record<string, never>;
  'file/cut-off': { declared: number; found: number };
  'file/unreadable': { reason: string };
  /** Of an own package: the engine has no memory for it beside the rest. Bytes of all its files. */
  'file/too-large-here': { bytes: number };
  /** `detail` is for whoever looks after the server; the row group counts from 0. */
  'part/failed': { trouble: PartTrouble; detail: string; rowGroup?: number };
  'part/bytes': { declared: number; found: number };
  'part/row-count': { declared: number; found: number };
  /** `observations-by-year` says other numbers of rows than there are. */
  'part/summary': { declared: number; found: number };
  /** For a web server only: what a person gives is kept as whole files. */
  'part/given': Record<string, never>;
  /** Rules over many rows can't be held against rows that are read when they are needed. */
  'part/rules': Record<string, never>;
  'csv/malformed': { reason: 'empty' | 'quotes' | 'cell-count'; expected?: number; found?: number };
  'table/missing-column': Record<string, never>;
  'table/unknown-column': Record<string, never>;
  'table/duplicate-column': Record<string, never>;
  'cell/required': Record<string, never>;
  'cell/type': { type: string };
  'cell/enum': { allowed: readonly (string | number)[] };
  'cell/pattern': { pattern: string };
  'cell/minimum': { minimum: number | string };
  'cell/maximum': { maximum: number | string };
  'row/duplicate-key': { fields: readonly string[]; firstLine: number };
  'row/foreign-key': { fields: readonly string[]; resource: string; package?: string };
  'row/period-order': { start: string; end: string };
  'row/as-of-outside': { start: string; end: string };
  'row/date-precision': { precision: string };
  'rule/decimals': { decimals: number };
  'rule/part-sum': { total: number; sum: number; parts: readonly string[] };
  'rule/cross-check': { found: number };
  'rule/id-taken': { fields: readonly string[]; takenBy: string };
  'text/not-found': { text: string };
  'text/locator-not-found': { text: string; heading: string };
}

export type ProblemCode = keyof ProblemParams;

/** Where something is wrong, as exactly as it is known. */
export interface ProblemPlace {
  package: string;
  resource?: string;
  /** Relative to the package's folder. */
  file: string;
  /** 1-based: the line of a text file (the first of a row that spans several), the row of a Parquet file. */
  line?: number;
  column?: string;
  value?: string | number | boolean;
}

/**
 * Something wrong with a dataset, as data: a stable code, the place and what the reason needs.
 * Words for it are made elsewhere, in the reader's language.
 */
export type Problem = { [Code in ProblemCode]: ProblemOf<Code> }[ProblemCode];

interface ProblemOf<Code extends ProblemCode> extends ProblemPlace {
  code: Code;
  params: ProblemParams[Code];
}

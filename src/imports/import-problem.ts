/** What keeps a row of an import out, or makes it doubtful; what the reason needs besides its place. */
export interface ImportProblemParams {
  'value/not-a-number': Record<string, never>;
  'value/asked': Record<string, never>;
  /** A letter where a digit is meant: "1O". */
  'value/look-alike': { letter: string; digit: string };
  'value/other-manner': { manner: 'vietnamese' | 'english' };
  /** `needed` is the most that any figure of this indicator has. */
  'value/decimals': { decimals: number; needed: number; indicatorId: string };
  'value/unit-jump': { factor: number; other: number; otherLine: number | null };
  'value/falls': { before: number; beforeLine: number | null };
  'value/exceeds-total': { total: number; totalIndicator: string };
  'value/minimum': { minimum: number };
  'place/missing': Record<string, never>;
  'place/unknown': Record<string, never>;
  'place/ambiguous': { candidates: readonly string[] };
  'place/not-valid-then': { validFrom: string; validTo: string };
  'period/missing': Record<string, never>;
  'period/unreadable': Record<string, never>;
  'period/ambiguous': { candidates: readonly string[] };
  'period/order': { start: string; end: string };
  'period/as-of-outside': { start: string; end: string };
  'period/plan-without': Record<string, never>;
  'period/future': Record<string, never>;
  'indicator/missing': Record<string, never>;
  'indicator/unknown': Record<string, never>;
  'unit/other': { expected: string };
  'schema/refused': { rule: string; field: string };
  'row/duplicate': { firstLine: number };
  'row/contradiction': { firstLine: number; value: number };
  'cell/enum': { allowed: readonly string[] };
}

export type ImportProblemCode = keyof ImportProblemParams;

/** `error` keeps the row out; `doubt` lets it in unless the person leaves it out. */
export type Severity = 'error' | 'doubt';

export type ImportProblem = {
  [Code in ImportProblemCode]: {
    code: Code;
    params: ImportProblemParams[Code];
    severity: Severity;
    /** 1-based line of the file (row of a sheet). */
    line: number;
    /** Index of the column; null where the whole row is meant. */
    column: number | null;
    /** The cell as it stands. */
    value: string;
    /** What the cell could be instead, if the person agrees. */
    mend?: string;
  };
}[ImportProblemCode];

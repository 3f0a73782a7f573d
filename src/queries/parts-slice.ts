import type { Problem } from '../datasets/problem.ts';
import type { Engine, View } from '../engine/engine.ts';
import { quoteIdentifier } from '../engine/quote-identifier.ts';
import type { RowsPiece } from '../ingest/parquet/parquet-parts.ts';
import { valuesOfReach, type Reach } from '../semantic/reach.ts';
import type { PartedTable } from './open-parts.ts';
import { baseTableOf, summaryTableOf, viewOf } from './parts-names.ts';

/** Rows of a reach that the engine holds, or is about to. */
export interface Slice {
  of: PartedTable;
  reach: Reach;
  columns: readonly string[];
  /** The piece of the reader's memory that it is, if it is one. */
  piece?: number | undefined;
  /** Whether it was begun before anybody asked: then it takes no room that others have. */
  isAhead?: boolean;
  tables: string[];
  bytes: number;
  rows: number;
  rowGroups: number;
  /** Larger for those used later. */
  used: number;
  /** Questions that need it just now, and how many of them are being answered. */
  pins: number;
  asking: number;
  ready: Promise<void>;
  isReady: boolean;
  /** Ends the reading when nobody waits for it any more. */
  stop: AbortController;
}

export type WantedSlice = Pick<Slice, 'of' | 'reach' | 'columns' | 'piece' | 'isAhead'>;

/** A piece as a slice: what it says of its indicators holds where it has all of their rows. */
export const wantedPiece = (
  of: PartedTable,
  pieces: readonly RowsPiece[],
  piece: number,
): WantedSlice => ({
  of,
  reach: { indicators: (pieces[piece]?.values ?? []).map((value) => value ?? '') },
  columns: of.columns,
  piece,
});

export const newSlice = (wanted: WantedSlice): Slice => ({
  ...wanted,
  tables: [],
  bytes: 0,
  rows: 0,
  rowGroups: 0,
  used: 0,
  pins: 0,
  asking: 0,
  ready: Promise.resolve(),
  isReady: false,
  stop: new AbortController(),
});

/** The view of a table in parts, over rows of it that are there. */
export const viewOver = (table: PartedTable, passing: readonly string[]): View => ({
  name: viewOf(table),
  tables: [baseTableOf(table), ...passing],
});

/** Told where the package itself counts another number of rows within the reach than there are. */
export async function summaryProblem(
  engine: Pick<Engine, 'query'>,
  { of, reach, rows }: Pick<Slice, 'of' | 'reach' | 'rows'>,
): Promise<Problem | undefined> {
  const table = summaryTableOf(of);
  if (table === undefined) return undefined;
  const conditions = valuesOfReach(reach)
    .filter(({ column }) => column !== 'breakdown')
    .map(({ column, in: values }) => ({ column, list: values.join(',') }));
  const where = conditions.map(
    ({ column }) => `${column} IN (SELECT unnest(string_split(CAST(? AS VARCHAR), ',')))`,
  );
  const counted = reach.totalsOnly ? 'totals' : 'observations';
  const answer = await engine.query(
    `SELECT coalesce(sum(${counted}), 0)::DOUBLE AS rows FROM ${quoteIdentifier(table)}
    ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}`,
    conditions.map(({ list }) => list),
  );
  const declared = Number(answer.getChild('rows')?.get(0));
  if (declared === rows) return undefined;
  const place = { package: of.package, resource: of.summary ?? '', file: 'observations-by-year' };
  return { ...place, code: 'part/summary', params: { declared, found: rows } };
}

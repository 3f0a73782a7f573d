import type { Problem } from '../datasets/problem.ts';
import type { Engine } from '../engine/engine.ts';
import { quoteIdentifier } from '../engine/quote-identifier.ts';
import { valuesOfReach, type Reach } from '../semantic/reach.ts';
import type { PartedTable } from './open-parts.ts';
import { summaryTableOf } from './parts-names.ts';

/** Rows of a reach that the engine holds, or is about to. */
export interface Slice {
  of: PartedTable;
  reach: Reach;
  columns: readonly string[];
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

import { TablesForgotten } from '../engine/engine-errors.ts';
import type { Engine, Parameter, View } from '../engine/engine.ts';
import { toCrosswalkRow } from '../semantic/from-rows.ts';
import { resolveReach, type Reach } from '../semantic/reach.ts';
import { statements, type Statement } from '../semantic/statements.ts';
import { knownTables } from '../semantic/tables.ts';
import type { DataAccess } from './data-access.ts';
import { PartsRefused } from './parts-errors.ts';

interface Asking {
  signal?: AbortSignal;
  /** Columns of observations that are needed; all, where it isn't said. */
  columns?: readonly string[];
}

const columnsAsked = knownTables.observations.fields.map(({ name }) => name);

type AccessToRows = Pick<DataAccess, 'engine' | 'parts'>;

/**
 * Asks the engine, which has its packages, a statement of the app. Where packages are read part by
 * part, the rows that it touches are there before it is answered.
 */
export async function askEngine(
  access: AccessToRows,
  { sql, parameters, reach }: Statement,
  options: Pick<Asking, 'signal'>,
): ReturnType<Engine['query']> {
  const ask = (over: readonly View[]) => access.engine.query(sql, parameters, { ...options, over });
  if (reach === undefined || !access.parts?.store) return ask([]);
  const resolved = reach === 'summary' ? reach : await resolvedBy(access, reach);
  return withRows(access, resolved, ask, { ...options, columns: columnsAsked });
}

/**
 * Does something over the views that have all rows of a reach; once more where the engine has lost
 * them meanwhile, and without a package whose rows turn out unfit.
 */
export async function withRows<Result>(
  { parts }: AccessToRows,
  reach: Reach | 'summary',
  work: (over: readonly View[]) => Promise<Result>,
  options: Asking,
): Promise<Result> {
  const store = parts?.store;
  if (!store) return work([]);
  for (let losses = 0; ;) {
    try {
      const { views, release } = await store.viewsFor(reach, options);
      try {
        return await work(views);
      } finally {
        release();
      }
    } catch (error) {
      if (error instanceof PartsRefused) {
        await store.refuse(error);
      } else if (error instanceof TablesForgotten && losses === 0) {
        losses += 1;
        store.forget();
      } else {
        throw error;
      }
    }
  }
}

async function resolvedBy(access: AccessToRows, reach: Reach): Promise<Reach> {
  if (!reach.withOldUnits && !reach.supersededOnly) return reach;
  const { toRows } = await import('../lib/arrow-rows.ts');
  const rows = async (sql: string, parameters: readonly Parameter[] = []) =>
    toRows(await access.engine.query(sql, parameters));
  const [crosswalk, superseded] = await Promise.all([
    reach.withOldUnits ? rows(statements.crosswalk().sql) : [],
    reach.supersededOnly ? rows('SELECT DISTINCT indicator_id, source_id FROM superseded') : [],
  ]);
  const ids = (column: string) => [...new Set(superseded.map((row) => String(row[column])))];
  return resolveReach(reach, {
    crosswalk: crosswalk.map(toCrosswalkRow),
    superseded: { indicators: ids('indicator_id'), sources: ids('source_id') },
  });
}

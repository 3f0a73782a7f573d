import type { DatabaseContents } from './database-contents.ts';
import type { DuckdbSession } from './duckdb-session.ts';
import { EngineFailed, LoadError, TableTooLarge } from './engine-errors.ts';
import type { Contents, Dataset } from './engine.ts';
import { dropStaged, putStaged, stageTable } from './load-table.ts';
import { makeView } from './make-view.ts';
import { quoteIdentifier } from './quote-identifier.ts';
import { readSource } from './read-source.ts';
import { WorkerDied } from './worker-died.ts';

/** Does the work when its turn has come, in whichever session there is then. */
type Change = <T>(
  name: string,
  work: (session: DuckdbSession, attempt: number) => Promise<T>,
) => Promise<T>;

// Each try but the first means that a worker died in between.
const TRIES = 3;
// A worker may die of anything once; that it dies again over the same table is no chance.
const MOST_DEATHS = 2;

/**
 * Makes the database hold what is asked for. Tables are loaded beside those in use, each in a turn of
 * its own, so that questions are answered between; at the end all take their places at once.
 */
export async function holdContents(
  contents: Contents,
  held: DatabaseContents,
  change: Change,
): Promise<void> {
  const changed = contents.datasets.filter((dataset) => !held.holds(dataset));
  const deaths = new Map<string, number>();
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      const session = await stage(changed, change, deaths);
      if (await putAll(contents, changed, held, change, session)) return;
    } catch (error) {
      await change('', (session) => dropAll(session, changed)).catch(() => {});
      throw error;
    }
  }
  throw new LoadError(changed[0]?.table ?? '', new Error('the engine died again and again'));
}

/** The session that has all tables staged; undefined if there is no single one. */
async function stage(
  changed: readonly Dataset[],
  change: Change,
  deaths: Map<string, number>,
): Promise<DuckdbSession | undefined> {
  let only: DuckdbSession | undefined;
  for (const dataset of changed) {
    const session = await stageOne(dataset, change, deaths, only);
    if (only && session !== only) return undefined;
    only = session;
  }
  return only;
}

/**
 * Stages one table in the session that has those before it; gives back another session, and stages
 * nothing, where that one is gone.
 */
async function stageOne(
  dataset: Dataset,
  change: Change,
  deaths: Map<string, number>,
  before: DuckdbSession | undefined,
): Promise<DuckdbSession> {
  const { table } = dataset;
  // Read before the place in line is taken: others are answered while the bytes arrive.
  let source = await readSource(dataset);
  const begun: DuckdbSession[] = [];
  try {
    return await change(table, async (current, attempt) => {
      const last = begun.at(-1)?.ended;
      if (last?.aborted) noteDeath(deaths, table, last.reason);
      if (before && current !== before) return current;
      // The bytes are given away by the first attempt.
      if (attempt > 1) source = await readSource(dataset);
      begun.push(current);
      await dropStaged(current, table);
      await stageTable(current, dataset, source);
      return current;
    });
  } catch (error) {
    // Another failure is one to start at all.
    const isOfTable = error instanceof EngineFailed && begun.length >= MOST_DEATHS;
    throw isOfTable ? new TableTooLarge(table, error.cause) : error;
  }
}

function noteDeath(deaths: Map<string, number>, table: string, cause: unknown): void {
  const count = (deaths.get(table) ?? 0) + 1;
  deaths.set(table, count);
  if (count >= MOST_DEATHS) throw new TableTooLarge(table, cause);
}

/** False if what was staged is gone with its worker. */
function putAll(
  contents: Contents,
  changed: readonly Dataset[],
  held: DatabaseContents,
  change: Change,
  staged: DuckdbSession | undefined,
): Promise<boolean> {
  return change('', async (session) => {
    if (changed.length > 0 && session !== staged) return false;
    const vanished = held.vanished(contents);
    await session.transaction(async () => {
      for (const { table } of changed) await putStaged(session, table);
      for (const view of contents.views) {
        await makeView(session, view).catch((error: unknown) => {
          throw error instanceof WorkerDied ? error : new LoadError(view.name, error);
        });
      }
      for (const name of vanished.views) {
        await session.command(`DROP VIEW IF EXISTS ${quoteIdentifier(name)}`);
      }
      for (const name of vanished.tables) {
        await session.command(`DROP TABLE IF EXISTS ${quoteIdentifier(name)}`);
      }
    });
    held.set(contents);
    return true;
  });
}

async function dropAll(session: DuckdbSession, changed: readonly Dataset[]): Promise<void> {
  for (const { table } of changed) await dropStaged(session, table);
}

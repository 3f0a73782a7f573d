import type { DatabaseContents } from './database-contents.ts';
import type { DuckdbSession } from './duckdb-session.ts';
import { LoadError } from './engine-errors.ts';
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
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      const session = await stage(changed, change);
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
): Promise<DuckdbSession | undefined> {
  const sessions = new Set<DuckdbSession>();
  for (const dataset of changed) {
    // Read before the place in line is taken: others are answered while the bytes arrive.
    let source = await readSource(dataset);
    const session = await change(dataset.table, async (current, attempt) => {
      // The bytes are given away by the first attempt.
      if (attempt > 1) source = await readSource(dataset);
      await dropStaged(current, dataset.table);
      await stageTable(current, dataset, source);
      return current;
    });
    sessions.add(session);
  }
  const [only] = sessions;
  return sessions.size === 1 ? only : undefined;
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

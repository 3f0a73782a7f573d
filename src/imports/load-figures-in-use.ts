import type { ScratchDatabase } from '../engine/scratch-database.ts';
import { toRows } from '../lib/arrow-rows.ts';
import { FIGURES, observationColumns } from './figures-sql.ts';
import type { ImportWorld } from './import-world.ts';

/** Brings the figures in use of the file's indicators, and of others, in as the table `existing`. */
export async function loadFiguresInUse(
  database: ScratchDatabase,
  world: Pick<ImportWorld, 'figuresInUse'>,
  others: readonly string[] = [],
): Promise<void> {
  const used = toRows(
    await database.query(
      `SELECT CAST(indicator_id AS VARCHAR) AS indicator_id FROM (SELECT DISTINCT indicator_id FROM ${FIGURES} WHERE indicator_id IS NOT NULL)`,
    ),
  ).map((row) => String(row['indicator_id']));
  await database.run('DROP TABLE IF EXISTS existing');
  await database.run('DROP TABLE IF EXISTS in_use');
  const ipc = await world.figuresInUse([...new Set([...used, ...others])]);
  if (ipc) await database.loadArrow('in_use', ipc);
  const typed = observationColumns.map((name) => {
    const type = typeOf(name);
    return ipc ? `CAST(${name} AS ${type}) AS ${name}` : `CAST(NULL AS ${type}) AS ${name}`;
  });
  const from = ipc ? 'FROM in_use' : 'WHERE false';
  await database.run(`CREATE TABLE existing AS SELECT ${typed.join(', ')} ${from}`);
  await database.run('DROP TABLE IF EXISTS in_use');
}

function typeOf(name: (typeof observationColumns)[number]): string {
  if (name === 'value') return 'DOUBLE';
  return name === 'period_start' || name === 'period_end' || name === 'as_of' ? 'DATE' : 'VARCHAR';
}

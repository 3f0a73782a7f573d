import type { ScratchDatabase } from '../engine/scratch-database.ts';
import { toRows } from '../lib/arrow-rows.ts';
import { figureParts } from './checks/import-check.ts';
import { SOUND } from './find-problems.ts';
import { observationOf, observationSelect } from './figure-rows.ts';
import { loadLookup } from './load-lookup.ts';
import type { ChangeSummary, FigureChange } from './table-import.ts';

/** The figures of the file that are in use already, with what the file makes of them. */
const MATCHED = 'matched';

type Kind = FigureChange['kind'];

/** One text for what a figure is about, the same for the file's and for one in use. */
export const figureKeySql = (alias: string): string =>
  `concat_ws('|', ${figureParts.map((part) => part(alias)).join(', ')})`;

const sameIn = (a: string, b: string): string =>
  figureParts.map((part) => `${part(a)} = ${part(b)}`).join(' AND ');

// Two ways to compute one number may differ in the last bit.
const differs = `(abs(e.value - f.value) > 1e-9 * greatest(abs(e.value), abs(f.value), 1e-9)
  OR e.qualifier <> f.qualifier)`;

/**
 * Holds the sound figures against those in use. `existing` has these; `replaced` names the sources of
 * the dataset whose place the import takes, of which what the file lacks vanishes.
 */
export async function findChanges(
  database: ScratchDatabase,
  replacedSources: readonly string[],
): Promise<ChangeSummary> {
  await loadLookup(
    database,
    'replaced',
    [{ name: 'source_id', type: 'VARCHAR' }],
    replacedSources.map((id) => [id]),
  );
  await database.run(
    `CREATE OR REPLACE TABLE ${MATCHED} AS
     SELECT f.figure,
       CASE WHEN bool_or(${differs}) THEN 'revised' ELSE 'same' END AS kind,
       bool_and(e.source_id IN (SELECT source_id FROM replaced)) AS only_replaced
     FROM ${SOUND} f JOIN existing e ON ${sameIn('f', 'e')} GROUP BY f.figure`,
  );
  await database.run(
    `CREATE OR REPLACE VIEW changes AS
     SELECT f.*, coalesce(m.kind, 'new') AS change_kind,
       coalesce(m.only_replaced, false) AS only_replaced
     FROM ${SOUND} f LEFT JOIN ${MATCHED} m ON m.figure = f.figure`,
  );
  await database.run(
    `CREATE OR REPLACE TABLE vanished AS SELECT e.* FROM existing e
     WHERE e.source_id IN (SELECT source_id FROM replaced)
       AND NOT EXISTS (SELECT 1 FROM ${SOUND} f WHERE ${sameIn('f', 'e')})`,
  );
  const counts = toRows(
    await database.query(
      `SELECT change_kind AS kind, CAST(count(*) AS INTEGER) AS n FROM changes GROUP BY 1
       UNION ALL SELECT 'vanished', CAST(count(*) AS INTEGER) FROM vanished`,
    ),
  );
  const count = (kind: Kind) => Number(counts.find((row) => row['kind'] === kind)?.['n'] ?? 0);
  const views = toRows(
    await database.query(
      `SELECT CAST(indicator_id AS VARCHAR) AS indicator_id, CAST(place_id AS VARCHAR) AS place_id,
         CAST(count(*) AS INTEGER) AS n,
         string_agg(DISTINCT CAST(year(period_end) AS VARCHAR), '~') AS years
       FROM (SELECT indicator_id, place_id, period_end FROM changes WHERE change_kind <> 'same'
         UNION ALL SELECT indicator_id, place_id, period_end FROM vanished)
       GROUP BY 1, 2 ORDER BY n DESC, indicator_id, place_id LIMIT 500`,
    ),
  );
  return {
    counts: {
      new: count('new'),
      same: count('same'),
      revised: count('revised'),
      vanished: count('vanished'),
    },
    views: views.map((row) => ({
      indicatorId: String(row['indicator_id']),
      placeId: String(row['place_id']),
      changes: Number(row['n']),
      years: String(row['years'])
        .split('~')
        .map(Number)
        .sort((a, b) => a - b),
    })),
  };
}

/** A page of changes, those of one kind after those of another, each with what is in use now. */
export async function changesOf(
  database: ScratchDatabase,
  kinds: readonly Kind[],
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; changes: FigureChange[] }> {
  const wanted = kinds.map((kind) => `'${kind}'`).join(', ') || `''`;
  const listed = `SELECT change_kind AS kind, line, figure, ${observationSelect('f')},
      ${figureKeySql('f')} AS key
    FROM changes f WHERE change_kind IN (${wanted})
    ${
      kinds.includes('vanished')
        ? `UNION ALL SELECT 'vanished', NULL, NULL, ${observationSelect('v')}, ${figureKeySql('v')} FROM vanished v`
        : ''
    }`;
  const total = await database.query(`SELECT CAST(count(*) AS INTEGER) AS n FROM (${listed})`);
  const page = toRows(
    await database.query(
      `SELECT * FROM (${listed}) ORDER BY kind DESC, line NULLS LAST, key LIMIT ${limit} OFFSET ${offset}`,
    ),
  );
  await loadLookup(
    database,
    'shown_keys',
    [{ name: 'key', type: 'VARCHAR' }],
    page.map((row) => [String(row['key'])]),
  );
  const inUse = toRows(
    await database.query(
      `SELECT ${observationSelect('e')}, ${figureKeySql('e')} AS key FROM existing e
       WHERE ${figureKeySql('e')} IN (SELECT key FROM shown_keys)`,
    ),
  );
  return {
    total: Number(total.getChildAt(0)?.get(0)),
    changes: page.map((row) => {
      const kind = row['kind'] as Kind;
      return {
        kind,
        before: inUse.filter((it) => it['key'] === row['key']).map((it) => observationOf(it)),
        after: kind === 'vanished' ? null : observationOf(row),
        line: row['line'] === null ? null : Number(row['line']),
      };
    }),
  };
}

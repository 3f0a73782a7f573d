import { quoteText } from '../engine/quote-identifier.ts';
import type { ScratchDatabase } from '../engine/scratch-database.ts';
import type { IsoDate } from '../semantic/period.ts';
import { figureKeySql } from './find-changes.ts';
import { observationColumns } from './figures-sql.ts';
import { loadLookup } from './load-lookup.ts';
import type { Acceptance } from './table-import.ts';

/**
 * Makes the view `kept`: what was accepted, and of a dataset that is replaced what was not to vanish
 * or is revised. The table `superseded` names the figures in use that are revised, `named_sources`
 * the documents that a column of the file names.
 */
export async function selectAccepted(
  database: ScratchDatabase,
  { kinds, without }: Acceptance,
  ownSource: string,
  today: IsoDate,
): Promise<void> {
  await loadLookup(
    database,
    'without',
    [{ name: 'key', type: 'VARCHAR' }],
    without.map((key) => [key]),
  );
  const isOut = (alias: string) =>
    without.length === 0 ? 'false' : `${figureKeySql(alias)} IN (SELECT key FROM without)`;
  const own = quoteText(ownSource);
  await database.run(
    `CREATE OR REPLACE TABLE named_sources AS
     SELECT text AS title, meaning, CASE WHEN meaning LIKE '+%'
       THEN ${own} || '-' || substr(meaning, 2) ELSE meaning END AS source_id
     FROM coded_words WHERE field = 'source'`,
  );
  const accepted = kinds.map((kind) => quoteText(kind)).join(', ') || `''`;
  const columns = observationColumns.map((name) =>
    name === 'source_id' ? `coalesce(n.source_id, ${own}) AS source_id` : `f.${name}`,
  );
  // What a replaced dataset states alike is stated by the new one from now on.
  await database.run(
    `CREATE OR REPLACE VIEW told AS SELECT ${columns.join(', ')} FROM changes f
     LEFT JOIN (SELECT DISTINCT meaning, source_id FROM named_sources) n ON n.meaning = f.source_id
     WHERE (change_kind IN (${accepted}) AND NOT ${isOut('f')})
       OR (change_kind = 'same' AND only_replaced)`,
  );
  const isRevised = kinds.includes('revised')
    ? `${figureKeySql('e')} IN (SELECT ${figureKeySql('f')} FROM changes f
         WHERE change_kind = 'revised' AND NOT ${isOut('f')})`
    : 'false';
  await database.run(
    `CREATE OR REPLACE TABLE superseded AS
     SELECT e.indicator_id, e.place_id, e.period_start, e.period_end, e.value_kind, e.breakdown,
       e.source_id, ${own} AS superseded_by, ${quoteText(today)} AS superseded_on
     FROM existing e WHERE ${isRevised}`,
  );
  await carryOver(database, isRevised, kinds.includes('vanished') ? isOut('e') : 'true');
  await database.run(
    'CREATE OR REPLACE VIEW kept AS SELECT * FROM told UNION ALL SELECT * FROM carried',
  );
}

/** The table `carried`: figures of a replaced dataset that go on, or are revised and stay readable. */
async function carryOver(database: ScratchDatabase, isRevised: string, staysThough: string) {
  const columns = observationColumns.map((name) => `e.${name}`).join(', ');
  const replaced = await database.query('SELECT 1 FROM replaced LIMIT 1');
  const isVanished = `${figureKeySql('e')} IN (SELECT ${figureKeySql('v')} FROM vanished v)`;
  const isTold = `${figureKeySql('e')} IN (SELECT ${figureKeySql('k')} FROM told k)`;
  const goesOn = `e.source_id IN (SELECT source_id FROM replaced)
    AND (CASE WHEN ${isVanished} THEN ${staysThough} ELSE ${isRevised} OR NOT ${isTold} END)`;
  await database.run(
    `CREATE OR REPLACE TABLE carried AS SELECT ${columns} FROM existing e
     WHERE ${replaced.numRows > 0 ? goesOn : 'false'}`,
  );
}

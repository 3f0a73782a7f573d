import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openNodeDatabase, type NodeDatabase } from '../scripts/data/node-database.ts';
import { populationId, type FirstAnswer, type IndicatorAnswer } from './floor/answer.ts';
import { firstSql, yearly } from './plain/figures-sql.ts';

const dataFolder = join(import.meta.dirname, '..', 'data');

/** What the first two charts of every peer show. */
export const firstCharts = {
  place: '63-45',
  indicators: ['grdp-per-capita', 'population-average'],
} as const;

/**
 * Writes the small files that the floor page fetches, out of tables `places` and `observations`:
 * names, the first two charts, and a file for each of the indicators.
 */
export function writeAnswers(
  folder: string,
  database: NodeDatabase,
  indicators: readonly string[],
) {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, answer: unknown) =>
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(answer));
  for (const indicator of new Set([...indicators, populationId])) {
    const rows = database.query(`${yearly(indicator, 'value')} ORDER BY place_id, year`);
    const figures = rows.map(
      (it) => [String(it['place_id']), Number(it['year']), Number(it['value'])] as const,
    );
    write(indicator, { figures } satisfies IndicatorAnswer);
  }
  const charts = firstCharts.indicators.map((indicator) =>
    database
      .query(firstSql(firstCharts.place, indicator))
      .map((it) => [Number(it['year']), Number(it['figure'])] as const),
  );
  write('first', { charts } satisfies FirstAnswer);
  const names = database.query("SELECT place_id, name_vi FROM places WHERE place_id LIKE '63-%'");
  write('places', Object.fromEntries(names.map((it) => [it['place_id'], it['name_vi']])));
}

/** A database with the bundled tables that the answers are made of. */
export async function openBundledDatabase(): Promise<NodeDatabase> {
  const database = await openNodeDatabase();
  loadTable(database, 'places', join('geography', 'places.csv'));
  for (const name of ['reference', 'reports']) {
    loadTable(database, name, join(name, 'observations.csv'));
  }
  database.query(
    `CREATE TABLE observations AS SELECT * REPLACE (value::DOUBLE AS value,
      period_start::DATE AS period_start, period_end::DATE AS period_end)
    FROM (FROM reference UNION ALL BY NAME FROM reports)`,
  );
  return database;
}

function loadTable(database: NodeDatabase, table: string, path: string) {
  const bytes = readFileSync(join(dataFolder, path));
  const header = bytes.toString('utf8').split('\n', 1)[0]?.trim().split(',') ?? [];
  database.loadCsv(
    table,
    bytes,
    header.map((name) => ({ name, type: 'string' })),
  );
}

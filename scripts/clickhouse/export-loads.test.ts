import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChdb } from '../../tests/clickhouse/start-chdb.ts';
import type { Server } from '../../tests/clickhouse/start-clickhouse.ts';
import { findChdb } from '../setup/find-chdb.mjs';
import { runNpm } from '../setup/run.mjs';

// What the command writes, taken in by today's engine: every statement, and every file as `load.sh`
// gives it to the client.

const chdb = findChdb();

describe.skipIf(chdb === undefined)('the five reports, exported', () => {
  let server: Server;
  let close: (() => Promise<void>) | undefined;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'export-'));
    const words = ['data/reports/datapackage.json', '--out', folder];
    await runNpm(['run', '--silent', 'export:clickhouse', '--', ...words], { quiet: true });
    ({ server, close } = await startChdb(chdb ?? ''));
    const tables = readFileSync(join(folder, 'tables.sql'), 'utf8');
    for (const statement of tables.split(/;\n/).filter((it) => it.trim() !== ''))
      await server.run(statement);
    const commands = readFileSync(join(folder, 'load.sh'), 'utf8').matchAll(
      /--query '(.+)' < '(.+)'/g,
    );
    await server.run('SET input_format_skip_unknown_fields = 1');
    for (const [, into = '', file = ''] of commands)
      await server.run(into, readFileSync(join(folder, file), 'utf8'));
  }, 60_000);
  afterAll(async () => {
    await close?.();
    rmSync(folder, { recursive: true, force: true });
  });

  const asked = async (sql: string): Promise<string[]> =>
    (await server.run(`${sql} FORMAT TSV`)).split('\n').filter((line) => line !== '');

  test('each table has its rows', async () => {
    const counts = ['observations', 'indicators', 'sources', 'terms'].map(
      async (table) => (await asked(`SELECT count() FROM khcn.${table}`))[0],
    );
    // As many as the page of the dataset tells of the files.
    expect(await Promise.all(counts)).toEqual(['259', '176', '5', '100']);
  });

  test('the figures are those of the report, an empty cell is none', async () => {
    // Quảng Trị, November 2023, section I.2.
    const rows = await asked(
      `SELECT period_end, value, isNull(breakdown) FROM khcn.observations
       WHERE indicator_id = 'technology-appraisals' AND place_id = '63-45' ORDER BY period_end`,
    );
    expect(rows).toEqual([
      '2020-12-31\t43\t1',
      '2021-12-31\t65\t1',
      '2022-12-31\t86\t1',
      '2023-11-30\t106\t1',
    ]);
  });

  test('they were counted while they were put in', async () => {
    const sums = await asked(
      `SELECT sum(observations) FROM khcn.observations_by_year
       WHERE indicator_id = 'technology-appraisals' AND place_id = '63-45'`,
    );
    expect(sums).toEqual(['4']);
  });

  test('licences, origins and rules went along', async () => {
    const [text = ''] = await asked('SELECT descriptor FROM khcn.data_package');
    expect(text).toContain('ocop-products');
  });
});

import { beforeAll, expect, it } from 'vitest';
import { tableNameOf } from '../../src/semantic/tables.ts';
import { statements } from '../../src/semantic/statements.ts';
import { dataFolder } from './data-folder.ts';
import { loadTable } from './load-table.ts';
import { openNodeDatabase, type NodeDatabase } from './node-database.ts';
import { readPackages } from './read-packages.ts';

let database: NodeDatabase;

beforeAll(async () => {
  database = await openNodeDatabase();
  const reference = readPackages(dataFolder).packages.find(
    ({ descriptor }) => descriptor.name === 'reference',
  );
  if (!reference) throw new Error('no package reference');
  loadTable(database, tableNameOf('observations'), reference, 'observations');
});

const ask = (...indicatorIds: string[]) => {
  const { sql, parameters } = statements.figuresToCheck(indicatorIds);
  return database.query(sql, parameters);
};

it('gives the figures of the indicators asked for, and no other', () => {
  const rows = ask('enterprises-new', 'enterprises-active');
  expect(rows).toHaveLength(2 * 63);
  expect(ask()).toEqual([]);
  expect(ask('no-such-indicator')).toEqual([]);
});

it('gives the figures of which different values are stated, whatever is asked for', () => {
  const copy = (replace: string) =>
    database.query(`INSERT INTO observations SELECT * REPLACE (${replace}) FROM observations
      WHERE indicator_id = 'enterprises-new' AND place_id = '63-06'
        AND source_id NOT LIKE 'other%'`);
  copy("'other' AS source_id");
  expect(ask()).toEqual([]);
  copy("'other revised' AS source_id, 120 AS value, 'preliminary' AS status");
  expect(ask()).toEqual([]);
  copy("'other value' AS source_id, 117 AS value");
  expect(ask().map(({ value, place_id }) => [place_id, value])).toEqual([
    ['63-06', 116],
    ['63-06', 116],
    ['63-06', 117],
  ]);
});

import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  shippedFileSchema,
  shippedManifestSchema,
  type ShippedManifest,
} from '../datasets/shipped-results.ts';
import { DuckdbEngine } from '../engine/duckdb-engine.ts';
import { toRows, type Row } from '../lib/arrow-rows.ts';
import { indicatorsIn, qualityRules } from '../semantic/quality-rules.ts';
import { statementKey, statements, type Statement } from '../semantic/statements.ts';
import { readParquet } from '../workers/parquet-client.ts';
import { isAccepted, loadDataPackages, type DataState } from './data-packages.ts';
import { fetchJson } from './fetch-file.ts';
import { loadEngine } from './load-engine.ts';

// The first view is answered from files made at build, every later one by the engine: a person must
// never see which. Asked here of every shipped result, with the packages as CSV and as Parquet.

const engine = new DuckdbEngine();
let manifest: ShippedManifest;
beforeAll(async () => {
  manifest = v.parse(shippedManifestSchema, await fetchJson('/results/manifest.json'));
});
afterAll(() => engine.close());

const fixed = [
  statements.indicators,
  statements.terms,
  statements.sources,
  statements.places,
  statements.placeNames,
  statements.crosswalk,
  statements.regions,
  statements.neighbours,
  statements.availability,
].map((make) => make());

const ofOne = {
  'observations-of-place': statements.observationsOfPlace,
  'observations-of-indicator': statements.observationsOfIndicator,
  'figures-to-check': (ids: string) => statements.figuresToCheck(ids.split(',')),
  'periods-of-sources': (ids: string) => statements.periodsOfSources(ids.split(',')),
};

/** The statement behind a key of the manifest. */
function statementOf(key: string): Statement {
  const [name = '', parameter = ''] = key.split('~');
  const statement =
    fixed.find((it) => it.name === name) ??
    ofOne[name as keyof typeof ofOne](decodeURIComponent(parameter));
  expect(statementKey(statement)).toBe(key);
  return statement;
}

async function shippedRows(key: string): Promise<Row[]> {
  const file = v.parse(shippedFileSchema, await fetchJson(`/results/${manifest.files[key] ?? ''}`));
  const { columns, rows } = file[key] ?? { columns: [], rows: [] };
  return rows.map((cells) =>
    Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? null])),
  );
}

async function loaded(list: string): Promise<DataState> {
  const state = await loadDataPackages(list, manifest, { readParquet }, {});
  expect(state.packages.filter((it) => !isAccepted(it))).toEqual([]);
  await loadEngine(engine, state);
  return state;
}

test('the shipped results are of the data that lie beside them', async () => {
  expect(await loaded('/data/packages.json')).toMatchObject({
    asShipped: true,
    version: manifest.version,
  });
});

test.each(['/data/packages.json', '/data/packages-parquet.json'])(
  'over %s the engine gives the rows that were shipped, for every statement',
  async (list) => {
    await loaded(list);
    const keys = Object.keys(manifest.files);
    expect(keys.length).toBeGreaterThan(150);
    let rowsSeen = 0;
    for (const key of keys) {
      const { sql, parameters } = statementOf(key);
      const shipped = await shippedRows(key);
      expect(toRows(await engine.query(sql, parameters)), key).toEqual(shipped);
      rowsSeen += shipped.length;
    }
    expect(rowsSeen).toBeGreaterThan(500);
  },
);

test('every indicator and every place with figures has a shipped result', async () => {
  const { packages } = await loaded('/data/packages.json');
  const rules = qualityRules(packages.flatMap(({ descriptor }) => descriptor ?? []));
  const ids = async (sql: string) => toRows(await engine.query(sql)).map(({ id }) => String(id));
  const asked = [
    ...fixed,
    statements.figuresToCheck(indicatorsIn(rules)),
    ...(
      await Promise.all(
        ['reports', 'reference'].map((name) =>
          ids(`SELECT source_id AS id FROM "${name}/sources" ORDER BY id`),
        ),
      )
    ).map((sourceIds) => statements.periodsOfSources(sourceIds)),
    ...(await ids('SELECT indicator_id AS id FROM indicators')).map(
      statements.observationsOfIndicator,
    ),
    ...(
      await ids(`SELECT DISTINCT place_id AS id FROM observations
        UNION SELECT to_place_id FROM crosswalk JOIN observations ON place_id = from_place_id`)
    ).map(statements.observationsOfPlace),
  ];
  expect(Object.keys(manifest.files).sort()).toEqual(asked.map(statementKey).sort());
});

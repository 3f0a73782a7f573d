import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { DataPackage, Resource } from '../../src/datasets/data-package.ts';
import type { Problem } from '../../src/datasets/problem.ts';
import { ClickhouseServer } from '../../src/engine/clickhouse/clickhouse-server.ts';
import { DuckdbEngine } from '../../src/engine/duckdb-engine.ts';
import { toRows, type Row } from '../../src/lib/arrow-rows.ts';
import { createStore } from '../../src/lib/store.ts';
import { askEngine } from '../../src/queries/ask-engine.ts';
import type { FetchedPackage, ShippedData } from '../../src/queries/data-packages.ts';
import { loadEngine } from '../../src/queries/load-engine.ts';
import { PartsStore } from '../../src/queries/parts-store.ts';
import { fetchRemotePackage } from '../../src/queries/remote/fetch-remote-package.ts';
import { withRemotePackages } from '../../src/queries/remote/remote-data.ts';
import { statements, type Statement } from '../../src/semantic/statements.ts';
import { knownTables } from '../../src/semantic/tables.ts';
import { reader } from './cluster-names.ts';
import {
  catalogue,
  indicators,
  keyOf,
  observation,
  places,
  revise,
  sources,
  type Cells,
} from './random-rows.ts';

// The same rows on real servers (two shards from 2018, one of today) and in a package of files: whatever
// the app asks, the answers are the same, to the last row and in the same order.

let local: DuckdbEngine;
let remote: DuckdbEngine;
beforeAll(() => {
  local = new DuckdbEngine();
  remote = new DuckdbEngine();
});
let url: string | null = null;
afterEach(() => commands.stopServers(url));
afterAll(() => {
  local.close();
  remote.close();
});

const nothing: ShippedData = {
  packages: [],
  version: '',
  asShipped: false,
  digests: [],
  remote: [],
};
const readParquet = () => Promise.reject(new Error('no Parquet here'));

/** The tables as files of a package, as a server for files would have them. */
function inFiles(tables: Partial<Record<string, readonly Cells[]>>): FetchedPackage {
  const files = new Map<string, Uint8Array>();
  const resources = Object.entries(tables).map(([table, rows = []]): Resource => {
    const { fields } = knownTables[table as keyof typeof knownTables];
    const cell = (value: string | number | null | undefined) =>
      value === null || value === undefined ? '' : `"${String(value).replaceAll('"', '""')}"`;
    const lines = rows.map((row) => fields.map(({ name }) => cell(row[name])).join(','));
    const name = table.replaceAll('_', '-');
    const header = fields.map((field) => field.name).join(',');
    files.set(`local/${name}.csv`, new TextEncoder().encode([header, ...lines, ''].join('\n')));
    const schema = { fields: [...fields], primaryKey: [], uniqueKeys: [], foreignKeys: [] };
    return { name, path: `${name}.csv`, format: 'csv', schema };
  });
  const descriptor = {
    name: 'local',
    title: 'local',
    licenses: [],
    sources: [],
    resources,
    reportTexts: [],
    partSums: [],
    crossChecks: [],
  } as DataPackage;
  return { path: 'local/datapackage.json', descriptor, files, parted: new Map(), problems: [] };
}

async function accessTo(engine: DuckdbEngine, fetched: FetchedPackage) {
  const data = await withRemotePackages(nothing, [fetched], { readParquet });
  const [state] = data.packages;
  expect(state?.problems).toEqual([]);
  const refused = createStore<ReadonlyMap<string, readonly Problem[]>>(new Map());
  const openReader = () => Promise.reject(new Error('no files in parts here'));
  const store = new PartsStore({ engine, openReader, refused });
  await loadEngine(engine, data, store);
  return { engine, parts: { store, open: () => Promise.resolve(store), refused } };
}

/**
 * Everything that the app asks, of these. The two that are left out mean less of tables in parts: which
 * of their indicators are in parts, and contradictions among all rows.
 */
const everyStatement = (
  indicator: string,
  others: readonly string[],
  place: string,
  source: string,
): Statement[] => {
  const inParts = new Set(indicators);
  const asked: Record<
    Exclude<keyof typeof statements, 'figuresToCheck' | 'indicatorsInParts'>,
    Statement[]
  > = {
    indicators: [statements.indicators()],
    terms: [statements.terms()],
    sources: [statements.sources()],
    places: [statements.places()],
    regions: [statements.regions()],
    neighbours: [statements.neighbours()],
    placeNames: [statements.placeNames()],
    crosswalk: [statements.crosswalk()],
    availability: [statements.availability()],
    observationsOfPlace: [statements.observationsOfPlace(place)],
    totalsOfPlace: [statements.totalsOfPlace(place)],
    figuresAtPlace: [true, false].map((totalsOnly) =>
      statements.figuresAtPlace(place, others, { inParts, totalsOnly }),
    ),
    observationsOfIndicator: [statements.observationsOfIndicator(indicator)],
    totalsOfIndicator: [statements.totalsOfIndicator(indicator)],
    partsOfIndicator: [statements.partsOfIndicator(indicator, [place, '63-01'])],
    observationsOfIndicators: [statements.observationsOfIndicators(others)],
    periodsOfSources: [statements.periodsOfSources([source], true)],
    vintagesOfIndicator: [statements.vintagesOfIndicator(indicator)],
    vintagesOfSources: [statements.vintagesOfSources([source])],
  };
  return Object.values(asked).flat();
};

const indexes = [...everyStatement('', [], '', '').keys()];

/**
 * What is compared of an answer: all of it, but for how many figures there are where a later document
 * gave some another value. Where the rows are not at hand, those are counted too.
 */
const compared = (statement: Statement, rows: readonly Row[], isRevised: boolean): unknown => ({
  [statement.name]:
    statement.name === 'availability' && isRevised
      ? rows.map((row) => ({ ...row, observations: 'some' }))
      : rows,
});

test.for(['two old shards', 'one of today'] as const)(
  'answers of %s are those of the same rows in files',
  { timeout: 400_000 },
  async (which, { skip }) => {
    url = await commands.startServers(which);
    if (url === null) return skip();
    const address = { url, database: 'equal' };
    const dataset = {
      name: 'remote',
      title: 'remote',
      clickhouse: { ...address, table: 'observations' },
    };
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(observation, { minLength: 1, maxLength: 60, selector: keyOf }),
        fc.array(
          fc.tuple(
            fc.constantFrom(...indicators, 'unheard'),
            fc.subarray(indicators, { minLength: 1 }),
            fc.constantFrom(...places),
            fc.constantFrom(...sources),
            // What one question brings in answers narrower ones after it, so each has to come first.
            fc.shuffledSubarray(indexes, { minLength: indexes.length }),
          ),
          { minLength: 1, maxLength: 2 },
        ),
        fc.boolean(),
        async (rows, asked, isRevised) => {
          const { later, superseded } = isRevised ? revise(rows) : { later: [], superseded: [] };
          const tables = { ...catalogue, observations: [...rows, ...later], superseded };
          const ofCommune = { ...rows[0], place_id: 'commune-1' };
          const onServer = { ...tables, observations: [...tables.observations, ofCommune] };
          await commands.fillServers(
            address.url,
            address.database,
            Object.fromEntries(
              Object.entries(onServer).map(([table, own]) => [
                table,
                own.map((row) =>
                  JSON.stringify(
                    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)),
                  ),
                ),
              ]),
            ),
          );
          const server = new ClickhouseServer(address, reader);
          const signal = new AbortController().signal;
          const here = await accessTo(local, inFiles(tables));
          // The list of places comes with the dataset itself.
          const opened = await fetchRemotePackage(server, dataset, [], signal);
          expect(opened.leftOut).toBe(1);
          const there = await accessTo(remote, opened.fetched);
          for (const choice of asked) {
            const [indicator, others, place, source, order] = choice;
            const questions = everyStatement(indicator, others, place, source);
            for (const statement of order.flatMap((index) => questions[index] ?? [])) {
              const expected = toRows(await askEngine(here, statement, {}));
              const found = toRows(await askEngine(there, statement, {}));
              expect(compared(statement, found, isRevised)).toEqual(
                compared(statement, expected, isRevised),
              );
            }
          }
        },
      ),
      { numRuns: 10, seed: 9 },
    );
  },
);

import fc from 'fast-check';
import startWasm from 'parquet-wasm';
import wasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DataPackage, Resource } from '../datasets/data-package.ts';
import type { Problem } from '../datasets/problem.ts';
import { DuckdbEngine } from '../engine/duckdb-engine.ts';
import type { ParquetParts } from '../ingest/parquet/parquet-parts.ts';
import { toRows } from '../lib/arrow-rows.ts';
import { createStore } from '../lib/store.ts';
import type { Reach } from '../semantic/reach.ts';
import { statements } from '../semantic/statements.ts';
import { knownTables } from '../semantic/tables.ts';
import { openParquetParts } from '../workers/parquet-parts-client.ts';
import { askEngine, withRows } from './ask-engine.ts';
import type { PackageState } from './data-packages.ts';
import { loadEngine } from './load-engine.ts';
import { openParts, type PartedTable } from './open-parts.ts';
import { datasetOf, parquetOf, type MadeRow } from '../ingest/parquet/made-rows.fixture.ts';
import { PartsStore } from './parts-store.ts';
import type { ReadResource } from './read-package.ts';

// Whatever lies in files of whatever row groups: questions over parts have the answers that the same
// rows have in one table.

const indicators = ['fines', 'grants', 'patents'];
const places = ['63-01', '63-04', '63-45'];
const sources = ['report-1', 'report-2'];
const years = [2021, 2022, 2023];

let engine: DuckdbEngine;
let reader: ParquetParts;
beforeAll(async () => {
  await startWasm({ module_or_path: new URL(wasm, location.href) });
  engine = new DuckdbEngine();
  reader = openParquetParts({ baseUrl: location.href });
});
afterAll(() => {
  reader.close();
  engine.close();
});

const keys = fc.record({
  indicator: fc.constantFrom(...indicators),
  place: fc.constantFrom(...places),
  year: fc.constantFrom(...years),
  breakdown: fc.constantFrom(null, '', 'sex=male', 'sex=female'),
  source: fc.constantFrom(...sources),
});
const keyOf = ({ indicator, place, year, breakdown, source }: Omit<MadeRow, 'value'>) =>
  [indicator, place, year, breakdown ?? '', source].join();
const file = fc.record({
  rows: fc.array(keys, { minLength: 1, maxLength: 40 }),
  rowsOfGroup: fc.integer({ min: 1, max: 40 }),
  isDescribed: fc.boolean(),
});
const files = fc.array(file, { minLength: 1, maxLength: 3 });
const reaches: fc.Arbitrary<Reach> = fc.record(
  {
    indicators: fc.subarray([...indicators, 'unheard']),
    places: fc.subarray([...places, '63-63']),
    sources: fc.subarray(sources),
    totalsOnly: fc.constant(true as const),
  },
  { requiredKeys: [] },
);

const schema = (name: keyof typeof knownTables) => ({
  fields: [...knownTables[name].fields],
  primaryKey: [],
  uniqueKeys: [],
  foreignKeys: [],
});

function smallTable(name: 'indicators' | 'places' | 'sources', ids: readonly string[]) {
  const column = `${name.slice(0, -1)}_id`;
  const bytes = () => new TextEncoder().encode(`${column}\n${ids.join('\n')}\n`);
  const columns = [{ name: column, type: 'string' as const }];
  const resource: Resource = { name, path: `${name}.csv`, format: 'csv', schema: schema(name) };
  const read = {
    table: () => ({ columns: [column], rowCount: ids.length }),
    rowCount: ids.length,
    contentKey: name,
    read: async () => ({ format: 'csv' as const, bytes: bytes(), columns }),
  } as unknown as ReadResource;
  return [resource, read] as const;
}

const small = [
  smallTable('indicators', indicators),
  smallTable('places', places),
  smallTable('sources', sources),
];

async function partedOf(
  made: readonly { rows: MadeRow[]; rowsOfGroup: number; isDescribed: boolean }[],
) {
  const parts = made.map(({ rows, rowsOfGroup, isDescribed }) => {
    const bytes = parquetOf(rows, rowsOfGroup);
    const ids = rows.map(({ indicator }) => indicator).toSorted();
    const bounds = { indicator_id: [ids[0] ?? '', ids.at(-1) ?? ''] as [string, string] };
    const path = URL.createObjectURL(new Blob([bytes]));
    return isDescribed ? { path, bytes: bytes.length, rowCount: rows.length, bounds } : { path };
  });
  const resource: Resource = {
    name: 'observations',
    path: parts[0]?.path ?? '',
    format: 'parquet',
    parts,
    schema: schema('observations'),
  };
  const opened = await openParts(reader, {
    package: 'p',
    resource,
    summary: undefined,
    folder: '',
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.value;
}

/** Loads a package of the parts as the app does, and the same rows in a table of their own. */
async function loadBoth(parted: PartedTable, rows: readonly MadeRow[]) {
  const refused = createStore<ReadonlyMap<string, readonly Problem[]>>(new Map());
  const store = new PartsStore({ engine, openReader: () => Promise.resolve(reader), refused });
  const inParts = { parted, rowCount: parted.rows, contentKey: '' } as unknown as ReadResource;
  const resources = [...small.map(([resource]) => resource), parted.resource];
  const state: PackageState = {
    origin: 'shipped',
    path: 'data/p/datapackage.json',
    name: 'p',
    descriptor: { name: 'p', resources } as unknown as DataPackage,
    resources: new Map([
      ...small.map(([{ name }, read]) => [name, read] as const),
      ['observations', inParts],
    ]),
    problems: [],
    problemCount: 0,
  };
  await loadEngine(engine, { packages: [state], version: '', asShipped: false }, store);
  await engine.load(datasetOf('whole_rows', rows));
  return { engine, parts: { store, open: () => Promise.resolve(store), refused } };
}

const whereOf = ({ indicators: ids, places: at, sources: by, totalsOnly }: Reach): string => {
  const list = (column: string, values: readonly string[] | undefined) =>
    values ? [`list_contains(['${values.join("', '")}'], ${column})`] : [];
  return [
    'true',
    ...list('indicator_id', ids),
    ...list('place_id', at),
    ...list('source_id', by),
    ...(totalsOnly ? ["coalesce(breakdown, '') = ''"] : []),
  ].join(' AND ');
};

const rowsIn = (from: string, reach: Reach) =>
  `SELECT indicator_id, place_id, CAST(period_start AS VARCHAR) AS s, CAST(period_end AS VARCHAR) AS e,
     as_of IS NULL AS open, value, coalesce(breakdown, '') AS breakdown, source_id, as_printed, note_vi
   FROM ${from} WHERE ${whereOf(reach)} ORDER BY ALL`;

/** The rows of a key that comes again in another file would be refused. */
function distinctFiles(
  made: readonly { rows: Omit<MadeRow, 'value'>[]; rowsOfGroup: number; isDescribed: boolean }[],
) {
  const seen = new Set<string>();
  let value = 0;
  const distinct = made.map((each) => ({
    ...each,
    rows: each.rows.flatMap((row): MadeRow[] => {
      if (seen.has(keyOf(row))) return [];
      seen.add(keyOf(row));
      value += 1;
      return [{ ...row, value: value / 4 }];
    }),
  }));
  return distinct.filter(({ rows }) => rows.length > 0);
}

/** What the app does while nobody asks for anything. */
async function bringAhead(store: PartsStore, how: 'read' | 'loaded'): Promise<void> {
  const enough = new Error('enough');
  const atOnce = () => Promise.resolve();
  const turns = {
    toRead: atOnce,
    toLoad: how === 'read' ? () => Promise.reject(enough) : atOnce,
  };
  const bringing = store.bringAhead(turns, new AbortController().signal);
  if (how === 'read') await expect(bringing).rejects.toBe(enough);
  else await bringing;
  expect(store.isAtHand).toBe(true);
}

const ask = async (sql: string) => toRows(await engine.query(sql));

test('answers over parts are those over the same rows in one table', async () => {
  await fc.assert(
    fc.asyncProperty(
      files,
      fc.array(
        fc.record({
          reach: reaches,
          ahead: fc.constantFrom('no' as const, 'read' as const, 'loaded' as const),
        }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      async (made, asked) => {
        const distinct = distinctFiles(made);
        const access = await loadBoth(
          await partedOf(distinct),
          distinct.flatMap(({ rows }) => rows),
        );
        // Later ones may be answered out of what earlier ones have brought.
        for (const { reach, ahead } of asked) {
          if (ahead !== 'no') await bringAhead(access.parts.store, ahead);
          const answer = await withRows(
            access,
            reach,
            async (over) => toRows(await engine.query(rowsIn('observations', reach), [], { over })),
            {},
          );
          expect(answer).toEqual(await ask(rowsIn('whole_rows', reach)));
        }
      },
    ),
    { numRuns: 8, seed: 7 },
  );
}, 240_000);

test('what is counted without the rows is what a count of all rows says', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (made) => {
      const distinct = distinctFiles(made);
      const access = await loadBoth(
        await partedOf(distinct),
        distinct.flatMap(({ rows }) => rows),
      );
      const counted = toRows(await askEngine(access, statements.availability(), {}));
      expect(access.parts.store.held.get().rows).toBe(0);
      expect(counted.map((row) => ({ ...row, reported: true }))).toEqual(
        await ask(
          `SELECT indicator_id, place_id, CAST(year(period_end) AS INTEGER) AS year, value_kind,
             CAST(count(*) AS INTEGER) AS observations, true AS reported,
             false AS has_totals
           FROM whole_rows GROUP BY ALL ORDER BY ALL`,
        ),
      );
    }),
    { numRuns: 8, seed: 7 },
  );
}, 240_000);

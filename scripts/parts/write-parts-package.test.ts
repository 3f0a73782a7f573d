import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { readParquet } from 'parquet-wasm/node';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readDescriptor } from '../../src/ingest/read-descriptor.ts';
import { WrittenPart } from '../../src/ingest/parquet/written-part.fixture.ts';
import { digest } from '../../src/lib/digest.ts';
import { toRows, type Row } from '../../src/lib/arrow-rows.ts';
import { openNodeDatabase, type NodeDatabase } from '../data/node-database.ts';
import { writePartsPackage } from './write-parts-package.ts';

const header =
  'indicator_id,place_id,period_start,period_end,period_precision,as_of,value,qualifier,' +
  'value_kind,breakdown,source_id,locator,as_printed,note_vi,note_en';

// Two indicators, two places, two years, each with a total and three parts: 32 rows, in disorder.
const lines = ['files', 'applications'].flatMap((indicator, first) =>
  ['63-45', '63-06'].flatMap((place, second) =>
    [2021, 2020].flatMap((year, third) =>
      ['field=c', 'field=a', '', 'field=b'].map((part, fourth) => {
        const value = first * 1000 + second * 100 + third * 10 + fourth + 0.5;
        const period = `${year}-01-01,${year}-12-31,day,`;
        return `${indicator},${place},${period},${value},exact,actual,${part},s-${year},I.1,"dòng ${value}",,`;
      }),
    ),
  ),
);

// The engine takes seconds to warm up where many tests run at once.
vi.setConfig({ testTimeout: 30_000 });

let folder: string;
let database: NodeDatabase;

beforeAll(async () => {
  database = await openNodeDatabase();
  folder = mkdtempSync(join(tmpdir(), 'parts-'));
  const reference = new URL('../../data/reference/datapackage.json', import.meta.url);
  const pattern = JSON.parse(readFileSync(reference, 'utf8'));
  const resources = pattern.resources.filter((it: { name: string }) =>
    ['observations', 'sources'].includes(it.name),
  );
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify({ ...pattern, resources }));
  writeFileSync(join(folder, 'observations.csv'), `${[header, ...lines].join('\n')}\n`);
  writeFileSync(join(folder, 'sources.csv'), 'source_id\ns-2020\ns-2021\n');
}, 60_000);

afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(by: 'year' | 'indicator', rowsPerGroup: number) {
  const target = join(folder, `by-${by}-${rowsPerGroup}`);
  const parts = writePartsPackage(database, folder, target, { by, rowsPerGroup });
  const files = parts.map(({ path }) => new Uint8Array(readFileSync(join(target, path))));
  return { target, parts, files };
}

/** A row as its line would stand in the file, but for the empty columns. */
const lineOf = (row: Row): string =>
  `${row['indicator_id']},${row['place_id']},${row['period_start']},${row['value']},` +
  `${row['breakdown'] ?? ''},${row['source_id']},${row['as_printed']}`;

const expected = lines
  .map((line) => line.split(','))
  .map((it) => `${it[0]},${it[1]},${it[2]},${it[6]},${it[9]},${it[10]},${it[12]?.slice(1, -1)}`)
  .toSorted();

test.each(['year', 'indicator'] as const)('parts by %s hold every row once', async (by) => {
  const { parts, files } = write(by, 8);
  const paths = by === 'year' ? ['2020', '2021'] : ['applications', 'files'];
  expect(parts.map(({ path }) => path)).toEqual(paths.map((it) => `observations/${it}.parquet`));
  // Another program reads them as well as we do.
  const theirs = files.flatMap((file) => toRows(tableFromIPC(readParquet(file).intoIPCStream())));
  expect(theirs.map(lineOf).toSorted()).toEqual(expected);
  const ours: Row[] = [];
  for (const file of files) {
    const part = new WrittenPart(file);
    for (const { index } of part.footer.rowGroups) {
      const columns = header.split(',');
      ours.push(...toRows(tableFromIPC((await part.read(index, columns)).ipc)));
    }
  }
  expect(ours.map(lineOf)).toEqual(theirs.map(lineOf));
});

test('the totals of an indicator have row groups of their own, and stand before its parts', async () => {
  const { files } = write('indicator', 12);
  const [first] = files.map((file) => new WrittenPart(file));
  const groups = first?.footer.rowGroups ?? [];
  expect(groups.map(({ rows }) => rows)).toEqual([4, 12]);
  expect(groups.map(({ columns }) => columns.get('breakdown')?.statistics)).toEqual([
    { min: null, max: null, nulls: 4 },
    { min: 'field=a', max: 'field=c', nulls: 0 },
  ]);
  const places = tableFromIPC((await first?.read(0, ['place_id', 'period_start']))?.ipc);
  expect(toRows(places)).toEqual([
    { place_id: '63-06', period_start: '2020-01-01' },
    { place_id: '63-06', period_start: '2021-01-01' },
    { place_id: '63-45', period_start: '2020-01-01' },
    { place_id: '63-45', period_start: '2021-01-01' },
  ]);
});

test('the descriptor names each part with what is to be known before it is read', () => {
  const { target, files } = write('year', 100);
  const text = readFileSync(join(target, 'datapackage.json'), 'utf8');
  expect(readDescriptor(text, { package: 'p', file: 'datapackage.json' })).toMatchObject({
    ok: true,
  });
  const { resources } = JSON.parse(text);
  const observations = resources.find((it: { name: string }) => it.name === 'observations');
  expect(observations).toMatchObject({
    format: 'parquet',
    path: ['observations/2020.parquet', 'observations/2021.parquet'],
    rowCount: 32,
    keyValues: {
      indicator_id: ['applications', 'files'],
      place_id: ['63-06', '63-45'],
      source_id: ['s-2020', 's-2021'],
    },
  });
  files.forEach((file, index) => {
    expect(observations.parts[index]).toEqual({
      path: observations.path[index],
      bytes: file.length,
      rowCount: 16,
      hash: `sha256:${digest(file)}`,
      footerBytes: new DataView(file.buffer).getUint32(file.length - 8, true) + 8,
      bounds: {
        indicator_id: ['applications', 'files'],
        place_id: ['63-06', '63-45'],
        period_start: [`${2020 + index}-01-01`, `${2020 + index}-01-01`],
        period_end: [`${2020 + index}-12-31`, `${2020 + index}-12-31`],
        source_id: [`s-${2020 + index}`, `s-${2020 + index}`],
      },
    });
  });
  expect(readFileSync(join(target, 'sources.csv'), 'utf8')).toContain('s-2021');
});

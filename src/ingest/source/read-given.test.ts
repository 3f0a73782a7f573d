import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { oddFiles } from '../../../tests/fixtures/odd-files.ts';
import type { ReadFiles } from './given-file.ts';
import { readGiven } from './read-given.ts';
import type { ReadChoices, SourceTable } from './source-table.ts';

const read = (path: string, bytes: Uint8Array, choices: ReadChoices = {}): Promise<ReadFiles> =>
  readGiven([{ path, file: new Blob([bytes as BlobPart]) }], {
    choices,
    readParquet: () => Promise.reject(new Error('no Parquet here')),
  });

function rowsOf({ content }: SourceTable): string[][] {
  if (content.kind !== 'csv') throw new Error(`${content.kind} instead of rows`);
  return Papa.parse<string[]>(new TextDecoder().decode(content.bytes), {
    delimiter: ',',
    skipEmptyLines: true,
  }).data;
}

test.each(oddFiles.map((file) => [file.name, file] as const))('%s', async (name, file) => {
  const bytes = await file.bytes();
  const begin = performance.now();
  const { tables, refused } = await read(name, bytes);
  if (file.refused) {
    expect(refused).toMatchObject([file.refused]);
    expect(refused[0]?.file.startsWith(name)).toBe(true);
    expect(tables).toEqual([]);
  } else {
    expect(refused).toEqual([]);
    const [table] = tables;
    if (!table) throw new Error('no table');
    expect(table.columns.map(({ headings }) => headings.join('/'))).toEqual(file.read?.columns);
    expect(rowsOf(table)).toEqual(file.read?.rows);
    expect(table.rowCount).toBe(file.read?.rows.length);
    expect(table.remarks.map(({ text }) => text)).toEqual(file.remarks ?? []);
    expect(table.understood.leftOut.map(({ line, why }) => [line, why])).toEqual(
      file.leftOut ?? [],
    );
    expect(table.badLines.map(({ line, why }) => [line, why])).toEqual(file.badLines ?? []);
    expect(table.notices.map(({ code }) => code)).toEqual(file.notices ?? []);
  }
  expect(performance.now() - begin).toBeLessThan(10_000);
});

test('a folder with a descriptor is a package, with what lies below it', async () => {
  const blob = (content: string) => new Blob([content]);
  const { tables, packages, refused } = await readGiven(
    [
      { path: 'bo-so-lieu/datapackage.json', file: blob('{"name": "x"}') },
      { path: 'bo-so-lieu/data/a.csv', file: blob('a,b\n1,2\n') },
      { path: 'bo-so-lieu/.DS_Store', file: blob('x') },
      { path: 'khac.csv', file: blob('c,d\n1,2\n') },
    ],
    { readParquet: () => Promise.reject(new Error('no Parquet here')) },
  );
  expect(refused).toEqual([]);
  expect(packages.map(({ path, descriptor }) => [path, descriptor])).toEqual([
    ['bo-so-lieu', '{"name": "x"}'],
  ]);
  expect(packages[0]?.files.map(({ path }) => path)).toEqual(['data/a.csv']);
  expect(tables.map(({ file }) => file)).toEqual(['khac.csv']);
});

test('what a person says of the reading goes before what is guessed', async () => {
  const bytes = new TextEncoder().encode('x,y\n1;2,5\n3;4,5\n');
  const { tables } = await read('a.csv', bytes, { delimiter: ';', headerLines: [] });
  expect(tables[0]?.columns.map(({ name }) => name)).toEqual(['', '']);
  expect(tables[0]?.badLines).toEqual([{ line: 1, why: 'shorter', text: 'x,y' }]);
  const again = await read('a.csv', bytes, { delimiter: ';', headerLines: [2] });
  expect(again.tables[0]?.columns.map(({ name }) => name)).toEqual(['1', '2,5']);
});

test('the file is told on the way, and one that can not be read does not keep the others', async () => {
  const gone = new Blob(['a']);
  gone.slice = () => {
    throw new Error('moved away');
  };
  const told: string[] = [];
  const { tables, refused } = await readGiven(
    [
      { path: 'gone.csv', file: gone },
      { path: 'a.csv', file: new Blob(['a,b\n1,2\n']) },
    ],
    {
      readParquet: () => Promise.reject(new Error('no Parquet here')),
      onProgress: ({ file }) => told.push(file),
    },
  );
  expect(refused).toEqual([
    { file: 'gone.csv', code: 'file/unreadable', params: { reason: 'moved away' } },
  ]);
  expect(tables).toHaveLength(1);
  expect(told).toContain('a.csv');
});

test('a file of a gigabyte is refused at once, with what may be', async () => {
  const file = new Blob(['a,b\n1,2\n']);
  Object.defineProperty(file, 'size', { value: 2 ** 30 });
  const { refused } = await readGiven([{ path: 'a.csv', file }], {
    readParquet: () => Promise.reject(new Error('no Parquet here')),
  });
  expect(refused).toEqual([
    { file: 'a.csv', code: 'file/too-large', params: { bytes: 2 ** 30, limit: 400 * 2 ** 20 } },
  ]);
});

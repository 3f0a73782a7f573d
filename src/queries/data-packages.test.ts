import { http, HttpResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { dataVersion, type ShippedManifest } from '../datasets/shipped-results.ts';
import { digest } from '../lib/digest.ts';
import { isAccepted, loadDataPackages } from './data-packages.ts';
import { appUrl, mockServer } from './testing/mock-server.ts';

const descriptor = (name: string, required: boolean) =>
  JSON.stringify({
    name,
    resources: [
      {
        name: 'figures',
        path: 'figures.csv',
        schema: {
          fields: [
            { name: 'id', type: 'string', constraints: { required: true } },
            { name: 'value', type: 'number', constraints: { required } },
          ],
          primaryKey: ['id'],
        },
      },
    ],
  });

const files = {
  'data/packages.json': JSON.stringify({
    packages: [{ path: 'first/datapackage.json' }, { path: 'second/datapackage.json' }],
  }),
  'data/first/datapackage.json': descriptor('first', true),
  'data/first/figures.csv': 'id,value\na,43\nb,65\n',
  'data/second/datapackage.json': descriptor('second', true),
  'data/second/figures.csv': 'id,value\nc,86\n',
};
const server = mockServer(files);

const noParquet = () => Promise.reject(new Error('no Parquet here'));
const load = (manifest: ShippedManifest | null = null) =>
  loadDataPackages('data/packages.json', manifest, { readParquet: noParquet }, {});
const answer = (path: string, content: string) =>
  server.use(http.get(`${appUrl}${path}`, () => new HttpResponse(content)));

const shipped: ShippedManifest = {
  version: dataVersion(
    ['first', 'second'].flatMap((name) =>
      ['datapackage.json', 'figures.csv'].map((file) => {
        const path = `${name}/${file}`;
        return [path, digest(files[`data/${path}` as keyof typeof files])] as const;
      }),
    ),
  ),
  files: {},
};

test('packages are read in the order of the list', async () => {
  const data = await load();
  expect(data.packages.map((it) => it.name)).toEqual(['first', 'second']);
  expect(data.packages.every(isAccepted)).toBe(true);
});

describe('shipped results are for exactly these bytes', () => {
  test('the same bytes are recognised', async () => {
    expect((await load(shipped)).asShipped).toBe(true);
  });

  test('one changed digit is not', async () => {
    answer('data/second/figures.csv', 'id,value\nc,87\n');
    expect((await load(shipped)).asShipped).toBe(false);
  });

  test('an added package is not', async () => {
    const list = ['first', 'second', 'first'].map((name) => ({ path: `${name}/datapackage.json` }));
    answer('data/packages.json', JSON.stringify({ packages: list }));
    expect((await load(shipped)).asShipped).toBe(false);
  });
});

describe('a package that is not fit is refused, and the other stays in use', () => {
  test.each([
    ['a word for a number', 'data/first/figures.csv', 'id,value\na,many\n', 'cell/type', 2],
    [
      'an empty required cell',
      'data/first/figures.csv',
      'id,value\na,43\nb,\n',
      'cell/required',
      3,
    ],
    ['a key twice', 'data/first/figures.csv', 'id,value\na,43\na,44\n', 'row/duplicate-key', 3],
    ['a missing column', 'data/first/figures.csv', 'id\na\n', 'table/missing-column', undefined],
    [
      'a page for a descriptor',
      'data/first/datapackage.json',
      '<p>',
      'descriptor/invalid',
      undefined,
    ],
  ])('%s', async (_, path, content, code, line) => {
    answer(path, content);
    const [first, second] = (await load()).packages;
    expect(first?.problems[0]).toMatchObject(line === undefined ? { code } : { code, line });
    expect(first && isAccepted(first)).toBe(false);
    expect(second && isAccepted(second)).toBe(true);
  });

  test('a file that the server does not have', async () => {
    server.use(
      http.get(`${appUrl}data/first/figures.csv`, () => new HttpResponse('', { status: 404 })),
    );
    const [first] = (await load()).packages;
    expect(first?.problems).toEqual([
      {
        package: 'first',
        resource: 'figures',
        file: 'figures.csv',
        code: 'file/missing',
        params: {},
      },
    ]);
  });

  test('a second package of the same name', async () => {
    answer('data/second/datapackage.json', descriptor('first', true));
    const [first, second] = (await load()).packages;
    expect(first && isAccepted(first)).toBe(true);
    expect(second?.problems.map((it) => it.code)).toContain('package/name-taken');
  });

  test('endless problems are counted, not kept', async () => {
    const rows = Array.from({ length: 1_000 }, (_, row) => `r${row},many`).join('\n');
    answer('data/first/figures.csv', `id,value\n${rows}\n`);
    const [first] = (await load()).packages;
    expect(first?.problemCount).toBe(1_000);
    expect(first?.problems).toHaveLength(200);
  });
});

test('a server in trouble is an error to be told and tried again, not a refused package', async () => {
  server.use(
    http.get(`${appUrl}data/first/figures.csv`, () => new HttpResponse('', { status: 503 })),
  );
  await expect(load()).rejects.toMatchObject({ name: 'FetchFailed', status: 503 });
});

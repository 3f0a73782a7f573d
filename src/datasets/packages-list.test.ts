import * as v from 'valibot';
import { expect, test } from 'vitest';
import { packagesListSchema } from './packages-list.ts';

const remote = (url: string) => ({
  name: 'ministry',
  title: 'Số liệu của Bộ',
  clickhouse: { url, database: 'khcn', table: 'observations' },
});
const isTaken = (entry: unknown) =>
  v.safeParse(packagesListSchema, { packages: [{ path: 'a/datapackage.json' }, entry] }).success;

test('a dataset may lie on a server', () => {
  expect(isTaken(remote('https://data.example.test:8443/clickhouse'))).toBe(true);
  expect(isTaken(remote('http://localhost:8123'))).toBe(true);
});

test.each([
  'https://reader:secret@data.example.test',
  'https://data.example.test/?user=reader',
  'https://data.example.test/#x',
  'ftp://data.example.test',
  'javascript:alert(1)',
  'data.example.test',
  '/clickhouse',
])('%s is no address of one', (url) => {
  expect(isTaken(remote(url))).toBe(false);
});

test('it has a name, a title, a database and a table', () => {
  const { name, title, clickhouse } = remote('https://data.example.test');
  expect(isTaken({ title, clickhouse })).toBe(false);
  expect(isTaken({ name, clickhouse })).toBe(false);
  expect(isTaken({ name, title, clickhouse: { ...clickhouse, table: '' } })).toBe(false);
  expect(isTaken({ name: '../up', title, clickhouse })).toBe(false);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readRemote } from './read-remote.ts';

const folder = mkdtempSync(join(tmpdir(), 'remote-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(...packages: object[]) {
  writeFileSync(join(folder, 'packages.json'), JSON.stringify({ packages }));
  return readRemote(folder, ['geography', 'reports']);
}

const ministry = {
  name: 'ministry',
  title: 'Số liệu toàn quốc',
  clickhouse: { url: 'https://data.example.test', database: 'khcn', table: 'observations' },
};

test('without a list no dataset lies on a server', () => {
  expect(readRemote(join(folder, 'nowhere'), [])).toEqual([]);
});

test('a list as it stands after a build serves before it too', () => {
  expect(read({ path: 'geography/datapackage.json' }, ministry)).toEqual([ministry]);
});

test('a package that the build does not make is no entry that may be passed over', () => {
  expect(() => read(ministry, { path: 'mine/datapackage.json' })).toThrow(
    /packages\.json: packages\.1\.path: /,
  );
});

test('what is wrong of a dataset on a server is told with its place', () => {
  const { clickhouse } = ministry;
  const wrong = { ...ministry, clickhouse: { ...clickhouse, url: 'ftp://data.example.test' } };
  expect(() => read(wrong)).toThrow(/packages\.0\.clickhouse\.url: expected a plain http/);
  expect(() => read({ title: 'Không tên' })).toThrow(/packages\.0\.name: /);
});

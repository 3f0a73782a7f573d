import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';

const allBelow = { recursive: true, encoding: 'utf8' } as const;

const names = ['src', 'scripts', 'tests']
  .flatMap((folder) => readdirSync(new URL(`../../${folder}`, import.meta.url), allBelow))
  .filter((path) => /\.(tsx?|m[jt]s|css)$/.test(path))
  .map((path) => ({ path, stem: basename(path).replace(/\..*$/, '') }));

function pathsWhere(test: (stem: string) => boolean): string[] {
  return names.filter(({ stem }) => test(stem)).map(({ path }) => path);
}

it('file names are in kebab-case', () => {
  expect(pathsWhere((stem) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem))).toEqual([]);
});

it('file names say what is inside', () => {
  const saysNothing = /^(utils?|helpers?|types?|common|managers?|services?|misc)$/;
  expect(pathsWhere((stem) => saysNothing.test(stem))).toEqual([]);
});

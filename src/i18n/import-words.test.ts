import { expect, test } from 'vitest';
import { importWords } from './import-words.ts';

const texts = (tree: unknown): string[] =>
  typeof tree === 'string'
    ? [tree]
    : typeof tree === 'object' && tree !== null
      ? Object.values(tree).flatMap(texts)
      : [];

const keys = (tree: unknown, above = ''): string[] =>
  typeof tree === 'object' && tree !== null
    ? Object.entries(tree).flatMap(([key, value]) => keys(value, `${above}${key}.`))
    : [above];

test('both languages say the same things of an import, and neither says nothing', () => {
  expect(keys(importWords('en'))).toEqual(keys(importWords('vi')));
  expect([...texts(importWords('vi')), ...texts(importWords('en'))]).not.toContain('');
  const vietnamese = /[ăâđêôơưĂÂĐÊÔƠƯ]|[ạ-ỹ]/u;
  expect(texts(importWords('en')).filter((it) => vietnamese.test(it))).toEqual([]);
});

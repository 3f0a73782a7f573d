import { expect, test } from 'vitest';
import { en } from './en/messages.ts';
import { vi } from './vi/messages.ts';

type Tree = { [key: string]: Tree | string | ((...parameters: never[]) => string) };

const paths = (tree: Tree, above = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' ? paths(value, `${above}${key}.`) : [`${above}${key}`],
  );

const texts = (tree: Tree): string[] =>
  Object.values(tree).flatMap((value) =>
    typeof value === 'object' ? texts(value) : typeof value === 'string' ? [value] : [],
  );

test('both languages say the same things', () => {
  expect(paths(en as Tree)).toEqual(paths(vi as Tree));
});

test('no text is left empty, and no English text has Vietnamese letters', () => {
  expect(texts(vi as Tree)).not.toContain('');
  expect(texts(en as Tree)).not.toContain('');
  expect(texts(en as Tree).filter((text) => /[ăâđêôơưĂÂĐÊÔƠƯ]|[ạ-ỹ]/u.test(text))).toEqual([]);
});

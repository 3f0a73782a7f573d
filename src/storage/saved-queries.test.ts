import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
  });
  vi.stubGlobal('window', new EventTarget());
  vi.resetModules();
});

afterEach(() => vi.unstubAllGlobals());

/** As the page has it after it is opened anew. */
const opened = () => import('./saved-queries.ts');

it('keeps statements by name, and the name once', async () => {
  const { keepQuery } = await opened();
  keepQuery(' Thẩm định ', 'SELECT 1');
  keepQuery('Kế hoạch', 'SELECT 2');
  keepQuery('Thẩm định', 'SELECT 3');
  keepQuery('   ', 'SELECT 4');
  vi.resetModules();
  const { savedQueries } = await opened();
  expect(savedQueries().map(({ name, sql }) => [name, sql])).toEqual([
    ['Thẩm định', 'SELECT 3'],
    ['Kế hoạch', 'SELECT 2'],
  ]);
});

it('renames, but never to a name that is taken or to none', async () => {
  const { keepQuery, renameQuery, savedQueries } = await opened();
  keepQuery('a', '1');
  keepQuery('b', '2');
  const [first] = savedQueries();
  renameQuery(first?.id ?? '', 'b');
  renameQuery(first?.id ?? '', ' ');
  expect(savedQueries().map(({ name }) => name)).toEqual(['a', 'b']);
  renameQuery(first?.id ?? '', 'c');
  expect(savedQueries().map(({ name }) => name)).toEqual(['c', 'b']);
});

it('brings what was removed back to its place', async () => {
  const { forgetQuery, keepQuery, savedQueries } = await opened();
  for (const name of ['a', 'b', 'c']) keepQuery(name, name);
  const undo = forgetQuery(savedQueries()[1]?.id ?? '');
  expect(savedQueries().map(({ name }) => name)).toEqual(['a', 'c']);
  undo();
  undo();
  expect(savedQueries().map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});

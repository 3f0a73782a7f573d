import { describe, expect, it } from 'vitest';
import { firstViewWords } from './first-view-words.ts';
import { gridWords } from './grid-words.ts';
import { offlineWords } from './offline-words.ts';
import { queryWords } from './query-words.ts';
import { remoteWords } from './remote-words.ts';

type Tree = { [key: string]: Tree | string | ((...parameters: never[]) => string) };

const texts = (tree: Tree): string[] =>
  Object.values(tree).flatMap((value) =>
    typeof value === 'object' ? texts(value) : typeof value === 'string' ? [value] : [],
  );

describe.each([
  ['grid', gridWords],
  ['page whose app has not come', firstViewWords],
  ['query', queryWords],
  ['datasets on servers', remoteWords],
  ['use without a network', offlineWords],
])('words of the %s, which come with it', (_, { vi, en }) => {
  it('leave no text empty, and mix no languages', () => {
    expect(texts(vi)).not.toContain('');
    const english = texts(en).map((it) => it.replaceAll('Quảng Trị', ''));
    expect(english).not.toContain('');
    expect(english.filter((text) => /[ăâđêôơưĂÂĐÊÔƠƯ]|[ạ-ỹ]/u.test(text))).toEqual([]);
  });
});

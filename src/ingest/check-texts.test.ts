import { expect, it } from 'vitest';
import { checkTexts } from './check-texts.ts';
import { readWritten } from './checks/written-package.fixture.ts';

const strings = (...names: string[]) => ({
  fields: names.map((name) => ({ name, type: 'string' })),
});
const schemas = {
  sources: strings('source_id', 'file'),
  observations: strings('source_id', 'locator', 'as_printed'),
};
const sources = 'source_id,file\nqt,qt.txt\nnso,\n';
const find = (rows: string, texts: Record<string, string>) => {
  const csv = { sources, observations: `source_id,locator,as_printed\n${rows}\n` };
  return [...checkTexts(readWritten({ schemas, csv }), new Map(Object.entries(texts)))];
};
const text = 'BÁO CÁO\n\n**I. KẾT QUẢ**\n\n2. Đã thẩm định\n106 dự án, trên 1000 cân'.normalize(
  'NFD',
);
const place = { package: 'own', resource: 'observations', file: 'observations.csv' };

it('finds what was copied across line breaks and however accents are coded', () => {
  expect(find('qt,I.2,thẩm định 106 dự án\nqt,,"trên  1000"', { 'qt.txt': text })).toEqual([]);
});

it('names a figure that its report does not print, and a heading it does not have', () => {
  expect(find('qt,III.4.b,107 dự án', { 'qt.txt': text })).toEqual([
    {
      ...place,
      line: 2,
      column: 'as_printed',
      value: '107 dự án',
      code: 'text/not-found',
      params: { text: 'qt.txt' },
    },
    {
      ...place,
      line: 2,
      column: 'locator',
      value: 'III.4.b',
      code: 'text/locator-not-found',
      params: { text: 'qt.txt', heading: 'III' },
    },
  ]);
});

it('names a missing text once and leaves out sources without a file', () => {
  expect(find('qt,I,106\nqt,I,107\nnso,,5', {})).toEqual([
    { ...place, file: 'qt.txt', code: 'file/missing', params: {} },
  ]);
});

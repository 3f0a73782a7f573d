import { expect, it } from 'vitest';
import { checkColumns } from './columns.ts';
import { problemsOf } from './written-package.fixture.ts';

const schemas = {
  figures: {
    fields: [
      { name: 'id', type: 'string' },
      { name: 'value', type: 'number' },
    ],
  },
};
const file = { package: 'own', resource: 'figures', file: 'figures.csv' };

it('accepts the columns of the schema in any order', () => {
  expect(problemsOf(checkColumns, { schemas, csv: { figures: 'value,id\n1,a\n' } })).toEqual([]);
});

it('names missing, unknown and doubled columns', () => {
  expect(problemsOf(checkColumns, { schemas, csv: { figures: 'id,id,values\na,a,1\n' } })).toEqual([
    { ...file, column: 'value', code: 'table/missing-column', params: {} },
    { ...file, line: 1, column: 'id', code: 'table/duplicate-column', params: {} },
    { ...file, line: 1, column: 'values', code: 'table/unknown-column', params: {} },
  ]);
});

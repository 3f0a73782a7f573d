import { expect, it } from 'vitest';
import { tableOfRows } from '../table.ts';
import { checkCells } from './cells.ts';
import { problemsOf, readWritten } from './written-package.fixture.ts';

const schemas = {
  figures: {
    fields: [
      { name: 'id', type: 'string', constraints: { required: true, pattern: '[a-z]+' } },
      { name: 'kind', type: 'string', constraints: { enum: ['actual', 'plan'] } },
      { name: 'value', type: 'number', constraints: { minimum: 0, maximum: 100 } },
      { name: 'day', type: 'date', constraints: { minimum: '2018-01-01' } },
    ],
  },
};
const find = (figures: string) => problemsOf(checkCells, { schemas, csv: { figures } });
const file = { package: 'own', resource: 'figures', file: 'figures.csv' };

it('accepts cells that keep type and constraints, and empty cells that may be empty', () => {
  expect(find('id,kind,value,day\na,plan,0,2018-01-01\nb,,100,\nc,,,\n')).toEqual([]);
});

it('tells the line, the column and the value of each wrong cell', () => {
  expect(
    find('id,kind,value,day\n"","p\nlan",1.234.567,2017-12-31\nA-,actual,-1,2018-02-30\n'),
  ).toEqual([
    { ...file, line: 2, column: 'id', code: 'cell/required', params: {} },
    {
      ...file,
      line: 2,
      column: 'kind',
      value: 'p\nlan',
      code: 'cell/enum',
      params: { allowed: ['actual', 'plan'] },
    },
    {
      ...file,
      line: 2,
      column: 'value',
      value: '1.234.567',
      code: 'cell/type',
      params: { type: 'number' },
    },
    {
      ...file,
      line: 2,
      column: 'day',
      value: '2017-12-31',
      code: 'cell/minimum',
      params: { minimum: '2018-01-01' },
    },
    {
      ...file,
      line: 4,
      column: 'id',
      value: 'A-',
      code: 'cell/pattern',
      params: { pattern: '[a-z]+' },
    },
    {
      ...file,
      line: 4,
      column: 'value',
      value: '-1',
      code: 'cell/minimum',
      params: { minimum: 0 },
    },
    {
      ...file,
      line: 4,
      column: 'day',
      value: '2018-02-30',
      code: 'cell/type',
      params: { type: 'date' },
    },
  ]);
});

it('holds a pattern against the whole cell', () => {
  expect(find('id,kind,value,day\nabc1,,101,\n').map(({ code }) => code)).toEqual([
    'cell/pattern',
    'cell/maximum',
  ]);
});

it('holds typed rows, as out of a Parquet file, to the same rules', () => {
  const owner = readWritten({ schemas, csv: {} });
  const table = tableOfRows(
    ['id', 'kind', 'value', 'day'],
    [
      ['a', 'plan', 12.5, '2018-01-01'],
      [7, 'plan', 101, null],
    ],
  );
  const found = owner.descriptor.resources.map((resource) => [
    ...checkCells({ package: owner, resource, table, accepted: [] }),
  ]);
  expect(found.flat()).toEqual([
    { ...file, line: 2, column: 'id', value: 7, code: 'cell/type', params: { type: 'string' } },
    {
      ...file,
      line: 2,
      column: 'value',
      value: 101,
      code: 'cell/maximum',
      params: { maximum: 100 },
    },
  ]);
});

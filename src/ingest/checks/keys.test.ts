import { expect, it } from 'vitest';
import { checkKeys } from './keys.ts';
import { problemsOf } from './written-package.fixture.ts';

const schemas = {
  figures: {
    fields: [
      { name: 'id', type: 'string' },
      { name: 'year', type: 'integer' },
      { name: 'part', type: 'string' },
      { name: 'label', type: 'string', constraints: { unique: true } },
    ],
    primaryKey: 'id',
    uniqueKeys: [['year', 'part']],
  },
};
const find = (figures: string) => problemsOf(checkKeys, { schemas, csv: { figures } });
const file = { package: 'own', resource: 'figures', file: 'figures.csv' };

it('accepts rows that differ in every key', () => {
  expect(find('id,year,part,label\na,2020,,x\nb,2021,,\nc,2021,p,\n')).toEqual([]);
});

it('names the line of a repeated primary key and of the first row that has it', () => {
  expect(find('id,year,part,label\n"a",2020,,"x\ny"\nb,2021,,\na,2022,,\n')).toEqual([
    {
      ...file,
      line: 5,
      column: 'id',
      value: 'a',
      code: 'row/duplicate-key',
      params: { fields: ['id'], firstLine: 2 },
    },
  ]);
});

it('takes an empty cell of a unique key as a value and compares typed values', () => {
  expect(find('id,year,part,label\na,2020,,\nb,2020.0,,\n')).toEqual([
    {
      ...file,
      line: 3,
      column: 'year, part',
      value: '2020, ',
      code: 'row/duplicate-key',
      params: { fields: ['year', 'part'], firstLine: 2 },
    },
  ]);
});

it('refuses a repeated value of a unique field', () => {
  expect(find('id,year,part,label\na,2020,,x\nb,2021,,x\n').map(({ line }) => line)).toEqual([3]);
});

it('refuses an empty primary key', () => {
  expect(find('id,year,part,label\n,2020,,x\n')).toEqual([
    { ...file, line: 2, column: 'id', code: 'cell/required', params: {} },
  ]);
});

it('leaves a key to the check of cells that is required there, or not of its type', () => {
  const id = { name: 'id', type: 'integer' };
  const year = { name: 'year', type: 'integer' };
  const found = (required: boolean, csv: string) =>
    problemsOf(checkKeys, {
      schemas: {
        figures: { fields: [{ ...id, constraints: { required } }, year], primaryKey: ['id'] },
      },
      csv: { figures: csv },
    }).map(({ line }) => line);
  expect(found(true, 'id,year\n,2020\nx,2021\n')).toEqual([]);
  expect(found(false, 'id,year\n,2020\nx,2021\n')).toEqual([2]);
});

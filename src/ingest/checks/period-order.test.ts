import { expect, it } from 'vitest';
import { checkDatePrecision } from './date-precision.ts';
import { checkPeriodOrder } from './period-order.ts';
import { problemsOf } from './written-package.fixture.ts';

const schemas = {
  figures: {
    fields: [
      { name: 'period_start', type: 'date' },
      { name: 'period_end', type: 'date' },
      { name: 'period_precision', type: 'string' },
      { name: 'as_of', type: 'date' },
    ],
  },
  sources: {
    fields: [
      { name: 'issued_on', type: 'date' },
      { name: 'issued_precision', type: 'string' },
    ],
  },
};
const header = 'period_start,period_end,period_precision,as_of\n';
const file = { package: 'own', resource: 'figures', file: 'figures.csv' };

it('accepts days, periods and cut-off dates within them', () => {
  const figures = `${header}2023-11-30,2023-11-30,day,\n2020-01-01,2020-03-31,day,2020-03-13\n`;
  expect(problemsOf(checkPeriodOrder, { schemas, csv: { figures } })).toEqual([]);
});

it('refuses a period that ends before it starts and a cut-off outside its period', () => {
  const figures = `${header}2023-11-30,2023-01-01,day,\n2020-01-01,2020-03-31,day,2020-04-01\n`;
  expect(problemsOf(checkPeriodOrder, { schemas, csv: { figures } })).toEqual([
    {
      ...file,
      line: 2,
      column: 'period_end',
      value: '2023-01-01',
      code: 'row/period-order',
      params: { start: '2023-11-30', end: '2023-01-01' },
    },
    {
      ...file,
      line: 3,
      column: 'as_of',
      value: '2020-04-01',
      code: 'row/as-of-outside',
      params: { start: '2020-01-01', end: '2020-03-31' },
    },
  ]);
});

it('asks for the agreed day where only the month or the year is known', () => {
  const csv = {
    figures: `${header}2023-01-01,2023-11-30,month,\n2023-01-01,2023-11-07,month,\n`,
    sources: 'issued_on,issued_precision\n2023-09-01,month\n2023-09-02,month\n2022-02-01,year\n',
  };
  expect(
    problemsOf(checkDatePrecision, { schemas, csv }).map(({ line, column }) => [line, column]),
  ).toEqual([
    [3, 'period_end'],
    [3, 'issued_on'],
    [4, 'issued_on'],
  ]);
});

import { expect, it } from 'vitest';
import { checkDatePrecision } from './date-precision.ts';
import { problemsOf } from './written-package.fixture.ts';

const schemas = {
  figures: {
    fields: [
      { name: 'period_end', type: 'date' },
      { name: 'period_precision', type: 'string' },
    ],
  },
  sources: {
    fields: [
      { name: 'issued_on', type: 'date' },
      { name: 'issued_precision', type: 'string' },
    ],
  },
};
const find = (figures: string, sources: string) =>
  problemsOf(checkDatePrecision, {
    schemas,
    csv: {
      figures: `period_end,period_precision\n${figures}`,
      sources: `issued_on,issued_precision\n${sources}`,
    },
  });

it('accepts any day that is known, and the agreed one of a month or a year', () => {
  expect(
    find(
      '2023-11-07,day\n2023-11-30,month\n2024-02-29,month\n2023-12-31,month\n',
      '2023-09-17,day\n2023-09-01,month\n2022-01-01,year\n',
    ),
  ).toEqual([]);
});

it('names the date, and how closely it is said to be known', () => {
  const place = { package: 'own', line: 2, code: 'row/date-precision' };
  expect(find('2024-02-28,month\n', '2022-02-01,year\n')).toEqual([
    {
      ...place,
      resource: 'figures',
      file: 'figures.csv',
      column: 'period_end',
      value: '2024-02-28',
      params: { precision: 'month' },
    },
    {
      ...place,
      resource: 'sources',
      file: 'sources.csv',
      column: 'issued_on',
      value: '2022-02-01',
      params: { precision: 'year' },
    },
  ]);
});

it('leaves a date or a precision that is missing or misspelt to the check of cells', () => {
  expect(
    find(',month\n2023-11-31,month\n2023-11-07,\n2023-11-07,weeks\n', ',year\n2022-02-01,\n'),
  ).toEqual([]);
});

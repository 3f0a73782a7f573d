import { expect, it } from 'vitest';
import { toProblemLine } from './print-problems.ts';

const folderOf = (name: string) => `data/${name}`;

it('tells file, line, column, reason and value', () => {
  expect(
    toProblemLine(
      {
        package: 'reports',
        resource: 'observations',
        file: 'observations.csv',
        line: 12,
        column: 'value',
        value: '5.750',
        code: 'cell/maximum',
        params: { maximum: 5 },
      },
      folderOf,
    ),
  ).toBe('data/reports/observations.csv:12:value: above 5 (5.750)');
});

it('leaves out what is not known', () => {
  expect(
    toProblemLine(
      { package: 'reports', file: 'a.csv', code: 'file/not-utf8', params: {} },
      folderOf,
    ),
  ).toBe('data/reports/a.csv: the file is not UTF-8');
});

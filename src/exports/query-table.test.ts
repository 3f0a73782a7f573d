import { describe, expect, it } from 'vitest';
import { wordsIn } from '../i18n/words.ts';
import type { ResultColumn, ResultTable, ResultValue } from '../lib/result-table.ts';
import { arrowOfGrid } from './arrow-of-grid.ts';
import { queryTable, resultGrids } from './query-table.ts';
import { writeCsv } from './write-csv.ts';
import { writeLongCsv } from './write-long-csv.ts';

const tableOf = (columns: ResultColumn[], rows: ResultValue[][]): ResultTable => ({
  columns,
  rowCount: rows.length,
  valueAt: (row, column) => rows[row]?.[column] ?? null,
});

const result = tableOf(
  [
    { name: 'place', type: 'VARCHAR', kind: 'text' },
    { name: 'value', type: 'DOUBLE', kind: 'number' },
    { name: 'value', type: 'BIGINT', kind: 'number' },
    { name: 'day', type: 'DATE', kind: 'date' },
    { name: 'yes', type: 'BOOLEAN', kind: 'boolean' },
  ],
  [
    ['=HYPERLINK("x")', 0.5, '9007199254740993', '2023-11-30', true],
    ['Quảng Trị', -106, '1', null, null],
  ],
);

describe('an answer as a file', () => {
  it('is written as any other: no formula, decimals as chosen, nothing for NULL', () => {
    const csv = writeCsv(resultGrids(result)(0, 2), { separator: ';', decimal: ',' });
    expect(csv.replace('\ufeff', '').split('\r\n')).toEqual([
      '"place";value;"value_2";day;"yes"',
      `"'=HYPERLINK(""x"")";0,5;"9007199254740993";2023-11-30;"true"`,
      '"Quảng Trị";-106;"1";;""',
    ]);
  });

  it('keeps a number that no number holds: the whole column is its digits then', () => {
    const arrow = arrowOfGrid(resultGrids(result)(0, 2));
    expect(arrow.getChild('value_2')?.get(0)).toBe('9007199254740993');
    expect(arrow.getChild('value')?.get(1)).toBe(-106);
  });

  it('keeps infinity and days that are none as words', () => {
    const odd = tableOf(
      [
        { name: 'a', type: 'DOUBLE', kind: 'number' },
        { name: 'b', type: 'DATE', kind: 'date' },
      ],
      [
        [Infinity, 'infinity'],
        [1, '2020-01-01'],
      ],
    );
    expect(resultGrids(odd)(0, 2).rows).toEqual([
      ['Infinity', 'infinity'],
      ['1', '2020-01-01'],
    ]);
  });

  it('takes the statement along, and what the figures are not', () => {
    const words = { title: 'Câu của tôi', notes: ['không phải số liệu báo cáo'], statement: 'SQL' };
    const facts = { version: '1a2b', date: '2026-11-21' } as const;
    const table = queryTable(result, 'SELECT 1', words, facts, wordsIn('vi'));
    expect(table.facts.at(-1)).toEqual(['SQL', 'SELECT 1']);
    expect(table.notes).toEqual(['không phải số liệu báo cáo']);
    expect(table.sources.rows).toEqual([]);
  });
});

it('a long file is written in parts, and reads as if it were not', async () => {
  const many = tableOf(
    [{ name: 'n;"x"', type: 'VARCHAR', kind: 'text' }],
    Array.from({ length: 45_001 }, (_, at) => [`dòng ${at}`]),
  );
  const grids = resultGrids(many);
  const manner = { separator: ';', decimal: ',' } as const;
  let pauses = 0;
  const parts = await writeLongCsv(many.rowCount, grids, manner, async () => {
    pauses += 1;
  });
  expect(pauses).toBe(2);
  expect(parts.join('') === writeCsv(grids(0, many.rowCount), manner)).toBe(true);
});

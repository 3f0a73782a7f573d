import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { PlainScan } from './scan-plain.ts';
import { readGiven } from './read-given.ts';
import { readPasted } from './read-pasted.ts';
import type { SourceTable } from './source-table.ts';

// Signs that turn the words beside them, and controls, stay outside whatever is read.

const readParquet = () => Promise.reject(new Error('no Parquet here'));
const spoilt = (text: string): string => `\u202e${text.split('').join('\u200e')}\u0085\u2066`;

const rows = [
  ['Tỉnh', 'Năm', 'Số dự án'],
  ['Quảng Trị', 'năm 2021', 'bốn mươi'],
  ['Cao Bằng', 'năm 2022', 'năm mươi'],
];
const spoiltRows = rows.map((row) => row.map(spoilt));

function cellsOf({ content, columns }: SourceTable): string[][] {
  if (content.kind !== 'csv') throw new Error(content.kind);
  const lines = new TextDecoder().decode(content.bytes).trim().split('\n');
  // Behind the line's number in the file.
  return [columns.map(({ name }) => name), ...lines.map((line) => line.split(',').slice(1))];
}

test('of a text file and its name', async () => {
  const file = new Blob([spoiltRows.map((row) => row.join(';')).join('\n')]);
  const { tables } = await readGiven([{ path: spoilt('a.csv'), file }], { readParquet });
  expect(tables.map(({ file: name }) => name)).toEqual(['a.csv']);
  expect(tables.map(cellsOf)).toEqual([rows]);
});

test('of cells that are pasted', () => {
  const { tables } = readPasted(spoiltRows.map((row) => row.join('\t')).join('\n'));
  expect(tables.map(cellsOf)).toEqual([rows]);
});

test('of a workbook', async () => {
  const bytes = new Uint8Array(await writeXlsx({ sheets: [{ name: 'S1', rows: spoiltRows }] }));
  const { tables } = await readGiven([{ path: 'a.xlsx', file: new Blob([bytes]) }], {
    readParquet,
  });
  expect(tables.map(cellsOf)).toEqual([rows]);
});

test('of what is told of a file that is refused', async () => {
  const { refused } = await readGiven([{ path: spoilt('a.csv'), file: new Blob(['']) }], {
    readParquet,
  });
  expect(refused).toEqual([{ file: 'a.csv', code: 'file/empty', params: {} }]);
});

test.each(['\u202e', '\u2069', '\u061c', '\u200f', '\u0085'])(
  'a large text with %j is read cell by cell, wherever it is cut',
  (sign) => {
    const bytes = new TextEncoder().encode(`Quảng Trị,2021\nCao ${sign}Bằng,2022\n`);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const scan = new PlainScan(',', 2);
      scan.push(bytes.subarray(0, cut));
      scan.push(bytes.subarray(cut));
      expect(scan.end()).toEqual({ notPlain: 'controls' });
    }
  },
);

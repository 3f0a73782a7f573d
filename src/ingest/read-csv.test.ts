import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv.ts';

const place = { package: 'own', file: 'figures.csv' };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readCsv(bytesOf(text), place);
const problemsOf = (outcome: ReturnType<typeof read>) => (outcome.ok ? [] : outcome.problems);

function tableOf(outcome: ReturnType<typeof read>) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.table;
}

describe('readCsv', () => {
  it('counts lines of the file, also after line breaks inside quotes and empty lines', () => {
    const table = tableOf(read('id,note\r\na,"one\r\ntwo\r\nthree"\r\n\r\nb,plain\r\n'));
    expect(table.rowCount).toBe(2);
    expect([table.lineOf(0), table.lineOf(1)]).toEqual([2, 6]);
    expect(table.cellAt(0, 1)).toBe('one\ntwo\nthree');
  });

  it('reads empty cells as null, quoted or not', () => {
    const table = tableOf(read('id,note,more\na,,""\n'));
    expect([table.cellAt(0, 0), table.cellAt(0, 1), table.cellAt(0, 2)]).toEqual(['a', null, null]);
  });

  it('drops a byte order mark and composes accents', () => {
    const decomposed = 'Quảng Trị'.normalize('NFD');
    const table = tableOf(read(`\uFEFFname\n${decomposed}\n`));
    expect(table.columns).toEqual(['name']);
    expect(table.cellAt(0, 0)).toBe('Quảng Trị'.normalize('NFC'));
  });

  it('passes the text on with one kind of line end', () => {
    const outcome = read('id\r\na\rb\n');
    expect(outcome.ok && outcome.value.text).toBe('id\na\nb\n');
  });

  it('refuses bytes that are not UTF-8', () => {
    const windows1258 = new Uint8Array([0x69, 0x64, 0x0a, 0xd0, 0xe0]);
    expect(problemsOf(readCsv(windows1258, place))).toEqual([
      { ...place, code: 'file/not-utf8', params: {} },
    ]);
  });

  it('refuses an empty file', () => {
    expect(problemsOf(read('\n'))).toEqual([
      { ...place, code: 'csv/malformed', params: { reason: 'empty' } },
    ]);
  });

  it('names the line of every row that is longer or shorter than the header', () => {
    expect(problemsOf(read('a,b\n"1\n1",2\n3\n4,5\n6,7,8\n'))).toEqual([
      {
        ...place,
        line: 4,
        code: 'csv/malformed',
        params: { reason: 'cell-count', expected: 2, found: 1 },
      },
      {
        ...place,
        line: 6,
        code: 'csv/malformed',
        params: { reason: 'cell-count', expected: 2, found: 3 },
      },
    ]);
  });

  it('names the line of a row whose quote is not closed', () => {
    expect(problemsOf(read('a,b\n1,2\n"3,4\n5,6\n'))).toEqual([
      { ...place, line: 3, code: 'csv/malformed', params: { reason: 'quotes' } },
    ]);
  });

  it('reads another delimiter on demand', () => {
    const outcome = readCsv(bytesOf('a;b\n1,5;2\n'), place, ';');
    expect(tableOf(outcome).cellAt(0, 0)).toBe('1,5');
  });
});

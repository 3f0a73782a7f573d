import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { expect, test } from 'vitest';
import { rowsOfArrow, rowsOfJson } from './server-rows.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const answer = (data: unknown, rows: unknown = 2) =>
  bytes(
    JSON.stringify({
      meta: [
        { name: 'a', type: 'String' },
        { name: 'b', type: 'Nullable(Float64)' },
      ],
      data,
      rows,
    }),
  );
const troubleOf = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return (error as { trouble?: string }).trouble;
  }
};

test('rows come as they stand, with what is missing', () => {
  expect(
    rowsOfJson(
      answer([
        ['Quảng Trị', 106],
        ['Huế', null],
      ]),
    ),
  ).toEqual({
    columns: [
      { name: 'a', type: 'String' },
      { name: 'b', type: 'Nullable(Float64)' },
    ],
    rows: [
      ['Quảng Trị', 106],
      ['Huế', null],
    ],
  });
});

test('numbers are those of their types, quoted or not, and never rounded', () => {
  const types = ['UInt64', 'Nullable(Int64)', 'Decimal(38, 3)', 'Float64', 'String', 'Float32'];
  const rows = [
    '["12","-5",1.100,12345678901234567890,"12",0.1]',
    '[9007199254740993,null,"12345678901234567890.123",0.30000000000000004,"1.0","nan"]',
  ];
  const meta = types.map((type, at) => ({ name: `c${at}`, type }));
  const text = `{"meta":${JSON.stringify(meta)},"data":[${rows.join(',')}],"rows":2}`;
  expect(rowsOfJson(bytes(text)).rows).toEqual([
    [12, -5, 1.1, 12345678901234567000, '12', 0.1],
    ['9007199254740993', null, '12345678901234567890.123', 0.30000000000000004, '1.0', 'nan'],
  ]);
});

test('an answer that breaks off, or has fewer rows than it says, is no answer', () => {
  const whole = answer([
    ['a', 1],
    ['b', 2],
  ]);
  expect(troubleOf(() => rowsOfJson(whole.subarray(0, whole.length - 9)))).toBe('cut-off');
  expect(troubleOf(() => rowsOfJson(answer([['a', 1]])))).toBe('cut-off');
});

test.each([
  ['a page', '<!doctype html><title>Portal</title>'],
  ['another JSON', '{"error": "no"}'],
  [
    'rows of other columns',
    JSON.stringify({ meta: [{ name: 'a', type: 'String' }], data: [[1, 2]], rows: 1 }),
  ],
  ['rows that are no lists', JSON.stringify({ meta: [], data: [{ a: 1 }], rows: 1 })],
  ['nothing', ''],
])('%s is refused', (_, text) => {
  expect(troubleOf(() => rowsOfJson(bytes(text)))).toBe('not-clickhouse');
});

test('rows in Arrow are the same rows', () => {
  const table = tableFromArrays({ a: ['Quảng Trị', 'Huế'], b: [106, null] });
  expect(rowsOfArrow(tableToIPC(table, 'stream')).rows).toEqual([
    ['Quảng Trị', 106],
    ['Huế', null],
  ]);
});

test('Arrow that breaks off is told, where the library would take it for the end', () => {
  const whole = tableToIPC(tableFromArrays({ a: ['x'] }), 'stream');
  expect(troubleOf(() => rowsOfArrow(whole.subarray(0, whole.length - 8)))).toBe('cut-off');
  expect(troubleOf(() => rowsOfArrow(bytes('<html>')))).toBe('cut-off');
});

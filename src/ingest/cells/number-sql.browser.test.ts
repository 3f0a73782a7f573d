import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { DuckdbEngine } from '../../engine/duckdb-engine.ts';
import { plainNumberSql } from './number-sql.ts';
import { readNumber } from './read-number.ts';

const engine = new DuckdbEngine();
afterAll(() => engine.close());

const manners = ['vietnamese', 'english', 'either'] as const;
const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

async function valuesOf(texts: readonly string[], manner: (typeof manners)[number]) {
  const rows = texts.map((text, index) => `(${index}, ${quote(text)})`).join(',');
  const table = await engine.query(
    `SELECT ${plainNumberSql('"a cell"', manner)} AS value FROM (VALUES ${rows}) t(n, "a cell") ORDER BY n`,
  );
  return texts.map((_, index) => table.getChild('value')?.get(index) as number | null);
}

const piece = fc.constantFrom(
  '0',
  '1',
  '9',
  '12',
  '123',
  '345',
  '.',
  ',',
  ' ',
  '\u00A0',
  '\u202F',
  "'",
  '’',
  '-',
  '+',
  '\u2212',
  '(',
  ')',
  '%',
  'e',
  'x',
  '\u0002',
);
const number = fc
  .tuple(
    fc.constantFrom('', '-', '\u2212', '+', '\u0002', ' '),
    fc.integer({ min: -1e12, max: 1e12 }),
    fc.integer({ min: 0, max: 9 }),
    fc.constantFrom('vi', 'en', 'fr', 'de-CH'),
    fc.integer({ min: 0, max: 6 }),
  )
  .map(([sign, digits, shift, language, maximumFractionDigits]) => {
    const value = digits / 10 ** shift;
    return sign + value.toLocaleString(language, { maximumFractionDigits });
  });
const text = fc.oneof(
  number,
  fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
);

/** Told by the sign of the brackets, which SQL leaves to TypeScript. */
const isBracketed = (cell: string) => cell.trim().startsWith('(');

test.each(manners)('thousands of texts are read alike in SQL: %s', async (manner) => {
  const texts = [...new Set(fc.sample(text, 6000))];
  const read = await valuesOf(texts, manner);
  const expected = texts.map((cell) => {
    const value = isBracketed(cell) ? undefined : readNumber(cell, manner);
    return typeof value === 'number' ? value : null;
  });
  const different = texts
    .map((cell, index) => ({ cell, sql: read[index], script: expected[index] }))
    .filter(({ sql, script }) => !Object.is(sql, script));
  expect(different).toEqual([]);
  expect(expected.filter((it) => it !== null).length).toBeGreaterThan(1000);
});

test('by hand', async () => {
  const texts = [
    '1.234',
    '1.234,5',
    '12.5',
    '-0',
    '\u22125',
    '1 234 567',
    '09',
    '\u00021e-7',
    '(1.234)',
    '1e5',
    'inf',
    '',
    '12,5 %',
    '10.221.815.000.000.000',
  ];
  expect(await valuesOf(texts, 'vietnamese')).toEqual([
    1234,
    1234.5,
    null,
    0,
    -5,
    1234567,
    9,
    1e-7,
    null,
    null,
    null,
    null,
    null,
    10221815000000000,
  ]);
  expect(await valuesOf(texts, 'english')).toEqual([
    1.234,
    null,
    12.5,
    0,
    -5,
    1234567,
    9,
    1e-7,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(await valuesOf(texts, 'either')).toEqual([
    null,
    1234.5,
    12.5,
    0,
    -5,
    1234567,
    9,
    1e-7,
    null,
    null,
    null,
    null,
    null,
    10221815000000000,
  ]);
});

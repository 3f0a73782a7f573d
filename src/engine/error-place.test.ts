import { expect, test } from 'vitest';
import { errorPlace } from './error-place.ts';

test('the place is counted in the line that DuckDB shows', () => {
  const message = `Binder Error: Referenced column "nope" was not found

LINE 2: WHERE nope = 1
              ^`;
  expect(errorPlace(message, 'SELECT 1\nWHERE nope = 1')).toEqual({
    reason: 'Binder Error: Referenced column "nope" was not found',
    position: 15,
  });
});

test('an excerpt shown twice, and cut at both ends, is one place', () => {
  const shown = `LINE 1: ...tart, period_end FROM o USING SAM...
                                 ^`;
  const sql = `SELECT ${'a, '.repeat(30)}period_start, period_end FROM o USING SAMPLE 100 ROWS`;
  expect(errorPlace(`Catalog Error: o does not exist!\n\n${shown}\n\n${shown}`, sql)).toEqual({
    reason: 'Catalog Error: o does not exist!',
    position: sql.indexOf(' o ') + 1,
  });
});

test('lines may end as on Windows', () => {
  const message = 'Binder Error: x\n\nLINE 2: FROM t\r\n             ^';
  expect(errorPlace(message, 'SELECT 1\r\nFROM t\r\n').position).toBe(15);
});

test('letters of two code points and wide ones move the mark as on a screen', () => {
  const a = 'ế'.normalize('NFD');
  const sql = `SELECT '${a}${a}', '漢', nope`;
  const message = `Binder Error: x\n\nLINE 1: ${sql}\n${' '.repeat(8 + 19)}^`;
  expect(errorPlace(message, sql).position).toBe(sql.indexOf('nope'));
});

test('a message without a place is only a reason', () => {
  expect(errorPlace('Invalid Input Error: x', 'SELECT 1')).toEqual({
    reason: 'Invalid Input Error: x',
    position: undefined,
  });
});

import { describe, expect, it } from 'vitest';
import { lineAndColumn, withoutEnd } from './sql-text.ts';

describe('withoutEnd', () => {
  it.each([
    ['SELECT 1', 'SELECT 1'],
    ['SELECT 1;', 'SELECT 1'],
    ['SELECT 1 ; \n ;; ', 'SELECT 1'],
    ['SELECT 1; -- xong', 'SELECT 1'],
    ['SELECT 1 -- xong', 'SELECT 1'],
    ['SELECT 1 /* a /* b */ ; */ ;', 'SELECT 1'],
    ["SELECT ';'", "SELECT ';'"],
    ["SELECT 'it''s;' ;", "SELECT 'it''s;'"],
    ["SELECT E'\\';--' ;", "SELECT E'\\';--'"],
    ["SELECT '-- không'", "SELECT '-- không'"],
    ['SELECT 1 AS "a;--b" ;', 'SELECT 1 AS "a;--b"'],
    ['SELECT $$ ; -- $$ ;', 'SELECT $$ ; -- $$'],
    ['SELECT $x$ $$ ; $x$ ;', 'SELECT $x$ $$ ; $x$'],
    ['SELECT a$b$c FROM t;', 'SELECT a$b$c FROM t'],
    ['-- trước\nSELECT 1;', '-- trước\nSELECT 1'],
    ['SELECT 1; DROP TABLE x;', 'SELECT 1; DROP TABLE x'],
    ['SELECT 5 - -3', 'SELECT 5 - -3'],
    ["SELECT 'open ;", "SELECT 'open ;"],
    ['/* open ;', ''],
    [' ; ', ''],
  ])('%s', (sql, statement) => {
    expect(withoutEnd(sql)).toBe(statement);
  });
});

it('counts lines and columns from 1', () => {
  const sql = 'SELECT a\n  FORM t';
  expect(lineAndColumn(sql, 0)).toEqual({ line: 1, column: 1 });
  expect(lineAndColumn(sql, sql.indexOf('FORM'))).toEqual({ line: 2, column: 3 });
});

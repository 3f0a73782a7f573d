import { describe, expect, test } from 'vitest';
import { readStatement } from './statement-text.ts';

describe('a statement', () => {
  test.each([
    ['SELECT 1', 'SELECT 1', 'SELECT'],
    [' select 1 ;; ', 'select 1', 'SELECT'],
    ['-- note\nSELECT 1 -- all of it ;', 'SELECT 1', 'SELECT'],
    ['/* a /* b */ c */ # d\n#! e\n// f\n;(SELECT 1)', '(SELECT 1)', '('],
    ['SELECT 1 /* ; */ + 2', 'SELECT 1 /* ; */ + 2', 'SELECT'],
    ['SELECT*FROM t;', 'SELECT*FROM t', 'SELECT'],
    ['-- a\rDROP TABLE x\nSHOW TABLES', 'SHOW TABLES', 'SHOW'],
    ['SELECTED', 'SELECTED', 'SELECTED'],
    ["'SELECT'", "'SELECT'", "'"],
    ['/* open SELECT 1', '', ''],
    [' ; ', '', ''],
  ])('%j is read from its first word to its last', (sql, text, begins) => {
    const read = readStatement(sql);
    expect(read).toMatchObject({ text, begins, isOne: true });
    expect(sql.slice(read.at, read.at + text.length)).toBe(text);
  });

  test.each([
    ["SHOW TABLES LIKE ';' ;", true],
    ["SHOW TABLES LIKE 'it\\';s' ;", true],
    ["SHOW TABLES LIKE 'it'';s'", true],
    ['EXPLAIN SELECT `a\\`;`, "b"";" FROM t', true],
    ['EXPLAIN SELECT $$ ; $$, $x$ $$ ; $x$', true],
    ['EXPLAIN SELECT a$$ ; DROP TABLE x; $$', false],
    ["SHOW TABLES LIKE 'open ; DROP TABLE x", true],
    ['SHOW TABLES; DROP TABLE x', false],
    ["SHOW TABLES LIKE '\\\\'; DROP TABLE x", false],
    ['SHOW TABLES ; -- more\n DROP TABLE x', false],
    ['SELECT 1) ; DROP TABLE x --', false],
  ])('%s: is there one alone? %s', (sql, isOne) => {
    expect(readStatement(sql).isOne).toBe(isOne);
  });
});

import { expect, test } from 'vitest';
import { checkQuestion } from './check-question.ts';

test.each([
  'SELECT 1',
  '(from t)',
  'WITH x AS (SELECT 1) FROM x',
  'EXPLAIN ANALYZE SELECT 1',
  'DESCRIBE t',
  'SHOW TABLES',
])('%j is a question', (sql) => {
  expect(() => checkQuestion(sql, [])).not.toThrow();
});

test.each([
  'DROP TABLE t',
  "EXPLAIN ANALYZE COPY t TO 'import.csv'",
  "ATTACH ':memory:' AS m",
  'SELECTED',
  '',
  '-- SELECT',
])('%j is none', (sql) => {
  expect(() => checkQuestion(sql, [])).toThrow(/only questions are answered/);
});

test('a statement with a NUL is refused, since DuckDB would read only the part before it', () => {
  expect(() => checkQuestion('SELECT 1\0, 2', [])).toThrow(/NUL/);
});

test.each([NaN, Infinity, -Infinity])('%s is no parameter', (value) => {
  expect(() => checkQuestion('SELECT ?', [value])).toThrow(`${value} cannot be a parameter`);
});

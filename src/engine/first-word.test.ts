import { expect, test } from 'vitest';
import { firstWord } from './first-word.ts';

test.each([
  ['select 1', 'SELECT'],
  [' \n\u00a0\ufeff((SELECT 1))', 'SELECT'],
  ['-- DROP\nSELECT 1', 'SELECT'],
  ['-- DROP\rSELECT 1', 'SELECT'],
  ['/* DROP */ -- again\n /**/SELECT 1', 'SELECT'],
  ['/* /* */ SELECT 1 */ DROP TABLE t', 'DROP'],
  ['/* /* */ DROP TABLE t */ SELECT 1', 'SELECT'],
  ['/*/ DROP */ SELECT 1', 'SELECT'],
  ['EXPLAIN ANALYZE /* x */ COPY t', 'COPY'],
  ['explain select 1', 'SELECT'],
  ['EXPLAINED', 'EXPLAINED'],
  ['"SELECT"', ''],
  ['/* never closed SELECT', ''],
  ['-- only a remark', ''],
  ['', ''],
])('%j begins with %j', (sql, word) => {
  expect(firstWord(sql)).toBe(word);
});

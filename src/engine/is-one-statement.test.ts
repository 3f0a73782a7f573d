import { expect, test } from 'vitest';
import { isOneStatement } from './is-one-statement.ts';

// Tokens as DuckDB's tokenizer gives them: byte offsets of where each begins, no comments.
test.each([
  ['SELECT 1', [0, 7], true],
  ['SELECT 1;', [0, 7, 8], true],
  ['SELECT 1;;', [0, 7, 8, 9], true],
  ["SELECT 'Quảng; Trị' a; -- ;x", [0, 7, 24, 25], true],
  ["SELECT 'Quảng; Trị' a; SELECT 2", [0, 7, 24, 25, 27, 34], false],
  ['; SELECT 1', [0, 2, 9], false],
])('%s', (sql, offsets, expected) => {
  expect(isOneStatement(sql, { offsets, types: [] })).toBe(expected);
});

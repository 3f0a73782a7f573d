import { expect, it } from 'vitest';
import { sqlName } from './sql-name.ts';

it.each([
  ['observations', 'observations'],
  ['place_names', 'place_names'],
  ['reports/observations', '"reports/observations"'],
  ['Năm', '"Năm"'],
  ['Value', '"Value"'],
  ['order', '"order"'],
  ['a"b', '"a""b"'],
  ['', '""'],
])('%s is written %s', (name, written) => {
  expect(sqlName(name)).toBe(written);
});

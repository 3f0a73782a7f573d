import { expect, test } from 'vitest';
import { quoteIdentifier, quoteText } from './quote-identifier.ts';

test('a name is quoted whatever it holds', () => {
  expect(quoteIdentifier('own/observations')).toBe('"own/observations"');
  expect(quoteIdentifier('a"b""c')).toBe('"a""b""""c"');
  expect(quoteIdentifier('"; DROP TABLE t; --')).toBe('"""; DROP TABLE t; --"');
});

test('a text is quoted whatever it holds', () => {
  expect(quoteText("it's")).toBe("'it''s'");
  expect(quoteText("'; DROP TABLE t; --")).toBe("'''; DROP TABLE t; --'");
});

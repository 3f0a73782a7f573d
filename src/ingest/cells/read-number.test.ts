import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedNumberMark } from '../source/source-table.ts';
import { readNumber } from './read-number.ts';

const other = 'other-manner';

describe('a number in either manner', () => {
  test.each<
    [string, number | string | undefined, number | string | undefined, number | string | undefined]
  >([
    // text, as Vietnamese, as English, as either
    ['1.234', 1234, 1.234, 'ambiguous'],
    ['12.345', 12345, 12.345, 'ambiguous'],
    ['1,234', 1.234, 1234, 'ambiguous'],
    ['123,456', 123.456, 123456, 'ambiguous'],
    ['-1.234', -1234, -1.234, 'ambiguous'],
    ['1.234,5', 1234.5, other, 1234.5],
    ['1.234.567', 1234567, other, 1234567],
    ['12,5', 12.5, other, 12.5],
    ['0,75', 0.75, other, 0.75],
    ['0,125', 0.125, other, 0.125],
    ['1234,567', 1234.567, other, 1234.567],
    ['1,234.5', other, 1234.5, 1234.5],
    ['1,234,567', other, 1234567, 1234567],
    ['12.5', other, 12.5, 12.5],
    ['1.50', other, 1.5, 1.5],
    ['0.125', other, 0.125, 0.125],
    ['1234.567', other, 1234.567, 1234.567],
    ['0.000', other, 0, 0],
    ['.5', other, 0.5, 0.5],
    [',5', 0.5, other, 0.5],
    ['1234', 1234, 1234, 1234],
    ['0', 0, 0, 0],
    ['-0', 0, 0, 0],
    ['09', 9, 9, 9],
    ['-5', -5, -5, -5],
    ['\u22125', -5, -5, -5],
    ['+5', 5, 5, 5],
    ['1 234 567', 1234567, 1234567, 1234567],
    ['1\u00A0234', 1234, 1234, 1234],
    ['1\u202F234,5', 1234.5, other, 1234.5],
    ["1'234.5", other, 1234.5, 1234.5],
    ['12\u2019345', 12345, 12345, 12345],
    ['\u00A012,5 ', 12.5, other, 12.5],
    ['45.998.409', 45998409, other, 45998409],
    ['10.221.815.000.000.000', 10221815000000000, other, 10221815000000000],
    // Accountants' negatives; what may be a footnote, a column's number or a year is none.
    ['(1.234)', -1234, -1.234, 'ambiguous'],
    ['(1.234,5)', -1234.5, other, -1234.5],
    ['(234)', -234, -234, -234],
    ['(1)', undefined, undefined, undefined],
    ['(12)', undefined, undefined, undefined],
    ['(2023)', undefined, undefined, undefined],
    ['( 12 )', undefined, undefined, undefined],
    ['( 1.234 )', -1234, -1.234, 'ambiguous'],
    ['(12023)', -12023, -12023, -12023],
    ['(20235)', -20235, -20235, -20235],
    ['5 (1.234)', undefined, undefined, undefined],
    ['(1.234) 5', undefined, undefined, undefined],
    ['(-5)', undefined, undefined, undefined],
    // Groups that are not of three, or parted by different signs.
    ['1.23.456', undefined, undefined, undefined],
    ['1.234.56', undefined, undefined, undefined],
    ['1,234,56', undefined, undefined, undefined],
    ['12 34', undefined, undefined, undefined],
    ['1 234.567', other, 1234.567, 1234.567],
    ['1234 567', undefined, undefined, undefined],
    ['1.234 567', undefined, undefined, undefined],
    ['0.123.456', undefined, undefined, undefined],
    ['31.12.2023', undefined, undefined, undefined],
    ['1.', undefined, undefined, undefined],
    ['5,', undefined, undefined, undefined],
    ['1..5', undefined, undefined, undefined],
    ['- 5', undefined, undefined, undefined],
    ['--5', undefined, undefined, undefined],
    ['5-', undefined, undefined, undefined],
    ['\u20135', undefined, undefined, undefined],
    ['1e5', undefined, undefined, undefined],
    ['0x10', undefined, undefined, undefined],
    ['NaN', undefined, undefined, undefined],
    ['Infinity', undefined, undefined, undefined],
    ['١٢', undefined, undefined, undefined],
    ['1２', undefined, undefined, undefined],
    ['', undefined, undefined, undefined],
    ['-', undefined, undefined, undefined],
    ['1 2 3', undefined, undefined, undefined],
  ])('%j', (text, vietnamese, english, either) => {
    expect(readNumber(text, 'vietnamese')).toBe(vietnamese);
    expect(readNumber(text, 'english')).toBe(english);
    expect(readNumber(text, 'either')).toBe(either);
  });
});

test.each([
  ['1234.5', 1234.5],
  ['1.234', 1.234],
  ['1e-7', 1e-7],
  ['1.5e+21', 1.5e21],
  ['-3', -3],
  ['1,5', undefined],
  ['abc', undefined],
  ['NaN', undefined],
  ['', undefined],
])('a spreadsheet’s own number %s', (digits, value) => {
  for (const manner of ['vietnamese', 'english', 'either'] as const) {
    expect(readNumber(typedNumberMark + digits, manner)).toBe(value);
  }
});

const manners = { vi: 'vietnamese', en: 'english' } as const;

test('what a language writes is read back in its manner', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('vi' as const, 'en' as const),
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 0, max: 3 }),
      fc.boolean(),
      (language, digits, decimals, useGrouping) => {
        const value = Number((digits / 10 ** decimals).toFixed(decimals));
        const text = value.toLocaleString(language, { maximumFractionDigits: 3, useGrouping });
        expect(readNumber(text, manners[language])).toBe(value + 0);
        // Never another number where nobody said the manner.
        expect([value + 0, 'ambiguous']).toContain(readNumber(text, 'either'));
      },
    ),
  );
});

import { expect, test } from 'vitest';
import { breakdownKey, parseBreakdown } from './observation.ts';

test.each([
  ['', null],
  ['field=agriculture', { dimension: 'field', member: 'agriculture' }],
  ['range=a=b', { dimension: 'range', member: 'a=b' }],
])('“%s” is read as it is written', (written, breakdown) => {
  expect(parseBreakdown(written)).toEqual(breakdown);
  expect(breakdownKey(parseBreakdown(written))).toBe(written);
});

test('what names no member is no total', () => {
  expect(parseBreakdown('agriculture')).not.toBeNull();
});

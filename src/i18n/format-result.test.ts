import { expect, it } from 'vitest';
import { formatResult, plainResult } from './format-result.ts';

const number = { kind: 'number', name: 'value' } as const;

it.each([
  [45_998_409, '45.998.409'],
  [-0.5, '−0,5'],
  [0.1 + 0.2, '0,30000000000000004'],
  [1234.5, '1.234,5'],
  [1e300, '1e+300'],
  [1.5e-9, '1,5e-9'],
  [-Infinity, '−Infinity'],
  ['12345678901234567890', '12.345.678.901.234.567.890'],
  ['-12345678901234567890.125', '−12.345.678.901.234.567.890,125'],
])('%s is printed %s', (value, text) => {
  expect(formatResult(value, number, 'vi')).toBe(text);
});

it('leaves years, texts and nothing as they are', () => {
  expect(formatResult(2023, { kind: 'number', name: 'year' }, 'vi')).toBe('2023');
  expect(formatResult(2023, { kind: 'number', name: 'Năm' }, 'vi')).toBe('2023');
  expect(formatResult(2023, { kind: 'number', name: 'yearly' }, 'vi')).toBe('2.023');
  expect(formatResult('1234', { kind: 'text', name: 'code' }, 'vi')).toBe('1234');
  expect(formatResult(null, number, 'vi')).toBeNull();
  expect(formatResult('', { kind: 'text', name: 'a' }, 'vi')).toBe('');
});

it('gives other programs a number that they read as one', () => {
  expect(plainResult(-1234.5, 'number', 'vi')).toBe('-1234,5');
  expect(plainResult(-1234.5, 'number', 'en')).toBe('-1234.5');
  expect(plainResult('1.5', 'text', 'vi')).toBe('1.5');
});

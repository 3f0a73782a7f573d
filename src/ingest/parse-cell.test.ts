import { describe, expect, it } from 'vitest';
import { parseCell } from './parse-cell.ts';

describe('parseCell', () => {
  it.each([
    ['12.5', 'number', 12.5],
    ['-0.5e3', 'number', -500],
    [12.5, 'number', 12.5],
    ['5', 'integer', 5],
    ['5.0', 'integer', 5],
    [5, 'integer', 5],
    ['true', 'boolean', true],
    [false, 'boolean', false],
    ['2024-02-29', 'date', '2024-02-29'],
    ['2000-02-29', 'date', '2000-02-29'],
    ['2025-06-30', 'date', '2025-06-30'],
    ['06', 'string', '06'],
    ['', 'string', null],
    [null, 'number', null],
  ] as const)('reads %j as %s: %j', (raw, type, value) => {
    expect(parseCell(raw, type)).toBe(value);
  });

  it.each([
    ['12,5', 'number'],
    ['1.234.567', 'number'],
    [' 5', 'number'],
    ['NaN', 'number'],
    ['0x10', 'number'],
    [Infinity, 'number'],
    [true, 'number'],
    ['5.5', 'integer'],
    ['9007199254740993', 'integer'],
    ['yes', 'boolean'],
    [1, 'boolean'],
    ['2023-02-29', 'date'],
    ['1900-02-29', 'date'],
    ['2023-00-10', 'date'],
    ['2023-13-01', 'date'],
    ['2025-06-31', 'date'],
    ['2023-01-00', 'date'],
    ['13/3/2020', 'date'],
    [20230101, 'date'],
    [6, 'string'],
  ] as const)('does not read %j as %s', (raw, type) => {
    expect(parseCell(raw, type)).toBeUndefined();
  });
});

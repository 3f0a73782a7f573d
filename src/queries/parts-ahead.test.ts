import { expect, test } from 'vitest';
import type { RowsPiece } from '../ingest/parquet/parquet-parts.ts';
import { PartError } from '../ingest/parquet/part-error.ts';
import type { PartedTable } from './open-parts.ts';
import { isBeyondMemory, mayBeAhead, nearestPiece, piecesWithin } from './parts-ahead.ts';

const piece = (...values: (string | null)[]): RowsPiece => ({ values, rows: 10, isWhole: true });
// An indicator with many rows has several pieces.
const cluster = { pieces: [piece('a', 'b'), piece('huge'), piece('huge'), piece('x', null)] };

test('a question over indicators needs their pieces, one over everything needs all', () => {
  expect(piecesWithin(cluster, { indicators: ['b'] })).toEqual([0]);
  expect(piecesWithin(cluster, { indicators: ['x', 'huge'], places: ['63-45'] })).toEqual([
    1, 2, 3,
  ]);
  expect(piecesWithin(cluster, { indicators: [] })).toEqual([]);
  expect(piecesWithin(cluster, {})).toEqual([0, 1, 2, 3]);
  expect(piecesWithin(cluster, { totalsOnly: true })).toEqual([0, 1, 2, 3]);
});

test('rows of places and sources may lie in any piece', () => {
  expect(piecesWithin(cluster, { places: ['63-45'] })).toBeUndefined();
  expect(piecesWithin(cluster, { sources: ['report'] })).toBeUndefined();
});

test('what lies beside the indicator that was asked for comes first', () => {
  const from = (indicator: string | undefined, ...there: number[]) =>
    nearestPiece(cluster, indicator, (index) => !there.includes(index));
  expect(from('x')).toBe(3);
  expect(from('x', 3)).toBe(2);
  expect(from('huge', 1)).toBe(0);
  expect(from('unheard')).toBe(0);
  expect(from(undefined, 0)).toBe(1);
  expect(from('a', 0, 1, 2, 3)).toBeUndefined();
});

test('only tables that are small by rows and by bytes come ahead', () => {
  const table = (rows: number, bytes: number) => ({ rows, bytes }) as PartedTable;
  const bound = 512 * 2 ** 20;
  expect(mayBeAhead(table(10_000_000, 30_000_000), bound)).toBe(true);
  expect(mayBeAhead(table(20_000_000, 30_000_000), bound)).toBe(false);
  expect(mayBeAhead(table(10_000_000, 100_000_000), bound)).toBe(false);
  expect(mayBeAhead(table(0, 0), bound)).toBe(false);
});

test('rows that can be read but not be kept are no reason to refuse a package', () => {
  const fault = (code: 'too-large' | 'unsupported' | 'corrupt' | 'changed') =>
    new PartError({ code, part: 'a.parquet', detail: '' });
  expect([fault('too-large'), fault('unsupported')].map(isBeyondMemory)).toEqual([true, true]);
  expect([fault('corrupt'), fault('changed'), new Error('x')].map(isBeyondMemory)).toEqual([
    false,
    false,
    false,
  ]);
});

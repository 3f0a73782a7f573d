import { expect, test } from 'vitest';
import { ParquetError } from './parquet-error.ts';
import { checkParquetSizes, parquetLimits } from './parquet-sizes.ts';

test('the largest use known is within the limits', () => {
  expect(() =>
    checkParquetSizes({ rows: 2_000_000, columns: 5, uncompressedBytes: 90_000_000 }),
  ).not.toThrow();
});

test.each([
  ['rows', { rows: parquetLimits.rows + 1, columns: 1, uncompressedBytes: 1 }],
  ['cells', { rows: 1_000_001, columns: 50, uncompressedBytes: 1 }],
  [
    'uncompressedBytes',
    { rows: 1, columns: 1, uncompressedBytes: parquetLimits.uncompressedBytes + 1 },
  ],
])('too many %s are refused by name', (name, sizes) => {
  const check = (): void => checkParquetSizes(sizes);
  expect(check).toThrow(ParquetError);
  expect(check).toThrow(new RegExp(`^${name}: \\d+ of at most \\d+$`));
});

import { expect, test } from 'vitest';
import { ParquetError } from './parquet-error.ts';
import { checkParquetSizes, parquetLimits } from './parquet-sizes.ts';

test('ten million observations, as given and as kept, are within the limits', () => {
  const given = { rows: 10_000_000, columns: 8, uncompressedBytes: 200_000_000 };
  const kept = { rows: 10_000_000, columns: 16, uncompressedBytes: 600_000_000 };
  for (const sizes of [given, kept]) expect(() => checkParquetSizes(sizes)).not.toThrow();
});

test.each([
  ['rows', { rows: parquetLimits.rows + 1, columns: 1, uncompressedBytes: 1 }],
  ['cells', { rows: 1_000_001, columns: 200, uncompressedBytes: 1 }],
  [
    'uncompressedBytes',
    { rows: 1, columns: 1, uncompressedBytes: parquetLimits.uncompressedBytes + 1 },
  ],
])('too many %s are refused by name', (name, sizes) => {
  const check = (): void => checkParquetSizes(sizes);
  expect(check).toThrow(ParquetError);
  expect(check).toThrow(new RegExp(`^${name}: \\d+ of at most \\d+$`));
});

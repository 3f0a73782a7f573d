import { ParquetError } from './parquet-error.ts';

/** What the footer of a Parquet file declares. */
export interface ParquetSizes {
  rows: number;
  columns: number;
  uncompressedBytes: number;
}

/**
 * A file of 4 KB can unpack to gigabytes, and a table stands in memory several times on its way
 * into the engine, whose memory ends at 4 GB. The bytes declared count dictionaries once, so the
 * cells are limited as well. Ten million observations with all their columns are within it.
 */
export const parquetLimits = {
  rows: 12_000_000,
  cells: 200_000_000,
  uncompressedBytes: 1_024 * 2 ** 20,
};

/** Throws a `ParquetError` (`too-large`) that names what is over its limit. */
export function checkParquetSizes(
  { rows, columns, uncompressedBytes }: ParquetSizes,
  limits: typeof parquetLimits = parquetLimits,
): void {
  const declared = { rows, cells: rows * columns, uncompressedBytes };
  for (const key of ['rows', 'cells', 'uncompressedBytes'] as const) {
    if (declared[key] > limits[key]) {
      throw new ParquetError('too-large', `${key}: ${declared[key]} of at most ${limits[key]}`);
    }
  }
}

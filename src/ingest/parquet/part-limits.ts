import { readLimits } from '../source/read-limits.ts';
import { parquetLimits } from './parquet-sizes.ts';

/**
 * What a part may ask of the page, before anything of it is fetched or unpacked. Row groups are read
 * one at a time, so that the bounds of a whole file hold for each.
 */
export const partLimits = {
  /** Bytes of a footer. A thousand row groups of fifteen columns take some two million. */
  footerBytes: 32 * 2 ** 20,
  columns: readLimits.columns,
  groupRows: parquetLimits.rows,
  /** Cells that are read at once. */
  cells: parquetLimits.cells,
  /** Bytes of the columns of a row group that are read at once, packed and unpacked. */
  packedBytes: readLimits.parquetBytes,
  unpackedBytes: parquetLimits.uncompressedBytes,
  /** Bytes of the texts of a column, each as often as it occurs: short codes can stand for long texts. */
  textBytes: parquetLimits.uncompressedBytes,
  /** Combinations of values that are counted. With those of a hundred million rows a page still lives. */
  combinations: 2 ** 23,
} as const;

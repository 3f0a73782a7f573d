import type { Resource } from '../datasets/data-package.ts';
import { tableNameOf } from '../semantic/tables.ts';

/** A file of more bytes than this is faster read piece by piece, wherever it can be. */
export const wholeUpTo = 8 * 2 ** 20;

/** Whether a resource is one of several files, or may be too large to be fetched as a whole. */
export const mayLieInParts = ({ name, format, parts, bytes = Infinity }: Resource): boolean =>
  parts !== undefined ||
  // Without its size in the descriptor the file itself is asked.
  (format === 'parquet' && tableNameOf(name) === 'observations' && bytes > wholeUpTo);

import type { Resource } from '../datasets/data-package.ts';
import { wholeUpTo } from '../datasets/whole-file.ts';
import { tableNameOf } from '../semantic/tables.ts';

/** Whether a resource is one of several files, or may be too large to be fetched as a whole. */
export const mayLieInParts = ({ name, format, parts, bytes = Infinity }: Resource): boolean =>
  parts !== undefined ||
  // Without its size in the descriptor the file itself is asked.
  (format === 'parquet' && tableNameOf(name) === 'observations' && bytes > wholeUpTo);

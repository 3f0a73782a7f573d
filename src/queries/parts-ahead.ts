import type { ClusteredParts, RowsPiece } from '../ingest/parquet/parquet-parts.ts';
import { PartError } from '../ingest/parquet/part-error.ts';
import { valuesOfReach, type Reach } from '../semantic/reach.ts';
import type { PartedTable } from './open-parts.ts';

/**
 * What a row takes in the memory of the reader and, pressed, in that of the engine; both measured over
 * ten million. For telling beforehand that rows are too many.
 */
export const bytesOfRow = 40;

/** Files of more bytes are read as far as questions need them, and not ahead. */
const mostBytesAhead = 64 * 2 ** 20;

/** Whether all rows of a table may be fetched before anybody asks for them. */
export const mayBeAhead = ({ rows, bytes }: PartedTable, bound: number): boolean =>
  rows > 0 && rows * bytesOfRow <= bound && bytes <= mostBytesAhead;

/** Whether a question that touches every row of a table is told beforehand that these are too many. */
export const isBeyond = ({ rows }: PartedTable, reach: Reach, bound: number): boolean =>
  valuesOfReach(reach).length === 0 && rows * bytesOfRow > bound;

/** Whether rows can be read, but not all of them be kept in memory by their values. */
export const isBeyondMemory = (error: unknown): boolean =>
  error instanceof PartError && ['too-large', 'unsupported'].includes(error.fault.code);

/**
 * The pieces in which all rows of a reach are; undefined where they may be in any, and rows are better
 * chosen one by one.
 */
export function piecesWithin(
  { pieces }: Pick<ClusteredParts, 'pieces'>,
  { indicators, places, sources }: Reach,
): number[] | undefined {
  if (!indicators && (places || sources)) return undefined;
  const wanted = indicators && new Set<string | null>(indicators);
  return [...pieces.keys()].filter(
    (index) => !wanted || pieces[index]?.values.some((value) => wanted.has(value)),
  );
}

/** Of the pieces that are wanted, the one nearest to that of an indicator, or to the first. */
export function nearestPiece(
  { pieces }: Pick<ClusteredParts, 'pieces'>,
  indicator: string | undefined,
  isWanted: (index: number) => boolean,
): number | undefined {
  const isOfIt = ({ values }: RowsPiece) => indicator !== undefined && values.includes(indicator);
  const from = Math.max(pieces.findIndex(isOfIt), 0);
  return [...pieces.keys()]
    .filter(isWanted)
    .reduce<number | undefined>(
      (best, index) =>
        best === undefined || Math.abs(index - from) < Math.abs(best - from) ? index : best,
      undefined,
    );
}

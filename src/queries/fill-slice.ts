import type { ParquetParts } from '../ingest/parquet/parquet-parts.ts';
import { isOfPackage, problemOfPart, type PartedTable } from './open-parts.ts';
import type { PartsClusters } from './parts-clusters.ts';
import { PartsRefused } from './parts-errors.ts';
import { viewOf } from './parts-names.ts';
import type { Slice } from './parts-slice.ts';
import { type Batch, clusteredRows } from './passing-rows.ts';

interface Source {
  reader: () => Promise<ParquetParts>;
  clusters: PartsClusters;
}

/** How many tables were named until now: each has a name of its own, whichever store it is for. */
let named = 0;

/** The rows of a slice, from the reader's memory where they are there, else from the files. */
export async function* rowsOfSlice(
  { of, reach, columns, piece, stop }: Slice,
  { reader, clusters }: Source,
): AsyncGenerator<Batch> {
  const nameOf = (): string => {
    named += 1;
    return `passing/${viewOf(of)}/${named}`;
  };
  const options = { reach, columns, nameOf, signal: stop.signal };
  const cluster = clusters.of(of);
  if (!cluster) {
    yield* of.passing(reader, options);
    return;
  }
  let begun = false;
  try {
    for await (const batch of clusteredRows(cluster, piece, options)) {
      begun = true;
      yield batch;
    }
  } catch (error) {
    clusters.lose(of);
    // A value's rows in several pieces are not to be told apart in the files.
    const isWhole = piece === undefined || cluster.pieces[piece]?.isWhole === true;
    if (begun || !isWhole || stop.signal.aborted) throw error;
    yield* of.passing(reader, options);
  }
}

/** What is told of rows that could not be had: to blame is the package, or the line. */
export function asRefusal(of: PartedTable, error: unknown): unknown {
  if (!isOfPackage(error)) return error;
  return new PartsRefused(of.package, [problemOfPart(error, placeOf(of, [error.fault.part]))]);
}

/** Where rows of these files lie, for problems. */
export function placeOf({ package: owner, resource }: PartedTable, parts: readonly string[]) {
  const names = parts.map((part) => {
    const files = [resource.path, ...(resource.parts ?? []).map(({ path }) => path)];
    return files.find((path) => part.endsWith(path)) ?? part;
  });
  return { package: owner, resource: resource.name, file: names.join(', ') || resource.path };
}

import type { ClusteredRows, ReadableGroup } from '../ingest/parquet/cluster-rows.ts';
import { PartDataError, PartError } from '../ingest/parquet/part-error.ts';
import type { PartsAnswer, PartsRequest } from './parquet-parts-messages.ts';

export type ClusterRequest = Extract<
  PartsRequest,
  { kind: 'cluster' | 'piece' | 'passing' | 'release' }
>;

/** Rows that are kept in memory, by the number of the request that asked for it. */
const kept = new Map<number, ClusteredRows>();

/** Answers what is asked of rows in memory; reads them when `cluster` asks for it. */
export async function answerOfCluster(
  request: ClusterRequest,
  readGroups: () => Promise<ReadableGroup[]>,
  signal: AbortSignal,
): Promise<PartsAnswer> {
  const { id, kind } = request;
  if (kind === 'release') {
    kept.delete(request.cluster);
    return { id, kind };
  }
  if (kind === 'cluster') {
    const rows = await read(request, await readGroups(), signal);
    kept.set(id, rows);
    return { id, kind, pieces: rows.pieces };
  }
  const rows = kept.get(request.cluster);
  // Its worker was lost, and this is another.
  if (!rows) throw new Error('the rows are no longer in memory');
  if (kind === 'piece') return { id, kind: 'rows', rows: rows.piece(request.index) };
  return { id, kind, rows: rows.passing(request.where) };
}

async function read(
  { address: { part }, columns, by }: Extract<ClusterRequest, { kind: 'cluster' }>,
  groups: readonly ReadableGroup[],
  signal: AbortSignal,
): Promise<ClusteredRows> {
  const { clusterRows } = await import('../ingest/parquet/cluster-rows.ts');
  try {
    return await clusterRows(groups, { columns, by, pause: pauses(signal) });
  } catch (error) {
    if (!(error instanceof PartDataError)) throw error;
    throw new PartError({ code: error.code, part, detail: error.message }, error);
  }
}

/** Gives others their turn when so many ms have passed: a pause itself takes some. */
const longestTurn = 30;

function pauses(signal: AbortSignal): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    signal.throwIfAborted();
    if (performance.now() - begun < longestTurn) return;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  };
}

import { PartDataError, PartError, type PartFault } from '../ingest/parquet/part-error.ts';
import { type PartChunk, type PartLayout, readLayout } from '../ingest/parquet/part-layout.ts';
import { CombinationCounts } from '../ingest/parquet/part-counts.ts';
import { countsAsArrow } from '../ingest/parquet/part-counts-arrow.ts';
import type { PartFooter, PartRows } from '../ingest/parquet/parquet-parts.ts';
import {
  countGroup,
  type FetchChunks,
  type LaidOutGroup,
  readRows,
} from '../ingest/parquet/read-part-rows.ts';
import { atMost } from './at-most.ts';
import { KeptBytes } from './kept-bytes.ts';
import type { PartAddress, PartsAnswer, PartsRequest } from './parquet-parts-messages.ts';
import type { ReadableGroup } from '../ingest/parquet/cluster-rows.ts';
import { answerOfCluster, type ClusterRequest } from './clusters.ts';
import { RemotePart } from './remote-part.ts';

interface OpenPart {
  remote: RemotePart;
  layout: PartLayout;
  footer: PartFooter;
}

/** Bytes of files that are kept for a further question. */
const KEPT_BYTES = 128 * 2 ** 20;
/** So many row groups are fetched at the same time to be counted. */
const COUNTED_AT_ONCE = 4;

const kept = new KeptBytes(KEPT_BYTES);
const opened = new Map<string, Promise<OpenPart>>();
const underWay = new Map<number, AbortController>();

self.onmessage = async ({ data }: MessageEvent<PartsRequest>) => {
  if (data.kind === 'stop') {
    underWay.get(data.id)?.abort();
    return;
  }
  const controller = new AbortController();
  underWay.set(data.id, controller);
  try {
    const answer = await answerTo(data, controller.signal);
    const rows = 'rows' in answer ? [answer.rows].flat() : [];
    send(
      answer,
      rows.map(({ ipc }) => ipc.buffer as ArrayBuffer),
    );
  } catch (error) {
    send({ id: data.id, kind: 'failed', fault: faultOf(error, data.address.part) });
  } finally {
    // Ends what is still being fetched for an answer that failed.
    controller.abort();
    underWay.delete(data.id);
  }
};

const send = (answer: PartsAnswer, transfer: Transferable[] = []): void =>
  self.postMessage(answer, { transfer });

async function answerTo(
  request: Exclude<PartsRequest, { kind: 'stop' }>,
  signal: AbortSignal,
): Promise<PartsAnswer> {
  const { id } = request;
  if (isOfCluster(request))
    return answerOfCluster(request, () => groupsOf(request, signal), signal);
  if (request.kind === 'counts') return { id, kind: 'counts', rows: await count(request, signal) };
  const open = await openedPart(request.address);
  if (request.kind === 'footer') return { id, kind: 'footer', footer: open.footer };
  const { rowGroup, columns, where } = request;
  const rows = await inGroup(open, rowGroup, signal, (group, fetch) =>
    readRows(group, columns, where, fetch),
  );
  return { id, kind: 'rows', rows };
}

async function count(
  { groups, columns, as }: Extract<PartsRequest, { kind: 'counts' }>,
  signal: AbortSignal,
): Promise<PartRows> {
  const counts = new CombinationCounts(columns.length);
  const inTurn = atMost(COUNTED_AT_ONCE);
  const counted = groups.map(({ address, rowGroup }) =>
    inTurn(async () => {
      signal.throwIfAborted();
      await inGroup(await openedPart(address), rowGroup, signal, (group, fetch) =>
        countGroup(group, columns, counts, fetch),
      );
    }),
  );
  await Promise.all(counted);
  return countsAsArrow(counts, columns, as);
}

async function inGroup<Value>(
  { footer: { part, rowGroups }, layout, remote }: OpenPart,
  rowGroup: number,
  signal: AbortSignal,
  read: (group: LaidOutGroup, fetch: FetchChunks) => Promise<Value>,
): Promise<Value> {
  const group = rowGroups[rowGroup];
  const chunks = layout.chunks[rowGroup];
  if (!group || !chunks) {
    throw new PartError({ code: 'corrupt', part, detail: `no row group ${rowGroup}` });
  }
  const fetch: FetchChunks = (wanted) =>
    remote.read(
      wanted.map(({ start, bytes }) => ({ start, end: start + bytes })),
      signal,
    );
  try {
    return await read({ group, chunks }, fetch);
  } catch (error) {
    if (!(error instanceof PartDataError)) throw error;
    const fault = { code: error.code, part, rowGroup: group.index, detail: error.message };
    throw new PartError(fault, error);
  }
}

const isOfCluster = (request: PartsRequest): request is ClusterRequest =>
  ['cluster', 'piece', 'passing', 'release'].includes(request.kind);

/** The row groups of the parts of a cluster, each with the way to its bytes. */
async function groupsOf(request: ClusterRequest, signal: AbortSignal): Promise<ReadableGroup[]> {
  if (request.kind !== 'cluster') return [];
  const parts = await Promise.all(request.parts.map(openedPart));
  return parts.flatMap(({ remote, layout, footer }) =>
    footer.rowGroups.map((group, index) => ({
      group,
      chunks: layout.chunks[index] ?? new Map<string, PartChunk>(),
      fetch: (wanted: readonly PartChunk[]) =>
        remote.read(
          wanted.map(({ start, bytes }) => ({ start, end: start + bytes })),
          signal,
        ),
    })),
  );
}

// A part is opened for all who ask meanwhile, so that no one of them can stop it.
async function openedPart(address: PartAddress): Promise<OpenPart> {
  const opening = opened.get(address.url) ?? openPart(address);
  opened.set(address.url, opening);
  try {
    return await opening;
  } catch (error) {
    // What failed is tried anew by whoever asks next.
    if (opened.get(address.url) === opening) opened.delete(address.url);
    throw error;
  }
}

async function openPart(address: PartAddress): Promise<OpenPart> {
  const { part, expected } = address;
  const onBytes = (bytes: number): void => send({ kind: 'fetched', bytes });
  const url = new URL(address.url);
  const remote = await RemotePart.open(
    { url, part, expected, onBytes, kept },
    { guess: address.footerBytes },
  );
  const { total: bytes, version } = remote.file;
  try {
    return { remote, ...readLayout(remote.footer, { part, bytes, version }) };
  } catch (error) {
    if (!(error instanceof PartDataError)) throw error;
    throw new PartError({ code: error.code, part, detail: error.message }, error);
  }
}

function faultOf(error: unknown, part: string): PartFault {
  if (error instanceof PartError) return error.fault;
  const detail = error instanceof Error ? error.message : String(error);
  return { code: 'crashed', part, detail };
}

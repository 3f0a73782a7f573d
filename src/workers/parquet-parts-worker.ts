import { PartDataError, PartError, type PartFault } from '../ingest/parquet/part-error.ts';
import { type PartLayout, readLayout } from '../ingest/parquet/part-layout.ts';
import type { PartFooter } from '../ingest/parquet/parquet-parts.ts';
import {
  type FetchChunks,
  type LaidOutGroup,
  readCounts,
  readRows,
} from '../ingest/parquet/read-part-rows.ts';
import type { PartAddress, PartsAnswer, PartsRequest } from './parquet-parts-messages.ts';
import { RemotePart } from './remote-part.ts';

interface OpenPart {
  remote: RemotePart;
  layout: PartLayout;
  footer: PartFooter;
}

/** Whole files are kept where a server sends nothing less; those least used go first. */
const KEPT_BYTES = 128 * 2 ** 20;

/** In the order of their last use. */
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
    send(answer, answer.kind === 'rows' ? [answer.rows.ipc.buffer as ArrayBuffer] : []);
  } catch (error) {
    send({ id: data.id, kind: 'failed', fault: faultOf(error, data.address.part) });
  } finally {
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
  const open = await openedPart(request.address);
  if (request.kind === 'footer') return { id, kind: 'footer', footer: open.footer };
  const { part, rowGroups } = open.footer;
  const group = rowGroups[request.rowGroup];
  const chunks = open.layout.chunks[request.rowGroup];
  if (!group || !chunks) {
    throw new PartError({ code: 'corrupt', part, detail: `no row group ${request.rowGroup}` });
  }
  const fetch: FetchChunks = (wanted) =>
    open.remote.read(
      wanted.map(({ start, bytes }) => ({ start, end: start + bytes })),
      signal,
    );
  try {
    return await readGroup(request, { group, chunks }, fetch);
  } catch (error) {
    if (!(error instanceof PartDataError)) throw error;
    const fault = { code: error.code, part, rowGroup: group.index, detail: error.message };
    throw new PartError(fault, error);
  }
}

async function readGroup(
  request: Extract<PartsRequest, { columns: unknown }>,
  laidOut: LaidOutGroup,
  fetch: FetchChunks,
): Promise<PartsAnswer> {
  const { id, columns } = request;
  if (request.kind === 'counts') {
    return { id, kind: 'counts', counts: await readCounts(laidOut, columns, fetch) };
  }
  return { id, kind: 'rows', rows: await readRows(laidOut, columns, request.where, fetch) };
}

// A part is opened for all who ask meanwhile, so that no one of them can stop it.
async function openedPart(address: PartAddress): Promise<OpenPart> {
  const opening = opened.get(address.url) ?? openPart(address);
  opened.delete(address.url);
  opened.set(address.url, opening);
  try {
    const open = await opening;
    await dropLeastUsed();
    return open;
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
    { url, part, expected, onBytes },
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

async function dropLeastUsed(): Promise<void> {
  const parts = await Promise.all(
    [...opened].map(async ([url, opening]) => {
      const open = await opening.catch(() => undefined);
      return { url, bytes: open?.remote.keptBytes ?? 0 };
    }),
  );
  let kept = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { url, bytes } of parts.slice(0, -1)) {
    if (kept <= KEPT_BYTES) break;
    if (bytes === 0) continue;
    opened.delete(url);
    kept -= bytes;
  }
}

function faultOf(error: unknown, part: string): PartFault {
  if (error instanceof PartError) return error.fault;
  const detail = error instanceof Error ? error.message : String(error);
  return { code: 'crashed', part, detail };
}

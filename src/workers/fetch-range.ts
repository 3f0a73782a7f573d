import { PartError } from '../ingest/parquet/part-error.ts';
import { joinBytes } from '../lib/join-bytes.ts';
import { tryAgain } from '../lib/try-again.ts';
import { atMost } from './at-most.ts';
import {
  type ByteRange,
  type FileVersion,
  PassingFault,
  readRangeHead,
  type WantedRange,
  WHOLE_FILE_BYTES,
} from './range-answer.ts';

/** As many as a browser opens to one server without HTTP/2. */
const PARALLEL = 6;
/** A line that drops is mostly back within a second or two. */
const PAUSES = [300, 1500];

const inTurn = atMost(PARALLEL);

export interface FetchRangeOptions {
  /** What the first answer said; another version is `changed`. */
  expected?: FileVersion | undefined;
  signal?: AbortSignal | undefined;
  /** Called with the bytes of each piece as it comes in. */
  onBytes?: (bytes: number) => void;
  pauses?: readonly number[];
}

export interface FetchedRange extends FileVersion {
  /** Of the bytes that came: all of the file where the server knows no ranges. */
  range: ByteRange;
  bytes: Uint8Array;
}

/**
 * Bytes of a file on our own server. A server that knows no ranges sends all of it, and then all is
 * given back, unless it is too large. No cache takes part: it could join bytes of two versions.
 * Rejects with `PartError`, or with the signal's reason.
 */
export async function fetchRange(
  url: URL,
  part: string,
  wanted: WantedRange,
  options: FetchRangeOptions = {},
): Promise<FetchedRange> {
  // Only what may pass is tried again; whatever else went wrong is handed through as a value.
  const outcome = await tryAgain(async () => {
    try {
      return await inTurn(() => fetchOnce(url, part, wanted, options));
    } catch (error) {
      if (error instanceof PassingFault && options.signal?.aborted !== true) throw error;
      return { error };
    }
  }, options.pauses ?? PAUSES);
  if ('error' in outcome) throw outcome.error;
  return outcome;
}

async function fetchOnce(
  url: URL,
  part: string,
  wanted: WantedRange,
  options: FetchRangeOptions,
): Promise<FetchedRange> {
  const { expected, signal, onBytes } = options;
  signal?.throwIfAborted();
  const over = new AbortController();
  const stop = (): void => over.abort();
  signal?.addEventListener('abort', stop);
  try {
    const response = await answered(url, part, wanted, expected, over.signal);
    const head = readRangeHead(part, wanted, response);
    if (head.kind === 'misread') {
      over.abort();
      const start = 'last' in wanted ? Math.max(0, head.total - wanted.last) : wanted.start;
      return await fetchOnce(url, part, { start, end: head.total }, options);
    }
    if (expected) compare(part, expected, head);
    const most = head.kind === 'range' ? head.range.end - head.range.start : WHOLE_FILE_BYTES;
    if (head.kind === 'whole' && (head.total ?? 0) > most) wholeTooLarge(part, head.total);
    const bytes = await readBody(part, response, head.kind === 'range' ? undefined : most, onBytes);
    const announced = head.kind === 'range' ? most : (head.total ?? bytes.length);
    if (bytes.length !== announced) {
      const detail = `${bytes.length} bytes of ${announced} came`;
      throw new PassingFault({ code: 'cut-off', part, detail });
    }
    const total = head.total ?? bytes.length;
    if (expected) compare(part, expected, { total, version: head.version });
    const range = head.kind === 'range' ? head.range : { start: 0, end: total };
    return { bytes, total, version: head.version, range };
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    // Ends what is still on its way, such as a whole file that is too large.
    over.abort();
  }
}

async function answered(
  url: URL,
  part: string,
  wanted: WantedRange,
  expected: FileVersion | undefined,
  signal: AbortSignal,
): Promise<Response> {
  const range = 'last' in wanted ? `-${wanted.last}` : `${wanted.start}-${wanted.end - 1}`;
  const headers: Record<string, string> = { Range: `bytes=${range}` };
  // With a weak ETag or a date a server must say no to this; those are compared here only.
  if (expected?.version?.startsWith('"')) headers['If-Match'] = expected.version;
  try {
    return await fetch(url, { headers, signal, cache: 'no-store' });
  } catch (cause) {
    // A browser takes nothing packed for a range, and doesn't say that it was this. The whole it takes.
    const whole = await fetch(url, { signal, cache: 'no-store' }).catch(() => undefined);
    if (whole?.headers.has('Content-Encoding')) return whole;
    void whole?.body?.cancel().catch(() => undefined);
    throw new PassingFault({ code: 'no-answer', part, detail: String(cause) }, cause);
  }
}

function compare(
  part: string,
  expected: FileVersion,
  { total, version }: { total: number | undefined; version: string | undefined },
): void {
  const fail = (now: unknown, before: unknown): never => {
    throw new PartError({
      code: 'changed',
      part,
      detail: `${String(now)}, before ${String(before)}`,
    });
  };
  if (version !== expected.version) fail(version, expected.version);
  if (total !== undefined && total !== expected.total) {
    fail(`${total} bytes`, `${expected.total} bytes`);
  }
}

function wholeTooLarge(part: string, bytes: number | undefined): never {
  const detail = `the server sends whole files only, and this one has ${bytes ?? 'unknown'} bytes`;
  throw new PartError({ code: 'no-ranges', part, detail });
}

async function readBody(
  part: string,
  response: Response,
  most: number | undefined,
  onBytes: FetchRangeOptions['onBytes'],
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      const detail = `the line broke after ${length} bytes`;
      throw new PassingFault({ code: 'cut-off', part, detail }, cause);
    });
    if (done) break;
    pieces.push(value);
    length += value.length;
    onBytes?.(value.length);
    if (most !== undefined && length > most) wholeTooLarge(part, length);
  }
  return joinBytes(pieces);
}

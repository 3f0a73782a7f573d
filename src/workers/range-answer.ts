import { PartError, type PartFault } from '../ingest/parquet/part-error.ts';

/** Bytes of a file from `start` on, up to but not including `end`. */
export interface ByteRange {
  start: number;
  end: number;
}

/** A range from the front, or so many bytes from the end. */
export type WantedRange = ByteRange | { last: number };

/** What a server's answer says of the file behind it. */
export interface FileVersion {
  /** Length of the whole file in bytes. */
  total: number;
  /** ETag, else the date of the last change, else undefined. */
  version: string | undefined;
}

/** The head of an answer that was held against what was asked for. */
export type RangeHead =
  /** The range. */
  | ({ kind: 'range'; range: ByteRange } & FileVersion)
  /** The whole file; its length is undefined where the server doesn't say it or compresses on the way. */
  | { kind: 'whole'; total: number | undefined; version: string | undefined }
  /** Another range than the last bytes, because the server misread that; but the length is known now. */
  | { kind: 'misread'; total: number };

/** A file that a server sends only as a whole is taken up to this; with more the page would stall. */
export const WHOLE_FILE_BYTES = 64 * 2 ** 20;

/** Answers that a server may take back a moment later. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

/** A `PartError` that may be gone at the next attempt. */
export class PassingFault extends PartError {}

/**
 * Reads the head of an answer to a request for a range. Throws `PartError` with what the server did
 * instead: sent a page, compressed the range, sent other bytes or fewer.
 */
export function readRangeHead(part: string, wanted: WantedRange, response: Response): RangeHead {
  const { status, headers } = response;
  const fail = (code: PartFault['code'], detail: string): never => {
    throw new PartError({ code, part, detail });
  };
  const isTail = 'last' in wanted;
  if (status === 416) {
    const [, length] = /^bytes \*\/(\d+)$/.exec(headers.get('Content-Range') ?? '') ?? [];
    if (isTail && Number(length) > 0) return { kind: 'misread', total: Number(length) };
    fail('cut-off', `no such bytes in a file of ${length ?? 'unknown'} bytes`);
  }
  if (status === 404 || status === 410) fail('missing', `status ${status}`);
  if (status === 412) fail('changed', 'status 412: no longer the version that was begun with');
  if (passing.has(status)) {
    throw new PassingFault({ code: 'refused', part, detail: `status ${status}` });
  }
  if (status !== 200 && status !== 206) fail('refused', `status ${status}`);
  if (/\btext\/html\b/i.test(headers.get('Content-Type') ?? '')) {
    fail('not-parquet', 'an HTML page came in its place');
  }
  const version = headers.get('ETag') ?? headers.get('Last-Modified') ?? undefined;
  const encoding = headers.get('Content-Encoding') ?? 'identity';
  const length = encoding === 'identity' ? lengthIn(headers) : undefined;
  if (status === 200) return { kind: 'whole', total: length, version };

  if (encoding !== 'identity') fail('encoded', `Content-Encoding ${encoding} on a range`);
  const stated = headers.get('Content-Range') ?? 'none';
  const [, first, last, all] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(stated) ?? [];
  const range = { start: Number(first), end: Number(last) + 1 };
  const total = Number(all);
  if (!(range.start < range.end && range.end <= total)) {
    fail('no-ranges', `status 206 with Content-Range ${stated}`);
  }
  const start = isTail ? Math.max(0, total - wanted.last) : wanted.start;
  const end = isTail ? total : wanted.end;
  if (range.start !== start || range.end > end) {
    // Some take the last 500 bytes for the first 500.
    if (isTail) return { kind: 'misread', total };
    fail('no-ranges', `Content-Range ${stated} for the bytes ${start}-${end - 1}`);
  }
  if (range.end < end) fail('cut-off', `Content-Range ${stated} for the bytes ${start}-${end - 1}`);
  if (length !== undefined && length !== end - start) {
    fail('cut-off', `Content-Length ${length} with Content-Range ${stated}`);
  }
  return { kind: 'range', range, total, version };
}

function lengthIn(headers: Headers): number | undefined {
  const stated = headers.get('Content-Length') ?? '';
  return /^\d+$/.test(stated) ? Number(stated) : undefined;
}

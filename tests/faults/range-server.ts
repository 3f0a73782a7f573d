import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What a server or something on the way may do with a request for a range. */
export type RangeFault =
  | 'missing'
  | 'busy'
  | 'busy once'
  | 'hang up'
  | 'a page instead'
  | 'no ranges'
  | 'no ranges, packed'
  | 'misreads the end'
  | 'refuses the end'
  | 'no Content-Range'
  | 'unknown length'
  | 'another range'
  | 'shorter range'
  | 'stops in the middle'
  | 'stops once'
  | 'wrong Content-Length'
  | 'packed ranges'
  | 'not modified'
  | 'not satisfiable'
  | 'slow';

export interface ServedFile {
  bytes: Uint8Array;
  etag?: string | undefined;
  modified?: string | undefined;
  type?: string;
}

export interface RangeServer {
  url: string;
  /** By path, changed at will while the server runs. */
  files: Map<string, ServedFile>;
  faults: Map<string, RangeFault>;
  /** What was asked for, in its order: path and range. */
  asked: { path: string; range: string | undefined; ifMatch: string | undefined }[];
  /** Bytes of the bodies that were sent; of those whose path begins so. */
  sent: (below?: string) => number;
  /** Most requests that were under way at a time. */
  mostAtOnce: () => number;
  close: () => Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Serves files from memory with ranges, validators and conditions as static servers do; `others` has
 * all else.
 */
export async function startRangeServer(others?: Answer): Promise<RangeServer> {
  const files = new Map<string, ServedFile>();
  const faults = new Map<string, RangeFault>();
  const asked: RangeServer['asked'] = [];
  const sent = new Map<string, number>();
  let underWay = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    const { range } = request.headers;
    if (others && !files.has(path)) {
      others(request, response);
      return;
    }
    asked.push({ path, range, ifMatch: request.headers['if-match'] });
    underWay += 1;
    most = Math.max(most, underWay);
    response.on('close', () => (underWay -= 1));
    const write = response.write.bind(response);
    response.write = ((body: Uint8Array) => {
      sent.set(path, (sent.get(path) ?? 0) + body.length);
      return write(body);
    }) as ServerResponse['write'];
    const fault = faults.get(path);
    if (fault === 'busy once' || fault === 'stops once') faults.delete(path);
    // A moment later, so that requests sent together are seen together.
    const pause = fault === 'slow' ? 1500 : 2;
    setTimeout(() => answer(request, response, files.get(path), fault), pause);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    files,
    faults,
    asked,
    sent: (below = '') =>
      [...sent].reduce((sum, [path, bytes]) => sum + (path.startsWith(below) ? bytes : 0), 0),
    mostAtOnce: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  file: ServedFile | undefined,
  fault: RangeFault | undefined,
): void {
  response.setHeader('Access-Control-Allow-Origin', '*');
  if (fault === 'hang up') return void response.destroy();
  if (fault === 'missing' || !file) return void response.writeHead(404).end('not found');
  if (fault === 'busy' || fault === 'busy once') return void response.writeHead(503).end('busy');
  if (fault === 'not modified') return void response.writeHead(304).end();
  if (fault === 'a page instead') {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    return void response.end('<!doctype html><title>Cổng thông tin</title><p>Mời đăng nhập');
  }
  const { bytes, etag, modified } = file;
  if (etag) response.setHeader('ETag', etag);
  if (modified) response.setHeader('Last-Modified', modified);
  response.setHeader('Content-Type', file.type ?? 'application/vnd.apache.parquet');
  const match = request.headers['if-match'];
  if (match !== undefined && match !== etag) return void response.writeHead(412).end();
  if (fault === 'no ranges') {
    send(response, 200, bytes);
    return;
  }
  if (fault === 'no ranges, packed') {
    response.setHeader('Content-Encoding', 'gzip');
    send(response, 200, gzipSync(bytes));
    return;
  }
  sendRange(response, bytes, request.headers.range, fault);
}

function sendRange(
  response: ServerResponse,
  bytes: Uint8Array,
  header: string | undefined,
  fault: RangeFault | undefined,
): void {
  const total = bytes.length;
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (header === undefined) {
    send(response, 200, bytes);
    return;
  }
  const isTail = first === '';
  if (fault === 'not satisfiable' || (isTail && fault === 'refuses the end')) {
    response.setHeader('Content-Range', `bytes */${total}`);
    return void response.writeHead(416).end();
  }
  const misread = isTail && fault === 'misreads the end';
  let start = isTail && !misread ? Math.max(0, total - Number(last)) : Number(first);
  let end = isTail && !misread ? total : Math.min(total, Number(last) + 1);
  if (start >= total) {
    response.setHeader('Content-Range', `bytes */${total}`);
    return void response.writeHead(416).end();
  }
  if (fault === 'another range') start -= 1;
  if (fault === 'shorter range') end -= 1;
  const body = bytes.subarray(start, end);
  const length = fault === 'unknown length' ? '*' : total;
  if (fault !== 'no Content-Range') {
    response.setHeader('Content-Range', `bytes ${start}-${end - 1}/${length}`);
  }
  if (fault === 'packed ranges') {
    response.setHeader('Content-Encoding', 'gzip');
    send(response, 206, gzipSync(body));
    return;
  }
  if (fault === 'stops in the middle' || fault === 'stops once') {
    response.writeHead(206, { 'Content-Length': body.length });
    response.write(body.subarray(0, body.length / 2));
    setTimeout(() => response.destroy(), 20);
    return;
  }
  if (fault === 'wrong Content-Length') {
    const shorter = body.subarray(0, body.length / 2);
    response.writeHead(206, { 'Content-Length': shorter.length });
    return void response.end(shorter);
  }
  send(response, 206, body);
}

function send(response: ServerResponse, status: number, body: Uint8Array): void {
  response.writeHead(status, { 'Content-Length': body.length });
  response.write(body);
  response.end();
}

import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { builtApp } from '../journeys/built-app.ts';

/**
 * What a server may do to a file: not have it, send a page in its stead, stop in its middle, dawdle,
 * hang up, change bytes of it, or call it what it isn't.
 */
export type Fault =
  | 'missing'
  | 'a page instead'
  | 'cut off'
  | 'slow'
  | 'hang up'
  | 'torn in a line'
  | 'spoilt'
  | 'of another type';

export interface FaultyServer {
  url: string;
  /** Faults by the end of a file's path; changed at will while the server runs. */
  faults: Map<string, Fault>;
  close: () => Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.otf': 'font/otf',
};

/** Serves the built app as a static server would, except for the files that it was told to fail. */
export async function startFaultyServer(): Promise<FaultyServer> {
  const faults = new Map<string, Fault>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const fault = [...faults].find(([end]) => path.endsWith(end))?.[1];
    void answer(path === '/' ? '/index.html' : path, fault, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    faults,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(path: string, fault: Fault | undefined, response: ServerResponse) {
  if (fault === 'hang up') return response.destroy();
  const content = await readFile(join(builtApp, normalize(path))).catch(() => undefined);
  if (fault === 'missing' || !content) return response.writeHead(404).end('not found');
  if (fault === 'a page instead') {
    return response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end('<!doctype html><title>Cổng thông tin</title><p>Mời đăng nhập');
  }
  if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, 3_000));
  const named = types[extname(path)] ?? 'application/octet-stream';
  const type = { 'Content-Type': fault === 'of another type' ? 'text/plain' : named };
  if (fault === 'spoilt') content.fill(35, content.length / 2, content.length / 2 + 4096);
  const half = content.subarray(0, Math.floor(content.length / 2));
  // Ten bytes into a line, so that what is left can't pass for a whole file.
  const torn = content.subarray(0, half.lastIndexOf('\n') + 11);
  if (fault === 'torn in a line') return response.writeHead(200, type).end(torn);
  response.writeHead(200, { ...type, 'Content-Length': content.length });
  if (fault !== 'cut off') return response.end(content);
  response.write(half);
  setTimeout(() => response.destroy(), 200);
}

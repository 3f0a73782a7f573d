import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize, relative as relativeTo } from 'node:path';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.otf': 'font/otf',
  '.ttf': 'font/ttf',
  '.parquet': 'application/vnd.apache.parquet',
  '.arrow': 'application/vnd.apache.arrow.stream',
};

export interface FolderServer {
  /** Address of the folder, with a slash at its end. */
  url: string;
  /** The bodies that were sent between two moments (ms since 1970), by path below the folder. */
  sent: (from: number, to: number) => { path: string; bytes: number }[];
  close: () => Promise<void>;
}

/**
 * Serves a folder on a free port of this machine as a static server with compression does: a file's
 * `.gz` twin where there is one, byte ranges of those without, entity tags, and nothing kept without
 * being asked for again (`no-cache`), but names with a digest.
 */
export async function serveFolder(folder: string): Promise<FolderServer> {
  const sent: { at: number; path: string; bytes: number }[] = [];
  const send = (path: string, response: ServerResponse, part: { start?: number; end?: number }) => {
    const stream = createReadStream(path, part);
    response.on('close', () => {
      sent.push({ at: Date.now(), path: relativeTo(folder, path), bytes: stream.bytesRead });
    });
    stream.pipe(response);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const relative = normalize(decodeURIComponent(pathname)).replace(/^(\.\.(\/|$))+/, '');
    const asked = join(folder, relative.endsWith('/') ? `${relative}index.html` : relative);
    if (!asked.startsWith(folder) || !existsSync(asked) || !statSync(asked).isFile()) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found');
      return;
    }
    const isPacked =
      request.headers.range === undefined &&
      existsSync(`${asked}.gz`) &&
      /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '');
    const path = isPacked ? `${asked}.gz` : asked;
    const { size, mtimeMs } = statSync(path);
    const tag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
    const hasDigest = /\/assets\/.*-[\w-]{8}\.\w+$/.test(pathname);
    const headers: Record<string, string> = {
      'Content-Type': mediaTypes[extname(asked)] ?? 'application/octet-stream',
      'Cache-Control': hasDigest ? 'public, max-age=31536000, immutable' : 'no-cache',
      'Accept-Ranges': 'bytes',
      ETag: tag,
      Vary: 'Accept-Encoding',
      ...(isPacked ? { 'Content-Encoding': 'gzip' } : {}),
    };
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304, headers).end();
      return;
    }
    const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '');
    const ifRange = request.headers['if-range'];
    if (range && (ifRange === undefined || ifRange === tag)) {
      const [, first = '', last = ''] = range;
      const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
      const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
      if (from > to) {
        response.writeHead(416, { ...headers, 'Content-Range': `bytes */${size}` }).end();
        return;
      }
      response.writeHead(206, {
        ...headers,
        'Content-Range': `bytes ${from}-${to}/${size}`,
        'Content-Length': to - from + 1,
      });
      send(path, response, { start: from, end: to });
      return;
    }
    response.writeHead(200, { ...headers, 'Content-Length': size });
    send(path, response, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://localhost:${port}/`,
    sent: (from, to) => sent.filter(({ at }) => at >= from && at <= to),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

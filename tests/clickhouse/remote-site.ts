import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serveFiles } from '../../scripts/serve/serve-files.mjs';
import { builtApp } from '../journeys/built-app.ts';
import { relisted } from '../journeys/relisted-page.ts';

interface Listed {
  packages: readonly unknown[];
}

/** The built app with another list of packages, and with a policy that lets it ask these servers. */
export async function startRemoteSite(
  list: Listed,
  servers: readonly string[],
): Promise<{ url: string; close: () => Promise<void> }> {
  const files = serveFiles(builtApp);
  const allowed = `connect-src 'self' ${servers.join(' ')}`;
  const page = readFileSync(join(builtApp, 'index.html'), 'utf8').replace(
    /connect-src (?:'|&#39;)self(?:'|&#39;)/,
    allowed,
  );
  const worker = relisted(readFileSync(join(builtApp, 'service-worker.js'), 'utf8'), page);
  const own: Record<string, [type: string, text: string]> = {
    '/': ['text/html; charset=utf-8', page],
    '/index.html': ['text/html; charset=utf-8', page],
    '/service-worker.js': ['text/javascript; charset=utf-8', worker],
    '/data/packages.json': ['application/json', JSON.stringify(list)],
  };
  const server = createServer((request, response) => {
    const found = own[new URL(request.url ?? '/', 'http://localhost').pathname];
    if (found) return void response.writeHead(200, { 'Content-Type': found[0] }).end(found[1]);
    const setHeader = response.setHeader.bind(response);
    response.setHeader = (name, value) => {
      const isPolicy = name.toLowerCase() === 'content-security-policy';
      return setHeader(
        name,
        isPolicy ? String(value).replace("connect-src 'self'", allowed) : value,
      );
    };
    files(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

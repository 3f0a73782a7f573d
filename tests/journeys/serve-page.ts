import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves one page of HTML at an origin of its own, as a portal does. */
export async function servePage(html: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const isPage = request.url === '/';
    response.writeHead(isPage ? 200 : 204, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(isPage ? html : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

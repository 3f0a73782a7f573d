import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveFiles } from '../../scripts/serve/serve-files.mjs';
import { builtApp } from '../journeys/built-app.ts';

interface TellingServer<Told> {
  /** With a slash at its end. */
  url: string;
  /** Grows while the server runs. */
  told: Told[];
  close: () => Promise<void>;
}

async function listening<Told>(
  answer: RequestListener,
  told: Told[],
): Promise<TellingServer<Told>> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    told,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Another site that would gladly take what it is sent: tells the path of every request that reaches it. */
export function startWitness(): Promise<TellingServer<string>> {
  const told: string[] = [];
  return listening((request, response) => {
    told.push(request.url ?? '');
    const open = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
    response.writeHead(200, { ...open, 'Content-Type': 'text/javascript' }).end('0');
  }, told);
}

interface PolicyReport {
  'csp-report': { 'document-uri': string; 'effective-directive': string; 'blocked-uri': string };
}

const reportPath = '/policy-report';

/**
 * The built app with its own headers, and with the wish to be told of all that its policy refuses: the
 * browser reports what page, frames and workers do, and no script of theirs can miss it. Each report
 * is a line of document, directive and what was refused.
 */
export function startReportingApp(): Promise<TellingServer<string>> {
  const told: string[] = [];
  const answer = serveFiles(builtApp);
  return listening((request, response) => {
    if (request.url === reportPath) {
      let text = '';
      request.on('data', (piece) => (text += String(piece)));
      request.on('end', () => {
        const { 'csp-report': report } = JSON.parse(text) as PolicyReport;
        const names = ['document-uri', 'effective-directive', 'blocked-uri'] as const;
        told.push(names.map((name) => report[name]).join(' '));
        response.writeHead(204).end();
      });
      return;
    }
    const set = response.setHeader.bind(response);
    response.setHeader = (name, value) =>
      name === 'Content-Security-Policy'
        ? set(name, `${String(value)}; report-uri ${reportPath}`)
        : set(name, value);
    answer(request, response).catch(() => response.destroy());
  }, told);
}

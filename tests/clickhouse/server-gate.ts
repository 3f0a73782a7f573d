import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands before a server: lets pages of other origins in, and misbehaves when it is told to. */
export interface ServerGate {
  url: string;
  /** Statements that came through, and who asked. */
  asked: { sql: string; user: string; address: string }[];
  /** Answers in the server's place while it is set; `pass` hands on to the server. */
  answer:
    ((request: IncomingMessage, response: ServerResponse, pass: () => void) => void) | undefined;
  close: () => Promise<void>;
}

/** As today's servers answer whoever asks from a page of another origin. */
const letIn = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'authorization, content-type',
  'Access-Control-Allow-Methods': 'POST, GET, OPTIONS',
  'Access-Control-Max-Age': '600',
};

export async function startServerGate(target: string): Promise<ServerGate> {
  const asked: ServerGate['asked'] = [];
  const gate: Pick<ServerGate, 'answer'> = { answer: undefined };
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(letIn)) response.setHeader(name, value);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const pass = () => void handOn(target, request, response, asked);
    if (gate.answer) gate.answer(request, response, pass);
    else pass();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(gate, {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

async function handOn(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
  asked: ServerGate['asked'],
): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const body = Buffer.concat(pieces);
  const { authorization = '' } = request.headers;
  const user = Buffer.from(authorization.replace(/^Basic /, ''), 'base64')
    .toString()
    .split(':')[0];
  asked.push({ sql: body.toString(), user: user ?? '', address: request.url ?? '' });
  const headers = { ...request.headers };
  delete headers.host;
  delete headers.origin;
  const onward = ask(
    new URL(request.url ?? '/', target),
    { method: request.method ?? 'POST', headers },
    (answer) => {
      const own = { ...answer.headers };
      delete own['access-control-allow-origin'];
      response.writeHead(answer.statusCode ?? 502, own);
      answer.pipe(response);
    },
  );
  onward.on('error', () => response.destroy());
  // Who leaves is gone for the server too.
  response.on('close', () => onward.destroy());
  onward.end(body);
}

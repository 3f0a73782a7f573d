import type { IncomingMessage, ServerResponse } from 'node:http';

export function serveFiles(
  folder: string,
  base?: string,
): (request: IncomingMessage, response: ServerResponse) => Promise<void>;

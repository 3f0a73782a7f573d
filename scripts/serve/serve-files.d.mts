import type { IncomingMessage, ServerResponse } from 'node:http';

export function serveFiles(
  folder: string,
  base?: string,
  frameAncestors?: string,
): (request: IncomingMessage, response: ServerResponse) => Promise<void>;

import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { serveFiles } from './serve/serve-files.mjs';
import { projectFolder } from './setup/run.mjs';

// Only this address is bound, so nothing is reachable from other machines; browsers find it by "localhost" too.
const host = '127.0.0.1';
/** Who tries the app out tries its embedded charts from pages of this machine. */
const thisMachine = "'self' http://localhost:* http://127.0.0.1:*";

/**
 * Serves dist/, or another folder of a built app, and resolves once it answers. `port` 0 takes a free
 * one; `base` is the folder of the server that it stands in, such as `/department/`; `frameAncestors` the
 * sites that may show it in a frame.
 */
export async function serveDist({
  port = 0,
  base = '/',
  folder = join(projectFolder, 'dist'),
  frameAncestors = thisMachine,
} = {}) {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`${join(folder, 'index.html')} is missing: run "npm run build" first`);
  }
  const answer = serveFiles(folder, base, frameAncestors);
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://localhost:${server.address().port}${base}`, close };
}

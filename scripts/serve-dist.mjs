import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './setup/run.mjs';

// Only this address is bound, so nothing is reachable from other machines; browsers find it by "localhost" too.
const host = '127.0.0.1';

/** Types the server does not know by itself. */
const extraTypes = {
  '.parquet': 'application/vnd.apache.parquet',
  '.arrow': 'application/vnd.apache.arrow.stream',
};

const mediaTypes = {
  name: 'media-types',
  configurePreviewServer(server) {
    server.middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url, 'http://localhost');
      const type = extraTypes[pathname.slice(pathname.lastIndexOf('.'))];
      if (type) response.setHeader('Content-Type', type);
      next();
    });
  },
};

/**
 * Serves dist/ as any static server would and resolves once it answers. `port` 0 takes a free one;
 * `base` is the folder of the server that dist/ stands in, such as `/department/`.
 */
export async function serveDist({ port = 0, base = '/' } = {}) {
  if (!existsSync(join(projectFolder, 'dist', 'index.html'))) {
    throw new Error('dist/index.html is missing: run "npm run build" first');
  }
  const { preview } = await import('vite');
  const server = await preview({
    configFile: false,
    root: projectFolder,
    base,
    // The address of a missing file answers 404, not the page: the app's routes stand behind the hash.
    appType: 'mpa',
    logLevel: 'warn',
    plugins: [mediaTypes],
    preview: { host, port, strictPort: true, open: false },
  });
  const url = `http://localhost:${server.httpServer.address().port}${base}`;
  const answer = await fetch(url);
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`${url} answers with status ${answer.status}`);
  return { url, close: () => server.close() };
}

import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const source = (path: string): string =>
  fileURLToPath(new URL(`../../src/${path}`, import.meta.url)).replaceAll('\\', '/');

const asked = /\?worker$/;
const served = 'served-worker:';

/**
 * Workers as part of the page's code, since a page from a disk may start none from a file; each is
 * given the files of the folder by its page.
 */
export function workersOfPage(): Plugin {
  return {
    name: 'workers-of-page',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!asked.test(id)) return null;
      const found = await this.resolve(id.replace(asked, ''), importer);
      return found && `\0${served}${found.id}`;
    },
    load(id) {
      if (!id.startsWith(`\0${served}`)) return null;
      const file = id.slice(served.length + 1);
      return [
        `import Inline from ${JSON.stringify(`${file}?worker&inline`)};`,
        `import { serveWorker } from ${JSON.stringify(source('app/from-folder/serve-worker.ts'))};`,
        'export default function ServedWorker(options) {',
        '  return serveWorker(new Inline(options));',
        '}',
      ].join('\n');
    },
  };
}

/** Within the code of workers: files come from the page, and DuckDB's code is part of the worker. */
export function filesFromPage(): Plugin {
  return {
    name: 'files-from-page',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*-worker\.ts(\?.*)?$/.test(id)) return null;
      const asking = source('app/from-folder/fetch-from-page.ts');
      return { code: `import ${JSON.stringify(asking)};\n${code}`, map: null };
    },
    async resolveId(id, importer) {
      if (!id.endsWith('/run-duckdb.ts')) return null;
      return this.resolve(id.replace('run-duckdb.ts', 'run-duckdb-from-folder.ts'), importer);
    },
  };
}

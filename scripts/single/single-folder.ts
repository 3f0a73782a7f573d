import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { listFiles } from '../check/weigh-bundle.mjs';
import { packFile } from './pack-file.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

const derived = join(project, '.derived');

/** Copied as they are: people read them, or the page shows them without reading them. */
const copies = [
  ['scripts/single/index.html', 'index.html'],
  ['public/favicon.svg', 'favicon.svg'],
  ['.derived/fonts/OFL.txt', 'fonts/OFL.txt'],
  ['.derived/export-fonts/OFL.txt', 'export-fonts/OFL.txt'],
] as const;

/** What people read who got the folder on a stick. */
const guide = 'HƯỚNG DẪN.txt';

/** The build of DuckDB for browsers that are too old to unpack it here. */
const unused = /\/duckdb-mvp[^/]*\.wasm$/;

/**
 * Completes the folder that opens by a double click: what the app would fetch from a server becomes
 * scripts, and the page, its guide and its icon are copied.
 */
export function singleFolder(): Plugin {
  let out = '';
  const write = (path: string, content: string) => {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const pack = (path: string, file: string) => {
    for (const script of packFile(path, readFileSync(file))) write(script.path, script.text);
  };
  return {
    name: 'single-folder',
    configResolved(config) {
      out = resolve(config.root, config.build.outDir);
    },
    generateBundle(_, bundle) {
      for (const [path, file] of Object.entries(bundle)) {
        if (file.type !== 'asset' || !path.endsWith('.wasm')) continue;
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- this is how a bundle is changed.
        delete bundle[path];
        if (unused.test(`/${path}`)) continue;
        for (const { path: fileName, text } of packFile(path, Buffer.from(file.source))) {
          this.emitFile({ type: 'asset', fileName, source: text });
        }
      }
    },
    writeBundle() {
      for (const path of listFiles(derived)) {
        if (path.startsWith('fonts/') || path.endsWith('.txt')) continue;
        pack(path, join(derived, path));
      }
      pack('config.json', join(project, 'public/config.json'));
      // The editors of old Windows want it so.
      const text = readFileSync(join(project, 'scripts/single/guide.txt'), 'utf8');
      write(guide, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
      for (const [from, to] of copies) {
        mkdirSync(dirname(join(out, to)), { recursive: true });
        copyFileSync(join(project, from), join(out, to));
      }
    },
  };
}

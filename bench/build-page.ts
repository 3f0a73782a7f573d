import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { PeerName } from './peers.ts';

const own = join(import.meta.dirname, 'peers');

const folders: Record<PeerName | 'import', string> = {
  floor: 'floor',
  plain: 'plain',
  mosaic: join('peers', 'mosaic'),
  perspective: join('peers', 'perspective'),
  import: 'import',
};

/** Mosaic gets the DuckDB-WASM that it is released with, not the app's. */
const mosaicAlias = { '@duckdb/duckdb-wasm': join(own, 'node_modules', '@duckdb', 'duckdb-wasm') };

/** Builds one of the benchmark's pages as the app is built; what else lies in the folder stays. */
export async function buildPage(name: PeerName | 'import', outDir: string): Promise<void> {
  mkdirSync(outDir, { recursive: true });
  rmSync(join(outDir, 'index.html.gz'), { force: true });
  await build({
    configFile: false,
    root: join(import.meta.dirname, folders[name]),
    base: './',
    worker: { format: 'es' },
    logLevel: 'error',
    resolve: name === 'mosaic' ? { alias: mosaicAlias } : {},
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      reportCompressedSize: false,
    },
  });
}

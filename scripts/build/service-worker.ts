import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { webManifest } from './web-manifest.ts';

/** Vite puts a digest into the name of each of these. */
const hashed = /^assets\//;

/**
 * Builds `sw.js` with the list of all files of the app, and the manifest by which it can be
 * installed. Data, results and `config.json` are not on the list: a server may replace them, and the
 * worker reads them anew (docs/decisions/026).
 */
export function serviceWorker(): PluginOption[] {
  let outputFolder = '';
  return [
    {
      name: 'service-worker-folder',
      apply: 'build',
      configResolved: ({ root, build }) => {
        outputFolder = resolve(root, build.outDir);
      },
    },
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'service-worker.ts',
      // The page registers it by itself, after its first view.
      injectRegister: null,
      registerType: 'prompt',
      manifestFilename: 'manifest.webmanifest',
      includeManifestIcons: false,
      manifest: webManifest,
      integration: { closeBundleOrder: 'post' },
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*'],
        globIgnores: [
          'data/**',
          'results/**',
          'config.json',
          '.vite/**',
          '**/*.{br,gz,map}',
          'service-worker.js',
        ],
        maximumFileSizeToCacheInBytes: 60_000_000,
        dontCacheBustURLsMatching: hashed,
        // A file whose name says nothing of its content must be the one of this build, or the
        // worker is not installed: half of one build and half of another would be kept for good.
        manifestTransforms: [
          (entries) => ({
            manifest: entries.map(({ url, revision }) =>
              hashed.test(url)
                ? { url, revision, size: 0 }
                : { url, revision, integrity: integrityOf(join(outputFolder, url)), size: 0 },
            ),
            warnings: [],
          }),
        ],
      },
    }),
  ];
}

const integrityOf = (path: string): string =>
  `sha256-${createHash('sha256').update(readFileSync(path)).digest('base64')}`;

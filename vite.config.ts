import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { viteStaticCopy } from 'vite-plugin-static-copy';
import { defineConfig } from 'vite';
import { appVersionOfSources } from './scripts/build/app-version.ts';
import { compressedFiles } from './scripts/build/compressed-files.ts';
import { contentSecurityPolicy } from './scripts/build/content-security-policy.ts';
import { firstView } from './scripts/build/first-view/first-view-plugin.ts';
import { requireDerived } from './scripts/build/require-derived.ts';
import { serviceWorker } from './scripts/build/service-worker.ts';
import { ThirdPartyNotices } from './scripts/build/third-party-notices.ts';

const notices = new ThirdPartyNotices();

export default defineConfig({
  base: './',
  plugins: [
    react(),
    // `npm run data` and `npm run shapes` write what the app ships beside its code (packages, shipped
    // results, outlines of units) to .derived/; it is served in development and copied at build. The
    // fonts there come into the build through the style sheet, so only their licence is copied.
    viteStaticCopy({
      targets: [
        { src: ['.derived/*', '!.derived/fonts'], dest: '.' },
        { src: '.derived/fonts/OFL.txt', dest: 'fonts' },
      ],
      silent: true,
    }),
    requireDerived(),
    contentSecurityPolicy(),
    firstView(),
    notices.collect(),
    notices.write(),
    // Last: the one lists what all others have written, the other compresses it.
    serviceWorker(),
    compressedFiles(),
  ],
  resolve: {
    // PptxGenJS brings a zip library of its own, of 25 kB, for the little that this does.
    alias: {
      jszip: join(import.meta.dirname, 'src/exports/briefing/pptx/package/plain-zip.ts'),
    },
  },
  define: { __APP_VERSION__: JSON.stringify(appVersionOfSources()) },
  worker: { format: 'es', plugins: () => [notices.collect()] },
  build: {
    // Read by the bundle budget (scripts/check/weigh-bundle.mjs).
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // Where a browser knows no preloading, code comes when it is imported.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    // What libraries tell whoever works on them. Errors stay.
    rolldownOptions: { treeshake: { manualPureFunctions: ['console.log', 'console.warn'] } },
  },
});

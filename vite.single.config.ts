import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { appVersionOfSources } from './scripts/build/app-version.ts';
import { requireDerived } from './scripts/build/require-derived.ts';
import { ThirdPartyNotices } from './scripts/build/third-party-notices.ts';
import { singleFolder } from './scripts/single/single-folder.ts';
import { filesFromPage, workersOfPage } from './scripts/single/workers-of-page.ts';

// `npm run build:single`: a folder that opens from a disk by a double click (decision 027).
const notices = new ThirdPartyNotices();

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [
    react(),
    workersOfPage(),
    requireDerived(),
    singleFolder(),
    notices.collect(),
    notices.write(),
  ],
  define: { __APP_VERSION__: JSON.stringify(appVersionOfSources()) },
  worker: {
    format: 'iife',
    plugins: () => [filesFromPage(), notices.collect()],
    // DuckDB's script has an `eval` for code out of extensions; none is ever loaded.
    rolldownOptions: { checks: { eval: false, emptyImportMeta: false } },
  },
  experimental: {
    // What is read, not shown, is named by its place in the folder: neither a worker nor a classic
    // script has an address of its own to go by.
    renderBuiltUrl: (path) =>
      path.endsWith('.wasm') ? { runtime: JSON.stringify(`beside:/${path}`) } : { relative: true },
  },
  build: {
    outDir: 'dist-single',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 6000,
    rolldownOptions: {
      // Addresses that code takes from its module's own are whole already; see above.
      checks: { emptyImportMeta: false },
      input: 'src/app/from-folder/main.ts',
      output: {
        format: 'iife',
        codeSplitting: false,
        entryFileNames: 'app.js',
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith('.css')) ? 'app.css' : 'assets/[name]-[hash][extname]',
      },
    },
  },
});

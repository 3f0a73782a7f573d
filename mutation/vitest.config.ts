import { defineConfig } from 'vitest/config';

/** The unit tests alone: a mutant that only a browser can kill counts as one that survives. */
export default defineConfig({
  define: { __APP_VERSION__: '"mutation"' },
  test: {
    environment: 'node',
    isolate: false,
    server: { deps: { inline: ['pptxgenjs'] } },
    include: ['src/{semantic,ingest,charts,i18n,lib}/**/*.test.ts', 'tests/figures/**/*.test.ts'],
    exclude: ['**/*.browser.test.*', '**/node_modules/**'],
  },
});

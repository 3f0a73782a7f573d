import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { chromium } from 'playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments } from './scripts/setup/chromium-arguments.mjs';
import { findChromium } from './scripts/setup/find-chromium.mjs';
import { clusterCommands } from './tests/clickhouse/cluster-commands.ts';
import { LongestFirst } from './tests/journeys/longest-first.ts';

const executablePath = findChromium(chromium.executablePath());
// Vitest leaves one core idle while tests run, which is half of the machine where there are two.
const cores = availableParallelism();
// An engine at its limit takes gigabytes.
const browsers = Math.min(cores, 4);
/** What a page comes to in a moment takes longer on a machine with other work; Vitest gives it a second. */
const patient = { poll: { timeout: 10_000 } };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: 'vite.config.ts',
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          maxWorkers: cores,
          // A process and its modules serve one file after the other: to begin anew for each of hundreds
          // takes longer than their tests. So what a test puts in the place of a global it takes away again.
          isolate: false,
          environment: 'node',
          // The longest takes a few seconds where nothing else runs; beside a build it is another matter.
          testTimeout: 30_000,
          // With the zip library that the build gives it.
          server: { deps: { inline: ['pptxgenjs'] } },
          include: [
            '{src,scripts}/**/*.test.{ts,tsx}',
            'tests/gallery/**/*.test.ts',
            'tests/docs/**/*.test.ts',
            'tests/figures/**/*.test.ts',
          ],
          exclude: ['**/*.browser.test.*', '**/node_modules/**'],
        },
      },
      {
        extends: 'vite.config.ts',
        optimizeDeps: {
          include: [
            '@duckdb/duckdb-wasm',
            '@ariakit/react',
            '@codemirror/autocomplete',
            '@codemirror/commands',
            '@codemirror/lang-sql',
            '@codemirror/language',
            '@codemirror/lint',
            '@codemirror/state',
            '@codemirror/view',
            '@lezer/highlight',
            '@radix-ui/react-slider',
            'apache-arrow',
            'crc-32',
            'culori/fn',
            'echarts-for-react/esm/core',
            'echarts/charts',
            'echarts/core',
            'echarts/renderers',
            'fflate',
            'fzstd',
            'hucre/xlsx',
            'hyparquet',
            'hyparquet-compressors',
            'hyparquet/src/column.js',
            'hyparquet/src/delta.js',
            'hyparquet/src/encoding.js',
            'opentype.js/dist/opentype.mjs',
            'parquet-wasm',
            'pptxgenjs',
            'react',
            'react-dom/client',
          ],
        },
        test: {
          name: 'browser',
          sequence: { groupOrder: 1 },
          include: ['{src,tests/clickhouse}/**/*.browser.test.{ts,tsx}'],
          testTimeout: 60_000,
          expect: patient,
          maxWorkers: browsers,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: clusterCommands,
            provider: playwright({
              launchOptions: {
                ...(executablePath ? { executablePath } : {}),
                args: chromiumArguments,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'journeys',
          // One after the other: Chromium's timings are only as good as the machine is calm.
          sequence: { groupOrder: 2 },
          environment: 'node',
          include: ['tests/{journeys,faults,firefox,clickhouse}/**/*.spec.ts'],
          globalSetup: ['tests/journeys/serve-build.ts'],
          testTimeout: 60_000,
          expect: patient,
          hookTimeout: 120_000,
          // Two browsers at a time: as many as the smallest machine that runs this has cores.
          maxWorkers: 2,
        },
      },
    ],
  },
});

import { env } from 'node:process';

/** See README.md beside this file. Paths are those of the project's folder. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'mutation/vitest.config.ts', related: false },
  mutate: ['src/{semantic,ingest,charts}/**/*.ts', '!src/**/*.test.ts', '!src/**/*.fixture.ts'],
  // What these tests don't need is not copied. Without the slash `dist*` is src/lib/distinct.ts too.
  ignorePatterns: [
    '/dist*',
    '/.derived',
    '/bench',
    '/docs',
    '/public',
    '/scripts',
    '/tests',
    '/src/{app,components,pages}',
  ],
  disableTypeChecks: false,
  // Words of messages are looked at by people, and of a change in one no test should know.
  mutator: { excludedMutations: ['StringLiteral'] },
  coverageAnalysis: 'perTest',
  // What runs while a module loads, such as a table or a pattern, is tried on demand: every test of
  // the folder takes part in that.
  ignoreStatic: !env.MUTATE_STATIC,
  concurrency: 2,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: 'mutation/reports/mutation.json' },
  tempDirName: 'mutation/.sandbox',
  cleanTempDir: 'always',
  incremental: true,
  incrementalFile: 'mutation/reports/incremental.json',
};

/** See README.md beside this file. Paths are those of the project's folder. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'mutation/vitest.config.ts', related: false },
  mutate: [
    'src/{semantic,ingest,charts}/**/*.ts',
    '!src/**/*.test.ts',
    '!src/**/*.fixture.ts',
    '!src/**/*.properties.ts',
  ],
  ignorePatterns: [
    'dist*',
    'bench',
    '.derived/export-fonts',
    'docs',
    'tests/journeys',
    'tests/faults',
  ],
  // Words of messages are looked at by people, and of a change in one no test should know.
  mutator: { excludedMutations: ['StringLiteral'] },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: 'mutation/reports/mutation.json' },
  tempDirName: 'mutation/.sandbox',
  incremental: true,
  incrementalFile: 'mutation/reports/incremental.json',
};

import { resolve } from 'node:path';

/** The folder of the built app that journeys run on: dist/, unless `DASHBOARD_DIST` names another. */
export const builtApp = resolve(
  import.meta.dirname,
  '../..',
  process.env['DASHBOARD_DIST'] ?? 'dist',
);

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the built app that journeys run on: dist/, unless `DASHBOARD_DIST` names another. */
export const builtApp = resolve(
  import.meta.dirname,
  '../..',
  process.env['DASHBOARD_DIST'] ?? 'dist',
);

/** Scripts that come after the one in the page's head. */
export const laterScripts = /\/assets\/(?!page-start-)[^/]*\.js$/;

/** The script in the head of the built page, by its path in the folder, and its text. */
export function startScript(): { path: string; text: string } {
  const page = readFileSync(join(builtApp, 'index.html'), 'utf8');
  const path = /<script src="\.\/(assets\/page-start-[^"]*\.js)"/.exec(page)?.[1];
  if (path === undefined) throw new Error('the built page has no script in its head');
  return { path, text: readFileSync(join(builtApp, path), 'utf8') };
}

import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { chromiumArguments } from '../scripts/setup/chromium-arguments.mjs';
import { findChromium } from '../scripts/setup/find-chromium.mjs';
import { bundledChoices, syntheticChoices, type Choices } from './changes.ts';
import { measureExports } from './exports.ts';
import { measureImports } from './imports.ts';
import { makeSite, type Dataset } from './make-site.ts';
import { measure } from './measure.ts';
import { profileApp } from './profile-app.ts';

const { values: options } = parseArgs({
  options: {
    /** Own observations beside the bundled data; 0 for the bundled data alone. */
    rows: { type: 'string', multiple: true, default: ['0', '1000000'] },
    rounds: { type: 'string', default: '5' },
    dist: { type: 'string', default: join(import.meta.dirname, '..', 'dist') },
    profile: { type: 'boolean', default: false },
    /** How fast pictures are on the clipboard, instead of the comparison. */
    exports: { type: 'boolean', default: false },
    /** How fast a file is imported, instead of the comparison. */
    import: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);

/** Below this, fewer rows tell nothing new. */
const fewestRows = 100_000;

const site = await makeSite(resolve(options.dist));
const executablePath = findChromium(chromium.executablePath());
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: chromiumArguments,
});

const show = (dataset: Dataset, choices: Choices) =>
  options.profile
    ? profileApp(browser, dataset, choices)
    : measure(browser, site, dataset, choices, rounds);

/** As many rows as asked for or, by halves, as many as both pages hold and open in time. */
async function showRows(asked: number) {
  for (let rows = asked; rows >= fewestRows; rows = Math.floor(rows / 2)) {
    const dataset = await site.withRows(rows);
    try {
      await show(dataset, syntheticChoices);
      return;
    } catch (error) {
      console.log(`${rows} rows: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

try {
  console.log(`Chromium ${browser.version()}, ${rounds} rounds`);
  if (options.exports) await measureExports(browser, site.bundled, rounds);
  else if (options.import) {
    const rows = Math.max(...options.rows.map(Number));
    await measureImports(browser, await site.forImports(rows), rounds);
  } else {
    for (const rows of options.rows.map(Number)) {
      if (rows > 0) await showRows(rows);
      else await show(site.bundled, bundledChoices);
    }
  }
} finally {
  await browser.close();
  await site.close();
}

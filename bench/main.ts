import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright';
import { bundledChoices, syntheticChoices, type Choices } from './changes.ts';
import { measureExports } from './exports.ts';
import { measureFirstViews } from './first-view.ts';
import { measureImports } from './imports.ts';
import { installPeers } from './install-peers.ts';
import { machineOf } from './machine.ts';
import { makeSite, type Dataset, type Site } from './make-site.ts';
import { measureChanges } from './measure-changes.ts';
import type { ResultTable } from './measured.ts';
import { measureMemory } from './memory.ts';
import { openChromium } from './open-chromium.ts';
import { isPeerName, peerNames, peers } from './peers.ts';
import { tableLines } from './print-table.ts';
import { profileApp } from './profile-app.ts';
import { writeResults } from './write-results.ts';

const parts = ['first-view', 'changes', 'memory', 'imports', 'exports'] as const;

const { values: options } = parseArgs({
  options: {
    /** What is measured; all of it by default. */
    part: { type: 'string', multiple: true, default: [...parts] },
    /** Own observations beside the bundled data; 0 for the bundled data alone. */
    rows: { type: 'string', multiple: true, default: ['0', '1000000', '10000000'] },
    /** Whom the app is held against. */
    peer: { type: 'string', multiple: true, default: [...peerNames] },
    rounds: { type: 'string', default: '5' },
    dist: { type: 'string', default: join(import.meta.dirname, '..', 'dist') },
    /** Rows of the file that is imported. */
    'import-rows': { type: 'string', default: '1000000' },
    /** Where the app's time goes, by function, instead of all else. */
    profile: { type: 'boolean', default: false },
    /** Keeps the results as results.json and in README.md. */
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const isAsked = (part: (typeof parts)[number]) => options.part.includes(part);
const unknown = options.part.filter((it) => !(parts as readonly string[]).includes(it));
if (unknown.length > 0)
  throw new Error(`no part ${unknown.join(', ')}; there are ${parts.join(', ')}`);

const asked = options.profile ? [] : options.peer.filter(isPeerName);
const installed = await installPeers(peers.filter(({ name }) => asked.includes(name)));
const site = await makeSite(resolve(options.dist), installed);

const tables: ResultTable[] = [];
const show = (more: readonly ResultTable[]) => {
  for (const table of more.filter(({ rows }) => rows.length > 0)) {
    tables.push(table);
    console.log(tableLines(table).join('\n'));
  }
};

async function showDataset(browser: Browser, dataset: Dataset, choices: Choices) {
  if (options.profile) await profileApp(browser, dataset, choices);
  else {
    if (isAsked('changes')) {
      show(await measureChanges(browser, site, dataset, choices, rounds));
    }
    if (isAsked('memory')) show([await measureMemory(site, dataset, choices, Math.min(rounds, 3))]);
  }
}

async function showAll(browser: Browser, { bundled }: Site) {
  if (isAsked('first-view') && !options.profile) {
    show(await measureFirstViews(browser, site, rounds));
  }
  if (isAsked('changes') || isAsked('memory') || options.profile) {
    for (const rows of options.rows.map(Number)) {
      if (rows > 0) await showDataset(browser, await site.withRows(rows), syntheticChoices);
      else await showDataset(browser, bundled, bundledChoices);
    }
  }
  if (options.profile) return;
  if (isAsked('imports')) {
    const rows = Number(options['import-rows']);
    show(await measureImports(browser, await site.forImports(rows), rounds));
  }
  if (isAsked('exports')) show(await measureExports(browser, bundled, rounds));
}

const browser = await openChromium();
try {
  const machine = machineOf(browser.version(), rounds);
  console.log(
    Object.entries(machine)
      .map(([name, value]) => `${name}: ${value}`)
      .join('; '),
  );
  await showAll(browser, site);
  if (options.write) await writeResults({ machine, tables });
} finally {
  await browser.close();
  await site.close();
}

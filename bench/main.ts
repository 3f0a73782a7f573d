import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundledChoices, syntheticChoices, type Choices } from './changes.ts';
import { measureExports } from './exports.ts';
import { measureFirstViews } from './first-view.ts';
import { measureImports } from './imports.ts';
import { installPeers } from './install-peers.ts';
import { machineLine, machineOf } from './machine.ts';
import { makeSite, type Dataset } from './make-site.ts';
import { measureChanges } from './measure-changes.ts';
import type { ResultTable } from './measured.ts';
import { measureMemory } from './memory.ts';
import { openChromium } from './open-chromium.ts';
import { isPart, parts, type Part } from './part-names.ts';
import { isPeerName, peerNames, peers } from './peers.ts';
import { measureRemote } from './remote.ts';
import { measureScale } from './scale.ts';
import { tableLines } from './print-table.ts';
import { profileApp } from './profile-app.ts';
import { keepSection } from './write-results.ts';

/** Indicators, and parts of each total, of packages in parts: a million observations and a hundred million. */
const partsShapes = [
  [60, 23],
  [600, 240],
] as const;

/** The same of datasets on a server: ten million observations and a hundred million. */
const remoteShapes = [
  [602, 23],
  [602, 239],
] as const;

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
    /** Keeps each part's results in results.json and README.md, in place of those before. */
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const isAsked = (part: Part) => options.part.includes(part);
const unknown = options.part.filter((it) => !isPart(it));
if (unknown.length > 0)
  throw new Error(`no part ${unknown.join(', ')}; there are ${parts.join(', ')}`);

const asked = options.profile ? [] : options.peer.filter(isPeerName);
const installed = await installPeers(peers.filter(({ name }) => asked.includes(name)));
const site = await makeSite(resolve(options.dist), installed);

const browser = await openChromium();
const machine = machineOf(browser.version(), rounds);
console.log(machineLine(machine));

/** Tells what was measured as soon as it is, so that a run that ends early loses only the rest. */
async function show(part: Part, measuredTables: readonly ResultTable[], ownRows?: number) {
  const tables = measuredTables.filter(({ rows }) => rows.length > 0);
  for (const table of tables) console.log(tableLines(table).join('\n'));
  if (options.write) await keepSection({ part, rows: ownRows, machine, tables });
}

async function showDataset(rows: number) {
  const dataset: Dataset = rows > 0 ? await site.withRows(rows) : site.bundled;
  const choices: Choices = rows > 0 ? syntheticChoices : bundledChoices;
  if (options.profile) return profileApp(browser, dataset, choices);
  if (isAsked('changes')) {
    await show('changes', await measureChanges(browser, site, dataset, choices, rounds), rows);
  }
  if (isAsked('memory')) {
    const table = await measureMemory(site, dataset, choices, Math.min(rounds, 3));
    await show('memory', [table], rows);
  }
}

async function showAll() {
  if (isAsked('first-view') && !options.profile) {
    await show('first-view', await measureFirstViews(browser, site, rounds));
  }
  if (isAsked('changes') || isAsked('memory') || options.profile) {
    for (const rows of options.rows.map(Number)) await showDataset(rows);
  }
  if (options.profile) return;
  if (isAsked('scale')) {
    for (const [indicators, partsOfTotal] of partsShapes) {
      const made = await site.withParts(indicators, partsOfTotal);
      await show('scale', [await measureScale(browser, site, made, rounds)], made.rows);
    }
  }
  if (isAsked('imports')) {
    const rows = Number(options['import-rows']);
    await show('imports', await measureImports(browser, await site.forImports(rows), rounds));
  }
  if (isAsked('exports')) {
    await show('exports', await measureExports(browser, site.bundled, rounds));
  }
  if (isAsked('remote')) {
    for (const [indicators, partsOfTotal] of remoteShapes) {
      await show('remote', [await measureRemote(browser, { indicators, partsOfTotal }, rounds)]);
    }
  }
}

try {
  await showAll();
} finally {
  await browser.close();
  await site.close();
}

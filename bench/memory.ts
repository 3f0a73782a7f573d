import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { openApp } from './app-page.ts';
import { ChangeSequence, type Choices } from './changes.ts';
import type { Dataset, Site } from './make-site.ts';
import { measured, type Cell, type ResultTable } from './measured.ts';
import { newPage } from './new-page.ts';
import { openChromium } from './open-chromium.ts';
import { firstLine, openPeer } from './peer-page.ts';
import { settingsFor } from './peer-settings.ts';
import type { PeerName } from './peers.ts';

/** Memory in MB that only the process has (Linux), or undefined where it isn't told. */
function privateMegabytes(processId: number): number | undefined {
  try {
    const text = readFileSync(`/proc/${processId}/smaps_rollup`, 'utf8');
    const kilobytes = [...text.matchAll(/^Private_\w+:\s+(\d+) kB/gm)].map((it) => Number(it[1]));
    return kilobytes.reduce((sum, it) => sum + it, 0) / 1000;
  } catch {
    return undefined;
  }
}

async function renderers(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter((it) => it.type === 'renderer').map((it) => it.id);
}

/** Script, workers and the engine's memory together: of a page in a browser of its own. */
export async function memoryOf(
  open: (page: Page) => Promise<unknown>,
): Promise<number | undefined> {
  const browser = await openChromium();
  try {
    const page = await newPage(browser);
    await open(page);
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(2_000);
    // Chromium keeps an empty renderer in reserve: the page's is the larger one.
    const all = (await renderers(browser)).flatMap((it) => privateMegabytes(it) ?? []);
    return all.length > 0 ? Math.max(...all) : undefined;
  } finally {
    await browser.close();
  }
}

/** What each page holds once its data are loaded and its first charts drawn. */
export async function measureMemory(
  site: Site,
  dataset: Dataset,
  choices: Choices,
  rounds: number,
): Promise<ResultTable> {
  const { choice } = new ChangeSequence(choices, 'ranking');
  const open: Record<string, (page: Page) => Promise<unknown>> = {
    app: (page) => openApp(page, dataset.app, choice),
  };
  for (const [name, url] of Object.entries(site.peers) as [PeerName, string][]) {
    open[name] = (page) => openPeer(page, url, settingsFor(dataset));
  }
  const rows: Cell[][] = [];
  for (const [name, opening] of Object.entries(open)) {
    try {
      const held: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const megabytes = await memoryOf(opening);
        if (megabytes !== undefined) held.push(megabytes);
      }
      rows.push([name, held.length > 0 ? measured(held) : 'not told on this system']);
    } catch (error) {
      rows.push([name, firstLine(error)]);
    }
  }
  return {
    title: `Memory, ${dataset.title}`,
    about: 'MB of the page’s process that it shares with no other, its engine included.',
    columns: ['page', 'MB'],
    rows,
  };
}

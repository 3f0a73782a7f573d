import type { Browser, Page } from 'playwright';
import { changeApp, openApp, shownByApp } from './app-page.ts';
import { ChangeSequence, views, type Choices, type View } from './changes.ts';
import type { Dataset, Site } from './make-site.ts';
import { longestLoad, newPage } from './new-page.ts';
import { firstLine, openPeer } from './peer-page.ts';
import { settingsFor } from './peer-settings.ts';
import type { PlotSize } from './peer-protocol.ts';
import type { PeerName } from './peers.ts';

/** The app and the peers, open beside one another over the same data. */
export interface OpenPages {
  app: Page;
  peers: Map<PeerName, Page>;
  sequence: ChangeSequence;
  /** Ms until each page had drawn its first charts. */
  opened: Record<string, number>;
  /** Why a peer is not there. */
  troubles: Record<string, string>;
}

/** Opens all pages; rejects where the app does not open, and tells of peers that do not. */
export async function openPages(
  browser: Browser,
  site: Site,
  dataset: Dataset,
  choices: Choices,
  round: number,
): Promise<OpenPages> {
  const sequence = new ChangeSequence(choices, 'ranking');
  const app = await newPage(browser);
  const pages: OpenPages = { app, peers: new Map(), sequence, opened: {}, troubles: {} };
  try {
    pages.opened['app'] = await inTime(app, openApp(app, dataset.app, sequence.choice));
    const shown = await shownByApp(app);
    if (!shown.startsWith('bars')) throw new Error(`the app shows: ${shown.slice(0, 400)}`);
    const settings = settingsFor(dataset, await sizesOf(app, sequence));
    const names = Object.keys(site.peers) as PeerName[];
    for (const name of round % 2 === 0 ? names : names.reverse()) {
      const page = await newPage(browser);
      try {
        pages.opened[name] = await inTime(page, openPeer(page, site.peers[name] ?? '', settings));
        pages.peers.set(name, page);
      } catch (error) {
        pages.troubles[name] = firstLine(error);
        await page.context().close();
      }
    }
    return pages;
  } catch (error) {
    await closePages(pages);
    throw error;
  }
}

export async function closePages({ app, peers }: OpenPages): Promise<void> {
  for (const page of [app, ...peers.values()]) await page.context().close();
}

async function inTime<Value>(page: Page, work: Promise<Value>): Promise<Value> {
  const crashed = new Promise<never>((_, reject) => {
    page.on('crash', () => reject(new Error('the page ran out of memory')));
  });
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('not drawn within 3 minutes')), longestLoad).unref();
  });
  return Promise.race([work, crashed, late]);
}

/** The app's plots, so that the peers draw as large ones. */
async function sizesOf(app: Page, sequence: ChangeSequence): Promise<Record<View, PlotSize>> {
  const sizes: Partial<Record<View, PlotSize>> = {};
  for (const view of [...views].reverse()) {
    sequence.show(view);
    await changeApp(app, { kind: 'period', choice: sequence.choice });
    sizes[view] = await app.evaluate(() => {
      const plot = document.querySelector('main figure [role="application"]');
      const { width = 1100, height = 600 } = plot?.getBoundingClientRect() ?? {};
      return { width, height };
    });
  }
  return sizes as Record<View, PlotSize>;
}

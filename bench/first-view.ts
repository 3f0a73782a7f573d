import type { Browser } from 'playwright';
import {
  openFirstView,
  setConditions,
  watchFirstView,
  type Conditions,
  type FirstView,
} from './first-view-page.ts';
import type { Site } from './make-site.ts';
import { measured, type Cell, type ResultTable } from './measured.ts';
import { openProfile } from './open-chromium.ts';
import { firstLine, peerAddress } from './peer-page.ts';
import { settingsFor } from './peer-settings.ts';

const situations: Record<string, Conditions & { isWarm?: boolean }> = {
  cold: { line: 'full', processor: 'full' },
  'second visit': { line: 'full', processor: 'full', isWarm: true },
  '1.6 Mbit/s, 150 ms': { line: 'slow', processor: 'full' },
  '1.6 Mbit/s, 150 ms, 4 × slower processor': { line: 'slow', processor: 'slow' },
};

interface Visit extends FirstView {
  /** Kilobytes of bodies that the server had sent by then. */
  kilobytes: number;
}

/** The app's overview and the peers' first charts, in turn, in every situation. */
export async function measureFirstViews(
  browser: Browser,
  site: Site,
  rounds: number,
): Promise<ResultTable[]> {
  const pages: Record<string, string> = { app: `${site.bundled.app}#/` };
  for (const [name, url] of Object.entries(site.peers)) {
    pages[name] = peerAddress(url, settingsFor(site.bundled));
  }
  const tables: ResultTable[] = [];
  for (const [situation, conditions] of Object.entries(situations)) {
    const visits: Record<string, Visit[]> = {};
    const troubles: Record<string, string> = {};
    for (let round = 0; round < rounds; round += 1) {
      for (const name of inTurn(Object.keys(pages), round)) {
        if (name in troubles) continue;
        try {
          const visit = await visitOnce(browser, site, pages[name] ?? '', conditions);
          (visits[name] ??= []).push(visit);
        } catch (error) {
          troubles[name] = firstLine(error);
        }
      }
    }
    tables.push(tableOf(situation, Object.keys(pages), visits, troubles));
  }
  return tables;
}

/** Another one begins in every round. */
export const inTurn = <Item>(items: readonly Item[], round: number): Item[] =>
  items.map((_, at) => items[(at + round) % items.length] as Item);

async function visitOnce(
  browser: Browser,
  { server }: Site,
  address: string,
  { isWarm = false, ...conditions }: Conditions & { isWarm?: boolean },
): Promise<Visit> {
  const profile = await openProfile(browser, isWarm);
  const { context } = profile;
  try {
    context.setDefaultTimeout(240_000);
    await context.addInitScript('globalThis.__name ??= (it) => it');
    await context.addInitScript(watchFirstView);
    if (isWarm) {
      const page = await context.newPage();
      await openFirstView(page, address);
      // What a first visit puts aside for the next one is there by then.
      await page.waitForTimeout(20_000);
      await page.close();
    }
    const page = await context.newPage();
    await setConditions(page, conditions);
    const before = Date.now();
    const times = await openFirstView(page, address);
    const origin = await page.evaluate(() => performance.timeOrigin);
    const bodies = server.sent(before, origin + times.live);
    const bytes = bodies.reduce((sum, it) => sum + it.bytes, 0);
    return { ...times, kilobytes: bytes / 1000 };
  } finally {
    await profile.close();
  }
}

function tableOf(
  situation: string,
  names: readonly string[],
  visits: Readonly<Record<string, Visit[]>>,
  troubles: Readonly<Record<string, string>>,
): ResultTable {
  const floor = visits['floor'] ? measured(visits['floor'].map((it) => it.seen)).median : NaN;
  const row = (name: string): Cell[] => {
    const own = visits[name];
    if (!own) return [name, troubles[name] ?? 'not there', null, null, null];
    const seen = measured(own.map((it) => it.seen));
    return [
      name,
      seen,
      Number.isNaN(floor) ? null : seen.median / floor,
      measured(own.map((it) => it.live)),
      measured(own.map((it) => it.kilobytes)),
    ];
  };
  return {
    title: `First view, ${situation}`,
    about:
      'Ms from the request until figures and drawn charts are seen, and until the page also does ' +
      'what it is asked; kB sent until then. Medians (least–most).',
    columns: ['page', 'seen', 'over the floor', 'live', 'kB'],
    rows: names.map(row),
  };
}

import type { CDPSession, Page } from 'playwright';

/** Moments of a page that opens, in ms since it was asked for. */
export interface FirstView {
  /** Figures and drawn charts stand on it, and a frame has passed. */
  seen: number;
  /** It also does what it is asked. */
  live: number;
}

/** A line of 1.6 Mbit/s and 150 ms. */
const slowLine = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };
const slowProcessor = 4;

export interface Conditions {
  line: 'full' | 'slow';
  processor: 'full' | 'slow';
}

/** Slows the page's line and thread down from here on, and its workers' lines with them. */
export async function setConditions(page: Page, conditions: Conditions): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  if (conditions.line === 'slow') {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...slowLine });
  }
  if (conditions.processor === 'slow') {
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowProcessor });
  }
  return session;
}

/** In the page, before its scripts: looks in every frame whether the first view stands. */
export function watchFirstView() {
  const view: { seen?: number; live?: number } = {};
  window.__firstViewTimes = view;
  const isSeen = (): boolean => {
    const { peer } = document.documentElement.dataset;
    if (peer !== undefined) return true;
    const charts = [...document.querySelectorAll<HTMLElement>('figure[data-chart]')];
    return (
      document.querySelector('article[data-indicator][data-value]') !== null &&
      charts.length > 0 &&
      charts.every((it) => it.dataset['state'] === 'ready' && it.querySelector('svg, canvas'))
    );
  };
  // What was drawn at build is not the app's yet; React marks what is its own.
  const isApps = (element: Element | null): boolean =>
    element !== null && Object.keys(element).some((key) => key.startsWith('__react'));
  const isLive = (): boolean =>
    document.documentElement.dataset['peer'] !== undefined ||
    ('__bench' in window &&
      document.documentElement.dataset['appState'] === 'ready' &&
      isApps(document.querySelector('main')) &&
      document.querySelector('main [data-loading], main [aria-busy="true"]') === null);
  let wasSeen = false;
  let wasLive = false;
  const look = () => {
    // What the frame before found has been painted by now.
    if (wasSeen) view.seen ??= performance.now();
    if (wasLive) view.live ??= performance.now();
    wasSeen = isSeen();
    wasLive = wasSeen && isLive();
    if (view.live === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

declare global {
  interface Window {
    __firstViewTimes: { seen?: number; live?: number };
  }
}

/** Opens an address and waits for its first view; rejects where a peer tells of a trouble. */
export async function openFirstView(page: Page, address: string): Promise<FirstView> {
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.__firstViewTimes.live !== undefined);
  const { times, trouble } = await page.evaluate(() => ({
    times: window.__firstViewTimes,
    trouble: document.documentElement.dataset['trouble'],
  }));
  if (trouble !== undefined) throw new Error(trouble);
  return { seen: times.seen ?? NaN, live: times.live ?? NaN };
}

import type { Page } from 'playwright';
import type { Change } from './changes.ts';
import type { PlainChoice } from './plain/figures-sql.ts';

/** What one change took, in ms from the call. */
export interface ChangeTimes {
  /** Until the last stroke was drawn. */
  drawn: number;
  /** Until two calm frames had passed after it. */
  frame: number;
  /** The longest task over 50 ms of the page's thread; 0 if there was none. */
  longTask: number;
}

/** The part of an address that says what is chosen. */
export function addressOf({ view, indicator, calculation, from, to, chosen }: PlainChoice): string {
  const query = [
    ['indicators', indicator],
    ['view', view],
    ['calculation', calculation],
    ['years', view === 'ranking' ? String(to) : `${from}~${to}`],
    ['place', chosen[0] ?? ''],
    ['places', chosen.join('~')],
  ];
  const isDefault = ([name, value]: string[]) =>
    (name === 'view' && value === 'ranking') || (name === 'calculation' && value === 'value');
  const written = query.filter((pair) => !isDefault(pair)).map((pair) => pair.join('='));
  return `#/compare?${written.join('&')}`;
}

/** In the page, before its scripts: notes long tasks, and when the charts were last drawn. */
export function watchPage() {
  const longTasks: { start: number; duration: number }[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      longTasks.push({ start: startTime, duration });
    }
  }).observe({ type: 'longtask', buffered: true });
  const decoded = (text: string) => decodeURIComponent(text);
  const isSettled = (): boolean => {
    const shown = document.querySelector<HTMLElement>('[data-address]')?.dataset['address'] ?? '';
    return (
      decoded(shown) === decoded(location.hash.slice(1)) &&
      document.querySelector('main [aria-busy="true"], figure[data-state="loading"]') === null
    );
  };
  const watch: Window['__watch'] = {
    drawn: 0,
    start() {
      watch.drawn = 0;
    },
    longest: (from, to) =>
      longTasks
        .filter(({ start, duration }) => start + duration > from && start < to)
        .reduce((most, { duration }) => Math.max(most, duration), 0),
  };
  window.__watch = watch;
  const observer = new MutationObserver(() => {
    if (!isSettled()) watch.drawn = 0;
    else if (watch.drawn === 0) watch.drawn = performance.now();
  });
  observer.observe(document, {
    subtree: true,
    attributes: true,
    attributeFilter: ['data-address', 'data-state', 'aria-busy'],
  });
}

declare global {
  interface Window {
    __watch: {
      drawn: number;
      start: () => void;
      longest: (from: number, to: number) => number;
    };
  }
}

/** Opens the app on what is chosen; resolves once it is drawn, with the ms that took. */
export async function openApp(page: Page, app: string, choice: PlainChoice): Promise<number> {
  const start = performance.now();
  await page.goto(`${app}${addressOf(choice)}`);
  await page.waitForFunction(() => '__bench' in window);
  await page.evaluate(() => window.__bench.ready());
  const time = performance.now() - start;
  await page.waitForFunction(() => document.documentElement.dataset['engineState'] === 'ready');
  return time;
}

/** Changes what the app shows, by the names of its contract. */
export async function changeApp(page: Page, { kind, choice }: Change): Promise<ChangeTimes> {
  return page.evaluate(
    async ({ change, address, indicator, places }) => {
      performance.mark('bench-app-start');
      window.__watch.start();
      const start = performance.now();
      if (change.startsWith('indicator')) await window.__bench.setIndicator(indicator);
      else if (change === 'places') await window.__bench.setPlaces(places);
      else {
        location.hash = address;
        await window.__bench.ready();
      }
      const end = performance.now();
      performance.mark('bench-app-end');
      const drawn = window.__watch.drawn - start;
      await new Promise((resolve) => setTimeout(resolve, 60));
      return { drawn, frame: end - start, longTask: window.__watch.longest(start, end) };
    },
    {
      change: kind,
      address: addressOf(choice),
      indicator: choice.indicator,
      places: choice.chosen,
    },
  );
}

/** What the app shows, in few words, to be held against what was asked for. */
export async function shownByApp(page: Page): Promise<string> {
  return page.evaluate(() => {
    const figure = document.querySelector<HTMLElement>('main figure[data-chart]');
    const label = figure?.querySelector('[role="application"]')?.getAttribute('aria-label') ?? '';
    return figure ? `${figure.dataset['chart'] ?? ''}: ${label}` : document.body.innerText || '';
  });
}

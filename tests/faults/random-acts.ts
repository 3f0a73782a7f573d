import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { randomAddress, randomQuestion } from '../../bench/soak/random-address.ts';
import type { Random } from '../../bench/soak/random.ts';
import { builtApp } from '../journeys/built-app.ts';
import type { Fault, FaultyServer } from './faulty-server.ts';
import { endWorkers } from './held-workers.ts';
import { appraisalsOf, giveFiles } from './own-import.ts';

// What a person may do, and what may go wrong meanwhile. Nobody waits for the end of anything.

export interface Scene {
  page: Page;
  server: FaultyServer;
  random: Random;
  /** Whether the browser has thrown away what it kept. */
  wasCleared: boolean;
}

export interface Act {
  name: string;
  weight: number;
  act: (scene: Scene) => Promise<unknown>;
}

const turnTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

/** Not out of the app, to the blank page that it was opened from. */
const walk = (page: Page, by: number): Promise<void> =>
  page.evaluate((steps) => {
    if (steps > 0 ? navigation.canGoForward : navigation.canGoBack) history.go(steps);
  }, by);

/** Presses what changes nothing that is kept, at random and without a pause. */
const press = (page: Page, random: Random, times: number): Promise<void> =>
  page.evaluate(
    async (numbers) => {
      for (const [at, number] of numbers.entries()) {
        const found = [
          ...document.querySelectorAll<HTMLElement>(
            'header nav a, header button, main figure button[aria-expanded]',
          ),
        ].filter((it) => it.checkVisibility());
        found[Math.floor(number * found.length)]?.click();
        if (at % 8 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
    },
    Array.from({ length: times }, () => random.next()),
  );

export const acts: readonly Act[] = [
  {
    name: 'address',
    weight: 12,
    act: ({ page, random }) => turnTo(page, randomAddress(random)),
  },
  { name: 'press', weight: 4, act: ({ page, random }) => press(page, random, 1) },
  { name: 'rapid presses', weight: 3, act: ({ page, random }) => press(page, random, 60) },
  { name: 'back', weight: 5, act: ({ page }) => walk(page, -1) },
  { name: 'forward', weight: 3, act: ({ page }) => walk(page, 1) },
  {
    name: 'reload',
    weight: 4,
    act: ({ page }) => page.reload({ waitUntil: 'commit', timeout: 10_000 }),
  },
  {
    name: 'question',
    weight: 3,
    act: async ({ page, random }) => {
      const sql =
        random.next() < 0.3 ? 'SELECT count(*) FROM range(3000000000)' : randomQuestion(random);
      await turnTo(page, `#/query?${new URLSearchParams({ sql }).toString()}`);
      await page.getByRole('button', { name: /^(Chạy|Run)/ }).click({ timeout: 2_000 });
    },
  },
  {
    name: 'collect',
    weight: 2,
    act: ({ page }) =>
      page
        .getByRole('button', { name: /^(Thêm vào bản tin|Add to briefing)$/ })
        .first()
        .click({ timeout: 1_000 }),
  },
  {
    name: 'give a file',
    weight: 2,
    act: async ({ page, random }) => {
      await turnTo(page, '#/data');
      await page
        .locator('input[type="file"][multiple]')
        .first()
        .waitFor({ state: 'attached', timeout: 2_000 });
      await giveFiles(page, appraisalsOf(2010 + random.below(9), random.below(100)));
    },
  },
];

const scripts = readdirSync(join(builtApp, 'assets')).filter(
  (name) => name.endsWith('.js') && !/^(start|index)-/.test(name),
);
const files = [
  'data/reports/observations.csv',
  'data/geography/places.csv',
  'data/packages.json',
  'config.json',
  'manifest.json',
  'catalogue.json',
  '.wasm',
  '63-45.json',
];

const kinds = ['duckdb-worker', 'import-worker', 'parquet-worker', 'storage-worker'];

/** The browser throws away all that this origin keeps, as a person or a full disk may have it do. */
export async function clearStorage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
}

/** In a document whose app had seen what was there; one that is loaded later knows of nothing. */
export const markOfClearing = {
  put: (page: Page): Promise<void> =>
    page.evaluate(() => {
      const isReady = document.documentElement.dataset['appState'] === 'ready';
      const isApp = document.querySelector('#root:not([data-drawn])') !== null;
      if (isReady && isApp) Object.assign(window, { wasClearedHere: true });
    }),
  isThere: (page: Page): Promise<boolean> => page.evaluate(() => 'wasClearedHere' in window),
};

export const faults: readonly Act[] = [
  { name: 'network off', weight: 4, act: ({ page }) => page.context().setOffline(true) },
  { name: 'network on', weight: 4, act: ({ page }) => page.context().setOffline(false) },
  {
    name: 'a file fails',
    weight: 8,
    act: async ({ server, random }) => {
      const data: Fault[] = [
        'missing',
        'a page instead',
        'cut off',
        'slow',
        'hang up',
        'torn in a line',
      ];
      const code: Fault[] = ['missing', 'a page instead', 'cut off', 'slow', 'hang up'];
      if (random.next() < 0.5) server.faults.set(random.pick(files), random.pick(data));
      else server.faults.set(random.pick(scripts), random.pick(code));
    },
  },
  { name: 'files are back', weight: 3, act: async ({ server }) => server.faults.clear() },
  {
    name: 'a thread dies',
    weight: 8,
    act: ({ page, random }) => endWorkers(page, random.pick(kinds)),
  },
  {
    name: 'storage cleared',
    weight: 1,
    act: async (scene) => {
      scene.wasCleared = true;
      await markOfClearing.put(scene.page);
      await clearStorage(scene.page);
    },
  },
];

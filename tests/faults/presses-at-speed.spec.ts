import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import { Random } from '../../bench/soak/random.ts';
import { openApp, plain, textOf, untilReady } from '../journeys/app-page.ts';
import { goTo } from '../journeys/compare-page.ts';
import { someOf } from '../journeys/long-run.ts';
import { openBrowser, type JourneyBrowser, type WatchedPage } from '../journeys/open-browser.ts';
import { cellsOf, untilAnswered, write } from '../journeys/query-page.ts';
import { appraisalsOf, giveFiles, importAt, nameSource, readyToLoad } from './own-import.ts';
import { appraisalsShown, collected, doOwnWork, expectOwnWork, reported } from './own-work.ts';

// A key that sticks, a mouse that trembles, a person who is in a hurry: five hundred presses, and the
// page stands where the last of them leads.

vi.setConfig({ testTimeout: 180_000 });

const baseUrl = inject('baseUrl');
let browser: JourneyBrowser;
let visit: WatchedPage;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser(baseUrl, { reusesPages: true });
});
beforeEach(async () => {
  visit = await browser.newPage();
  ({ page } = visit);
  page.context().setDefaultTimeout(45_000);
});
afterEach(() => visit.close());
afterAll(() => browser.close());

const presses = 500;

/** Presses the elements that match, in turn, and leaves the page its turns in between as a mouse does. */
const pressAll = (selector: string, times = presses): Promise<void> =>
  page.evaluate(
    async ([asked, count]) => {
      for (let at = 0; at < count; at += 1) {
        const found = document.querySelectorAll<HTMLElement>(asked);
        found[at % found.length]?.click();
        if (at % 5 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
    },
    [selector, times] as const,
  );

test('500 presses of all links at the top: the last page stands, and nothing is lost', async () => {
  await doOwnWork(page, baseUrl);
  await pressAll('header nav a');
  const [last] = await page
    .locator('header nav a')
    .evaluateAll((all, count) => [all[(count - 1) % all.length]?.getAttribute('href')], presses);
  expect(new URL(page.url()).hash.split('?')[0]).toBe(last?.split('?')[0]);
  await untilReady(page);
  await expectOwnWork(page);
});

test('500 presses of language and theme, one after the other: both are those of the last press', async () => {
  await openApp(page, reported);
  await pressAll('header button:not([aria-haspopup]):not([aria-expanded])');
  await untilReady(page);
  expect(await appraisalsShown(page)).toBe('106');
  const { lang, theme } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    theme: document.documentElement.dataset['theme'],
  }));
  const parameters = new URLSearchParams(page.url().split('?')[1]);
  expect(parameters.get('lang') ?? 'vi').toBe(lang);
  expect(parameters.get('theme') ?? 'light').toBe(theme);
});

test('500 presses of “Thêm vào bản tin” put the chart in once', async () => {
  await openApp(page, reported);
  const button = page.getByRole('button', { name: 'Thêm vào bản tin', exact: true }).first();
  await button.evaluate((it) => it.setAttribute('data-pressed', ''));
  await pressAll('[data-pressed]');
  await untilReady(page);
  expect(await collected(page)).toBe(1);
});

test('500 presses of “Chạy” are answered by one result, and the engine goes on', async () => {
  await openApp(page, '#/query');
  await write(page, 'SELECT 6 * 7 AS answer');
  const button = page.getByRole('button', { name: /^Chạy/ });
  await button.evaluate((it) => it.setAttribute('data-pressed', ''));
  await pressAll('[data-pressed]');
  await untilAnswered(page);
  expect(await cellsOf(page, 0)).toEqual(['42']);
  expect(await page.locator('[data-query-rows]').count()).toBe(1);
});

test('500 presses of what loads a table load it once', async () => {
  await openApp(page, '#/data');
  await giveFiles(page, appraisalsOf(2019, 12));
  await nameSource(page);
  await readyToLoad(page).evaluate((it) => it.setAttribute('data-pressed', ''));
  await pressAll('[data-pressed]');
  await importAt(page, 'loaded').waitFor({ timeout: 60_000 });
  expect(await page.locator('[data-own-dataset]').count()).toBe(1);
  await goTo(page, '#/?place=63-45&year=2019');
  expect(await appraisalsShown(page)).toBe('12');
});

const walked = [
  reported,
  '#/indicator/technology-appraisals?places=63-45',
  '#/compare?indicators=pii-score',
  '#/map?indicators=grdp-per-capita',
  '#/progress',
  '#/briefing',
  '#/data',
  '#/query?sql=SELECT+1',
];

test.each(someOf([1, 2, 3], 1))(
  'back and forward 120 times at speed (seed %i): the page that stands is that of its address',
  async (seed) => {
    await doOwnWork(page, baseUrl);
    for (const hash of walked) await goTo(page, hash);
    const random = new Random(seed);
    for (let step = 0; step < 120; step += 1) {
      const by = random.pick([-3, -2, -1, -1, 1, 1, 2]);
      await page.evaluate((it) => history.go(it), by).catch(() => undefined);
      await page.waitForTimeout(random.below(40));
    }
    let [hash, heading] = ['', ''];
    await expect
      .poll(
        async () => {
          // On none of the app's pages: a blank one, from before or between the tests.
          if (!new URL(page.url()).hash.startsWith('#/')) await page.goForward();
          // Read at once: the last of the steps may still be on its way.
          [hash, heading] = await page.evaluate(async () => {
            await window.__bench.ready();
            const title = document.querySelector<HTMLElement>('main h1');
            return [location.hash, title?.innerText ?? ''] as const;
          });
          return heading;
        },
        { timeout: 45_000 },
      )
      .not.toBe('');
    await openApp(page, hash);
    expect(await textOf(page.getByRole('heading', { level: 1 }).first())).toBe(plain(heading));
    await expectOwnWork(page);
  },
);

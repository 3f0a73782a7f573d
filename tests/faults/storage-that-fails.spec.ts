import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { openApp, textOf, untilReady } from '../journeys/app-page.ts';
import { collect, titles, views } from '../journeys/briefing-page.ts';
import { goTo } from '../journeys/compare-page.ts';
import { someOf } from '../journeys/long-run.ts';
import { openBrowser, type JourneyBrowser } from '../journeys/open-browser.ts';
import {
  appraisals2024,
  archiveOf,
  ownDatasetsOf,
  ownSection,
  restore,
  trialsOf,
} from '../journeys/own-archive.ts';
import { settingKeys } from '../../src/storage/kept-settings.ts';
import { appraisalsOf, giveFiles, load, nameSource } from './own-import.ts';
import { appraisalsShown, doOwnWork, ownYear, reported } from './own-work.ts';

// A browser that keeps nothing, keeps rubbish, or throws away what it kept while the page is open.

vi.setConfig({ testTimeout: 180_000 });

const baseUrl = inject('baseUrl');
let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(baseUrl, { reusesPages: true });
});
afterAll(() => browser.close());

/** As where a person, or a rule of the office, forbids pages to keep anything. */
function denyStorage(): void {
  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    Object.defineProperty(window, name, { get: denied, configurable: true });
  }
  // Not there on the empty page before.
  if (typeof StorageManager === 'undefined') return;
  const refused = () => Promise.reject(new DOMException('denied', 'SecurityError'));
  for (const name of ['getDirectory', 'persist', 'persisted', 'estimate']) {
    Reflect.set(StorageManager.prototype, name, refused);
  }
}

test('a browser that forbids to keep anything: all of it works until the page is left, and says so', async () => {
  const { page, close } = await browser.newPage();
  page.context().setDefaultTimeout(45_000);
  await page.addInitScript(denyStorage);
  await openApp(page, reported);
  expect(await appraisalsShown(page)).toBe('106');
  const told = await collect(page, views.columns);
  expect(told).toMatch(/^Đã thêm vào “Bản tin ngày .*” \(trình duyệt không còn chỗ/);
  await goTo(page, '#/briefing');
  expect(await textOf(page.getByRole('alert').first())).toContain('bản tin sẽ mất khi đóng trang');
  expect(await titles(page)).toHaveLength(1);
  await goTo(page, '#/data');
  await restore(page, await archiveOf(baseUrl, [appraisals2024(131)]));
  await expect.poll(() => textOf(ownSection(page))).toContain('sẽ mất khi đóng trang');
  await giveFiles(page, appraisalsOf(2019, 12));
  await nameSource(page);
  await load(page);
  await goTo(page, ownYear);
  expect(await appraisalsShown(page)).toBe('131');
  await goTo(page, '#/?place=63-45&year=2019');
  expect(await appraisalsShown(page)).toBe('12');
  await goTo(page, '#/briefing');
  expect(await titles(page)).toHaveLength(1);
  await close();
});

const keys = [...settingKeys, 'engine-loading', 'own-too-large'];
const pages = [
  '#/',
  '#/indicator/technology-appraisals',
  '#/compare',
  '#/map',
  '#/progress',
  '#/briefing',
  '#/data',
  '#/query',
];

const rubbish = [
  ['of another shape', '{"a":[1,{"b":null}],"slides":"x","63-45":{"version":7}}'],
  ['no text at all', '\u0000\uffff\u202e\ud800'],
  ['cut off', '[{"id":"a","title":"Giao ban'],
  ['a number', '7'],
] as const;

test.each(someOf(rubbish, 2))(
  'entries that are %s under every name: all pages open, and what is kept next is there tomorrow',
  async (_, text) => {
    const { page, close } = await browser.newPage();
    await openApp(page);
    const spoil = ([names, garbage]: readonly [string[], string]) => {
      for (const name of names) localStorage.setItem(name, garbage);
    };
    await page.evaluate(spoil, [keys, text] as const);
    await openApp(page, pages[0]);
    for (const hash of pages.slice(1)) await goTo(page, hash);
    expect(await page.getByText('Không mở được phần này').count()).toBe(0);
    await collect(page, views.columns);
    await openApp(page, '#/briefing');
    expect(await titles(page)).toHaveLength(1);
    // What could not be read is still there, for whoever can.
    const left = await page.evaluate(() =>
      ['briefings', 'briefings.unreadable'].map((name) => localStorage.getItem(name)).join('\n'),
    );
    expect(left).toContain(text.slice(0, 4));
    await close();
  },
);

/** What “clear browsing data” does, while the page is open; the last word is the browser’s own. */
async function clearSite(page: Page, types: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(baseUrl);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: types });
  await session.detach();
}

const cleared = (page: Page) =>
  page.getByText('Những gì trang này lưu trong trình duyệt đã bị xóa');

const shelves: [string, (page: Page) => Promise<unknown>][] = [
  ['the private file system', async () => undefined],
  [
    'IndexedDB',
    (page) =>
      page.addInitScript(() => {
        // As on a page without TLS.
        for (const name of ['storage', 'locks']) {
          Object.defineProperty(navigator, name, { value: undefined });
        }
      }),
  ],
];

describe.each(someOf(shelves, 1))('what lies in %s is cleared away under way', (_, prepare) => {
  test('it is told, the reports’ figures stand, and what is brought in next is kept', async () => {
    const { page, leave } = await browser.newPage();
    page.context().setDefaultTimeout(45_000);
    await prepare(page);
    await doOwnWork(page, baseUrl);
    await clearSite(page, 'all');
    await page.evaluate(() => localStorage.clear());
    await goTo(page, '#/data');
    await cleared(page).waitFor();
    await expect.poll(() => ownDatasetsOf(page), { timeout: 20_000 }).toEqual([]);
    await goTo(page, reported);
    expect(await appraisalsShown(page)).toBe('106');
    await goTo(page, '#/data');
    await restore(page, await archiveOf(baseUrl, [appraisals2024(132), trialsOf('tea', 5)]));
    expect(await ownDatasetsOf(page)).toEqual(['quang-tri-2024 true', 'tea true']);
    await collect(page, views.columns);
    await page.reload();
    await untilReady(page);
    await goTo(page, ownYear);
    expect(await appraisalsShown(page)).toBe('132');
    await goTo(page, '#/briefing');
    expect((await titles(page)).length).toBeGreaterThan(0);
    expect(await cleared(page).count()).toBe(0);
    await leave();
  });

  test('in the middle of an import: it comes in whole, or is told and comes in at the next press', async () => {
    const { page, leave } = await browser.newPage();
    page.context().setDefaultTimeout(45_000);
    await prepare(page);
    await doOwnWork(page, baseUrl);
    await goTo(page, '#/data');
    await giveFiles(page, appraisalsOf(2019, 12));
    await nameSource(page);
    await clearSite(page, 'all');
    await load(page);
    await goTo(page, '#/?place=63-45&year=2019');
    expect(await appraisalsShown(page)).toBe('12');
    await page.reload();
    await untilReady(page);
    expect(await appraisalsShown(page)).toBe('12');
    await leave();
  });
});

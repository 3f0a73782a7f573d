import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// A page that is handed on from test to test has nothing of the one before.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const document = './favicon.svg';

const keepEverywhere = (page: Page) =>
  page.evaluate(async () => {
    localStorage.setItem('kept', 'of the test before');
    sessionStorage.setItem('kept', 'of the test before');
    await new Promise((resolve) => {
      indexedDB.open('kept').onsuccess = resolve;
    });
    await caches.open('kept');
    const folder = await navigator.storage.getDirectory();
    await folder.getDirectoryHandle('kept', { create: true });
  });

const found = (page: Page) =>
  page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const files: string[] = [];
    for await (const name of folder.keys()) files.push(name);
    return {
      local: localStorage.length,
      session: sessionStorage.length,
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      files,
    };
  });
const nothing = { local: 0, session: 0, databases: [], caches: [], files: [] };

test('what a test has kept is gone, and so are its routes and its errors', async () => {
  const before = await browser.newPage();
  await before.page.goto(document);
  await keepEverywhere(before.page);
  await before.page.context().route('**/config.json', (route) => route.abort());
  await before.page.route('**/data/packages.json', (route) => route.abort());
  await before.page.evaluate(() => fetch('./config.json').catch(() => undefined));
  await before.leave();
  expect(before.errors.join()).toContain('config.json');
  expect(() => before.expectClean()).toThrow();

  const after = await browser.newPage();
  expect(after.page).toBe(before.page);
  expect(after.page.url()).toBe('about:blank');
  after.expectClean();
  await after.page.goto(document);
  expect(await found(after.page)).toEqual(nothing);
  const answers = await after.page.evaluate(() =>
    Promise.all(
      ['./config.json', './data/packages.json'].map(async (it) => (await fetch(it)).status),
    ),
  );
  expect(answers).toEqual([200, 200]);
  expect(after.requests.filter((it) => it.endsWith('/config.json'))).toHaveLength(1);
  await after.leave();
});

test.each<[string, (page: Page) => Promise<unknown>]>([
  ['a script of the test’s own', (page) => page.addInitScript(() => undefined)],
  ['no network', (page) => page.context().setOffline(true)],
  ['another window', (page) => page.setViewportSize({ width: 360, height: 740 })],
  ['another medium', (page) => page.emulateMedia({ media: 'print' })],
  ['a second tab', (page) => page.context().newPage()],
  ['a key that is held', (page) => page.keyboard.down('Shift')],
  ['a clock of its own', (page) => page.clock.install()],
])('a page with %s is handed on to nobody', async (_, change) => {
  const before = await browser.newPage();
  await change(before.page);
  await before.close();
  expect(before.page.isClosed()).toBe(true);
  const after = await browser.newPage();
  expect(after.page).not.toBe(before.page);
  await after.close();
});

test('pages of other options, and two at a time, are pages of their own', async () => {
  const [one, two] = [await browser.newPage(), await browser.newPage()];
  expect(one.page).not.toBe(two.page);
  await one.close();
  const other = await browser.newPage({ colorScheme: 'dark' });
  expect(other.page).not.toBe(one.page);
  await Promise.all([other.close(), two.close()]);
});

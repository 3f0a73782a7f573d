import type { Page, Route } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { headlinesOf, textOf, untilReady } from '../journeys/app-page.ts';
import { laterScripts, startScript } from '../journeys/built-app.ts';
import { openBrowser, type JourneyBrowser } from '../journeys/open-browser.ts';
import { startFaultyServer, type Fault, type FaultyServer } from './faulty-server.ts';

// What a person sees when the app's own code doesn't come, or comes and doesn't run.

let server: FaultyServer;
let browser: JourneyBrowser;
beforeAll(async () => {
  server = await startFaultyServer();
  browser = await openBrowser(server.url);
});
afterEach(() => server.faults.clear());
afterAll(async () => {
  await browser.close();
  await server.close();
});

const start = startScript();
/** The app's own script, and one that it imports. */
const entry = /assets\/index-[^"'`,]*\.js/.exec(start.text)?.[0] ?? '';
const imported = /assets\/words-context-[^"'`,]*\.js/.exec(start.text)?.[0] ?? '';

const notice = (page: Page) => page.locator('[data-app-trouble]');
const retry = (page: Page) => notice(page).getByRole('link');
const appraisals = ['technology-appraisals', '63-45', '106'];
const state = (page: Page) => page.locator('html').getAttribute('data-app-state');

/** The link loads the page again, and what was drawn before it is gone first. */
async function openAnew(page: Page): Promise<void> {
  const opened = page.waitForEvent('domcontentloaded');
  await retry(page).click();
  await opened;
}

async function visit(hash = ''): Promise<Page> {
  const { page } = await browser.newPage();
  await page.goto(`./${hash}`);
  return page;
}

test('the scripts that are made to fail here are the built page’s own', () => {
  expect([entry, imported]).not.toContain('');
});

test.each<[string, Fault]>([
  [entry, 'missing'],
  [entry, 'a page instead'],
  [entry, 'cut off'],
  [entry, 'hang up'],
  [imported, 'missing'],
  [imported, 'hang up'],
])(
  '%s that is %s: the drawn figures stay, it is said that nothing answers, and the link helps',
  async (file, fault) => {
    server.faults.set(file, fault);
    const page = await visit();
    // On a slow machine the script may fail before the figures are shown.
    await notice(page).getByText('nút, ô chọn và liên kết chưa trả lời').waitFor();
    expect(await notice(page).getAttribute('data-app-trouble')).toBe('not-loaded');
    expect(await headlinesOf(page)).toContainEqual(appraisals);
    const box = await notice(page).boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);

    server.faults.clear();
    await openAnew(page);
    await untilReady(page);
    expect(await notice(page).count()).toBe(0);
    await page.context().close();
  },
);

test('a script that ends in its middle is told from one that did not come', async () => {
  server.faults.set(entry, 'torn in a line');
  const page = await visit();
  await page.locator('[data-app-trouble="does-not-run"]').waitFor();
  expect(await textOf(notice(page))).toMatch(/không chạy được/);
  await page.locator('#root[data-drawn]').waitFor();
  expect(await headlinesOf(page)).toContainEqual(appraisals);
  server.faults.clear();
  await openAnew(page);
  await untilReady(page);
  await page.context().close();
});

test.each([
  ['#/progress', /Chưa mở được bảng số liệu/],
  ['#/compare?lang=en', /can’t be opened/],
])('%s without its script is no blank page', async (hash, words) => {
  server.faults.set(entry, 'missing');
  const page = await visit(hash);
  await notice(page).waitFor();
  expect(await textOf(notice(page))).toMatch(words);
  expect(await state(page)).toBe('failed');
  server.faults.clear();
  await openAnew(page);
  await untilReady(page);
  expect(new URL(page.url()).hash).toBe(hash);
  await page.context().close();
});

test('a line that is back within seconds needs nobody: the app comes by itself, with what was typed', async () => {
  server.faults.set(entry, 'hang up');
  const page = await visit();
  await notice(page).waitFor();
  await page.getByRole('combobox', { name: 'Gõ tên chỉ tiêu' }).fill('cao bang');
  server.faults.clear();
  await untilReady(page);
  expect(await notice(page).count()).toBe(0);
  await page.getByRole('option', { name: 'Cao Bằng' }).first().waitFor();
  await page.context().close();
});

test('where the network goes between the figures and the app, it is tried again once it is back', async () => {
  const { page } = await browser.newPage();
  await page.route(laterScripts, (route) => route.abort());
  await page.goto('./');
  await notice(page).waitFor();
  await page.context().setOffline(true);
  // The last try of its own.
  await page.waitForTimeout(8_500);
  expect(await textOf(notice(page))).toMatch(/Đang không có mạng/);
  await page.unroute(laterScripts);
  await page.context().setOffline(false);
  await untilReady(page);
  expect(await notice(page).count()).toBe(0);
  await page.context().close();
});

test('code that is long on its way is told of, and the notice goes with its coming', async () => {
  const { page } = await browser.newPage();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(laterScripts, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./');
  await page.locator('[data-app-trouble="late"]').waitFor({ timeout: 20_000 });
  letGo();
  await untilReady(page);
  expect(await notice(page).count()).toBe(0);
  await page.context().close();
});

test.each<[string, (route: Route) => Promise<void>]>([
  // What an old browser finds in it: a sign that it doesn't know.
  ['is in a language of its future', (route) => route.fulfill({ body: `#=;${start.text}` })],
  ['is missing', (route) => route.fulfill({ status: 404, body: 'not found' })],
  ['is refused', (route) => route.abort('blockedbyclient')],
  ['is a page instead', (route) => route.fulfill({ contentType: 'text/html', body: '<p>' })],
])(
  'a page whose first script %s says so in both languages, and opens once it comes',
  async (_, answer) => {
    const { page } = await browser.newPage();
    const address = `**/${start.path}`;
    await page.route(address, answer);
    await page.goto('./#/progress');
    const words = page.getByText('Chưa mở được bảng số liệu');
    await words.waitFor();
    expect(await textOf(page.locator('body'))).toMatch(/quá cũ.*can’t be opened/);
    expect(await state(page)).toBe('failed');
    await page.unroute(address);
    await page.getByRole('link', { name: 'Tải lại trang' }).click();
    await untilReady(page);
    expect(await words.count()).toBe(0);
    await page.context().close();
  },
);

test('without scripts the page says so', async () => {
  const { page } = await browser.newPage({ javaScriptEnabled: false });
  await page.goto('./');
  await page.getByText(/tắt JavaScript/).waitFor();
  await page.context().close();
});

import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openApp, textOf, untilReady } from './app-page.ts';
import { newMark, replaceVersion, serveOwnCopy, type OwnServer } from './kept-app.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// Where nothing is kept in the browser, a new version takes the old one's files away.

let server: OwnServer;
let browser: JourneyBrowser;
beforeEach(async () => {
  server = await serveOwnCopy();
  browser = await openBrowser(server.url);
});
afterEach(async () => {
  await browser.close();
  await server.close();
});

const isNew = async (page: Page) => (await page.locator(`meta[name="${newMark}"]`).count()) > 0;

test.each(['', '#/map'])(
  'an old page of %o from a cache says that there is a new one',
  async (hash) => {
    const { page } = await browser.newPage();
    const old = replaceVersion(server);
    let visits = 0;
    await page.route(/\/department\/$/, (route) => {
      visits += route.request().isNavigationRequest() ? 1 : 0;
      return visits === 1 && route.request().isNavigationRequest()
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: old })
        : route.continue();
    });
    await page.goto(`./${hash}`);
    // Not even the page's first script is there any more, so its words have to do.
    const words = page.getByText(/Chưa mở được bảng số liệu/);
    await words.waitFor();
    expect(await textOf(words)).toMatch(/máy chủ đã có bản mới/);
    await page.getByRole('link', { name: 'Tải lại trang' }).click();
    await untilReady(page);
    expect(await isNew(page)).toBe(true);
    expect(new URL(page.url()).hash).toBe(hash);
    await page.context().close();
  },
);

test('a page whose code is gone says so, and opens in the new version', async () => {
  const { page } = await browser.newPage();
  await openApp(page);
  replaceVersion(server);
  await page.getByRole('navigation').getByRole('link', { name: 'Bản đồ' }).click();
  const trouble = page.getByRole('main').getByRole('alert');
  await trouble.getByText('Máy chủ đã sang bản mới').waitFor();
  await page.locator('[data-update="replaced"]').waitFor();
  expect(await isNew(page)).toBe(false);
  await trouble.getByRole('button', { name: 'Tải lại trang' }).click();
  await untilReady(page);
  expect(await isNew(page)).toBe(true);
  await page.getByRole('heading', { level: 1, name: /Bản đồ/ }).waitFor();
  await page.context().close();
});

test('a dialog whose code is gone says so, and the page stays as it is until one goes on', async () => {
  const { page } = await browser.newPage();
  await openApp(page, '#/indicator/technology-appraisals?places=63-45');
  replaceVersion(server);
  await page.getByRole('button', { name: 'Xuất' }).first().click();
  await page.getByRole('menuitem', { name: 'Số liệu' }).first().click();
  await page.getByRole('dialog').waitFor();
  const offer = page.locator('[data-update="replaced"]');
  await offer.waitFor();
  await page.keyboard.press('Escape');
  expect(await isNew(page)).toBe(false);
  expect(await page.locator('figure svg').count()).toBeGreaterThan(0);
  await offer.getByRole('button', { name: 'Dùng bản mới' }).click();
  await page.locator(`meta[name="${newMark}"]`).waitFor({ state: 'attached' });
  await untilReady(page);
  expect(new URL(page.url()).hash).toBe('#/indicator/technology-appraisals?places=63-45');
  await page.context().close();
});

test('while the server has this version, code that doesn’t come is no new version', async () => {
  const { page } = await browser.newPage();
  await openApp(page);
  await page.route('**/assets/map-page-*.js', (route) => route.abort());
  await page.getByRole('navigation').getByRole('link', { name: 'Bản đồ' }).click();
  const trouble = page.getByRole('main').getByRole('alert');
  await trouble.waitFor();
  expect(await textOf(trouble)).toMatch(/Không tải được tệp từ máy chủ/);
  await page.unroute('**/assets/map-page-*.js');
  await trouble.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByRole('heading', { level: 1, name: /Bản đồ/ }).waitFor();
  expect(await page.locator('[data-update]').count()).toBe(0);
  await page.context().close();
});

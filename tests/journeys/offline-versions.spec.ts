import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openApp, textOf, untilReady } from './app-page.ts';
import { newMark, publishNewVersion, serveOwnCopy, untilKept, type OwnServer } from './kept-app.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// A new version is put on the server while people work with the old one.

// Two visits of which each waits until all is kept.
vi.setConfig({ testTimeout: 150_000 });

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

const mark = (page: Page) => page.locator(`meta[name="${newMark}"]`);
const isNew = async (page: Page): Promise<boolean> => (await mark(page).count()) > 0;
const untilNew = (page: Page) => mark(page).waitFor({ state: 'attached', timeout: 60_000 });

const offer = (page: Page) => page.locator('[data-update="offered"]');

/** The second visit, of a page that the worker serves. */
async function keptVisit() {
  const visit = await browser.newPage({ serviceWorkers: 'allow' });
  await openApp(visit.page);
  await untilKept(visit.page);
  return visit;
}

test('a new version is offered, and taken only when asked for', async () => {
  const { page } = await keptVisit();
  publishNewVersion(server);
  await openApp(page, '#/map');
  await offer(page).waitFor({ timeout: 60_000 });
  expect(await textOf(offer(page))).toMatch(/Có bản mới/);
  expect(await isNew(page)).toBe(false);

  // Put away, it stays at the foot of the page, and the next view is of the old version as well.
  await offer(page).getByRole('button', { name: 'Để sau' }).click();
  await offer(page).waitFor({ state: 'detached' });
  await page.getByRole('navigation').getByRole('link', { name: 'So sánh' }).click();
  await untilReady(page);
  expect(await isNew(page)).toBe(false);
  const foot = page.locator('[data-version-line]');
  await foot.getByRole('button', { name: 'Dùng bản mới' }).click();
  await untilNew(page);
  await untilReady(page);
  expect(await textOf(page.getByRole('heading', { level: 1 }))).toMatch(/So sánh/);
});

test('without a network the old version works on while the new one waits', async () => {
  const { page } = await keptVisit();
  publishNewVersion(server);
  await openApp(page, '#/progress');
  await offer(page).waitFor({ timeout: 60_000 });
  await server.stop();
  await page.reload();
  await untilReady(page);
  expect(await isNew(page)).toBe(false);
  await page.locator('[data-version-line]').filter({ hasText: 'Số liệu đến năm 2025' }).waitFor();
  // Answered by what was shipped with this version: the engine is not there.
  expect(await page.locator('html').getAttribute('data-engine-state')).not.toBe('ready');
  await server.start();
});

test('another window goes on with its own files, and is told', async () => {
  const { page } = await keptVisit();
  const other = await page.context().newPage();
  await openApp(other);
  publishNewVersion(server);
  // What the other window has not loaded yet is gone from the server.
  for (const path of listed(server).filter((it) => /^assets\/map-page-.*\.js$/.test(it))) {
    server.remove(path);
    const worker = server.read('service-worker.js');
    const entry = new RegExp(`\\{[^{}]*"${path.replaceAll('.', '\\.')}"[^{}]*\\},?`);
    server.write('service-worker.js', worker.replace(entry, ''));
  }
  await openApp(page, '#/compare');
  await offer(page).waitFor({ timeout: 60_000 });
  await offer(page).getByRole('button', { name: 'Dùng bản mới' }).click();
  await untilNew(page);

  await other.locator('[data-update="taken-elsewhere"]').waitFor();
  expect(await isNew(other)).toBe(false);
  await other.getByRole('navigation').getByRole('link', { name: 'Bản đồ' }).click();
  await other.getByRole('heading', { level: 1, name: /Bản đồ/ }).waitFor();
  await untilReady(other);
  expect(await other.getByText('Không mở được phần này').count()).toBe(0);
});

const listed = (from: OwnServer): string[] =>
  [...from.read('service-worker.js').matchAll(/"(assets\/[^"]+)"/g)].flatMap(([, path]) =>
    path === undefined ? [] : [path],
  );

test('an import at hand is finished first', async () => {
  const { page } = await keptVisit();
  await openApp(page, '#/data');
  const table = 'Chỉ tiêu,Tỉnh,Kỳ,Giá trị\ntechnology-appraisals,Quảng Trị,Tháng 3/2024,7\n';
  await page.locator('input[type="file"][multiple]').setInputFiles({
    name: 'so-lieu.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(table),
  });
  const review = page.locator('[data-import-state="review"]');
  await review.waitFor({ timeout: 45_000 });
  publishNewVersion(server);
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await offer(page).waitFor({ timeout: 60_000 });
  expect(await textOf(offer(page))).toMatch(/Xong việc nhập số liệu đang dở/);
  expect(await offer(page).getByRole('button', { name: 'Dùng bản mới' }).count()).toBe(0);
  await review.waitFor();
});

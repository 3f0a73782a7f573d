import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { headlinesOf, openApp, textOf } from './app-page.ts';
import { serveOwnCopy, untilKept, type OwnServer } from './kept-app.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// Data are replaced on the server, without a new build, while browsers keep the old ones.

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

// Two visits of which each waits until all is kept.
vi.setConfig({ testTimeout: 150_000 });

const reports = 'data/reports/observations.csv';

/** As if the report of Quảng Trị had stated 107 appraisals up to November 2023, not 106. */
function replaceData(): void {
  const lines = server.read(reports).split('\n');
  const changed = lines.map((line) =>
    /^technology-appraisals,63-45,2023-01-01,2023-11-30,.*,106,/.test(line)
      ? line.replace(',106,', ',107,')
      : line,
  );
  expect(changed).not.toEqual(lines);
  server.write(reports, changed.join('\n'));
}

const appraisals = async (page: Page) =>
  (await headlinesOf(page)).find(([id]) => id === 'technology-appraisals')?.[2];

async function keptVisit() {
  const visit = await browser.newPage({ serviceWorkers: 'allow' });
  await openApp(visit.page, '#/data');
  await untilKept(visit.page);
  return { ...visit, before: await keptSet(visit.page) };
}

const keptSet = (page: Page) => page.locator('[data-kept-set]').getAttribute('data-kept-set');

/** Waits on the page of data until another set is kept than before. */
const untilOtherSet = (page: Page, before: string | null) =>
  page.locator(`[data-kept-set]:not([data-kept-set="${before}"])`).waitFor({ timeout: 60_000 });

test('new data of the server are shown at the next visit, and kept from then on', async () => {
  const { page, before } = await keptVisit();
  const versionLine = page.locator('[data-version-line]');
  const version = /bản dữ liệu ([0-9a-f]{8}) /.exec(await textOf(versionLine))?.[1];
  expect(version).toBeDefined();
  await openApp(page);
  expect(await appraisals(page)).toBe('106');
  replaceData();
  await openApp(page);
  expect(await appraisals(page)).toBe('107');
  expect(await textOf(versionLine)).not.toContain(version);
  await openApp(page, '#/data');
  await untilOtherSet(page, before);
  await server.stop();
  await page.context().setOffline(true);
  await openApp(page);
  expect(await appraisals(page)).toBe('107');
});

test('another configuration is seen at the next visit, and kept as well', async () => {
  const { page, before } = await keptVisit();
  const config = JSON.parse(server.read('config.json')) as object;
  const department = { vi: 'Sở KH&CN tỉnh Thử', en: 'Trial department' };
  server.write('config.json', JSON.stringify({ ...config, department, defaultPlace: '63-04' }));
  await openApp(page);
  await page.getByRole('banner').getByText('Sở KH&CN tỉnh Thử').waitFor();
  await page.getByRole('heading', { level: 1, name: /Cao Bằng/ }).waitFor();
  await openApp(page, '#/data');
  await untilOtherSet(page, before);
  await server.stop();
  await page.context().setOffline(true);
  await openApp(page);
  await page.getByRole('heading', { level: 1, name: /Cao Bằng/ }).waitFor();
});

test('a network lost in the middle mixes nothing: the page fails with a word, and the next one has all of the kept data', async () => {
  const { page } = await keptVisit();
  replaceData();
  // Among new files, one does not come: the page must not take the old one beside them.
  await page.context().route(`**/${reports}`, (route) => route.abort());
  await page.goto('about:blank');
  await page.goto('./#/data');
  await page.waitForSelector('html[data-app-state="failed"]', { state: 'attached' });
  await page
    .getByRole('alert')
    .getByText(/Không tải được tệp từ máy chủ/)
    .waitFor();
  await page.context().unroute(`**/${reports}`);
  await page.context().setOffline(true);
  await server.stop();
  await openApp(page);
  expect(await appraisals(page)).toBe('106');
});

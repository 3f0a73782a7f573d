import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { headlinesOf, textOf, untilReady } from '../journeys/app-page.ts';
import { openBrowser, type JourneyBrowser } from '../journeys/open-browser.ts';
import { startFaultyServer, type Fault, type FaultyServer } from './faulty-server.ts';

// What a person sees when a file doesn't come as it should, and that the next step helps.

let server: FaultyServer;
let browser: JourneyBrowser;
let leave: (() => Promise<void>) | undefined;
beforeAll(async () => {
  server = await startFaultyServer();
  browser = await openBrowser(server.url, { reusesPages: true });
});
afterEach(async () => {
  server.faults.clear();
  await leave?.();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function visit(address = '#/'): Promise<Page> {
  const visited = await browser.newPage();
  ({ leave } = visited);
  await visited.page.goto(`./${address}`);
  return visited.page;
}

/** A visit for which a file stays on its way until it is let go. */
async function visitWithout(file: string): Promise<{ page: Page; letGo: () => void }> {
  const visited = await browser.newPage();
  ({ leave } = visited);
  const { page } = visited;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(`**/${file}`, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./#/');
  return { page, letGo };
}

const appraisals = ['technology-appraisals', '63-45', '106'];
const trouble = (page: Page) => page.getByRole('alert').getByRole('heading').locator('..');

const dataFile = 'data/reports/observations.csv';

test.each<[Fault]>([['missing'], ['a page instead'], ['torn in a line']])(
  'a dataset that is %s is refused by name and reason on the data page, and the page stands',
  async (fault) => {
    server.faults.set(dataFile, fault);
    const page = await visit('#/data');
    const refused = page.locator('[data-package="reports"][data-accepted="false"]');
    await refused.waitFor({ timeout: 30_000 });
    const text = await textOf(refused);
    expect(text).toContain('observations.csv');
    expect(await textOf(refused.getByRole('row').nth(1).getByRole('cell').last())).not.toBe('');
    await page.locator('[data-package="geography"][data-accepted="true"]').waitFor();
  },
);

test.each<[Fault]>([['missing'], ['a page instead'], ['torn in a line']])(
  'with a dataset that is %s the overview shows no figure as if it were whole, and says where to look',
  async (fault) => {
    server.faults.set(dataFile, fault);
    const page = await visit();
    await untilReady(page);
    expect(await page.locator('article[data-value]').count()).toBe(0);
    expect(await textOf(page.locator('body'))).toMatch(/không dùng được/);
  },
);

test.each<[string, Fault]>([
  [dataFile, 'cut off'],
  [dataFile, 'hang up'],
  ['data/reports/datapackage.json', 'hang up'],
  ['data/packages.json', 'missing'],
  ['data/packages.json', 'a page instead'],
  ['data/packages.json', 'cut off'],
  ['config.json', 'missing'],
  ['config.json', 'a page instead'],
  ['config.json', 'hang up'],
])('%s that is %s: said in words, and trying again helps once it is back', async (file, fault) => {
  server.faults.set(file, fault);
  const page = await visit();
  await trouble(page).waitFor({ timeout: 30_000 });
  const text = await textOf(trouble(page));
  expect(text).toContain('Không tải được tệp từ máy chủ');
  expect(text).not.toMatch(/undefined|\[object/);
  expect(await page.locator('html').getAttribute('data-app-state')).toBe('failed');
  await page.getByText('Chi tiết kỹ thuật').click();
  await expect.poll(() => textOf(trouble(page))).toContain(file);

  server.faults.clear();
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await untilReady(page);
  expect(await headlinesOf(page)).toContainEqual(appraisals);
});

test('while a file still fails, trying again says so again', async () => {
  server.faults.set('data/packages.json', 'missing');
  const page = await visit();
  await trouble(page).waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.waitForTimeout(300);
  await trouble(page).waitFor({ timeout: 30_000 });
  server.faults.clear();
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await untilReady(page);
});

test('a config.json that is no JSON, or not what it should be, is named as the thing to mend', async () => {
  for (const body of ['{"department": {"vi": "Sở"', '{"department": "Sở KH&CN"}', '[]']) {
    const { page, leave: leaveThis } = await browser.newPage();
    await page
      .context()
      .route('**/config.json', (route) => route.fulfill({ contentType: 'application/json', body }));
    await page.goto('./#/');
    await trouble(page).waitFor({ timeout: 30_000 });
    expect.soft(await textOf(trouble(page)), body).toContain('config.json');
    expect.soft(await textOf(trouble(page)), body).toMatch(/sai định dạng/);
    await leaveThis();
  }
});

test('a packages.json that is no list is named as the thing to mend', async () => {
  for (const body of [
    '{"packages": "reports"}',
    '{"packages": [{"path": "http://example.test/a"}]}',
  ]) {
    const { page, foreignRequests, leave: leaveThis } = await browser.newPage();
    await page
      .context()
      .route('**/packages.json', (route) =>
        route.fulfill({ contentType: 'application/json', body }),
      );
    await page.goto('./#/');
    await trouble(page).waitFor({ timeout: 30_000 });
    expect.soft(await textOf(trouble(page)), body).toContain('packages.json');
    expect(foreignRequests).toEqual([]);
    await leaveThis();
  }
});

test('while data are slow the page says that it is opening, with the bytes that have come', async () => {
  const { page, letGo } = await visitWithout(dataFile);
  await page.getByText(/Đang tải số liệu: [\d.,]+ kB|Đang tải số liệu: [\d.,]+ B/).waitFor();
  expect(await page.locator('html').getAttribute('data-app-state')).toBe('starting');
  expect(await page.locator('article[data-value]').count()).toBe(0);
  letGo();
  await untilReady(page);
  expect(await headlinesOf(page)).toContainEqual(appraisals);
});

test('a slow list of packages leaves the frame usable: the language can be changed meanwhile', async () => {
  const { page, letGo } = await visitWithout('data/packages.json');
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await page.locator('html[lang="en"]').waitFor();
  letGo();
  await untilReady(page);
  await page.getByRole('heading', { level: 1, name: 'Quang Tri, 2023' }).waitFor();
});

test.each<[string, Fault]>([
  ['results/manifest.json', 'missing'],
  ['results/manifest.json', 'a page instead'],
  ['results/manifest.json', 'torn in a line'],
  ['catalogue.json', 'missing'],
  ['catalogue.json', 'a page instead'],
  ['catalogue.json', 'torn in a line'],
  ['place-63-45.json', 'cut off'],
])('%s that is %s costs time, not figures', async (file, fault) => {
  server.faults.set(file, fault);
  const page = await visit();
  await untilReady(page);
  expect(await headlinesOf(page)).toContainEqual(appraisals);
});

async function goOffline(): Promise<Page> {
  const page = await visit();
  await untilReady(page);
  await page.context().setOffline(true);
  await page.getByRole('navigation').getByRole('link', { name: 'Dữ liệu' }).click();
  await trouble(page).waitFor({ timeout: 30_000 });
  return page;
}

test('a page whose code doesn’t come blames the line, not something unforeseen', async () => {
  const page = await goOffline();
  expect(await textOf(trouble(page))).toContain('Không tải được');
});

test('a page whose code didn’t come opens once the line is back and one tries again', async () => {
  const page = await goOffline();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByRole('heading', { level: 1, name: 'Dữ liệu' }).waitFor();
});

test('from a page that failed one can go on to another', async () => {
  const page = await goOffline();
  await page.getByRole('navigation').getByRole('link', { name: 'Tổng quan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Quảng Trị, năm 2023' }).waitFor();
  await page.locator('html[data-app-state="ready"]').waitFor();
});

test('the chart’s code that doesn’t come leaves the figures and their table', async () => {
  const { page, leave: leaveThis } = await browser.newPage();
  await page.context().route('**/chart-plot-*.js', (route) => route.abort());
  await page.goto('./#/');
  const figure = page.locator('figure[data-chart="columns"]').first();
  await figure.and(page.locator('[data-state="error"]')).waitFor();
  await figure.getByRole('button', { name: 'Bảng số liệu' }).click();
  expect(await textOf(figure.getByRole('table'))).toContain('106');
  expect(await headlinesOf(page)).toContainEqual(appraisals);
  await leaveThis();
});

import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { headlinesOf, openApp, untilEngine, untilReady } from '../journeys/app-page.ts';
import { goTo } from '../journeys/compare-page.ts';
import { someOf } from '../journeys/long-run.ts';
import { openBrowser, type JourneyBrowser } from '../journeys/open-browser.ts';
import { cellsOf, editor, untilAnswered, write } from '../journeys/query-page.ts';
import { startFaultyServer, type Fault, type FaultyServer } from './faulty-server.ts';
import { appraisalsOf, giveFiles, importAt, load, nameSource } from './own-import.ts';
import { appraisalsShown, doOwnWork, expectOwnWork, ownYear, reported } from './own-work.ts';

// The engine's 34 MB of wasm don't come, or come and don't run: what a person sees who needs them.

vi.setConfig({ testTimeout: 180_000 });

let server: FaultyServer;
let browser: JourneyBrowser;
let leave: (() => Promise<void>) | undefined;
beforeAll(async () => {
  server = await startFaultyServer();
  browser = await openBrowser(server.url);
});
afterEach(async () => {
  server.faults.clear();
  await leave?.();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const wasm = '.wasm';
const faults: readonly Fault[] = ['missing', 'spoilt', 'cut off', 'a page instead', 'hang up'];

async function visit(): Promise<Page> {
  const visited = await browser.newPage();
  ({ leave } = visited);
  visited.page.context().setDefaultTimeout(45_000);
  return visited.page;
}

const notAsked = (page: Page) =>
  page.getByRole('alert').getByText('Chưa tải được số liệu vào bộ máy truy vấn');
const retry = (page: Page) =>
  page.getByRole('alert').getByRole('button', { name: 'Thử lại', exact: true });

test.each(someOf(faults, 2))(
  'an engine that is %s: a question says that it was not asked, and is answered once it is there',
  async (fault) => {
    const page = await visit();
    // The page fetches the engine ahead of the first question.
    server.faults.set(wasm, fault);
    await openApp(page, '#/query');
    await write(page, 'SELECT 6 * 7 AS answer');
    await page.keyboard.press('Control+Enter');
    await notAsked(page).waitFor({ timeout: 60_000 });
    expect(await editor(page).innerText()).toContain('SELECT 6 * 7 AS answer');
    await goTo(page, reported);
    expect(await appraisalsShown(page)).toBe('106');

    await goTo(
      page,
      `#/query?${new URLSearchParams({ sql: 'SELECT 6 * 7 AS answer' }).toString()}`,
    );
    await page.getByRole('button', { name: /^Chạy/ }).click();
    await notAsked(page).waitFor({ timeout: 60_000 });
    server.faults.clear();
    await retry(page).click();
    await untilAnswered(page);
    expect(await cellsOf(page, 0)).toEqual(['42']);
  },
);

test('code for answers that does not come: a question says so, and is answered once it is there', async () => {
  const page = await visit();
  await openApp(page, '#/query');
  await untilEngine(page, 'ready');
  await page.route(/\/arrow-result-[^/]*\.js$/, (route) => route.abort());
  await write(page, 'SELECT 6 * 7 AS answer');
  await page.keyboard.press('Control+Enter');
  await notAsked(page).waitFor();
  await page.unroute(/\/arrow-result-[^/]*\.js$/);
  await retry(page).click();
  await untilAnswered(page);
  expect(await cellsOf(page, 0)).toEqual(['42']);
});

test.each(someOf<Fault>(['cut off', 'missing', 'spoilt'], 1))(
  'an engine that is %s: an import says what to do, keeps the file, and goes on once it is there',
  async (fault) => {
    const page = await visit();
    server.faults.set(wasm, fault);
    await openApp(page, '#/data');
    await giveFiles(page, appraisalsOf(2019, 12));
    await page
      .getByText(/tệp của nó \(\.wasm\) không tải được, bị chặn/)
      .waitFor({ timeout: 60_000 });
    server.faults.clear();
    await page.getByRole('button', { name: 'Mở lại', exact: true }).click();
    await nameSource(page);
    await load(page);
    await goTo(page, '#/?place=63-45&year=2019');
    expect(await appraisalsShown(page)).toBe('12');
  },
);

test.each(someOf<Fault>(['spoilt', 'missing'], 1))(
  'an engine that is %s when own figures are to be shown: told, nothing is lost, and they come with it',
  async (fault) => {
    const page = await visit();
    await doOwnWork(page, server.url);
    server.faults.set(wasm, fault);
    await page.goto('about:blank');
    await page.goto(`./${ownYear}`);
    const alert = page.getByRole('main').getByRole('alert');
    await alert
      .getByText(
        /Bộ máy truy vấn trong trình duyệt dừng đột ngột và khởi động lại không thành công/,
      )
      .waitFor({ timeout: 60_000 });
    server.faults.clear();
    await retry(page).click();
    await untilReady(page);
    await expectOwnWork(page);
  },
);

test('a browser that runs no WebAssembly shows what the reports say, and tells of the rest', async () => {
  const page = await visit();
  await page.addInitScript(() => void Reflect.deleteProperty(window, 'WebAssembly'));
  await openApp(page, reported);
  expect(await appraisalsShown(page)).toBe('106');
  await goTo(page, '#/query?sql=SELECT+1');
  await page.getByRole('button', { name: /^Chạy/ }).click();
  await notAsked(page).waitFor({ timeout: 60_000 });
  await goTo(page, '#/data');
  await giveFiles(page, appraisalsOf(2019, 12));
  await importAt(page, 'rejected')
    .or(page.getByText(/tệp của nó \(\.wasm\)/))
    .first()
    .waitFor();
  await goTo(page, '#/?place=63-04&year=2022');
  expect((await headlinesOf(page)).length).toBeGreaterThan(0);
});

test.each([wasm, 'observations.csv', 'packages.json', 'config.json', 'datapackage.json'])(
  '%s that the server calls plain text is read all the same',
  async (file) => {
    server.faults.set(file, 'of another type');
    const page = await visit();
    await openApp(page, reported);
    expect(await appraisalsShown(page)).toBe('106');
    if (file !== wasm) return;
    await goTo(page, '#/query?sql=SELECT+6*7');
    await page.getByRole('button', { name: /^Chạy/ }).click();
    await untilEngine(page, 'ready');
    await untilAnswered(page);
    expect(await cellsOf(page, 0)).toEqual(['42']);
  },
);

import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { findClickhouse } from '../../scripts/setup/find-clickhouse.mjs';
import { appraisalsOf, giveFiles, load, nameSource } from '../faults/own-import.ts';
import { textOf, untilReady } from '../journeys/app-page.ts';
import { collect } from '../journeys/briefing-page.ts';
import { goTo } from '../journeys/compare-page.ts';
import { openBrowser, type JourneyBrowser, type WatchedPage } from '../journeys/open-browser.ts';
import { reader } from './cluster-names.ts';
import { startReports, type RemoteApp } from './remote-app.ts';

// What pages say as long as a dataset on a server is not in use: nothing that it would prove wrong.

vi.setConfig({ testTimeout: 180_000 });

const appraisals = '#/indicator/technology-appraisals?places=63-45';

describe.skipIf(findClickhouse() === undefined)('a dataset on a server that is not in use', () => {
  let reports: RemoteApp;
  let browser: JourneyBrowser;
  let visit: WatchedPage;
  let page: Page;
  beforeAll(async () => {
    reports = await startReports();
    browser = await openBrowser(reports.url);
  });
  beforeEach(async () => {
    visit = await browser.newPage();
    ({ page } = visit);
    page.context().setDefaultTimeout(45_000);
  });
  afterEach(async () => {
    reports.gate.answer = undefined;
    await visit.leave();
  });
  afterAll(async () => {
    await browser.close();
    await reports.close();
  });

  /** By whatever of the page asks for it. */
  async function signIn(): Promise<void> {
    await page
      .getByRole('button', { name: /^Đăng nhập/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên người dùng').fill(reader.user);
    await dialog.getByLabel('Mật khẩu').fill(reader.password);
    await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  test.each([
    [appraisals, /Không có chỉ tiêu “technology-appraisals” trong các bộ số liệu đang dùng/],
    ['#/?place=63-45', /Các bộ số liệu đang dùng chưa có báo cáo nào của Quảng Trị/],
    ['#/progress', /Không có chỉ tiêu nào vừa có kế hoạch/],
  ])('%s says that it may have more', async (view, words) => {
    await page.goto(`./${view}`);
    await untilReady(page);
    await page.locator('[data-maybe-on-server]').getByText('“Báo cáo trên máy chủ”').waitFor();
    expect(await textOf(page.locator('main'))).toMatch(words);
    // Neither counts nor what reports would not state that nobody has read.
    expect(await page.getByText('Đúng tiến độ', { exact: true }).count()).toBe(0);
    expect(await page.getByText('không nêu số kế hoạch').count()).toBe(0);
  });

  test('its own page has its name, and says no more of it than that nobody has signed in', async () => {
    await page.goto('./#/data/reports');
    await untilReady(page);
    expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe('Báo cáo trên máy chủ');
    expect(await page.locator('[data-maybe-on-server]').count()).toBe(0);
    await page.locator('[data-remote-notice="signed-out"]').waitFor();
  });

  test('a briefing has the charts of a dataset as soon as somebody signs in', async () => {
    await page.goto('./#/data');
    await signIn();
    await page.locator('[data-remote-state="ready"]').waitFor();
    await collect(page, appraisals);
    await goTo(page, '#/briefing');
    await page.locator('article figure').first().waitFor();
    await page.reload();
    await page.getByText('Không có biểu đồ này trong các bộ số liệu đang dùng').waitFor();
    await signIn();
    await page.locator('article figure').first().waitFor();
    expect(await page.getByText('Không có biểu đồ này').count()).toBe(0);
  });

  test('an own file that needs it waits, and is no refused one', async () => {
    await page.goto('./#/data');
    await signIn();
    await page.locator('[data-remote-state="ready"]').waitFor();
    await giveFiles(page, appraisalsOf(2019, 12));
    await nameSource(page);
    await load(page);
    await page.reload();
    const own = page.locator('[data-own-dataset]');
    await own.getByText('Chờ bộ số liệu trên máy chủ').waitFor();
    expect(await own.innerText()).not.toContain('Bị từ chối');
    await goTo(page, '#/indicators');
    expect(await page.getByText('bộ số liệu không dùng được').count()).toBe(0);
    await goTo(page, '#/data');
    await signIn();
    await own.getByText('Đang dùng').waitFor();
  });
});

describe.skipIf(findClickhouse() === undefined)('one that everybody may read', () => {
  test('is waited for before anything is said not to be there', async () => {
    const reports = await startReports({ user: 'default' });
    const browser = await openBrowser(reports.url);
    try {
      let isHeld = true;
      const held: (() => void)[] = [];
      reports.gate.answer = (_request, _response, pass) => {
        if (isHeld) held.push(pass);
        else pass();
      };
      const { page } = await browser.newPage();
      const said: string[] = [];
      await page.exposeFunction('sayHeading', (text: string) => said.push(text));
      await page.addInitScript(() => {
        const tell = () => {
          for (const { textContent } of document.querySelectorAll('h1'))
            (window as never as Says).sayHeading(textContent);
        };
        new MutationObserver(tell).observe(document, { childList: true, subtree: true });
      });
      await page.goto(`./${appraisals}`);
      await page.locator('main [data-loading]').getByText('Đang nối tới máy chủ').waitFor();
      isHeld = false;
      for (const pass of held) pass();
      await page.getByText('106 dự án').first().waitFor({ timeout: 60_000 });
      expect(said.filter((it) => it.includes('Không có chỉ tiêu'))).toEqual([]);
      expect(said.length).toBeGreaterThan(0);
    } finally {
      await browser.close();
      await reports.close();
    }
  });
});

interface Says {
  sayHeading: (text: string) => void;
}

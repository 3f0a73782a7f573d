import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findClickhouse } from '../../scripts/setup/find-clickhouse.mjs';
import { openApp } from '../journeys/app-page.ts';
import { goTo } from '../journeys/compare-page.ts';
import { untilEngineKept, untilKept } from '../journeys/kept-app.ts';
import { openBrowser, type JourneyBrowser } from '../journeys/open-browser.ts';
import { reader } from './cluster-names.ts';
import { startReports, type RemoteApp } from './remote-app.ts';

// One visit, and then the cable is pulled: neither the site nor the server can be reached.

vi.setConfig({ testTimeout: 180_000 });

describe.skipIf(findClickhouse() === undefined)('without a network', () => {
  let reports: RemoteApp;
  let browser: JourneyBrowser;
  beforeAll(async () => {
    reports = await startReports();
    browser = await openBrowser(reports.url);
  });
  afterAll(async () => {
    await browser.close();
    await reports.close();
  });

  test('the app opens, and what the server has answered to whom can be read by them', async () => {
    const { page } = await browser.newPage({ serviceWorkers: 'allow', engineAtIdle: true });
    page.context().setDefaultTimeout(60_000);
    const appraisals = '#/indicator/technology-appraisals?places=63-45';
    const signIn = async (): Promise<void> => {
      await page
        .getByRole('button', { name: /^Đăng nhập/ })
        .first()
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Tên người dùng').fill(reader.user);
      await dialog.getByLabel('Mật khẩu').fill(reader.password);
      await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    const keptCount = (): Promise<number> =>
      page.evaluate(async () => {
        const kept = await indexedDB.databases();
        if (!kept.some(({ name }) => name === 'server-answers')) return 0;
        return new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('server-answers');
          opening.onerror = reject;
          opening.onsuccess = () => {
            const counting = opening.result.transaction('answers').objectStore('answers').count();
            counting.onsuccess = () => {
              resolve(counting.result);
              opening.result.close();
            };
          };
        });
      });
    await openApp(page, '#/data');
    await signIn();
    await page.locator('[data-remote-state="ready"]').waitFor();
    await goTo(page, appraisals);
    await page.getByText('106 dự án').first().waitFor();
    await goTo(page, '#/data');
    await untilKept(page);
    await untilEngineKept(page);
    let count = 0;
    await expect
      .poll(
        async () => {
          const before = count;
          count = await keptCount();
          return count > 0 && count === before;
        },
        { interval: 3_000, timeout: 60_000 },
      )
      .toBe(true);
    await page.context().setOffline(true);
    await page.goto('about:blank');
    await openApp(page, appraisals);
    await page.locator('[data-maybe-on-server]').waitFor();
    await signIn();
    await page.getByText('106 dự án').first().waitFor();
    await page
      .locator('[data-remote-notice="ready"]')
      .getByText(/phần cũ nhất nhận lúc \d/)
      .waitFor();
  });
});

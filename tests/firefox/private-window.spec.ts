import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { goTo, headlinesOf, openApp, textOf, untilRead, untilReady } from './firefox-page.ts';
import { loadTable } from './load-table.ts';
import { firefox, openFirefox, type FirefoxBrowser } from './open-firefox.ts';

// A private window of Firefox has no private file system, and forgets all else when it is closed.

const told = 'Đây là cửa sổ riêng tư: mọi thứ lưu ở đây';

describe.skipIf(firefox === undefined)('in private windows of Firefox', () => {
  const baseUrl = inject('baseUrl');
  let browser: FirefoxBrowser;
  beforeAll(async () => {
    browser = await openFirefox(baseUrl, { isPrivate: true });
  });
  afterAll(() => browser.close());

  test('figures are shown and loaded, and whoever keeps something reads that it will be lost', async () => {
    const { page, close } = await browser.newPage();
    await openApp(page, baseUrl);
    expect(await headlinesOf(page)).toMatchObject({ 'technology-appraisals': '106' });
    for (const hash of ['#/briefing', '#/progress', '#/query', '#/data']) {
      await goTo(page, hash);
      await untilRead(page, told);
    }
    await loadTable(page);
    const datasets = await textOf(page, '[data-section="own-datasets"]');
    expect(datasets).toContain('Báo cáo 9 tháng');
    expect(datasets).not.toContain('Trình duyệt có thể tự xóa');
    await goTo(page, '#/');
    expect(await headlinesOf(page)).toMatchObject({ 'technology-appraisals': '86' });
    await page.reload();
    await untilReady(page);
    expect(await headlinesOf(page)).toMatchObject({ 'technology-appraisals': '86' });
    await close();
  }, 120_000);
});

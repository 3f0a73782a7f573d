import { unzipSync } from 'fflate';
import type { ElementHandle } from 'puppeteer-core';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readPicture } from '../../src/exports/image/picture-metadata.ts';
import { serveOwnCopy } from '../journeys/kept-app.ts';
import {
  closeDialog,
  goTo,
  headlinesOf,
  openApp,
  press,
  saved,
  textOf,
  untilReady,
  untilRead,
} from './firefox-page.ts';
import { loadTable } from './load-table.ts';
import { firefox, openFirefox, type FirefoxBrowser } from './open-firefox.ts';

// What each role comes for, in the Firefox that people have. All figures were read in the reports by hand.

if (firefox === undefined) {
  process.stdout.write('NOT RUN: the main journeys in Firefox, as there is none (FIREFOX_PATH)\n');
}

describe.skipIf(firefox === undefined)('in Firefox', () => {
  const baseUrl = inject('baseUrl');
  let browser: FirefoxBrowser;
  beforeAll(async () => {
    browser = await openFirefox(baseUrl);
  });
  afterAll(() => browser.close());

  test('a leader reads the headlines and a chart, opens a figure’s source, and changes the language', async () => {
    const { page, close } = await browser.newPage();
    await openApp(page, baseUrl);
    expect(await textOf(page, 'h1')).toBe('Quảng Trị, năm 2023');
    expect(await headlinesOf(page)).toEqual({
      'public-investment-disbursement': null,
      'technology-appraisals': '106',
      'iso-9001-2015-agencies': '40',
      'iso-9001-2015-communes': '125',
      inspections: null,
      fines: null,
    });
    const drawn = await page.$$eval('figure[data-chart="columns"] svg text', (texts) =>
      texts.map((it) => it.textContent),
    );
    expect(drawn.filter((it) => /^\d{2,3}$/.test(it))).toEqual(['43', '65', '86', '106']);

    await press(page, 'button', '106');
    const source = await textOf(page, '[role="dialog"]');
    expect(source).toContain('“đầu năm 2023 đến nay: 106 dự án”');
    expect(source).toContain('mục I.2');
    await closeDialog(page);
    // A dialog gives the focus back a frame after it is gone.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('106');

    await goTo(page, '#/?place=63-04&year=2022');
    await press(page, 'button', 'EN');
    await untilReady(page);
    expect(await textOf(page, 'h1')).toBe('Cao Bang, 2022');
    expect(await headlinesOf(page)).toMatchObject({
      'public-investment-disbursement': '5750000000',
      fines: '65000000',
    });
    expect(page.url()).toMatch(/#\/\?.*place=63-04/);
    await close();
  });

  test('the arrow keys walk through a chart’s points, and Enter opens the source of one', async () => {
    const { page, close } = await browser.newPage();
    await openApp(page, baseUrl);
    const figure = (await page.$('figure[data-chart="columns"]')) as ElementHandle;
    await (await figure.$('[role="application"]'))?.focus();
    const spoken = async (key: 'Home' | 'ArrowRight' | 'End', words: RegExp) => {
      await page.keyboard.press(key);
      await expect
        .poll(() => figure.$eval('[aria-live="polite"]', (it) => it.textContent))
        .toMatch(words);
    };
    await spoken('Home', /2020.*43|43.*2020/);
    await spoken('End', /106.*chưa đủ năm|chưa đủ năm.*106/i);
    await spoken('Home', /2020.*43|43.*2020/);
    await spoken('ArrowRight', /2021.*65|65.*2021/);
    await page.keyboard.press('Enter');
    expect(await textOf(page, '[role="dialog"]')).toContain('“năm 2021: 65 dự án”');
    await close();
  });

  test('a planner compares all provinces in every view, sees them on the map, and what is late', async () => {
    const { page, close } = await browser.newPage();
    await openApp(page, baseUrl, '#/compare');
    const figure = 'main figure[data-chart]';
    expect(await textOf(page, `${figure} h2`)).toBe(
      'Quảng Trị đứng thứ 37/63 về GRDP bình quân đầu người năm 2025 (ước tính), thấp hơn 5,41 triệu đồng/người so với trung vị',
    );
    for (const [view, kind] of [
      ['Đường', 'lines'],
      ['Lưới biểu đồ', 'facets'],
      ['Dốc', 'slope'],
      ['Bảng nhiệt', 'heatmap'],
    ] as const) {
      await press(page, 'label', view);
      await page.waitForSelector(`main figure[data-chart="${kind}"][data-state="ready"]`);
    }

    await goTo(page, '#/map');
    const words = await page.$$eval(`${figure} svg text`, (texts) =>
      texts.map((it) => it.textContent),
    );
    expect(words).toEqual(
      expect.arrayContaining(['Quảng Trị 85,10', 'Quần đảo Hoàng Sa', 'Quần đảo Trường Sa']),
    );
    expect((await page.$$(`${figure} svg path`)).length).toBeGreaterThanOrEqual(63);

    await goTo(page, '#/progress?place=63-06&year=2023');
    expect(await textOf(page, 'h1')).toBe(
      'Bắc Kạn: giống nấm được sản xuất đạt 51,3% kế hoạch khi đã qua 74,8% thời gian',
    );
    const counts = await page.$$eval('button[data-status]', (all) =>
      all.map((it) => [it.dataset['status'], it.dataset['value']]),
    );
    expect(counts).toEqual([
      ['behind', '1'],
      ['watch', '2'],
      ['on-track', '0'],
      ['done', '0'],
      ['no-plan', '2'],
    ]);
    await close();
  });

  test('staff take a picture, a workbook, and a briefing as slides and for Word', async () => {
    const { page, close } = await browser.newPage();
    await openApp(page, baseUrl, '#/indicator/technology-appraisals?places=63-45');
    await press(page, 'button', 'Sao chép ảnh');
    await untilRead(page, 'Đã chép ảnh');

    await press(page, 'button', 'Xuất');
    await press(page, '[role="menuitem"]', 'Ảnh PNG, SVG…');
    await page.waitForSelector('[role="dialog"] img');
    const picture = await saved(browser.downloads, () => press(page, 'button', 'PNG'));
    expect(picture.name).toMatch(/^du-an-dau-tu-[a-z-]+-quang-tri-2020-2023-.*\.png$/);
    expect([picture.bytes.readUInt32BE(16), picture.bytes.readUInt32BE(20)]).toEqual([3840, 2160]);
    expect(readPicture(picture.bytes)).toMatchObject({
      ok: true,
      stamp: { chart: 'technology-appraisals' },
    });
    await closeDialog(page);

    await press(page, 'button', 'Xuất');
    await press(page, '[role="menuitem"]', 'Số liệu CSV, Excel…');
    await press(page, 'label', 'Excel (.xlsx)');
    const workbook = await saved(browser.downloads, () => press(page, 'button', 'Tải xuống'));
    const [titles = [], ...rows] = await readSheet(workbook.bytes);
    expect(rows.map((row) => row[titles.indexOf('Giá trị')])).toEqual([43, 65, 86, 106]);
    await closeDialog(page);

    await press(page, 'button', 'Thêm vào bản tin');
    await goTo(page, '#/briefing');
    const slides = await saved(browser.downloads, () =>
      press(page, 'button', 'PowerPoint (.pptx)'),
    );
    const files = Object.keys(unzipSync(slides.bytes));
    // One for the title, one for the chart.
    expect(files.filter((it) => /^ppt\/slides\/slide\d+\.xml$/.test(it))).toHaveLength(2);
    await press(page, 'button', 'Sao chép để dán vào Word');
    await untilRead(page, 'Đã sao chép. Mở Word và dán (Ctrl+V).');
    await close();
  });

  test('a data keeper’s CSV file is there after a reload, and answers SQL with all the others', async () => {
    const { page, close } = await browser.newPage();
    await openApp(page, baseUrl, '#/data');
    await loadTable(page);
    await goTo(page, '#/');
    expect(await headlinesOf(page)).toMatchObject({ 'technology-appraisals': '86' });
    await page.reload();
    await untilReady(page);
    expect(await headlinesOf(page)).toMatchObject({ 'technology-appraisals': '86' });

    const sql =
      "SELECT value FROM observations WHERE indicator_id = 'technology-appraisals' AND place_id = '63-45' ORDER BY period_end";
    await goTo(page, `#/query?${new URLSearchParams({ sql }).toString()}`);
    await page.locator('main button::-p-text(Chạy)').click();
    await page.waitForSelector('[data-query-rows="5"]', { timeout: 45_000 });
    const cells = await page.$$eval('[role="grid"] [data-column="0"]', (all) =>
      all.map((it) => (it as HTMLElement).innerText),
    );
    // The last is the file's own.
    expect(cells).toEqual(['43', '65', '86', '106', '86']);
    await close();
  }, 120_000);

  test('after one visit the app opens without its server', async () => {
    const server = await serveOwnCopy();
    const { page, close } = await browser.newPage({ at: server.url });
    await openApp(page, server.url);
    await page.waitForSelector('html[data-offline-state="kept"]', { timeout: 60_000 });
    await server.stop();
    await page.reload();
    await untilReady(page);
    expect(await headlinesOf(page)).toMatchObject({ 'technology-appraisals': '106' });
    await goTo(page, '#/map');
    expect(await textOf(page, 'main figure[data-chart="map"] h2')).toContain('346,89');
    await close();
    await server.close();
  }, 120_000);

  test('no page is wider than a phone', async () => {
    const { page, close } = await browser.newPage({ size: { width: 360, height: 740 } });
    await openApp(page, baseUrl);
    for (const hash of ['#/', '#/compare', '#/map', '#/progress', '#/data', '#/query']) {
      await goTo(page, hash);
      // A chart follows its window some frames late, as when a scroll bar takes of its width.
      await expect
        .poll(() => page.$eval('html', (it) => it.scrollWidth - it.clientWidth), { message: hash })
        .toBeLessThanOrEqual(0);
    }
    await close();
  });
});

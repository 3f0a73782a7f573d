import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { cellsOf, openApp, openTable, rowsOf, textOf } from './app-page.ts';
import {
  add,
  appraisals,
  collect,
  focused,
  items,
  openBriefing,
  press,
  restart,
  titles,
  views,
  written,
} from './briefing-page.ts';
import { openBrowser, touchedPhone, type JourneyBrowser } from './open-browser.ts';
import { overflow } from './sticking-out.ts';

// From a chart's button to a document of one's own: collecting, ordering, wording, taking out.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const titleOfAppraisals =
  'Dự án đầu tư được thẩm định, có ý kiến về công nghệ tăng gấp đôi từ 2020 đến 2022; năm 2023 chưa hết đã đạt 106 dự án';
const captionOfAppraisals =
  'Quảng Trị – 2020: 43; 2021: 65; 2022: 86; 2023 (đến 11/2023): 106. Đơn vị: dự án.';

/** A briefing of three charts of different pages. */
async function withThree(page: Page): Promise<string[]> {
  await collect(page, views.columns, appraisals);
  await collect(page, views.lines);
  await collect(page, views.map);
  await openBriefing(page);
  const all = await titles(page);
  expect(all).toHaveLength(3);
  return all;
}

describe('a chart is put into a briefing', () => {
  test.each([
    ['overview', '#/?place=63-45', 6],
    ['another overview', '#/?place=63-04&year=2022', 3],
    ['indicator', views.indicator, 1],
    ['ranking', views.ranking, 1],
    ['heat map', views.heatmap, 1],
    ['lines', views.lines, 1],
    ['slope', views.slope, 1],
    ['small multiples', '#/compare?view=multiples&indicators=grdp-per-capita', 1],
    ['parts', '#/compare?view=parts&indicators=ocop-products', 1],
    ['scatter', '#/compare?view=scatter&indicators=pii-score~grdp-per-capita', 1],
    ['map', views.map, 1],
    ['plans, and years side by side', views.progress, 2],
  ])('by a button under every chart: %s', async (_, view, least) => {
    const { page, close } = await browser.newPage();
    await openApp(page, view);
    const figures = page.locator('figure[data-chart-id][data-state="ready"]');
    const count = await figures.count();
    expect(count).toBeGreaterThanOrEqual(least);
    for (let at = 0; at < count; at += 1) {
      const button = figures.nth(at).getByRole('button', { name: 'Thêm vào bản tin', exact: true });
      expect(await button.count(), `chart ${at + 1}`).toBe(1);
    }
    await close();
  });

  test('it is told into which, and a second time that it is there', async () => {
    const { page, close } = await browser.newPage();
    const day = await page.evaluate(() => new Date().toLocaleDateString('vi-VN'));
    const told = await collect(page, views.columns, appraisals);
    expect(told).toBe(`Đã thêm vào “Bản tin ngày ${day}”`);
    const again = await add(page.locator('figure[data-chart-id]').first());
    expect(again).toBe(`Biểu đồ này đã có trong “Bản tin ngày ${day}”`);
    await openBriefing(page);
    expect(await titles(page)).toEqual([titleOfAppraisals]);
    await close();
  });

  test('and is found there with its figures, their sources, and the year that isn’t over', async () => {
    const { page, leave } = await browser.newPage();
    await collect(page, views.columns, appraisals);
    await openBriefing(page);
    const figure = items(page).locator('figure[data-chart="columns"][data-state="ready"]');
    expect(await rowsOf(await openTable(figure))).toEqual([
      ['2020', '43', 'quang-tri-2023-11'],
      ['2021', '65', 'quang-tri-2023-11'],
      ['2022', '86', 'quang-tri-2023-11'],
      ['2023 đến 11/2023', '106', 'quang-tri-2023-11'],
    ]);
    const text = await textOf(items(page));
    expect(text).toContain('Cột gạch chéo: chưa đủ năm, không so trực tiếp với các năm trước.');
    expect(text).toContain('Nguồn: Sở KH&CN Quảng Trị, Báo cáo tháng 11/2023');
    await items(page).getByRole('button', { name: 'Sở KH&CN Quảng Trị' }).click();
    expect(await textOf(page.getByRole('dialog'))).toContain('Ngày ban hành 11/2023');
    await leave();
  });

  test.each([
    ['heat map', views.heatmap],
    ['map', views.map],
    ['plans', views.progress],
    ['plans that are behind', '#/progress?status=behind'],
    ['today’s boundaries', '#/compare?boundary=current&indicators=grdp-per-capita'],
    ['today’s place', '#/?place=34-33&boundary=current'],
  ])('with the very cells of the page that it came from: %s', async (_, view) => {
    const { page, close } = await browser.newPage();
    await openApp(page, view);
    const there = page.locator('figure[data-chart-id]').first();
    const cells = await cellsOf(await openTable(there));
    expect(cells.length).toBeGreaterThan(0);
    await add(there);
    await openBriefing(page);
    expect(await cellsOf(await openTable(items(page).locator('figure')))).toEqual(cells);
    await close();
  });

  test('reading it disturbs neither the page’s name nor the last visit, and leaves nothing behind', async () => {
    const { page, close } = await browser.newPage();
    await collect(page, '#/?place=63-06&year=2023');
    await collect(page, views.progress);
    await page.evaluate(() => localStorage.removeItem('last-visit'));
    await openBriefing(page);
    expect(await page.title()).toMatch(/^Bản tin · /);
    expect(await page.evaluate(() => localStorage.getItem('last-visit'))).toBeNull();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.locator('main h1').count()).toBe(1);
    await close();
  });
});

describe('by keyboard alone', () => {
  test('charts change their order, and what was pressed keeps the focus, at the ends too', async () => {
    const { page, close } = await browser.newPage();
    const [a = '', b = '', c = ''] = await withThree(page);
    await page.getByRole('button', { name: 'Chuyển biểu đồ 1 xuống' }).focus();
    await page.keyboard.press('Enter');
    expect(await titles(page)).toEqual([b, a, c]);
    expect(await focused(page)).toBe('Chuyển biểu đồ 2 xuống');
    await page.keyboard.press('Enter');
    expect(await titles(page)).toEqual([b, c, a]);
    expect(await focused(page)).toBe('Chuyển biểu đồ 3 xuống');
    expect(await textOf(page.getByRole('status').filter({ hasText: 'vị trí' }))).toBe(
      'Biểu đồ nay ở vị trí 3 trên 3.',
    );
    await page.keyboard.press('Enter');
    expect(await titles(page)).toEqual([b, c, a]);
    expect(await focused(page)).toBe('Chuyển biểu đồ 3 xuống');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await titles(page)).toEqual([b, a, c]);
    expect(await focused(page)).toBe('Chuyển biểu đồ 2 lên');
    await restart(page);
    expect(await titles(page)).toEqual([b, a, c]);
    await close();
  });

  test('a chart goes to any place at once', async () => {
    const { page, close } = await browser.newPage();
    const [a = '', b = '', c = ''] = await withThree(page);
    await page.getByRole('combobox', { name: 'Vị trí của biểu đồ 3' }).selectOption('1');
    expect(await titles(page)).toEqual([c, a, b]);
    expect(await focused(page)).toBe('Vị trí của biểu đồ 1');
    await page.getByRole('combobox', { name: 'Vị trí của biểu đồ 1' }).selectOption('2');
    expect(await titles(page)).toEqual([a, c, b]);
    await close();
  });

  test('the button that moves a chart stays where it is on the screen', async () => {
    const { page, close } = await browser.newPage();
    const [a = '', b = '', c = ''] = await withThree(page);
    const before = await page.getByRole('button', { name: 'Chuyển biểu đồ 1 xuống' }).boundingBox();
    await press(page, 'Chuyển biểu đồ 1 xuống');
    expect(await titles(page)).toEqual([b, a, c]);
    await page.waitForTimeout(200);
    const after = await page.getByRole('button', { name: 'Chuyển biểu đồ 2 xuống' }).boundingBox();
    expect(Math.abs((after?.y ?? -1000) - (before?.y ?? 1000))).toBeLessThan(2);
    await close();
  });

  test('what is taken out is put back where it was, and the focus goes along', async () => {
    const { page, close } = await browser.newPage();
    const [a = '', b = '', c = ''] = await withThree(page);
    await page.getByRole('button', { name: 'Bỏ biểu đồ 2' }).focus();
    await page.keyboard.press('Enter');
    expect(await titles(page)).toEqual([a, c]);
    expect(await focused(page)).toBe('Hoàn tác');
    await page.keyboard.press('Enter');
    expect(await titles(page)).toEqual([a, b, c]);
    expect(await focused(page)).toBe(b);
    for (const number of [3, 2, 1]) await press(page, `Bỏ biểu đồ ${number}`);
    expect(await titles(page)).toEqual([]);
    expect(await textOf(page.locator('main'))).toContain('Chưa có biểu đồ nào');
    await press(page, 'Hoàn tác');
    expect(await titles(page)).toEqual([a]);
    await close();
  });
});

describe('title and caption', () => {
  test('begin with the chart’s own sentences, and are one’s own as soon as they are changed', async () => {
    const { page, close } = await browser.newPage();
    await collect(page, views.columns, appraisals);
    await openBriefing(page);
    const [title, caption] = [page.getByLabel('Tiêu đề biểu đồ'), page.getByLabel('Lời dẫn')];
    expect(await written(title)).toBe(titleOfAppraisals);
    expect(await written(caption)).toBe(captionOfAppraisals);
    expect(await page.getByRole('button', { name: /^Khôi phục/ }).count()).toBe(0);
    await title.fill('Thẩm định công nghệ\ntăng đều');
    await caption.fill('Số liệu báo cáo Ủy ban.');
    await restart(page);
    // A title is one line.
    expect(await written(title)).toBe('Thẩm định công nghệ tăng đều');
    expect(await written(caption)).toBe('Số liệu báo cáo Ủy ban.');
    await items(page)
      .getByRole('button', { name: /^Khôi phục/ })
      .click();
    expect(await written(title)).toBe(titleOfAppraisals);
    expect(await written(caption)).toBe(captionOfAppraisals);
    await caption.fill('');
    await restart(page);
    expect(await written(caption)).toBe('');
    await close();
  });

  test('in another language one’s own stay and the others are that language’s', async () => {
    const { page, close } = await browser.newPage();
    await collect(page, views.columns, appraisals);
    await openBriefing(page);
    await page.getByLabel('Tiêu đề biểu đồ').fill('Thẩm định của tỉnh ta');
    await press(page, 'EN');
    await page.getByLabel('Caption').waitFor();
    await expect
      .poll(() => page.getByLabel('Caption').inputValue())
      .toBe('Quang Tri – 2020: 43; 2021: 65; 2022: 86; 2023 (to Nov 2023): 106. Unit: projects.');
    expect(await page.getByLabel('Title of the chart').inputValue()).toBe('Thẩm định của tỉnh ta');
    expect(await page.getByLabel('Department').inputValue()).toBe(
      'Department of Science and Technology',
    );
    await page.getByRole('link', { name: 'Open the chart’s page' }).click();
    await page.getByRole('heading', { level: 1, name: 'Quang Tri, 2023' }).waitFor();
    await close();
  });

  test('lead back to the page of the chart, with all that was chosen there', async () => {
    const { page, close } = await browser.newPage();
    await collect(page, '#/map?indicators=pii-score&classes=equal&boundary=reported');
    await openBriefing(page);
    await items(page).getByRole('link', { name: 'Mở trang của biểu đồ' }).click();
    await page.locator('figure[data-chart="map"][data-state="ready"]').waitFor();
    expect(page.url()).toContain('#/map?');
    expect(page.url()).toContain('indicators=pii-score');
    expect(page.url()).toContain('classes=equal');
    await close();
  });
});

test('on a phone nothing sticks out, and all that is pressed can be hit', async () => {
  const { page, close } = await browser.newPage(touchedPhone);
  await collect(page, views.columns, appraisals);
  const actions = page.locator('figure[data-chart-id]').first().getByRole('button');
  for (const name of ['Bảng số liệu', 'Sao chép ảnh', 'Thêm vào bản tin', 'Xuất']) {
    const box = await actions.filter({ hasText: name }).boundingBox();
    expect(box?.height, name).toBeGreaterThanOrEqual(44);
  }
  expect(await overflow(page)).toEqual([]);
  await collect(page, views.progress);
  expect(await overflow(page)).toEqual([]);
  await openBriefing(page);
  expect(await overflow(page)).toEqual([]);
  const low = await page
    .getByRole('main')
    .locator('button, select, input:not([type="file"])')
    .evaluateAll((all) =>
      all
        .filter((it) => !it.closest('figure') && it.getBoundingClientRect().height < 44)
        .map((it) => it.textContent),
    );
  expect(low).toEqual([]);
  await close();
});

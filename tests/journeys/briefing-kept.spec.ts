import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { plain, textOf, untilReady } from './app-page.ts';
import {
  appraisals,
  collect,
  exportBox,
  items,
  openBriefing,
  press,
  restart,
  store,
  stored,
  titles,
  views,
  written,
} from './briefing-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// What a person has collected stays in their browser: over restarts, beside other tabs, with other data.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const title = (page: Page) => page.getByLabel('Tiêu đề bản tin');
const choice = (page: Page) => page.getByRole('combobox', { name: 'Bản tin đang soạn' });
const caption = (page: Page) => page.getByLabel('Lời dẫn');

/** Writes over something of the first chart, as the time that has passed since would have done. */
async function makeStored(page: Page, change: Record<string, unknown>): Promise<void> {
  const all = await stored(page);
  const [first, ...others] = all[0]?.items ?? [];
  const next = [{ ...all[0], items: [{ ...first, ...change }, ...others] }, ...all.slice(1)];
  await store(page, JSON.stringify(next));
  await restart(page);
}

describe('several briefings', () => {
  test('each keep their head and charts, over a restart too', async () => {
    const { page, close } = await browser.newPage();
    await collect(page, views.columns, appraisals);
    await openBriefing(page);
    expect(await choice(page).count()).toBe(0);
    await title(page).fill('Giao ban tháng 11');
    await page.getByLabel('Cơ quan').fill('Sở KH&CN tỉnh Quảng Trị');
    await page.getByLabel('Nơi ký').fill('Quảng Trị');
    await page.getByLabel('Chức vụ người ký').fill('Giám đốc');
    await page.getByLabel('Họ tên người ký').fill('Nguyễn Văn A');
    await page.getByLabel('Ngày trên tài liệu').fill('2023-12-05');

    await press(page, 'Bản tin mới');
    await title(page).fill('Báo cáo Ủy ban');
    expect(await collect(page, views.map)).toBe('Đã thêm vào “Báo cáo Ủy ban”');
    expect(await collect(page, views.ranking)).toBe('Đã thêm vào “Báo cáo Ủy ban”');
    await openBriefing(page);
    expect(await titles(page)).toHaveLength(2);

    await choice(page).selectOption('Giao ban tháng 11 (1 biểu đồ)');
    expect(await titles(page)).toHaveLength(1);
    expect(await collect(page, views.slope)).toBe('Đã thêm vào “Giao ban tháng 11”');
    const next = await page.context().newPage();
    await page.close();
    await next.goto('./#/briefing');
    await untilReady(next);
    expect(await titles(next)).toHaveLength(2);
    for (const [label, value] of [
      ['Tiêu đề bản tin', 'Giao ban tháng 11'],
      ['Cơ quan', 'Sở KH&CN tỉnh Quảng Trị'],
      ['Nơi ký', 'Quảng Trị'],
      ['Chức vụ người ký', 'Giám đốc'],
      ['Họ tên người ký', 'Nguyễn Văn A'],
      ['Ngày trên tài liệu', '2023-12-05'],
    ] as const) {
      expect(await next.getByLabel(label).inputValue(), label).toBe(value);
    }
    expect(await choice(next).locator('option').allInnerTexts()).toEqual([
      'Báo cáo Ủy ban (2 biểu đồ)',
      'Giao ban tháng 11 (2 biểu đồ)',
    ]);
    await close();
  });

  test('one that is deleted is put back as it was', async () => {
    const { page, close } = await browser.newPage();
    await collect(page, views.columns, appraisals);
    await openBriefing(page);
    await title(page).fill('Giao ban');
    await press(page, 'Xoá bản tin này');
    expect(await textOf(page.locator('main'))).toContain('Đã xoá “Giao ban”.');
    expect(await stored(page)).toEqual([]);
    await press(page, 'Hoàn tác');
    expect(await title(page).inputValue()).toBe('Giao ban');
    await restart(page);
    expect(await titles(page)).toHaveLength(1);
    await close();
  });

  test('a day can be typed sign by sign, and the document is of today again where it is emptied', async () => {
    const { page, close } = await browser.newPage();
    await collect(page, views.columns, appraisals);
    await openBriefing(page);
    const day = page.getByLabel('Ngày trên tài liệu');
    const today = await day.inputValue();
    await day.focus();
    // Month, day and year are three fields in one; their order is the browser's own.
    await page.keyboard.type('02022024');
    await page.keyboard.press('Tab');
    expect(await day.inputValue()).toBe('2024-02-02');
    await day.fill('');
    await title(page).focus();
    expect(await day.inputValue()).toBe(today);
    expect((await stored(page))[0]).toMatchObject({ date: null });
    await close();
  });
});

describe('two tabs', () => {
  test('work on the same briefing, and neither writes over what the other did', async () => {
    const { page, close } = await browser.newPage();
    await collect(page, views.columns, appraisals);
    await openBriefing(page);
    await title(page).fill('Giao ban');
    const other = await page.context().newPage();
    await collect(other, views.map);
    await expect.poll(() => titles(page)).toHaveLength(2);
    await untilReady(page);
    await caption(page).first().fill('Chú giải của tôi');
    expect(await collect(other, views.ranking)).toBe('Đã thêm vào “Giao ban”');
    await restart(page);
    expect(await titles(page)).toHaveLength(3);
    expect(await written(caption(page).first())).toBe('Chú giải của tôi');
    await close();
  });

  test('another briefing that is chosen in the one does not change what is worked on in the other', async () => {
    const { page, close } = await browser.newPage();
    await collect(page, views.columns, appraisals);
    await openBriefing(page);
    await title(page).fill('Giao ban');
    const other = await page.context().newPage();
    await openBriefing(other);
    await press(other, 'Bản tin mới');
    await title(other).fill('Báo cáo Ủy ban');
    await expect.poll(() => choice(page).locator('option').count()).toBe(2);
    expect(await title(page).inputValue()).toBe('Giao ban');
    await caption(page).fill('Chú giải của tôi');
    const all = await stored(page);
    expect(all.map((it) => [it.title, it.items[0]?.caption])).toEqual([
      ['Báo cáo Ủy ban', undefined],
      ['Giao ban', 'Chú giải của tôi'],
    ]);
    await close();
  });
});

describe('when the data are others', () => {
  test('figures that have changed are told until they are said to be seen', async () => {
    const csv = await (await fetch(`${inject('baseUrl')}data/reports/observations.csv`)).text();
    const corrected = csv.replace(
      /(technology-appraisals,63-45,2023-01-01,2023-11-30,[^,]*,[^,]*,)106,/,
      (_, start: string) => `${start}107,`,
    );
    expect(corrected).not.toBe(csv);
    const { page, close } = await browser.newPage();
    await collect(page, views.columns, appraisals);
    await openBriefing(page);
    const told = 'Số liệu đã thay đổi so với khi thêm';
    expect(await textOf(items(page))).not.toContain(told);
    await page
      .context()
      .route('**/data/reports/observations.csv', (route) =>
        route.fulfill({ contentType: 'text/csv; charset=utf-8', body: corrected }),
      );
    await restart(page);
    expect(await textOf(items(page))).toContain(told);
    expect(await written(caption(page))).toContain('2023 (đến 11/2023): 107.');
    await restart(page);
    expect(await textOf(items(page))).toContain(told);
    await press(page, 'Đã xem');
    expect(await textOf(items(page))).not.toContain(told);
    await restart(page);
    expect(await textOf(items(page))).not.toContain(told);
    await close();
  });

  test.each([
    ['indicator', { view: '/indicator/no-longer-reported', chartId: 'x' }],
    ['chart', { chartId: 'no-longer-drawn' }],
    ['page', { view: '/no-longer-there' }],
    ['page: this one itself', { view: '/briefing' }],
  ])('a chart whose %s is gone keeps its words, and is told to be left out', async (_, gone) => {
    const { page, close } = await browser.newPage();
    await collect(page, views.columns, appraisals);
    await collect(page, views.map);
    await openBriefing(page);
    await makeStored(page, { ...gone, title: 'Thẩm định của tỉnh', caption: 'Lời của tôi' });
    const [first] = await items(page).all();
    expect(plain((await first?.innerText()) ?? '')).toContain(
      'Không có biểu đồ này trong các bộ số liệu đang dùng',
    );
    expect((await titles(page))[0]).toBe('Thẩm định của tỉnh');
    expect(await written(caption(page).first())).toBe('Lời của tôi');
    expect(await textOf(exportBox(page))).toContain(
      '1 biểu đồ chưa có số liệu sẽ không có trong tài liệu.',
    );
    await page.emulateMedia({ media: 'print' });
    expect(await items(page).count()).toBe(1);
    // Figures are counted as they are printed.
    expect(await page.getByRole('heading', { name: /^Hình 1\. / }).count()).toBe(1);
    await close();
  });
});

describe('what stands in the browser and can’t be read', () => {
  test('is kept and told, and what is collected now is kept beside it', async () => {
    const { page, close } = await browser.newPage();
    await openBriefing(page);
    const broken = '[{"id":"b","title":7}]';
    await store(page, broken);
    await restart(page);
    expect(await textOf(page.locator('main'))).toContain(
      '1 bản tin đã lưu không đọc được; chúng vẫn được giữ nguyên trong trình duyệt.',
    );
    await collect(page, views.map);
    expect(await page.evaluate(() => localStorage.getItem('briefings'))).toContain('"title":7');
    await openBriefing(page);
    expect(await titles(page)).toHaveLength(1);
    await close();
  });

  test('as a whole is put aside before the first change', async () => {
    const { page, close } = await browser.newPage();
    await openBriefing(page);
    await store(page, '[{"id":');
    await restart(page);
    expect(await textOf(page.locator('main'))).toContain('Phần bản tin đã lưu không đọc được');
    await collect(page, views.map);
    expect(await page.evaluate(() => localStorage.getItem('briefings.unreadable'))).toBe('[{"id":');
    await close();
  });
});

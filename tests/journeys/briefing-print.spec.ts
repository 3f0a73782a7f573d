import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { appraisals, collect, items, openBriefing, press, titles, views } from './briefing-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';
import { readPdf, type Pdf } from './read-pdf.ts';

// A briefing on paper, as the browser prints it.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const plain = (text: string): string => text.replace(/\s+/gu, '');
const count = (text: string, part: string): number => text.split(plain(part)).length - 1;

/** As many signs of words as a person may type. */
const words = (length: number): string =>
  'Đề nghị các đơn vị rà soát số liệu trước khi gửi báo cáo. '.repeat(40).slice(0, length);

const own = { title: `Tiêu đề ${words(190)}`.trim(), caption: `Lời dẫn ${words(990)}`.trim() };

/** Nine charts of nine kinds: one with 63 rows, two maps, a list of plans, up to 22 sources. */
const nine = [
  views.columns,
  views.ranking,
  views.heatmap,
  views.lines,
  views.slope,
  views.map,
  views.progress,
  '#/compare?indicators=grdp-per-capita',
  '#/map?indicators=pii-score',
];

async function collectAll(page: Page, all: readonly string[]): Promise<void> {
  for (const view of all) {
    await collect(page, view, view === views.columns ? appraisals : undefined);
  }
  await openBriefing(page);
}

async function fillHead(page: Page): Promise<void> {
  for (const [label, text] of [
    ['Tiêu đề bản tin', 'Giao ban tháng 11'],
    ['Cơ quan', 'Sở KH&CN tỉnh Quảng Trị'],
    ['Nơi ký', 'Quảng Trị'],
    ['Ngày trên tài liệu', '2023-12-05'],
    ['Chức vụ người ký', 'Giám đốc'],
    ['Họ tên người ký', 'Nguyễn Văn A'],
  ] as const) {
    await page.getByLabel(label).fill(text);
  }
}

/** Printed as it is: nothing is waited for between the order and the paper. */
async function print(page: Page, orientation: 'A4 dọc' | 'A4 ngang'): Promise<Pdf> {
  await page.getByRole('radio', { name: orientation }).check({ force: true });
  return readPdf(await page.pdf({ preferCSSPageSize: true }));
}

/** Holds for every briefing: whole figures with their sources, numbered pages, no page without. */
function expectWholeFigures({ pages }: Pdf, figures: number): void {
  const whole = pages.map(({ text }) => text).join('');
  for (let at = 1; at <= figures; at += 1) {
    expect(count(whole, `Hình ${at}. `), `figure ${at}`).toBe(1);
  }
  for (const [at, { text }] of pages.entries()) {
    const page = `page ${at + 1} of ${pages.length}`;
    const starts = text.match(/Hình\d+\./g)?.length ?? 0;
    expect(starts, page).toBeGreaterThan(0);
    expect(count(text, 'Nguồn: '), page).toBe(starts);
    expect(count(text, `Trang ${at + 1}/${pages.length}`), page).toBe(1);
  }
}

describe('nine charts with long words', () => {
  test.each([
    ['A4 dọc', 595, 842],
    ['A4 ngang', 842, 595],
  ] as const)('%s', { timeout: 120_000 }, async (orientation, width, height) => {
    const { page, close } = await browser.newPage();
    await collectAll(page, nine);
    await fillHead(page);
    await page.getByLabel('Tiêu đề biểu đồ').nth(3).fill(own.title);
    await page.getByLabel('Lời dẫn').nth(3).fill(own.caption);
    const shown = await titles(page);
    const pdf = await print(page, orientation);

    expectWholeFigures(pdf, nine.length);
    expect(pdf.pages.length).toBeLessThanOrEqual(nine.length);
    expect(pdf.colours).toEqual([]);
    for (const [at, it] of pdf.pages.entries()) {
      expect([Math.round(it.width), Math.round(it.height)]).toEqual([width, height]);
      const head = count(it.text, 'Sở KH&CN tỉnh Quảng Trị · Giao ban tháng 11');
      expect(head, `head of page ${at + 1}`).toBe(at === 0 ? 0 : 1);
    }
    const whole = pdf.pages.map(({ text }) => text).join('');
    for (const title of shown) expect(whole).toContain(plain(title));
    expect(whole).toContain(plain(own.caption));
    const [first, last] = [pdf.pages[0]?.text ?? '', pdf.pages.at(-1)?.text ?? ''];
    expect(first).toContain('SỞKH&CNTỈNHQUẢNGTRỊ');
    expect(first).toContain('QuảngTrị,ngày05tháng12năm2023');
    expect(first).toContain('Giaobantháng11');
    expect(last).toContain('GIÁMĐỐC');
    expect(last).toContain('NguyễnVănA');
    // The figures themselves, and what keeps them from being misread.
    expect(first).toMatch(/43.*65.*86.*106/);
    expect(first).toContain(plain('Cột gạch chéo: chưa đủ năm'));
    expect(first).toContain(plain('Nguồn: Sở KH&CN Quảng Trị, Báo cáo tháng 11/2023, I.2'));
    for (const control of ['Thêm vào', 'Tiêu đề biểu đồ', 'In và xuất tệp', 'Bảng số liệu']) {
      expect(count(whole, control), control).toBe(0);
    }
    await close();
  });
});

test.each(['A4 dọc', 'A4 ngang'] as const)(
  'one chart that could fill a page leaves room for head and signature: %s',
  async (orientation) => {
    const { page, close } = await browser.newPage();
    await collectAll(page, [views.map]);
    await fillHead(page);
    const pdf = await print(page, orientation);
    expect(pdf.pages).toHaveLength(1);
    expectWholeFigures(pdf, 1);
    expect(pdf.pages[0]?.text).toContain('Giaobantháng11');
    expect(pdf.pages[0]?.text).toContain('NguyễnVănA');
    await close();
  },
);

test.each(['A4 dọc', 'A4 ngang'] as const)(
  'where words and sources alone nearly fill a page, the chart is whole and its sources follow: %s',
  async (orientation) => {
    const { page, close } = await browser.newPage();
    await collectAll(page, [views.heatmap, views.map]);
    await page.getByLabel('Tiêu đề biểu đồ').first().fill(own.title);
    await page.getByLabel('Lời dẫn').first().fill(own.caption);
    const { pages } = await print(page, orientation);
    expect(pages).toHaveLength(3);
    const [first, second, third] = pages.map(({ text }) => text);
    // The first and the last of 63 rows, and a figure of the first.
    for (const part of ['Hình1.', 'HàNội', 'YênBái', '62,86']) expect(first).toContain(part);
    expect(second).toContain('theoVnEconomy');
    expect(second).not.toContain('Hình');
    expect(third).toContain('Hình2.');
    await close();
  },
);

test('a dark screen prints black on white, and the screen is as before', async () => {
  const { page, close } = await browser.newPage();
  await collect(page, views.heatmap);
  await openBriefing(page, '?theme=dark');
  const figure = items(page).locator('figure');
  const before = await figure.boundingBox();
  const pdf = await print(page, 'A4 dọc');
  expect(pdf.colours).toEqual([]);
  await page.evaluate(() => window.__bench.ready());
  // A chart measures its place anew a frame after the paper is done.
  await expect.poll(() => figure.boundingBox()).toEqual(before);
  await page.emulateMedia({ media: 'print' });
  const background = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  expect(background).toBe('rgb(255, 255, 255)');
  await close();
});

test('without charts, title and signature a page is printed all the same', async () => {
  const { page, close } = await browser.newPage();
  await openBriefing(page);
  await press(page, 'Bản tin mới');
  await page.getByLabel('Tiêu đề bản tin').fill('');
  const pdf = readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(pdf.pages).toHaveLength(1);
  expect(pdf.pages[0]?.text).toContain(plain('Bản tin chưa đặt tên'));
  await close();
});

import { writeXlsx } from 'hucre/xlsx';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { headlinesOf, openApp, textOf, untilReady } from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// A data keeper's month: a workbook as an office writes it, from the drop to the figure on the page.

const baseUrl = inject('baseUrl');
let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(baseUrl, { reusesPages: true });
});
afterAll(() => browser.close());

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function monthlyReport(appraised: number) {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Tháng 9',
        rows: [
          ['SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH QUẢNG TRỊ'],
          ['KẾT QUẢ THỰC HIỆN NHIỆM VỤ 9 THÁNG NĂM 2024'],
          [],
          ['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2024', 'Thực hiện 9 tháng 2024', 'Ghi chú'],
          [1, 'Dự án đầu tư được thẩm định, có ý kiến về công nghệ', 'dự án', 120, appraised, null],
          [2, 'Vốn đầu tư công đã giải ngân', 'triệu đồng', 8000.5, 5750, 'Chưa quyết toán'],
          [3, 'Cuộc tuyên truyền về sở hữu trí tuệ trên sóng', 'cuộc', 10, 12, null],
        ],
      },
    ],
  });
  return { name: 'bao-cao-thang-9.xlsx', mimeType: xlsx, buffer: Buffer.from(bytes) };
}

type GivenFile = Awaited<ReturnType<typeof monthlyReport>>;
const textFile = (name: string, text: string): GivenFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

const outcome = (page: Page, state: string): Locator =>
  page.locator(`[data-import-state="${state}"]`);

/** The engine is started first: one for the table, and the app's own for what it brings in. */
const withEngine = { timeout: 45_000 };

async function give(page: Page, ...files: GivenFile[]): Promise<void> {
  await openApp(page, '#/data');
  await page.locator('input[type="file"][multiple]').setInputFiles(files);
}

async function counts(region: Locator): Promise<(string | null)[]> {
  return [
    await region.getAttribute('data-rows-ok'),
    await region.getAttribute('data-rows-rejected'),
  ];
}

/** What the file itself doesn't say of the document behind it. */
async function nameSource(review: Locator): Promise<void> {
  const title = review.getByLabel('Tên văn bản');
  await title.waitFor();
  if ((await title.inputValue()) === '') await title.fill('Báo cáo của đơn vị');
  const issuer = review.getByLabel('Cơ quan ban hành');
  if ((await issuer.inputValue()) === '') await issuer.fill('Phòng Quản lý khoa học');
  await issuer.blur();
}

/** Leaves out what the catalogue doesn't know, and accepts the rest. */
async function answerAndAccept(page: Page): Promise<void> {
  const review = outcome(page, 'review');
  await review.waitFor(withEngine);
  await review.getByRole('button', { name: 'Để các dòng này ở ngoài' }).click();
  await review.getByText(/1 điều cần người nạp trả lời/).waitFor({ state: 'detached' });
  await accept(page);
}

async function accept(page: Page): Promise<void> {
  const review = outcome(page, 'review');
  await nameSource(review);
  await review.getByRole('button', { name: /^Nạp \d/ }).click();
  await outcome(page, 'loaded').waitFor(withEngine);
}

const toOverview = async (page: Page) => {
  await page.getByRole('navigation').getByRole('link', { name: 'Tổng quan' }).click();
  await untilReady(page);
};

async function headline(page: Page, id: string): Promise<string | null | undefined> {
  return (await headlinesOf(page)).find(([indicator]) => indicator === id)?.[2];
}

test('a month’s workbook is understood, asked about, accepted, shown and still there tomorrow', async () => {
  const { page, close } = await browser.newPage();
  await give(page, await monthlyReport(86));
  const review = outcome(page, 'review');
  await review.waitFor(withEngine);
  expect(await counts(review)).toEqual(['2', '1']);
  expect(await textOf(review)).toContain(
    '“Cuộc tuyên truyền về sở hữu trí tuệ trên sóng” là chỉ tiêu nào?',
  );
  await answerAndAccept(page);
  await toOverview(page);
  expect(await headline(page, 'technology-appraisals')).toBe('86');
  expect(await headline(page, 'public-investment-disbursement')).toBe('5750000000');
  await openApp(page);
  expect(await headline(page, 'technology-appraisals')).toBe('86');
  await openApp(page, '#/indicator/technology-appraisals?place=63-45');
  expect(await textOf(page.getByRole('main'))).toContain('Chưa đủ năm: 9 tháng 2024');
  expect(await textOf(page.getByRole('main'))).toContain('71,7% kế hoạch');
  await close();
});

test('a figure that a later file revises keeps its earlier value readable, and gets it back', async () => {
  const { page, close } = await browser.newPage();
  await give(page, await monthlyReport(86));
  await answerAndAccept(page);
  await give(page, { ...(await monthlyReport(88)), name: 'bao-cao-sua.xlsx' });
  const review = outcome(page, 'review');
  await review.waitFor(withEngine);
  // What was answered for the last file of this shape is not asked again.
  await review.getByText('1 số sửa đổi').first().waitFor();
  await accept(page);
  await toOverview(page);
  expect(await headline(page, 'technology-appraisals')).toBe('88');
  await openApp(page, '#/indicator/technology-appraisals?place=63-45');
  expect(await textOf(page.getByRole('main'))).toMatch(/86.*88|88.*86/);
  await page.getByRole('navigation').getByRole('link', { name: 'Dữ liệu' }).click();
  await page.getByRole('button', { name: /^Xóa bộ số liệu: .*sua/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click();
  await page.getByText(/^Đã xóa/).waitFor();
  await toOverview(page);
  expect(await headline(page, 'technology-appraisals')).toBe('86');
  await close();
});

test('files that can’t be read are refused by name and place, and nothing changes', async () => {
  const { page, close } = await browser.newPage();
  const files: [GivenFile, RegExp][] = [
    [textFile('trong.csv', ''), /trong\.csv/],
    [textFile('chi-co-tieu-de.csv', 'Tỉnh;Năm;Giá trị\n'), /chi-co-tieu-de\.csv/],
    [textFile('ngoac.csv', 'Tỉnh;Năm\n"Quảng Trị;2021\n'), /ngoac\.csv/],
    [textFile('html.xls', '<html><table><tr><td>1</td></tr></table></html>'), /html\.xls/],
    [textFile('hong.parquet', 'PAR1 nothing PAR1'), /hong\.parquet/],
  ];
  await give(page, ...files.map(([file]) => file));
  const rejected = outcome(page, 'rejected');
  await rejected.waitFor();
  const told = await textOf(rejected);
  for (const [, name] of files) expect(told).toMatch(name);
  await toOverview(page);
  expect(await headline(page, 'technology-appraisals')).toBe('106');
  await close();
});

test('tabs that die in the middle of imports lose nothing that was kept, and keep nothing half', async () => {
  const { page, close } = await browser.newPage();
  await give(page, await monthlyReport(86));
  await answerAndAccept(page);
  const later = textFile(
    'lon.csv',
    `Chỉ tiêu,Tỉnh,Kỳ,Giá trị\n${Array.from({ length: 40_000 }, (_, row) => `technology-appraisals,Quảng Trị,Tháng ${(row % 12) + 1}/${1960 + (Math.floor(row / 12) % 60)},${row}`).join('\n')}\n`,
  );
  for (const wait of [0, 150, 400, 800, 1500, 2500]) {
    const tab = await page.context().newPage();
    await tab.goto(`${baseUrl}#/data`);
    await tab.waitForSelector('html[data-app-state="ready"]', { state: 'attached' });
    await tab.locator('input[type="file"][multiple]').setInputFiles([later]);
    await tab.waitForTimeout(wait);
    await tab.close({ runBeforeUnload: false });
  }
  await openApp(page);
  expect(await headline(page, 'technology-appraisals')).toBe('86');
  await openApp(page, '#/data');
  expect(await page.locator('[data-package][data-accepted="false"]').count()).toBe(0);
  await close();
}, 120_000);

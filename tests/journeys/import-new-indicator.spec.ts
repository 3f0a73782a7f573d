import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openApp, textOf } from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// A data keeper's file is of an indicator that nobody has: it is made from the file, and takes the file.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const spending = 'Kinh phí chi cho hoạt động khoa học và công nghệ';
const rows = [
  'Quảng Trị;2021;38.450,5',
  'Quảng Trị;2022;41.207,25',
  'Quảng Trị;2023;44.012',
  'Quảng Bình;2021;35.120,4',
  'Quảng Bình;2022;36.880',
];
const file = {
  name: 'chi-khcn.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Chỉ tiêu;Tỉnh/Thành phố;Năm;Giá trị;Đơn vị tính',
      ...rows.map((row) => `${spending};${row};triệu đồng`),
    ].join('\r\n'),
  ),
};

const region = (page: Page, state: string) => page.locator(`[data-import-state="${state}"]`);

async function giveAndMake(page: Page, decimals?: string): Promise<void> {
  await openApp(page, '#/data');
  await page.locator('input[type="file"][multiple]').setInputFiles([file]);
  const review = region(page, 'review');
  await review.waitFor({ timeout: 45_000 });
  expect(await textOf(review)).toContain('5 dòng chờ trả lời, 0 dòng bị loại');
  await review.getByRole('button', { name: 'Tạo chỉ tiêu mới' }).click();
  const digits = review.getByLabel('Số chữ số thập phân nhiều nhất');
  expect(await digits.inputValue()).toBe('2');
  if (decimals !== undefined) await digits.selectOption(decimals);
  await review.getByRole('button', { name: /^Tạo và dùng/ }).click();
  await review.getByLabel('Tên văn bản').fill('Báo cáo tài chính năm 2023');
  await review.getByLabel('Cơ quan ban hành').fill('Phòng Kế hoạch');
}

test('the file comes in whole, and what is deleted can be taken back, each time', async () => {
  const { page, close } = await browser.newPage();
  await giveAndMake(page);
  await page.getByRole('button', { name: 'Nạp 5 số mới' }).click();
  await region(page, 'loaded').waitFor({ timeout: 45_000 });
  expect(await textOf(region(page, 'loaded'))).not.toContain('không nạp');
  const undo = page.getByRole('button', { name: 'Hoàn tác' });
  for (let round = 0; round < 3; round += 1) {
    await page.getByRole('button', { name: /^Xóa bộ số liệu/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click();
    await undo.waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Hoàn tác');
    await page.keyboard.press('Enter');
    await page.locator('[data-own-dataset="chi-khcn"]').waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
  }
  await close();
});

test('rows that would be lost are asked about, told, and brought in by opening the table again', async () => {
  const { page, close } = await browser.newPage();
  await giveAndMake(page, '0');
  await page.getByRole('button', { name: 'Nạp 2 số mới' }).click();
  const told = '3 dòng sẽ không được nạp: Thừa chữ số thập phân (3)';
  expect(await textOf(page.locator('[data-lost-rows]'))).toContain(told);
  await page.getByRole('button', { name: 'Nạp phần còn lại' }).click();
  await region(page, 'loaded').waitFor({ timeout: 45_000 });
  expect(await textOf(page.locator('[data-not-loaded]'))).toContain('3 dòng không nạp');
  await page.getByRole('button', { name: /^Mở lại bảng/ }).click();
  await region(page, 'review').waitFor();
  await page.getByRole('button', { name: 'Cho phép 2 chữ số thập phân' }).first().click();
  await page.getByRole('button', { name: 'Nạp 3 số mới và 2 số như cũ' }).click();
  await region(page, 'loaded').waitFor();
  await openApp(page, '#/data');
  expect(await page.locator('[data-own-dataset]').count()).toBe(1);
  expect(await textOf(page.locator('[data-own-dataset]'))).toContain('5 số');
  await close();
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { fill, press } from './firefox-page.ts';

const table = 'Chỉ tiêu,Tỉnh,Kỳ,Giá trị\ntechnology-appraisals,Quảng Trị,9 tháng 2024,86\n';

/** On the page of data: gives it a CSV file with one figure of 2024, answers what is asked, and accepts. */
export async function loadTable(page: Page): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'given-to-firefox-'));
  const file = join(folder, 'chin-thang.csv');
  writeFileSync(file, table);
  const input = await page.waitForSelector('input[type="file"][multiple]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
  await page.waitForSelector('[data-import-state="review"]', { timeout: 45_000 });
  await fill(page, 'Tên văn bản', 'Báo cáo 9 tháng');
  await fill(page, 'Cơ quan ban hành', 'Phòng QLKH');
  await page.keyboard.press('Tab');
  await press(page, 'button', 'Nạp 1 số mới');
  await page.waitForSelector('[data-import-state="loaded"]', { timeout: 45_000 });
  rmSync(folder, { recursive: true });
}

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runTool } from '../../scripts/setup/run.mjs';
import { headlinesOf, openTable, chart, rowsOf, textOf, untilReady } from './app-page.ts';
import { readTable } from './compare-page.ts';
import { valuesOfWorkbook } from './exported-workbook.ts';
import { openBrowser, type JourneyBrowser, type PageOptions } from './open-browser.ts';
import { cellsOf, runButton, untilAnswered, write } from './query-page.ts';

// The folder of `npm run build:single`, opened as by a double click: no server anywhere.

let folder: string;
let browser: JourneyBrowser;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bảng chỉ tiêu '));
  const options = ['--config', 'vite.single.config.ts', '--outDir', folder, '--emptyOutDir'];
  const build = await runTool('vite', ['build', '--logLevel', 'warn', ...options], {
    quiet: true,
    extraEnv: { NODE_ENV: 'production' },
  });
  if (build.code !== 0) throw new Error(build.output);
  address = pathToFileURL(join(folder, 'index.html')).href;
  browser = await openBrowser(address);
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

async function go(page: Page, hash = ''): Promise<void> {
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(`${address}${hash}`);
  await untilReady(page);
}

/** A page whose every request is of the folder; it fails at its end where one was not. */
async function opened(hash?: string, options?: PageOptions) {
  const watched = await browser.newPage(options);
  await go(watched.page, hash);
  const close = async () => {
    expect(watched.requests.filter((it) => !/^(file|data|blob):/.test(it))).toEqual([]);
    await watched.close();
  };
  return { ...watched, close };
}

/** The reports of Quảng Trị: 43, 65, 86, and 106 "đầu năm 2023 đến nay" (November 2023, I.2). */
const appraisals = ['43', '65', '86', '106'];

test('the overview, the comparison and the map show what the reports state', async () => {
  const { page, close } = await opened();
  expect(await headlinesOf(page)).toContainEqual(['technology-appraisals', '63-45', '106']);
  await go(page, '#/indicator/technology-appraisals?places=63-45');
  const rows = await rowsOf(await openTable(chart(page, /thẩm định/i).first()));
  expect(rows.map(([, value]) => value)).toEqual(appraisals);
  await go(
    page,
    '#/compare?indicators=technology-appraisals&places=63-45&among=chosen&view=heatmap',
  );
  const compared = (await readTable(page)).rows.find(({ name }) => name === 'Quảng Trị');
  expect(compared?.cells.map(({ value }) => value)).toEqual(expect.arrayContaining([43, 65, 86]));
  await go(page, '#/map?boundary=reported');
  expect((await readTable(page)).rows).toHaveLength(63);
  expect(await page.locator('main figure[data-chart] svg path').count()).toBeGreaterThan(63);
  const hasLetters = () => page.evaluate(() => document.fonts.check('16px "Be Vietnam Pro"', 'ắ'));
  await expect.poll(hasLetters).toBe(true);
  await close();
});

test('a question in SQL is answered by the engine', async () => {
  const { page, close } = await opened('#/query');
  await write(
    page,
    `SELECT CAST(value AS INTEGER) AS projects FROM observations
     WHERE indicator_id = 'technology-appraisals' AND place_id = '63-45' AND value_kind = 'actual'
     ORDER BY period_end`,
  );
  await runButton(page).click();
  await untilAnswered(page);
  expect(await cellsOf(page, 0)).toEqual(appraisals);
  await close();
});

test('a table that is brought in is shown, and still there when the folder is opened again', async () => {
  const { page, close } = await opened('#/data');
  const text = [
    'Chỉ tiêu,Tỉnh,Từ ngày,Đến ngày,Giá trị,Đơn vị',
    '"Dự án đầu tư được thẩm định, có ý kiến về công nghệ",Quảng Trị,2024-01-01,2024-12-31,131,dự án',
  ].join('\n');
  await page
    .locator('input[type="file"][multiple]')
    .setInputFiles({ name: 'nam-2024.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const review = page.locator('[data-import-state="review"]');
  // The engine is unpacked first.
  await review.waitFor({ timeout: 45_000 });
  await review.getByLabel('Tên văn bản').fill('Báo cáo năm 2024');
  await review.getByLabel('Cơ quan ban hành').fill('Phòng Quản lý công nghệ');
  await review.getByRole('button', { name: /^Nạp \d/ }).click();
  await page.locator('[data-import-state="loaded"]').waitFor({ timeout: 45_000 });
  await go(page);
  expect(await headlinesOf(page)).toContainEqual(['technology-appraisals', '63-45', '131']);
  await close();
});

test('figures leave as a workbook, and a picture is drawn', async () => {
  const { page, close } = await opened('#/indicator/technology-appraisals?places=63-45');
  const values = await valuesOfWorkbook(page);
  expect(values.map(String)).toEqual(appraisals);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Xuất' }).first().click();
  await page.getByRole('menuitem', { name: 'Ảnh' }).click();
  await page.getByRole('dialog', { name: 'Ảnh biểu đồ' }).getByRole('img').waitFor();
  await close();
});

test('what a folder cannot do is said, and an address is the part that fits elsewhere', async () => {
  const { page, close } = await opened('#/data', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  expect(await textOf(page.locator('[data-from-disk]'))).toContain('chỉ mở được trên máy này');
  const guide = await readFile(join(folder, 'HƯỚNG DẪN.txt'), 'utf8');
  expect(guide).toContain('Bấm đúp vào index.html');

  await go(page, '#/indicator/technology-appraisals?places=63-45');
  await page.getByRole('button', { name: 'Sao chép phần từ dấu #' }).click();
  await page.getByText('Đã sao chép').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^#\/indicator\/technology-appraisals\?.*places=63-45/);

  await page.getByRole('button', { name: 'Xuất' }).first().click();
  await page.getByRole('menuitem', { name: 'Mã nhúng…' }).click();
  expect(await textOf(page.getByRole('dialog'))).toContain('không lấy biểu đồ từ đây được');
  expect(await page.getByRole('dialog').getByRole('textbox').count()).toBe(0);
  await close();
});

test('reads nothing outside of the folder, and misses a file as on a server', async () => {
  const { page, errors, close } = await opened();
  const outcome = (path: string) =>
    page.evaluate(
      (asked) =>
        fetch(asked).then(
          ({ status }) => status,
          (error: unknown) => String(error),
        ),
      path,
    );
  expect(await outcome('config.json')).toBe(200);
  expect(await outcome('../secret.json')).toMatch(/not in the folder/);
  expect(await outcome('https://example.test/')).toMatch(/not in the folder/);
  expect(errors).toEqual([]);
  expect(await outcome('data/none.csv')).toBe(404);
  // The browser's own word for the script that is not there.
  expect(errors.splice(0)).toEqual([expect.stringContaining('ERR_FILE_NOT_FOUND')]);
  await close();
});

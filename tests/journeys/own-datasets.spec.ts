import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { headlinesOf, openApp, textOf, untilReady } from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';
import {
  appraisals2024,
  archiveOf,
  chooseArchive,
  ownDatasetsOf,
  ownSection,
  restore,
  trialsOf,
} from './own-archive.ts';

// What a person brings in stays in this browser: whole, for every tab, until it is deleted.

const baseUrl = inject('baseUrl');
let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(baseUrl, { reusesPages: true });
});
afterAll(() => browser.close());

/** The number of technology appraisals on the overview of Quảng Trị. */
async function appraisals(page: Page): Promise<string | null | undefined> {
  const found = (await headlinesOf(page)).find(([id]) => id === 'technology-appraisals');
  return found?.[2];
}
/** The pages follow once the engine holds the other data. */
const eventually = { timeout: 20_000 };
/** The reports end with 106 in the eleven months of 2023; 2024 is the person’s own. */
const shipped = '106';

const toOverview = async (page: Page) => {
  await page.getByRole('navigation').getByRole('link', { name: 'Tổng quan' }).click();
  await page.getByRole('heading', { level: 1, name: /Quảng Trị/ }).waitFor();
  await untilReady(page);
};
const toData = (page: Page) =>
  page.getByRole('navigation').getByRole('link', { name: 'Dữ liệu' }).click();

test('restored figures are on every page at once, after a reload, and gone when deleted', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  expect(await appraisals(page)).toBe(shipped);
  await toData(page);
  await restore(page, await archiveOf(baseUrl, [appraisals2024()]));
  expect(await ownDatasetsOf(page)).toEqual(['quang-tri-2024 true']);
  await toOverview(page);
  expect(await appraisals(page)).toBe('131');
  await openApp(page);
  expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe('Quảng Trị, năm 2024');
  expect(await appraisals(page)).toBe('131');
  await toData(page);
  await page.getByRole('button', { name: /^Xóa bộ số liệu: Số liệu năm 2024/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click();
  await ownSection(page).getByText('Đã xóa “Số liệu năm 2024 của Quảng Trị”.').waitFor();
  await toOverview(page);
  expect(await appraisals(page)).toBe(shipped);
  await toData(page);
  await page.locator('[data-section="bin"] summary').click();
  await page.getByRole('button', { name: /^Lấy lại bộ số liệu/ }).click();
  await ownSection(page)
    .getByText(/^Đã lấy lại/)
    .waitFor();
  await toOverview(page);
  expect(await appraisals(page)).toBe('131');
  await close();
});

test('a deletion is taken back by the button beside its notice', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/data');
  await restore(page, await archiveOf(baseUrl, [trialsOf('coffee', 7), trialsOf('tea', 5)]));
  await page.getByRole('button', { name: 'Xóa bộ số liệu: Mô hình thử nghiệm coffee' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Giữ lại' }).click();
  expect(await ownDatasetsOf(page)).toHaveLength(2);
  await page.getByRole('button', { name: 'Xóa bộ số liệu: Mô hình thử nghiệm coffee' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click();
  await expect.poll(() => ownDatasetsOf(page), eventually).toEqual(['tea true']);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => ownDatasetsOf(page), eventually).toEqual(['tea true', 'coffee true']);
  await close();
});

test('a dataset that others need says so before it goes, and takes them along until it is back', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/data');
  const more = trialsOf('more', 9);
  more.files.observations = more.files.observations?.replace('more-trials', 'coffee-trials') ?? '';
  await restore(page, await archiveOf(baseUrl, [trialsOf('coffee', 7), more]));
  await page.getByRole('button', { name: 'Xóa bộ số liệu: Mô hình thử nghiệm coffee' }).click();
  expect(await textOf(page.getByRole('dialog'))).toContain('Mô hình thử nghiệm more');
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click();
  await expect.poll(() => ownDatasetsOf(page), eventually).toEqual(['more false']);
  expect(await textOf(page.locator('[data-own-dataset="more"]'))).toContain(
    'không có trong bảng indicators',
  );
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => ownDatasetsOf(page), eventually).toContain('coffee true');
  await close();
});

test('two tabs agree without a reload, and both keep what they bring in at once', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  const other = await page.context().newPage();
  await openApp(other, '#/data');
  await restore(other, await archiveOf(baseUrl, [appraisals2024()]));
  await expect.poll(() => appraisals(page), eventually).toBe('131');
  await toData(page);
  const archives = await Promise.all(
    ['coffee', 'tea'].map((name) => archiveOf(baseUrl, [trialsOf(name, 7)])),
  );
  await Promise.all(
    [page, other].map((tab, index) => restore(tab, archives[index] ?? Buffer.alloc(0))),
  );
  for (const tab of [page, other]) {
    await expect
      .poll(async () => (await ownDatasetsOf(tab)).sort(), eventually)
      .toEqual(['coffee true', 'quang-tri-2024 true', 'tea true']);
  }
  await close();
});

test('everything goes into one file, and comes back out of it in an empty browser', async () => {
  const { page, close } = await browser.newPage({ acceptDownloads: true });
  await openApp(page, '#/data');
  const pins = JSON.stringify([{ indicatorId: 'technology-appraisals', below: null }]);
  await page.evaluate((text) => localStorage.setItem('watch-list', text), pins);
  await restore(page, await archiveOf(baseUrl, [appraisals2024(), trialsOf('coffee', 7)]));
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất tất cả ra một tệp' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^tat-ca-\d{4}-\d\d-\d\d\.zip$/);
  const file = await readFile(await download.path());
  await close();

  const empty = await browser.newPage();
  await openApp(empty.page, '#/data');
  expect(await ownDatasetsOf(empty.page)).toEqual([]);
  await restore(empty.page, file);
  expect(await ownDatasetsOf(empty.page)).toEqual(['quang-tri-2024 true', 'coffee true']);
  expect(await empty.page.evaluate(() => localStorage.getItem('watch-list'))).toBe(pins);
  await toOverview(empty.page);
  expect(await appraisals(empty.page)).toBe('131');
  // Once more changes nothing.
  await toData(empty.page);
  await chooseArchive(empty.page, file);
  const effects = await empty.page
    .locator('[role="dialog"] [data-effect]')
    .evaluateAll((items) => items.map((it) => it.getAttribute('data-effect')));
  expect(effects).toEqual(['same', 'same']);
  await empty.close();
});

describe('a file that can’t be restored from is refused with the reason, and nothing changes', () => {
  const spoilt = async (spoil: (bytes: Buffer) => Buffer) =>
    spoil(await archiveOf(baseUrl, [appraisals2024()]));
  test.each([
    ['no ZIP', () => Promise.resolve(Buffer.from('không phải ZIP')), 'không phải ZIP'],
    ['cut off', () => spoilt((bytes) => bytes.subarray(0, bytes.length / 2)), 'đã hỏng'],
    [
      'a changed byte',
      () =>
        spoilt((bytes) => {
          const copy = Buffer.from(bytes);
          const at = copy.indexOf('observations.csv') + 60;
          copy[at] = (copy[at] ?? 0) ^ 1;
          return copy;
        }),
      'đã hỏng hoặc bị sửa',
    ],
  ])('%s', async (_, make, told) => {
    const { page, close } = await browser.newPage();
    await openApp(page, '#/data');
    await restore(page, await archiveOf(baseUrl, [trialsOf('coffee', 7)]));
    await ownSection(page)
      .locator('input[type="file"]')
      .setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: await make() });
    const alert = ownSection(page).getByRole('alert');
    await expect.poll(() => textOf(alert), eventually).toContain(told);
    expect(await textOf(alert)).toContain('Chưa có gì thay đổi.');
    expect(await ownDatasetsOf(page)).toEqual(['coffee true']);
    await close();
  });
});

import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openApp, textOf, untilReady } from './app-page.ts';
import { openBrowser, phone, type JourneyBrowser } from './open-browser.ts';
import { addPackage, ownObservations, ownSource } from './own-package.ts';
import { overflow } from './sticking-out.ts';

// What one dataset holds and how good it is; counted by hand in data/reports and data/reference.

const baseUrl = inject('baseUrl');
let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(baseUrl, { reusesPages: true });
});
afterAll(() => browser.close());

test('the page of a dataset is reached from its card, and asks no engine', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/data');
  const card = page.locator('[data-package="reports"]');
  await card.getByRole('link', { name: /Độ phủ, chất lượng/ }).click();
  await page.getByRole('heading', { level: 1, name: /năm báo cáo/ }).waitFor();
  await untilReady(page);
  // The notes come after the rest of the page.
  await page.getByRole('heading', { name: 'Mâu thuẫn giữa các nguồn' }).waitFor();
  const main = await textOf(page.getByRole('main'));
  expect(main).toContain('259, trong đó 19 số kế hoạch');
  expect(main).toContain('Đầu năm đến 11/2023');
  expect(main).toContain('15 lần đối chiếu khớp; 9 chỗ nên xem');
  expect(main).toContain('Không có hai nguồn nào nêu khác nhau');
  expect(main).toContain('Chưa có số nào được văn bản sau sửa');
  expect(await page.locator('html').getAttribute('data-engine-state')).toBe('idle');
  await close();
});

test('a cell tells how many indicators are stated, and leads to them', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/data/reports');
  const cell = page.getByRole('link', { name: /^Bắc Kạn, 2023: 98\/168 chỉ tiêu có số/ });
  expect(await textOf(cell)).toBe('98');
  await cell.click();
  await page.getByRole('heading', { level: 1, name: 'Bắc Kạn, năm 2023' }).waitFor();
  await close();
});

test('by keyboard one cell is a stop of the tab key, and arrows lead on', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/data/reports');
  const grid = page.getByRole('grid', { name: /Số chỉ tiêu có số liệu/ });
  expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
  await grid.locator('[tabindex="0"]').focus();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(await focused()).toMatch(/^Bắc Kạn, 2018: 0\/168/);
  await page.keyboard.press('End');
  expect(await focused()).toMatch(/^Bắc Kạn, 2023: 98\/168/);
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toMatch(/^Cao Bằng, 2023: 0\/168/);
  await page.keyboard.press('ArrowLeft');
  expect(await focused()).toMatch(/^Cao Bằng, 2022: 18\/168/);
  expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Cao Bằng, năm 2022' }).waitFor();
  await close();
});

test('missing figures are counted by reason, and the counts add up', async () => {
  const { page, close } = await browser.newPage();
  const counts = async (hash: string) => {
    await openApp(page, hash);
    const cells = page.locator('tr[data-kind] [data-count]');
    return cells.evaluateAll((all) => all.map((it) => Number(it.getAttribute('data-count'))));
  };
  // Stated, not reported, not yet due, not applicable, not addable, and all of them.
  expect(await counts('#/data/reports?indicators=technology-appraisals')).toEqual([
    6, 10, 0, 8, 0, 24,
  ]);
  const current = await counts('#/data/reference?boundary=current&indicators=pii-score');
  expect(current.at(-1)).toBe(34 * 15);
  expect(current.slice(0, -1).reduce((sum, it) => sum + it, 0)).toBe(34 * 15);
  expect(current[4]).toBeGreaterThan(0);
  await close();
});

test('what another dataset states differently is told with both values and both sources', async () => {
  const { page, close } = await browser.newPage();
  const differing =
    'technology-appraisals,63-45,2021-01-01,2021-12-31,day,,66,exact,actual,,quang-tri-2024,II.1,66 dự án,,';
  await addPackage(page.context(), baseUrl, {
    name: 'quang-tri',
    files: { sources: ownSource, observations: ownObservations(differing) },
  });
  await openApp(page, '#/data/reports');
  const row = page.locator('tr[data-contradiction]');
  const told = await textOf(row);
  expect(told).toMatch(/65 dự án \(.*11\/2023.*\)/);
  expect(told).toMatch(/66 dự án \(.*1\/BC-SKHCN.*bộ quang-tri\)/);
  await openApp(page, '#/data/quang-tri');
  expect(await textOf(page.locator('tr[data-contradiction]'))).toContain('bộ reports');
  expect(await textOf(page.getByRole('main'))).toContain('Năm 2021');
  await close();
});

test('a dataset that isn’t there is told, with the way back', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/data/nothing');
  await page.getByRole('heading', { level: 1, name: 'Không có bộ số liệu “nothing”' }).waitFor();
  await page.getByRole('link', { name: 'Tất cả bộ số liệu' }).click();
  await page.getByRole('heading', { level: 1, name: 'Dữ liệu' }).waitFor();
  await close();
});

test('on a phone, in English, nothing sticks out', async () => {
  const { page, close } = await browser.newPage(phone);
  for (const name of ['reports', 'reference', 'geography']) {
    await openApp(page, `#/data/${name}?lang=en`);
    expect(await overflow(page)).toEqual([]);
  }
  await close();
});

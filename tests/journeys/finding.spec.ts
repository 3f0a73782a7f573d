import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openApp, textOf } from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// A planner finds places and indicators by typing, with accents or without.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const searchField = (page: Page) =>
  page.getByRole('combobox', { name: 'Gõ tên chỉ tiêu, tỉnh, thành phố; không cần dấu' });

const hits = (page: Page) => page.getByRole('listbox').getByRole('option');

/** The option that Enter would choose; it is that only once its list has been put in its place. */
const active = (page: Page) => page.locator('[role="option"][data-active-item]');

async function type(page: Page, words: string): Promise<void> {
  await searchField(page).fill(words);
  await hits(page).first().waitFor();
}

test.each([
  ['quang tri', /^Quảng Trị .*63 đơn vị/, 'Quảng Trị, năm 2023'],
  ['Quảng Trị', /^Quảng Trị .*63 đơn vị/, 'Quảng Trị, năm 2023'],
  ['QUANG TRI', /^Quảng Trị .*63 đơn vị/, 'Quảng Trị, năm 2023'],
  ['BR-VT', /^Bà Rịa - Vũng Tàu/, 'Bà Rịa - Vũng Tàu, năm 2025'],
  ['thai binh', /^Thái Bình/, 'Thái Bình, năm 2020'],
  ['quang binh', /^Quảng Trị .*34 đơn vị.*Quảng Bình/, 'Quảng Trị, năm 2023'],
  ['Hà Giang', /^Tuyên Quang .*34 đơn vị.*Hà Giang/, 'Tuyên Quang, năm 2025'],
  ['bac kan', /^Thái Nguyên .*34 đơn vị.*Bắc Kạn/, 'Thái Nguyên, năm 2023'],
])('“%s” finds a place, and choosing it goes there', async (words, option, title) => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/data');
  await type(page, words);
  const labels = await Promise.all((await hits(page).all()).map(textOf));
  const at = labels.findIndex((label) => option.test(label));
  expect(labels[at] ?? '', `one of ${labels.join(' | ')}`).toMatch(option);
  await hits(page).nth(at).click();
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  await close();
});

test.each(['tham dinh cong nghe', 'thẩm định công nghệ', 'Thẩm định công nghệ'])(
  '“%s” finds the appraisals, and Enter goes there',
  async (words) => {
    const { page, close } = await browser.newPage();
    await openApp(page);
    await type(page, words);
    await active(page).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/indicator\/technology-appraisals$/);
    const name = 'Dự án đầu tư được thẩm định, có ý kiến về công nghệ';
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    await close();
  },
);

test('what doesn’t exist is told as not found', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  await searchField(page).fill('zzqq');
  await page.getByText('Không tìm thấy “zzqq”').waitFor();
  await close();
});

test('with the keyboard alone a place is typed for, chosen with arrows and reached', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  await searchField(page).focus();
  await page.keyboard.type('cao bang');
  await active(page).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Cao Bằng, năm 2022/ }).waitFor();
  await close();
});

test('the place filter offers the four reporting provinces first and leads to each', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  const picker = page.getByRole('combobox', { name: 'Tỉnh, thành phố', exact: true });
  await picker.click();
  const withFigures = page.getByRole('group', { name: 'Có báo cáo', exact: true });
  await withFigures.getByRole('option').first().waitFor();
  const names = await Promise.all((await withFigures.getByRole('option').all()).map(textOf));
  expect(names).toEqual(['Bắc Kạn', 'Cao Bằng', 'Quảng Trị', 'Thái Bình']);
  await page.keyboard.press('Escape');
  for (const [typed, name, year] of [
    ['bac kan', 'Bắc Kạn', 'năm 2023'],
    ['cao bang', 'Cao Bằng', 'năm 2022'],
    ['thai binh', 'Thái Bình', 'năm 2020'],
    ['quang tri', 'Quảng Trị', 'năm 2023'],
  ] as const) {
    await picker.click();
    await page.getByPlaceholder('Gõ để tìm, không cần dấu').fill(typed);
    await active(page).filter({ hasText: name }).waitFor();
    await page.keyboard.press('Enter');
    const title = `${name}, ${year}`;
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  }
  await close();
});

test('the place filter lists all 63 units, and all 34 under today’s boundaries', async () => {
  const { page, close } = await browser.newPage();
  for (const [address, count] of [
    ['#/', 63],
    ['#/?boundary=current', 34],
  ] as const) {
    await openApp(page, address);
    await page.getByRole('combobox', { name: 'Tỉnh, thành phố', exact: true }).click();
    await hits(page).first().waitFor();
    expect(await hits(page).count()).toBe(count);
  }
  await close();
});

test('a province without reports says so and leads to those that have them', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/?place=63-77');
  const text = await textOf(page.getByRole('main'));
  expect(text).toContain('Các bộ số liệu đang dùng chưa có báo cáo nào của Bà Rịa - Vũng Tàu');
  await page.getByRole('main').getByRole('link', { name: 'Thái Bình', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Thái Bình, năm 2020' }).waitFor();
  await close();
});

const catalogueIds = ['reports', 'reference'].flatMap((name) =>
  readFileSync(new URL(`../../data/${name}/indicators.csv`, import.meta.url), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.slice(0, line.indexOf(','))),
);

test('the catalogue links to every indicator, once', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/indicator');
  const links = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const ids = links.map((href) => /#\/indicator\/([^?]+)/.exec(href)?.[1]);
  expect(catalogueIds.length).toBeGreaterThan(150);
  expect(ids.sort()).toEqual([...catalogueIds].sort());
  await close();
});

test('the catalogue narrows as one types, and the words stay in the address', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/indicator');
  const field = page.getByRole('searchbox', { name: 'Tìm trong danh mục' });
  await field.pressSequentially('xu phat', { delay: 20 });
  await page.getByRole('link', { name: 'Tiền xử phạt vi phạm hành chính' }).waitFor();
  const links = page.getByRole('main').getByRole('link');
  await expect.poll(() => links.count()).toBeLessThan(30);
  await expect.poll(() => page.url()).toContain('search=xu+phat');
  expect(await field.inputValue()).toBe('xu phat');
  await page.reload();
  await page.getByRole('link', { name: 'Tiền xử phạt vi phạm hành chính' }).waitFor();
  expect(await field.inputValue()).toBe('xu phat');
  await close();
});

test('accents typed by a Vietnamese keyboard arrive whole in the catalogue’s field', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/indicator');
  const field = page.getByRole('searchbox', { name: 'Tìm trong danh mục' });
  await field.pressSequentially('xử phạt vi phạm', { delay: 5 });
  await page.getByRole('link', { name: 'Tiền xử phạt vi phạm hành chính' }).waitFor();
  expect(await field.inputValue()).toBe('xử phạt vi phạm');
  await close();
});

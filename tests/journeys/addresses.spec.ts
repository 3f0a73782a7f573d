import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { card, figuresOf, headlinesOf, openApp, textOf } from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const title = (page: Page) => page.getByRole('heading', { level: 1 });

test.each([
  ['#/?place=99', 'place=99', 'Quảng Trị, năm 2023'],
  ['#/?place=63-99', '63-99', 'Quảng Trị, năm 2023'],
  ['#/?place=<b>x</b>', 'place=<b>x</b>', 'Quảng Trị, năm 2023'],
  ['#/?year=abc', 'year=abc', 'Quảng Trị, năm 2023'],
  ['#/?year=2023.5', 'year=2023.5', 'Quảng Trị, năm 2023'],
  ['#/?year=1999', '1999', 'Quảng Trị, năm 2023'],
  ['#/?lang=fr', 'lang=fr', 'Quảng Trị, năm 2023'],
  ['#/?theme=pink', 'theme=pink', 'Quảng Trị, năm 2023'],
  ['#/?boundary=1954', 'boundary=1954', 'Quảng Trị, năm 2023'],
  ['#/?colour=red', 'colour=red', 'Quảng Trị, năm 2023'],
  ['#/?place=%E0%A4%A', 'place=', 'Quảng Trị, năm 2023'],
  ['#/khong-co-trang-nay', 'Không có trang này', 'Quảng Trị, năm 2023'],
  ['#/khong-co?place=63-04&year=2018', 'Không có trang này', 'Cao Bằng, năm 2018'],
  ['#/?place=99&year=abc&place=63-04', 'place=99', 'Quảng Trị, năm 2023'],
])('%s is told and falls back', async (address, notice, fallback) => {
  const { page, close } = await browser.newPage();
  await openApp(page, address);
  expect(await textOf(title(page))).toBe(fallback);
  const told = (await Promise.all((await page.getByRole('status').all()).map(textOf))).join(' ');
  expect(told).toContain(notice);
  expect((await headlinesOf(page)).length).toBeGreaterThanOrEqual(5);
  await close();
});

test('an address in good order has nothing to tell', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/?place=63-04&year=2018&boundary=reported&lang=vi&theme=dark');
  const told = (await Promise.all((await page.getByRole('status').all()).map(textOf))).join(' ');
  expect(told.trim()).toBe('');
  await close();
});

test.each(['#/indicator/khong-co', '#/indicator/%E0%A4%A', '#/indicator/technology-appraisals/x'])(
  '%s, which names no indicator, says so and leads on',
  async (address) => {
    const { page, close } = await browser.newPage();
    await openApp(page, address);
    expect(await textOf(page.getByRole('main'))).toMatch(/Không có (chỉ tiêu|trang này)/);
    await page.getByRole('navigation').getByRole('link', { name: 'Chỉ tiêu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Danh mục chỉ tiêu' }).waitFor();
    await close();
  },
);

test('a place without figures for an indicator is told on its page, which still works', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/indicator/fines?places=63-45');
  expect(await textOf(page.getByRole('main'))).toContain('Không có số liệu cho các tỉnh đang chọn');
  await close();
});

test('one malformed place among several is told, never silently dropped', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/indicator/technology-appraisals?places=63-45~99');
  const told = (await Promise.all((await page.getByRole('status').all()).map(textOf))).join(' ');
  expect(told).toContain('places=99');
  expect(await headlinesOf(page)).toContainEqual(['technology-appraisals', '63-45', '106']);
  await close();
});

test('a notice can be put away', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/?year=abc');
  await page.getByRole('button', { name: 'Bỏ qua' }).click();
  await expect.poll(() => page.getByText('year=abc').count()).toBe(0);
  await close();
});

test('back and forward go through places, years and pages as they were seen', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption('2022');
  await page.getByRole('heading', { level: 1, name: 'Quảng Trị, năm 2022' }).waitFor();
  await card(page, 'Thẩm định, có ý kiến về công nghệ').getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: /thẩm định, có ý kiến/ }).waitFor();
  await page.getByRole('navigation').getByRole('link', { name: 'Dữ liệu' }).click();
  await page.getByRole('heading', { level: 1, name: 'Dữ liệu' }).waitFor();

  await page.goBack();
  await page.getByRole('heading', { level: 1, name: /thẩm định, có ý kiến/ }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Quảng Trị, năm 2022' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).inputValue()).toBe('2022');
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Quảng Trị, năm 2023' }).waitFor();
  await page.goForward();
  await page.getByRole('heading', { level: 1, name: 'Quảng Trị, năm 2022' }).waitFor();
  await close();
});

test.each([
  '#/?place=63-04&year=2018&lang=en&theme=dark',
  '#/?place=34-44&boundary=current&year=2021',
  '#/indicator/technology-appraisals?places=63-06~63-45&place=63-06',
])('the copied address of %s opens the same view for someone else', async (address) => {
  const first = await browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await openApp(first.page, address);
  const seen = { title: await textOf(title(first.page)), figures: await figuresOf(first.page) };
  await first.page.getByRole('button', { name: /^(Sao chép địa chỉ|Copy link)$/ }).click();
  await first.page.getByRole('button', { name: /^(Đã sao chép|Copied)$/ }).waitFor();
  const copied = await first.page.evaluate(() => navigator.clipboard.readText());
  const html = first.page.locator('html');
  const frame = [await html.getAttribute('lang'), await html.getAttribute('data-theme')];
  await first.close();

  const second = await browser.newPage();
  await openApp(second.page, copied.slice(copied.indexOf('#')));
  expect({
    title: await textOf(title(second.page)),
    figures: await figuresOf(second.page),
  }).toEqual(seen);
  const again = second.page.locator('html');
  expect([await again.getAttribute('lang'), await again.getAttribute('data-theme')]).toEqual(frame);
  await second.close();
});

test('a view chosen by hand stands whole in the address, without its defaults', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  expect(new URL(page.url()).hash).toBe('#/');
  await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption('2021');
  await page.getByRole('combobox', { name: 'Địa giới' }).selectOption('current');
  await page.getByText('1/2 đơn vị cũ có số liệu').first().waitFor();
  expect(new URL(page.url()).hash).toBe('#/?year=2021&boundary=current');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Quảng Trị, năm 2021' }).waitFor();
  await close();
});

test('a frame embedded in a portal has no bar of its own', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/indicator/technology-appraisals?embed=1');
  expect(await page.getByRole('navigation').count()).toBe(0);
  await page.locator('figure[data-state="ready"]').getByText('106').first().waitFor();
  await close();
});

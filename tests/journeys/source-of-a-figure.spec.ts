import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { card, chart, openApp, textOf } from './app-page.ts';
import { openBrowser, touchedPhone, type JourneyBrowser } from './open-browser.ts';

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const appraisals = 'Thẩm định, có ý kiến về công nghệ';
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const hasFocus = (it: Locator) =>
  it.evaluate((element) => element.contains(document.activeElement));

test('touching 106 opens its report, issuer, section and the words as printed', async () => {
  const { page, leave } = await browser.newPage(touchedPhone);
  await openApp(page);
  await card(page, appraisals).getByRole('button', { name: '106', exact: true }).tap();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const text = await textOf(dialog);
  expect(text).toContain('“đầu năm 2023 đến nay: 106 dự án”');
  expect(text).toContain('mục I.2');
  expect(text).toContain('Nghị quyết số 58/NQ-CP');
  expect(text).toContain('Sở KH&CN Quảng Trị');
  expect(text).toContain('Đầu năm đến 11/2023');
  expect(text).toContain('Văn bản không ghi số');
  const box = await dialog.boundingBox();
  expect(box?.width).toBeLessThanOrEqual(360);
  await dialog.getByRole('button', { name: 'Đóng' }).tap();
  await dialog.waitFor({ state: 'detached' });
  await leave();
});

test('a figure of a numbered report tells number, date and section', async () => {
  const { page, leave } = await browser.newPage();
  await openApp(page, '#/?place=63-04&year=2018');
  await card(page, 'Áp dụng ISO 9001').getByRole('button', { name: '17', exact: true }).click();
  const text = await textOf(page.getByRole('dialog'));
  expect(text).toContain('17/25 đơn vị');
  expect(text).toContain('588/BC-SKHCN');
  expect(text).toContain('19/7/2018');
  expect(text).toContain('mục 1.a');
  expect(text).toContain('Sở KH&CN Cao Bằng');
  await leave();
});

test('Escape closes the source and gives the focus back to the figure', async () => {
  const { page, leave } = await browser.newPage();
  await openApp(page);
  await card(page, appraisals).getByRole('button', { name: '106', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toBe('106');
  await leave();
});

test('with the keyboard alone: to the figure, into its source, out again', async () => {
  const { page, leave } = await browser.newPage();
  await openApp(page);
  for (let step = 0; step < 60 && (await focused(page)) !== '106'; step += 1) {
    await page.keyboard.press('Tab');
  }
  expect(await focused(page)).toBe('106');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await expect.poll(() => hasFocus(dialog)).toBe(true);
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('Tab');
  expect(await hasFocus(dialog)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('106');
  await leave();
});

test('a point of a chart leads to its source, by the keyboard', async () => {
  const { page, leave } = await browser.newPage();
  await openApp(page);
  const plot = chart(page, /thẩm định, có ý kiến về công nghệ/i).getByRole('application');
  await plot.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const text = await textOf(page.getByRole('dialog'));
  expect(text).toContain('“năm 2021: 65 dự án”');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => plot.evaluate((it) => it === document.activeElement)).toBe(true);
  await leave();
});

test('a figure added up from former units names each of them', async () => {
  const { page, leave } = await browser.newPage();
  await openApp(page, '#/?place=34-44&boundary=current');
  await card(page, appraisals).getByRole('button', { name: '106', exact: true }).click();
  const text = await textOf(page.getByRole('dialog'));
  expect(text).toContain('đầu năm 2023 đến nay: 106 dự án');
  expect(text).toContain('Sở KH&CN Quảng Trị');
  await leave();
});

test('a figure that the report gives only roughly keeps its word in the source', async () => {
  const { page, leave } = await browser.newPage();
  await openApp(page, '#/indicator/measuring-instruments-verified?places=63-34');
  const scales = page.getByRole('row', { name: /Phương tiện đo khối lượng/ });
  expect(await textOf(scales)).toMatch(/≥ 1\.000|trên 1\.000/);
  await scales.getByRole('button').first().click();
  const text = await textOf(page.getByRole('dialog'));
  expect(text).toContain('trên 1000');
  expect(text).toContain('Cận dưới');
  await page.keyboard.press('Escape');
  const meters = page.getByRole('row', { name: /Đồng hồ nước lạnh/ });
  expect(await textOf(meters)).not.toMatch(/≥|trên 1\.000/);
  await leave();
});

test('opening a source asks for no text that the package does not list, and names none', async () => {
  const { page, requests, errors } = await browser.newPage();
  await openApp(page);
  // The notes on quality are asked for once the page stands.
  await expect.poll(() => requests.some((it) => it.endsWith('/quality.json'))).toBe(true);
  const before = requests.length;
  await card(page, appraisals).getByRole('button', { name: '106', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await page.waitForTimeout(500);
  const asked = requests.slice(before).map((url) => new URL(url).pathname);
  expect(asked).toEqual([]);
  expect(errors).toEqual([]);
  expect(await textOf(page.getByRole('dialog'))).not.toContain('004_884f6fee23b51e7b.txt');
  await page.context().close();
});

test('a text that the package lists opens at the passage, with the figure marked', async () => {
  const { page, close } = await browser.newPage();
  const pages = Array.from({ length: 200 }, (_, line) => `Dòng ${line + 1}.`).join('\n');
  const text = `${pages}\n(năm 2022: 86 dự án; đầu năm 2023\nđến nay: 106 dự án).\n${pages}`;
  await page.route('**/data/reports/004_884f6fee23b51e7b.txt', (route) =>
    route.fulfill({ contentType: 'text/plain; charset=utf-8', body: text }),
  );
  await page.route('**/data/reports/datapackage.json', async (route) => {
    const descriptor = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...descriptor, reportTexts: ['004_884f6fee23b51e7b.txt'] } });
  });
  await openApp(page);
  await card(page, appraisals).getByRole('button', { name: '106', exact: true }).click();
  const marked = page.getByRole('dialog').locator('mark');
  await marked.waitFor();
  expect((await marked.innerText()).replace(/\s+/g, ' ')).toBe('đầu năm 2023 đến nay: 106 dự án');
  const isInSight = () =>
    marked.evaluate((mark) => {
      const box = mark.getBoundingClientRect();
      const frame = mark.parentElement?.getBoundingClientRect();
      return frame !== undefined && box.top >= frame.top && box.bottom <= frame.bottom;
    });
  await expect.poll(isInSight).toBe(true);
  await close();
});

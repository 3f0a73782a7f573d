import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { chart, openApp } from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const laptop = { viewport: { width: 1280, height: 800 } };

test('what a picture’s dialog is opened for is in sight on a small laptop', async () => {
  const { page, close } = await browser.newPage(laptop);
  await openApp(page, '#/indicator/grdp-per-capita?boundary=current&places=34-44');
  await page.getByRole('button', { name: 'Xuất' }).first().click();
  await page.getByRole('menuitem').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('img').first().waitFor();
  for (const name of ['Sao chép ảnh', 'PNG', 'SVG']) {
    const button = dialog.getByRole('button', { name, exact: true });
    const isOnTop = await button.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const found = document.elementFromPoint(x + width / 2, y + height / 2);
      return y + height <= innerHeight && element.contains(found);
    });
    expect(isOnTop, name).toBe(true);
  }
  await close();
});

test('the map’s list begins with the first, and the place at hand is in sight in it', async () => {
  const { page, close } = await browser.newPage(laptop);
  await openApp(page, '#/map?boundary=current&indicator=grdp-per-capita&place=34-44');
  const list = page.getByRole('group', { name: 'Xếp hạng' });
  const isShown = (name: string) =>
    list
      .getByRole('button', { name, exact: true })
      .first()
      .evaluate((button) => {
        const frame = button.closest('[role="group"]')?.getBoundingClientRect();
        const own = button.getBoundingClientRect();
        return frame !== undefined && own.top >= frame.top && own.bottom <= frame.bottom;
      });
  // PL.V03.02 of 2025: Quảng Ninh 261,20 first, Quảng Trị 77,41 below the middle.
  expect(await isShown('Quảng Ninh')).toBe(true);
  expect(await isShown('Quảng Trị')).toBe(true);
  await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  expect(await isShown('Cao Bằng')).toBe(true);
  expect(await isShown('Quảng Trị')).toBe(true);
  // The singular of `indicators` was understood.
  expect(await page.getByText('Không đọc được “indicator').count()).toBe(0);
  await close();
});

test('an outcome beside a chart’s buttons moves nothing on the page', async () => {
  const { page, close } = await browser.newPage(laptop);
  await openApp(page, '#/');
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const before = await height();
  const figure = chart(page, /thẩm định, có ý kiến về công nghệ tăng gấp đôi/).first();
  await figure.getByRole('button', { name: 'Thêm vào bản tin' }).click();
  await figure.getByRole('status').filter({ hasText: /\S/ }).waitFor();
  expect(await height()).toBe(before);
  await close();
});

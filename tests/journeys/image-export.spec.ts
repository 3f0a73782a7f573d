import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readPicture } from '../../src/exports/image/picture-metadata.ts';
import { openApp } from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const appraisals = '#/indicator/technology-appraisals?places=63-45';

const openDialog = async (page: Page) => {
  await page.getByRole('button', { name: 'Xuất' }).first().click();
  await page.getByRole('menuitem', { name: 'Ảnh' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ảnh biểu đồ' });
  await dialog.getByRole('img').waitFor();
  return dialog;
};

/** Width and height in a PNG's header. */
const sizeOf = (png: Uint8Array): number[] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

test('one press puts the chart on the clipboard as a slide of 3840 × 2160', async () => {
  const { page, close } = await browser.newPage({
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await openApp(page, appraisals);
  await page.getByRole('button', { name: 'Sao chép ảnh' }).first().click();
  await page.getByText('Đã chép ảnh', { exact: true }).waitFor();
  const bytes = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const blob = await item?.getType('image/png');
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
  });
  expect(sizeOf(new Uint8Array(bytes))).toEqual([3840, 2160]);
  await close();
});

test('the choice of colours stays, and a copy in greys says so', async () => {
  const { page, close } = await browser.newPage({
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await openApp(page, appraisals);
  const dialog = await openDialog(page);
  await dialog.getByRole('radio', { name: 'Đen trắng' }).check({ force: true });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Sao chép ảnh' }).first().click();
  await page.getByText('Đã chép ảnh (Đen trắng)').waitFor();
  await close();
});

test('where the browser refuses to copy, the dialog says so and the picture can be saved', async () => {
  const { page, close } = await browser.newPage();
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await openApp(page, appraisals);
  await page.getByRole('button', { name: 'Sao chép ảnh' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Ảnh biểu đồ' });
  await dialog.getByText('Trình duyệt không cho chép ảnh ở trang này. Hãy tải PNG.').waitFor();
  await dialog.getByRole('img').waitFor();
  for (const format of ['PNG', 'SVG']) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: format, exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(
      /^du-an-dau-tu-[a-z-]+-quang-tri-2020-2023-[0-9a-f]{8}-\d{4}-\d\d-\d\d\.(png|svg)$/,
    );
    const read = readPicture(new Uint8Array(await readFile(await file.path())));
    expect(read).toMatchObject({ ok: true, stamp: { chart: 'technology-appraisals' } });
  }
  await close();
});

test('a picture whose letters would be too small to read says so before it is taken', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/compare?view=multiples&facets=place&indicators=grdp-per-capita');
  const dialog = await openDialog(page);
  await dialog.getByText(/^Chữ nhỏ nhất trong ảnh chỉ cao \d+ điểm ảnh/).waitFor();
  await page.keyboard.press('Escape');
  await openApp(page, appraisals);
  expect(await (await openDialog(page)).getByText('Chữ nhỏ nhất').count()).toBe(0);
  await close();
});

test('going back closes the dialog of the page that was left', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/');
  await openApp(page, appraisals);
  await page.evaluate(() => {
    location.hash = '#/map';
  });
  await page.locator('figure[data-chart="map"][data-state="ready"]').waitFor();
  await openDialog(page);
  await page.goBack();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await close();
});

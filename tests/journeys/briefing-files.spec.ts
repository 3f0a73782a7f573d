import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readPicture } from '../../src/exports/image/picture-metadata.ts';
import { plain, textOf } from './app-page.ts';
import {
  appraisals,
  collect,
  exportBox,
  openBriefing,
  press,
  restart,
  store,
  stored,
  views,
} from './briefing-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// What a briefing becomes outside of the app: a folder of pictures, slides, a text for Word.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

async function withThree(page: Page): Promise<void> {
  await collect(page, views.columns, appraisals);
  await collect(page, views.ranking);
  await collect(page, views.map);
  await openBriefing(page);
}

/** As many charts as there may be wanted at once: the same views over and over. */
async function withThirty(page: Page): Promise<void> {
  await withThree(page);
  const [briefing] = await stored(page);
  if (!briefing) throw new Error('nothing was collected');
  const items = Array.from({ length: 30 }, (_, at) => ({
    ...briefing.items[at % 3],
    id: `i${at}`,
  }));
  await store(page, JSON.stringify([{ ...briefing, items }]));
  await restart(page);
}

async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download', { timeout: 60_000 });
  await press(page, button);
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

const sizeOf = (png: Uint8Array): [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

test('the ZIP has a numbered picture for each chart, that says of itself what it shows', async () => {
  const { page, close } = await browser.newPage();
  await withThree(page);
  await page.getByLabel('Tiêu đề bản tin').fill('Giao ban: quý IV/2023 – Sở');
  await page.getByLabel('Ngày trên tài liệu').fill('2023-12-05');
  const { name, bytes } = await download(page, 'Ảnh PNG (.zip)');
  expect(name).toMatch(/^giao-ban-quy-iv-2023-so-[0-9a-f]{8}-2023-12-05\.zip$/);
  const files = Object.entries(unzipSync(bytes));
  expect(files.map(([file]) => file)).toEqual([
    expect.stringMatching(/^01-[a-z0-9-]+\.png$/),
    expect.stringMatching(/^02-[a-z0-9-]+\.png$/),
    expect.stringMatching(/^03-[a-z0-9-]+\.png$/),
  ]);
  const stamps = files.map(([file, png]) => {
    expect(sizeOf(png), file).toEqual([3840, 2160]);
    const reading = readPicture(png);
    if (!reading.ok) throw new Error(`${file}: ${reading.refusal}`);
    return reading.stamp;
  });
  const shown = await stored(page);
  expect(stamps.map((it) => it.figures)).toEqual(shown[0]?.items.map((it) => it.figures));
  expect(stamps.map((it) => it.chart)).toEqual(shown[0]?.items.map((it) => it.chartId));
  expect(stamps[1]?.address).toContain('#/compare?');
  await expect.poll(() => textOf(exportBox(page))).toContain(`Đã tạo tệp ${name}.`);
  await close();
});

test('pictures for half a page of A4 are as large as an office prints them', async () => {
  const { page, close } = await browser.newPage();
  await collect(page, views.columns, appraisals);
  await openBriefing(page);
  await page.getByLabel('Khổ ảnh trong tệp ZIP').selectOption('a4-half');
  const { bytes } = await download(page, 'Ảnh PNG (.zip)');
  // 170 × 120 mm at 300 dots to an inch.
  expect(Object.values(unzipSync(bytes)).map(sizeOf)).toEqual([[2008, 1417]]);
  await close();
});

test('slides: one for the title and one for each chart, under the words that were edited', async () => {
  const { page, close } = await browser.newPage();
  await withThree(page);
  await page.getByLabel('Tiêu đề bản tin').fill('Giao ban tháng 11');
  await page.getByLabel('Tiêu đề biểu đồ').first().fill('Thẩm định của tỉnh ta');
  const { name, bytes } = await download(page, 'PowerPoint (.pptx)');
  expect(name).toMatch(/^giao-ban-thang-11-[0-9a-f]{8}-\d{4}-\d\d-\d\d\.pptx$/);
  const files = unzipSync(bytes);
  const slides = Object.keys(files).filter((it) => /^ppt\/slides\/slide\d+\.xml$/.test(it));
  expect(slides).toHaveLength(4);
  const second = new TextDecoder().decode(files['ppt/slides/slide2.xml']);
  expect(second).toContain('Thẩm định của tỉnh ta');
  await close();
});

test('what is copied for Word has headings, words, pictures inside, and sources; and a plain form', async () => {
  const { page, close } = await browser.newPage(clipboard);
  await withThree(page);
  await page.getByLabel('Tiêu đề bản tin').fill('Giao ban <tháng 11> & quý IV');
  await page.getByLabel('Nơi ký').fill('Quảng Trị');
  await page.getByLabel('Ngày trên tài liệu').fill('2023-02-05');
  await page.getByLabel('Chức vụ người ký').fill('Giám đốc');
  await page.getByLabel('Họ tên người ký').fill('Nguyễn Văn A');
  await page.getByLabel('Lời dẫn').first().fill('Dòng một.\nDòng hai.');
  await press(page, 'Sao chép để dán vào Word');
  await page.getByText('Đã sao chép. Mở Word và dán (Ctrl+V).').waitFor({ timeout: 60_000 });
  const { html, text } = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const of = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return { html: await of('text/html'), text: await of('text/plain') };
  });
  const read = await page.evaluate((markup) => {
    const copied = new DOMParser().parseFromString(markup, 'text/html');
    const texts = (tag: string) => [...copied.querySelectorAll(tag)].map((it) => it.textContent);
    return {
      h1: texts('h1'),
      h2: texts('h2'),
      p: texts('p'),
      pictures: [...copied.querySelectorAll('img')].map((it) => ({
        kind: it.src.slice(0, 22),
        alt: it.alt,
        width: Number(it.getAttribute('width')),
        height: Number(it.getAttribute('height')),
      })),
    };
  }, html);
  expect(read.h1).toEqual(['Giao ban <tháng 11> & quý IV']);
  expect(read.h2.map((it) => /^Hình \d\. /.exec(it)?.[0])).toEqual([
    'Hình 1. ',
    'Hình 2. ',
    'Hình 3. ',
  ]);
  expect(read.pictures).toHaveLength(3);
  for (const { kind, alt, width, height } of read.pictures) {
    expect(kind).toBe('data:image/png;base64,');
    expect(alt).not.toBe('');
    // Within a text column of 170 mm, and not so high that two don't stand on a page.
    expect(width).toBeGreaterThan(300);
    expect(width).toBeLessThanOrEqual(643);
    expect(height).toBeLessThanOrEqual(430);
  }
  expect(read.p).toContain('Dòng một.');
  expect(read.p).toContain('Dòng hai.');
  expect(read.p).toContain('Quảng Trị, ngày 05 tháng 02 năm 2023');
  expect(read.p.slice(-2)).toEqual(['Giám đốc', 'Nguyễn Văn A']);
  const words = plain(text);
  for (const part of [
    'Giao ban <tháng 11> & quý IV',
    'Hình 1. Dự án đầu tư được thẩm định',
    'Cột gạch chéo: chưa đủ năm, không so trực tiếp với các năm trước.',
    'Nguồn: Sở KH&CN Quảng Trị, Báo cáo tháng 11/2023',
    // The last of eight sources: text has room for all.
    'theo VnEconomy',
    'Nguyễn Văn A',
  ]) {
    expect(words).toContain(part);
    expect(plain(read.p.concat(read.h1, read.h2).join(' '))).toContain(part);
  }
  await close();
});

test('thirty charts: the page answers while they are made, and a file that is called off is none', async () => {
  const { page, close } = await browser.newPage();
  await withThirty(page);
  const downloads: string[] = [];
  page.on('download', (it) => downloads.push(it.suggestedFilename()));
  const bar = exportBox(page).getByRole('progressbar');
  const done = () => bar.getAttribute('value').then(Number);
  await press(page, 'Ảnh PNG (.zip)');
  await expect.poll(done, { timeout: 30_000 }).toBeGreaterThan(1);
  expect(await bar.getAttribute('max')).toBe('30');
  // Another export waits for its turn, and nothing of the page does.
  expect(
    await page.getByRole('button', { name: 'PowerPoint (.pptx)' }).getAttribute('aria-disabled'),
  ).toBe('true');
  const typed = Date.now();
  await page.getByLabel('Tiêu đề bản tin').fill('Trong khi chờ');
  expect(Date.now() - typed).toBeLessThan(5_000);
  const pressed = Date.now();
  await press(page, 'Huỷ');
  await page.getByText('Đã huỷ; không có tệp nào được tạo.').waitFor();
  expect(Date.now() - pressed).toBeLessThan(5_000);
  expect(await bar.count()).toBe(0);
  await page.waitForTimeout(2_000);
  expect(downloads).toEqual([]);
  const { bytes } = await download(page, 'Ảnh PNG (.zip)');
  expect(Object.keys(unzipSync(bytes))).toHaveLength(30);
  await close();
});

test('what has no figures is left out, and the file’s message says so', async () => {
  const { page, close } = await browser.newPage();
  await withThree(page);
  const [briefing] = await stored(page);
  const [first, ...others] = briefing?.items ?? [];
  const gone = { ...first, view: '/indicator/no-longer-reported' };
  await store(page, JSON.stringify([{ ...briefing, items: [gone, ...others] }]));
  await restart(page);
  const { bytes } = await download(page, 'Ảnh PNG (.zip)');
  expect(Object.keys(unzipSync(bytes)).map((it) => it.slice(0, 3))).toEqual(['01-', '02-']);
  await expect.poll(() => textOf(exportBox(page))).toContain('không có 1 biểu đồ chưa có số liệu');
  await close();
});

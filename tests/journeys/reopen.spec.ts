import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { writeStamp, type ImageStamp } from '../../src/exports/image/image-stamp.ts';
import { notePng, stampSvg } from '../../src/exports/image/picture-metadata.ts';
import { openApp, textOf } from './app-page.ts';
import { dragFiles } from './drag-files.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// A picture that the app has exported leads back to its view, and nowhere else.

const app = inject('baseUrl');
let browser: JourneyBrowser;
let folder: string;
beforeAll(async () => {
  browser = await openBrowser(app, { reusesPages: true });
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** What is told at the head of the page. */
const notice = (page: Page) => page.getByRole('status').filter({ hasText: /ảnh|mở lại|picture/i });
const told = async (page: Page): Promise<string> => {
  await notice(page).filter({ hasNotText: 'Đang đọc' }).first().waitFor();
  return textOf(notice(page).locator('span').first());
};
const hashOf = (page: Page) => new URL(page.url()).hash;

/** Saves the first chart of the page from its dialog, as PNG and as SVG; gives where they lie. */
async function save(page: Page): Promise<{ png: string; svg: string }> {
  const figure = page.locator('figure[data-chart-id]').first();
  await figure.getByRole('button', { name: /^(Xuất|Export)$/ }).click();
  await page.getByRole('menuitem', { name: /PNG, SVG/ }).click();
  const dialog = page.getByRole('dialog');
  const saved = async (name: string): Promise<string> => {
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name, exact: true }).click();
    const path = join(folder, `${Date.now()}-${(await download).suggestedFilename()}`);
    await (await download).saveAs(path);
    return path;
  };
  const files = { png: await saved('PNG'), svg: await saved('SVG') };
  await dialog.getByRole('button', { name: /^(Đóng|Close)$/ }).click();
  return files;
}

test.each([
  ['#/compare?view=heatmap&years=2020~2023', 'heatmap-grdp-per-capita'],
  ['#/map?indicators=population-average&classes=equal', 'map-population-average'],
  ['#/progress?places=63-06&order=name', 'progress-list'],
  ['#/indicator/technology-appraisals?places=63-45', 'technology-appraisals'],
])('the picture of %s, as PNG and as SVG, opens it again elsewhere', async (view, id) => {
  const { page, close } = await browser.newPage();
  await openApp(page, view);
  const files = await save(page);
  for (const path of [files.png, files.svg]) {
    await openApp(page, '#/data?theme=dark');
    await dragFiles(page, [path]);
    expect(await told(page)).toMatch(
      /^Đã mở lại khung nhìn của ảnh xuất ngày \d+\/\d+\/\d{4}\. Số liệu của khung nhìn không đổi từ khi xuất ảnh; hình trong ảnh không được kiểm tra\.$/,
    );
    const [route = '', query = ''] = view.split('?');
    expect(hashOf(page).startsWith(`${route}?`), hashOf(page)).toBe(true);
    // Colours stay the reader's own.
    for (const choice of [...query.split('&'), 'theme=dark']) {
      expect(hashOf(page)).toContain(choice);
    }
    await page.waitForSelector(`figure[data-chart-id="${id}"]`);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  }
  await close();
});

test('the language of a picture is taken along, and its figures hold in either', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/indicator/technology-appraisals?places=63-45&lang=en');
  const { svg } = await save(page);
  await openApp(page, '#/');
  await dragFiles(page, [svg]);
  expect(await told(page)).toContain('The view’s figures are those of the day of the export;');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  // The same picture without the word for its language, as where another is the first.
  const note = readFileSync(svg, 'utf8').match(/<metadata[^>]*>([^<]*)</)?.[1] ?? '';
  const stamp = JSON.parse(note.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as ImageStamp;
  await dragFiles(page, [picture({ ...stamp, address: stamp.address.replace('&lang=en', '') })]);
  await notice(page)
    .filter({
      hasText:
        'Số liệu của khung nhìn không đổi từ khi xuất ảnh; hình trong ảnh không được kiểm tra.',
    })
    .waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('vi');
  await close();
});

const stampOf = (hash: string, more: Partial<ImageStamp> = {}): ImageStamp => ({
  address: `${app}${hash}`,
  chart: 'technology-appraisals',
  dataVersion: '0123456789abcdef',
  figures: 'b'.repeat(64),
  exportedOn: '2026-11-21',
  ...more,
});
const emptySvg = '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title></svg>';
let pictures = 0;
const picture = (stamp: ImageStamp, svg = emptySvg): string =>
  write(`picture-${(pictures += 1)}.svg`, stampSvg(svg, stamp));

test('figures that have changed are told, and a chart that is gone', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/data');
  const view = '#/indicator/technology-appraisals?places=63-45';
  await dragFiles(page, [picture(stampOf(view))]);
  expect(await told(page)).toMatch(
    /xuất ngày 21\/11\/2026\. Số liệu đã thay đổi so với ảnh \(ảnh vẽ từ dữ liệu phiên bản 01234567, nay là [0-9a-f]{8}\)\.$/,
  );
  // What is told of a view goes with it.
  await page.getByRole('navigation').getByRole('link', { name: 'Bản đồ' }).click();
  await page.waitForSelector('figure[data-chart-id="map-grdp-per-capita"]');
  expect(await notice(page).count()).toBe(0);

  await dragFiles(page, [picture(stampOf(view, { chart: 'khong-con' }))]);
  expect(await told(page)).toContain('Khung nhìn không còn biểu đồ này.');
  await page.getByRole('button', { name: 'Bỏ qua' }).click();
  expect(await notice(page).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await close();
});

test('of an address nothing is taken that the app does not know', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/data');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="window.hurt=1"><title>t</title><script>window.hurt=1</script></svg>`;
  const hash = '#/?place=<img src=x onerror="window.hurt=1">&colour=red&year=2022&embed=1';
  await dragFiles(page, [picture(stampOf(hash, { dataVersion: '<b>x</b>' }), svg)]);
  expect(await told(page)).toContain('phiên bản <b>x</b>');
  expect(hashOf(page)).toBe('#/?year=2022');
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
  expect(await page.locator('svg script, svg[onload]').count()).toBe(0);
  await close();
});

test('a picture that leads nowhere is refused in words, and the page stays', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/indicator/technology-appraisals?places=63-45');
  const { png } = await save(page);
  const whole = readFileSync(png);
  const at = hashOf(page);
  const title = await page.title();
  const screenshot = await page.screenshot({ clip: { x: 0, y: 0, width: 40, height: 40 } });
  const view = stampOf('#/map');
  const noted = (text: string) => write('noted.png', notePng(screenshot, text, 96));
  const elsewhere = 'https://elsewhere.example.test/#/map';
  for (const [path, reason] of [
    [write('renamed.png', 'kỳ,số\n2023,106\n'), 'Ở đây chỉ mở lại được ảnh PNG hoặc SVG'],
    [write('nothing.png', ''), 'Ở đây chỉ mở lại được ảnh PNG hoặc SVG'],
    [write('page.svg', '<!doctype html><script>alert(1)</script>'), 'Ở đây chỉ mở lại được ảnh'],
    [write('screenshot.png', screenshot), 'không ghi địa chỉ khung nhìn'],
    [write('cut.png', whole.subarray(0, whole.length - 1000)), 'bị cắt'],
    [write('twice.png', notePng(whole, writeStamp(view), 96)), 'không phải do bảng chỉ tiêu này'],
    [noted(writeStamp(view).replace('map', 'compare')), 'đã bị sửa'],
    [picture({ ...view, address: elsewhere }), 'dẫn tới một trang khác'],
    [picture({ ...view, address: 'javascript:alert(1)#/map' }), 'dẫn tới một trang khác'],
    [picture(stampOf('#/khong-co')), 'không dẫn tới trang nào'],
    [picture(stampOf('#//elsewhere.example.test/')), 'không dẫn tới trang nào'],
    [write('film.png', new Uint8Array(60 * 2 ** 20 + 1)), 'lớn hơn 60 MB'],
  ] as const) {
    await dragFiles(page, [path]);
    const name = path.slice(path.lastIndexOf('/') + 1);
    await notice(page)
      .filter({ hasText: `“${name}”` })
      .filter({ hasText: reason })
      .waitFor();
    expect(hashOf(page), name).toBe(at);
  }
  expect(await page.title()).toBe(title);
  await close();
});

test('of several files the first picture is opened, and the others are told', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/data');
  const first = picture(stampOf('#/map?years=2022'));
  const second = picture(stampOf('#/progress'));
  await dragFiles(page, [write('photo.jpg', 'a'), first, second]);
  expect(await told(page)).toContain('2 tệp khác được bỏ qua');
  expect(hashOf(page)).toBe('#/map?years=2022');
  await close();
});

test('a picture dropped on a dialog closes it with the view that it lay on', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/indicator/technology-appraisals?places=63-45');
  await page.getByRole('button', { name: 'Xuất', exact: true }).click();
  await page.getByRole('menuitem', { name: /CSV, Excel/ }).click();
  await page.getByRole('dialog').waitFor();
  await dragFiles(page, [picture(stampOf('#/map?years=2022'))]);
  expect(await told(page)).toContain('Khung nhìn không còn biểu đồ này.');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await close();
});

test('by keyboard a picture is chosen on the page of data', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/data');
  const button = page.getByRole('button', { name: 'Chọn ảnh…' });
  const chooser = page.waitForEvent('filechooser');
  await button.focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(picture(stampOf('#/map?years=2022')));
  expect(await told(page)).toContain('ảnh xuất ngày 21/11/2026');
  expect(hashOf(page)).toBe('#/map?years=2022');
  await close();
});

test('only files are waited for: they are told where to, and nothing else is kept from its way', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/data');
  const place = page.getByText('Thả ảnh để mở lại khung nhìn');
  // It stands for a second alone: looked for from before on.
  const shown = place.waitFor();
  await dragFiles(page, [write('a.csv', 'a')], ['dragEnter', 'dragOver']);
  await shown;
  // Taken away again, of which the page hears nothing.
  await place.waitFor({ state: 'detached' });

  const isTaken = (type: 'text' | 'file', isOwn: boolean) =>
    page.evaluate(
      ([kind, own]) => {
        const dataTransfer = new DataTransfer();
        if (kind === 'file') dataTransfer.items.add(new File(['a'], 'logo.svg'));
        else dataTransfer.items.add('Quảng Trị', 'text/plain');
        const fire = (name: string) =>
          document.body.dispatchEvent(
            new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }),
          );
        if (own) fire('dragstart');
        const goesOn = fire('dragover');
        if (own) fire('dragend');
        return !goesOn;
      },
      [type, isOwn] as const,
    );
  expect(await isTaken('text', true)).toBe(false);
  expect(await isTaken('text', false)).toBe(false);
  // A picture of the page itself is dragged as a file.
  expect(await isTaken('file', true)).toBe(false);
  expect(await isTaken('file', false)).toBe(true);
  await close();
});

test('figures that are dropped anywhere are imported, and pictures beside them are not opened', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/map');
  await dragFiles(page, [write('figures.csv', 'kỳ;số\n'), picture(stampOf('#/progress'))]);
  await page.waitForSelector('[data-import-state="rejected"]');
  expect(hashOf(page)).toBe('#/data');
  expect(await page.getByRole('region', { name: 'Nạp số liệu' }).textContent()).toContain(
    'Chỉ có dòng tiêu đề',
  );
  await close();
});

test('what reads pictures is asked for when one is dropped, not before', async () => {
  const { page, requests, close } = await browser.newPage();
  await openApp(page, '#/data');
  const reader = /read-exported-picture/;
  expect(requests.filter((it) => reader.test(it))).toEqual([]);
  await dragFiles(page, [write('a.png', 'a')]);
  await told(page);
  expect(requests.filter((it) => reader.test(it)).length).toBeGreaterThan(0);
  await close();
});

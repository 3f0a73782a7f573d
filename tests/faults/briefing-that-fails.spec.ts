import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { textOf, untilReady } from '../journeys/app-page.ts';
import {
  appraisals,
  collect,
  exportBox,
  items,
  openBriefing,
  press,
  restart,
  stored,
  titles,
  views,
  written,
} from '../journeys/briefing-page.ts';
import { openBrowser, type JourneyBrowser } from '../journeys/open-browser.ts';

// What a person is told when a briefing can't be kept, read, copied or made: and that nothing is half done.

let browser: JourneyBrowser;
let folder: string;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
  folder = mkdtempSync(join(tmpdir(), 'logos-'));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const box = (page: Page): Promise<string> => textOf(exportBox(page));

async function withOne(page: Page): Promise<void> {
  await collect(page, views.columns, appraisals);
  await openBriefing(page);
}

describe('a clipboard that refuses', () => {
  const refuse = () => {
    // Not there on the empty page before.
    if (!('clipboard' in navigator)) return;
    navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  };

  test('once leaves everything ready for a second press, which needs no waiting', async () => {
    const { page, close } = await browser.newPage();
    await page.addInitScript(refuse);
    await withOne(page);
    await press(page, 'Sao chép để dán vào Word');
    await page.getByText('Nội dung đã sẵn sàng; bấm “Sao chép ngay”.').waitFor();
    await press(page, 'Sao chép ngay');
    await page.getByText('Đã sao chép. Mở Word và dán (Ctrl+V).').waitFor();
    expect(await page.getByRole('button', { name: 'Sao chép ngay' }).count()).toBe(0);
    await close();
  });

  test('is not there on pages without TLS, and the older way serves', async () => {
    const { page, close } = await browser.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Reflect.deleteProperty(window, 'ClipboardItem');
    });
    await withOne(page);
    await press(page, 'Sao chép để dán vào Word');
    await press(page, 'Sao chép ngay');
    await page.getByText('Đã sao chép. Mở Word và dán (Ctrl+V).').waitFor();
    await close();
  });

  test('twice is told, with another way', async () => {
    const { page, close } = await browser.newPage();
    await page.addInitScript(refuse);
    await page.addInitScript(() => {
      Reflect.set(document, 'execCommand', () => false);
    });
    await withOne(page);
    await press(page, 'Sao chép để dán vào Word');
    await press(page, 'Sao chép ngay');
    await page.getByText('Trình duyệt không cho sao chép ở trang này.').waitFor();
    expect(await box(page)).toContain('Có thể lưu PDF hoặc ảnh PNG thay thế.');
    await close();
  });
});

test('a full disk: what is collected is told not to last, works on, and is kept once there is room', async () => {
  const { page, close } = await browser.newPage();
  await page.addInitScript(() => {
    const setItem = Reflect.get(Storage.prototype, 'setItem');
    Storage.prototype.setItem = function store(this: Storage, key: string, text: string) {
      if (!('hasRoom' in window)) throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, key, text);
    };
  });
  const told = await collect(page, views.columns, appraisals);
  expect(told).toMatch(/^Đã thêm vào “Bản tin ngày .*” \(trình duyệt không còn chỗ/);
  expect(await stored(page)).toEqual([]);
  await page.getByRole('navigation').getByRole('link', { name: 'Bản tin' }).click();
  await page.getByLabel('Lời dẫn').waitFor();
  await page.evaluate(() => window.__bench.ready());
  expect(await textOf(page.getByRole('alert'))).toContain('Hãy xuất tệp trước khi rời trang.');
  await page.getByLabel('Lời dẫn').fill('Chưa lưu được');
  expect(await written(page.getByLabel('Lời dẫn'))).toBe('Chưa lưu được');
  const download = page.waitForEvent('download');
  await press(page, 'Ảnh PNG (.zip)');
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);

  await page.evaluate(() => Object.assign(window, { hasRoom: true }));
  await page.getByLabel('Tiêu đề bản tin').fill('Giao ban');
  expect(await page.getByRole('alert').count()).toBe(0);
  const [briefing] = await stored(page);
  expect(briefing?.title).toBe('Giao ban');
  expect(briefing?.items.map((it) => it.caption)).toEqual(['Chưa lưu được']);
  await close();
});

describe('a logo', () => {
  const logo = (page: Page) => exportBox(page).locator('img');
  const choose = (page: Page, path: string) =>
    exportBox(page).locator('input[type="file"]').setInputFiles(path);
  const file = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const svg = (inside: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300">${inside}</svg>`;

  test('of 50 MB, or of no picture at all, is refused in words; the one before stays', async () => {
    const { page, close } = await browser.newPage();
    await withOne(page);
    await choose(page, file('seal.svg', svg('<circle cx="150" cy="150" r="140" fill="#b00"/>')));
    await page.getByText('Đã nhận biểu trưng.').waitFor();
    const before = await logo(page).getAttribute('src');
    const huge = file('huge.png', 'x');
    truncateSync(huge, 50 * 2 ** 20);
    await choose(page, huge);
    await page.getByText('Tệp biểu trưng lớn hơn 5 MB.').waitFor();
    for (const [name, content] of [
      ['broken.png', '\u0089PNG\r\n\u001a\n and no more'],
      ['page.svg', '<html><body>no picture</body></html>'],
      ['empty.png', ''],
    ] as const) {
      await choose(page, file('seal.svg', svg('<rect width="300" height="300"/>')));
      await page.getByText('Đã nhận biểu trưng.').waitFor();
      await choose(page, file(name, content));
      await page.getByText('Không đọc được ảnh này.').waitFor();
    }
    expect(before).toMatch(/^data:image\/png;base64,/);
    expect(await logo(page).getAttribute('src')).toMatch(/^data:image\/png;base64,/);
    await close();
  });

  test('is drawn anew, so that nothing in it runs or asks elsewhere, kept, and taken away again', async () => {
    const { page, close } = await browser.newPage();
    await withOne(page);
    const tricky = svg(
      '<script>parent.tricked = true</script><image href="http://elsewhere.example.test/a.png" width="9" height="9"/>' +
        '<rect width="300" height="300" fill="#063"/>',
    );
    await choose(page, file('tricky.svg', tricky));
    await page.getByText('Đã nhận biểu trưng.').waitFor();
    await restart(page);
    expect(await logo(page).getAttribute('src')).toMatch(/^data:image\/png;base64,/);
    const drawn = await logo(page).evaluate((it: HTMLImageElement) => [
      it.naturalWidth,
      it.naturalHeight,
    ]);
    // 300 × 300 in a room of 480 × 160.
    expect(drawn).toEqual([160, 160]);
    expect(await page.evaluate(() => 'tricked' in window)).toBe(false);
    await press(page, 'Bỏ biểu trưng');
    expect(await logo(page).count()).toBe(0);
    await restart(page);
    expect(await logo(page).count()).toBe(0);
    await close();
  });
});

describe('a tab that is left while a file is made', () => {
  /** Holds the letters of pictures back, so that a file is on its way for as long as it takes. */
  async function holdLetters(page: Page): Promise<() => Promise<void>> {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.context().route('**/export-fonts/**', async (route) => {
      await held;
      await route.continue();
    });
    return async () => {
      letGo();
      await page.context().unrouteAll({ behavior: 'wait' });
    };
  }

  test('is asked about by the browser, and not before or after', async () => {
    const { page, leave } = await browser.newPage();
    await withOne(page);
    const letGo = await holdLetters(page);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await press(page, 'Ảnh PNG (.zip)');
    await exportBox(page).getByRole('progressbar').waitFor();
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked).toEqual(['beforeunload']);
    const download = page.waitForEvent('download');
    await letGo();
    await download;
    await page.getByText(/^Đã tạo tệp/).waitFor();
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
    expect(asked).toHaveLength(1);
    await leave();
  });

  test('or a page of the app that is left: no file, no error', async () => {
    const { page, close } = await browser.newPage();
    await withOne(page);
    const letGo = await holdLetters(page);
    const downloads: unknown[] = [];
    page.on('download', (it) => downloads.push(it));
    await press(page, 'Ảnh PNG (.zip)');
    await exportBox(page).getByRole('progressbar').waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Tổng quan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Quảng Trị, năm 2023' }).waitFor();
    await letGo();
    await page.waitForTimeout(1_500);
    expect(downloads).toEqual([]);
    await close();
  });
});

describe('files that don’t come', () => {
  test.each([
    ['Ảnh PNG (.zip)', '**/export-fonts/**'],
    ['PowerPoint (.pptx)', '**/write-pptx-*.js'],
    ['Sao chép để dán vào Word', '**/export-fonts/**'],
  ])(
    '%s without %s: told that nothing is written, and made once they are there',
    async (button, missing) => {
      const { page, leave } = await browser.newPage({
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      await collect(page, views.map);
      await openBriefing(page);
      const downloads: unknown[] = [];
      page.on('download', (it) => downloads.push(it));
      await page.context().route(missing, (route) => route.abort());
      await press(page, button);
      await page.getByText('Không tạo được tệp; chưa có gì được ghi.').waitFor();
      expect(downloads).toEqual([]);
      await page.context().unrouteAll();
      await press(page, button);
      await page.getByText(/^(Đã tạo tệp|Đã sao chép|Nội dung đã sẵn sàng)/).waitFor();
      await leave();
    },
  );

  test('a view whose code doesn’t come is told at its chart, and read again when one asks', async () => {
    const { page, leave } = await browser.newPage();
    await collect(page, views.columns, appraisals);
    await collect(page, views.progress);
    await page.context().route('**/progress-page-*.js', (route) => route.abort());
    await page.goto('about:blank');
    await openBriefing(page);
    expect(await titles(page)).toHaveLength(2);
    expect(await textOf(items(page).nth(1))).toContain('Không đọc được số liệu của biểu đồ này');
    expect(await box(page)).toContain('1 biểu đồ chưa có số liệu sẽ không có trong tài liệu.');
    await page.context().unrouteAll();
    await press(page, 'Đọc lại');
    await items(page).nth(1).locator('figure[data-state="ready"]').waitFor();
    await untilReady(page);
    expect(await box(page)).not.toContain('chưa có số liệu');
    await leave();
  });
});

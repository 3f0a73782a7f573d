import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openApp, untilReady } from '../journeys/app-page.ts';
import { openBriefing, press } from '../journeys/briefing-page.ts';
import { goTo } from '../journeys/compare-page.ts';
import { openBrowser, type JourneyBrowser } from '../journeys/open-browser.ts';
import { ask } from '../journeys/query-page.ts';
import { addHostilePackage, hostileIndicator, plannedIndicator } from './hostile-package.ts';
import { expectHarmless, mark, shortHostile, unshowable } from './hostile-texts.ts';

// What leaves the app of a dataset whose texts are all attacks: text in every format, and no formula.

const baseUrl = inject('baseUrl');
let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(baseUrl);
});
afterAll(() => browser.close());

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const view = `#/indicator/${hostileIndicator}?places=63-45`;
const table = `#/compare?view=heatmap&indicators=${hostileIndicator}&places=63-45~63-04`;

async function saved(page: Page, act: () => Promise<unknown>): Promise<[string, Buffer]> {
  const waiting = page.waitForEvent('download', { timeout: 60_000 });
  await act();
  const file = await waiting;
  return [file.suggestedFilename(), await readFile(await file.path())];
}

async function openExport(page: Page, item: RegExp) {
  await page.getByRole('button', { name: 'Xuất', exact: true }).first().click();
  await page.getByRole('menuitem', { name: item }).click();
  return page.getByRole('dialog');
}

/** What is wrong with a document of XML, an SVG among others: broken, or more than text of the data. */
const troublesOfXml = (page: Page, xml: string): Promise<string[]> =>
  page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    const broken = parsed.querySelector('parsererror')?.textContent;
    const made = [...parsed.querySelectorAll('*')].flatMap((element) => [
      ...(/^(script|foreignObject|iframe|x-hostile|a)$/.test(element.nodeName)
        ? [element.nodeName]
        : []),
      ...[...element.attributes]
        .filter(
          ({ name, value }) =>
            /^on/i.test(name) || (/href|src|target/i.test(name) && /^\s*javascript:/i.test(value)),
        )
        .map(({ name }) => `${element.nodeName}[${name}]`),
    ]);
    return [...(broken === undefined ? [] : [broken]), ...made];
  }, xml);

/** What is wrong with HTML, of which only these elements may be; read by a page without a policy. */
async function troublesOfHtml(page: Page, html: string, allowed: string[]): Promise<string[]> {
  const bare = await page.context().newPage();
  const troubles = await bare.evaluate(
    ([text, known]) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      return [...parsed.body.querySelectorAll('*')].flatMap((element) => [
        ...(known.includes(element.localName) ? [] : [element.localName]),
        ...[...element.attributes]
          .filter(({ name, value }) => /^on/i.test(name) || /javascript:/i.test(value.slice(0, 20)))
          .map(({ name }) => `${element.localName}[${name}]`),
      ]);
    },
    [html, allowed] as const,
  );
  await bare.close();
  await page.bringToFront();
  return troubles;
}

const copied = (page: Page): Promise<{ html: string; text: string }> =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const of = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return { html: await of('text/html'), text: await of('text/plain') };
  });

const isNumber = (cell: string): boolean => /^-?\d+([.,]\d+)?$/.test(cell);
/** As in exports.properties.test.ts: what a spreadsheet begins to reckon at. */
const couldRun = (cell: string): boolean =>
  /^[\s"]*[=+\-@＝＋－＠]/u.test(cell) || /^[\t\r]/.test(cell);

/** Fails unless a workbook holds texts as strings, no formula and no sign that can't be shown. */
function expectPlainWorkbook(bytes: Uint8Array): void {
  const files = unzipSync(bytes);
  const xml = Object.entries(files).map(([name, file]) => [name, strFromU8(file)] as const);
  expect(xml.some(([, text]) => text.includes(`${mark} `))).toBe(true);
  for (const [name, text] of xml) {
    expect(unshowable.test(text), name).toBe(false);
    expect(text, name).not.toMatch(/<x-hostile|_x202E_/i);
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    expect(text, name).not.toMatch(/<f[ >/]/);
    const kinds = [...text.matchAll(/<c [^>]*>/g)].map(([it]) => / t="(\w+)"/.exec(it)?.[1]);
    expect(kinds.filter((it) => !['s', 'inlineStr', 'n', undefined].includes(it))).toEqual([]);
  }
  expect(Object.keys(files).filter((it) => /vba|externalLink|hyperlink/i.test(it))).toEqual([]);
}

test('figures as CSV and Excel', async () => {
  const { page, close } = await browser.newPage();
  await addHostilePackage(page.context(), baseUrl);
  for (const address of [view, table]) {
    await openApp(page, address);
    const dialog = await openExport(page, /CSV, Excel/);
    const download = async (format: string) => {
      await dialog.getByRole('radio', { name: format, exact: true }).check({ force: true });
      return saved(page, () => dialog.getByRole('button', { name: 'Tải xuống' }).click());
    };
    const [csvName, csv] = await download('CSV');
    expect(csvName).toMatch(/^[a-z0-9.-]+\.csv$/);
    const text = csv.toString('utf8').replace('\ufeff', '');
    expect(text).toContain(mark);
    expect(unshowable.test(text)).toBe(false);
    for (const delimiter of [';', ',']) {
      const cells = Papa.parse<string[]>(text, { delimiter }).data.flat();
      expect(cells.filter((it) => couldRun(it) && !isNumber(it))).toEqual([]);
    }
    const [xlsxName, xlsx] = await download('Excel (.xlsx)');
    expect(xlsxName).toMatch(/^[a-z0-9.-]+\.xlsx$/);
    expectPlainWorkbook(xlsx);
    await expectHarmless(page, 'data export');
  }
  await close();
}, 120_000);

test('figures on the clipboard', async () => {
  const { page, close } = await browser.newPage(clipboard);
  await addHostilePackage(page.context(), baseUrl);
  for (const address of [view, table]) {
    await openApp(page, address);
    const dialog = await openExport(page, /CSV, Excel/);
    await dialog.getByRole('button', { name: 'Sao chép bảng' }).click();
    await dialog.getByText('Đã sao chép').waitFor();
    const { html, text: tabs } = await copied(page);
    expect(html).toContain(mark);
    const known = 'meta table caption thead tbody tr th td p'.split(' ');
    expect(await troublesOfHtml(page, html, known)).toEqual([]);
    expect(unshowable.test(html + tabs)).toBe(false);
    const cells = Papa.parse<string[]>(tabs, { delimiter: '\t' }).data.flat();
    expect(cells.filter((it) => couldRun(it) && !isNumber(it))).toEqual([]);
  }
  await close();
}, 120_000);

test('an answer to a statement as CSV and Excel', async () => {
  const { page, close } = await browser.newPage();
  page.context().setDefaultTimeout(45_000);
  await addHostilePackage(page.context(), baseUrl);
  await openApp(page, '#/query');
  await ask(
    page,
    `SELECT name_vi, definition_en, chr(8238) || '=1+1' AS "=a${mark}\u202e", 1 AS "__proto__" FROM indicators WHERE topic = 'constructor'`,
  );
  await page.getByRole('button', { name: 'Tải kết quả' }).click();
  const dialog = page.getByRole('dialog');
  for (const format of ['CSV', 'Excel (.xlsx)']) {
    await dialog.getByRole('radio', { name: format, exact: true }).check({ force: true });
    const [, bytes] = await saved(page, () =>
      dialog.getByRole('button', { name: 'Tải xuống' }).click(),
    );
    if (format !== 'CSV') {
      expectPlainWorkbook(bytes);
      continue;
    }
    const text = bytes.toString('utf8').replace('\ufeff', '');
    expect(unshowable.test(text)).toBe(false);
    const cells = Papa.parse<string[]>(text, { delimiter: ';' }).data.flat();
    expect(cells.some((it) => it.includes(mark))).toBe(true);
    expect(cells.filter((it) => couldRun(it) && !isNumber(it))).toEqual([]);
  }
  await close();
}, 120_000);

test('the picture of a chart, its code for other sites, and the drawing on the page', async () => {
  const { page, close } = await browser.newPage(clipboard);
  // Texts of a thousand letters take their time to be set.
  page.context().setDefaultTimeout(45_000);
  await addHostilePackage(page.context(), baseUrl);
  for (const address of [view, table, `#/indicator/${plannedIndicator}?places=63-45`]) {
    await openApp(page, address);
    const dialog = await openExport(page, /PNG, SVG/);
    const [name, svg] = await saved(page, () =>
      dialog.getByRole('button', { name: 'SVG', exact: true }).click(),
    );
    expect(name).toMatch(/^[a-z0-9.-]+\.svg$/);
    const text = svg.toString('utf8');
    expect(text).toContain(mark);
    expect(await troublesOfXml(page, text)).toEqual([]);
    expect(unshowable.test(text)).toBe(false);
    await saved(page, () => dialog.getByRole('button', { name: 'PNG', exact: true }).click());
    await expectHarmless(page, `image of ${address}`);
    await page.keyboard.press('Escape');
    const embed = await openExport(page, /Mã nhúng/);
    const code = await embed.getByRole('textbox', { name: 'Mã HTML' }).inputValue();
    expect(code).toContain(mark);
    expect(await troublesOfHtml(page, code, ['iframe'])).toEqual([]);
    expect(unshowable.test(code)).toBe(false);
    await expectHarmless(page, `embedding of ${address}`);
    await page.keyboard.press('Escape');
  }
  await close();
}, 120_000);

async function collectHostile(page: Page): Promise<void> {
  await addHostilePackage(page.context(), baseUrl);
  await openApp(page, view);
  for (const address of [view, table, `#/indicator/${plannedIndicator}?places=63-45`]) {
    await goTo(page, address);
    await page.getByRole('button', { name: 'Thêm vào bản tin', exact: true }).first().click();
    await page.getByText(/^Đã thêm vào/).waitFor();
  }
  await openBriefing(page);
  for (const field of [
    'Tiêu đề bản tin',
    'Cơ quan',
    'Nơi ký',
    'Chức vụ người ký',
    'Họ tên người ký',
  ]) {
    await page.getByLabel(field, { exact: true }).fill(`${shortHostile} ${field}`);
  }
  await page.getByLabel('Lời dẫn').first().fill(`${shortHostile}\n=1+1`);
  // As it is read from what was kept.
  await page.reload();
  await untilReady(page);
}

test('a briefing as slides', async () => {
  const { page, close } = await browser.newPage();
  await collectHostile(page);
  const [name, bytes] = await saved(page, () => press(page, 'PowerPoint (.pptx)'));
  expect(name).toMatch(/^[a-z0-9.-]+\.pptx$/);
  const files = unzipSync(bytes);
  let marks = 0;
  for (const [path, file] of Object.entries(files)) {
    if (path.endsWith('.xlsx')) {
      const cells = Object.values(unzipSync(file)).map((it) => strFromU8(it));
      expect(cells.join('')).not.toMatch(/<f[ >/]/);
      continue;
    }
    if (!/\.(xml|rels)$/.test(path)) continue;
    const text = strFromU8(file);
    if (text.includes(mark)) marks += 1;
    expect(await troublesOfXml(page, text), path).toEqual([]);
    expect(unshowable.test(text), path).toBe(false);
    // Where a link leads, and whether anything is read from elsewhere.
    for (const [, target = ''] of text.matchAll(/Target="([^"]*)" TargetMode="External"/g)) {
      expect(target.startsWith(baseUrl), `${path}: ${target}`).toBe(true);
    }
  }
  expect(marks).toBeGreaterThan(5);
  await close();
}, 120_000);

test('a briefing for Word, and as it is printed', async () => {
  const { page, close } = await browser.newPage(clipboard);
  await collectHostile(page);
  expect(await expectHarmless(page, 'briefing')).toBeGreaterThan(5);
  await press(page, 'Sao chép để dán vào Word');
  await page.getByText('Đã sao chép. Mở Word và dán (Ctrl+V).').waitFor({ timeout: 60_000 });
  const { html, text } = await copied(page);
  expect(html).toContain(mark);
  expect(unshowable.test(html + text)).toBe(false);
  const known = 'meta h1 h2 p font img'.split(' ');
  expect(await troublesOfHtml(page, html, known)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await untilReady(page);
  expect(await expectHarmless(page, 'print')).toBeGreaterThan(5);
  await close();
}, 120_000);

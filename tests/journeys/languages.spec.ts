import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openApp, plain, textOf, untilReady } from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

// Names of people's offices and firms stay as they are; quotes are marked as Vietnamese.
const names = [
  /Sở KH&CN (Quảng Trị|Cao Bằng|Bắc Kạn|Thái Bình)/g,
  /Hòa Thọ Đông Hà|Quảng Trị Petroleum|Từ Phong|Ngọc Anh|Bình Điền|Quảng Trị JSC/g,
  /Phi Điệp|Hạc Vỹ|cà gai leo|Kim Tuyến|Phú Thọ|Bò Mông|Tuyên Quang|Quảng Trị Chè Vàng/g,
  /Hoàng Sa|Trường Sa|Đà Nẵng|Khánh Hòa/g,
  /Hạ Lang|Hà Quảng|Trùng Khánh|Bảo Lạc|Cao Bằng|Thái Bình|Bắc Kạn|Quảng Trị/g,
];

/** Words with Vietnamese letters that are neither a quote nor a name. */
async function vietnameseLeft(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, nodeValue } = walker.currentNode;
      if (parentElement?.closest('[lang="vi"], script, style, noscript')) continue;
      found.push(nodeValue ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (element.closest('[lang="vi"]')) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) {
        found.push(element.getAttribute(name) ?? '');
      }
    }
    return [...found, document.title];
  });
  return texts
    .map((text) => plain(names.reduce((rest, name) => rest.replace(name, ''), text)))
    .filter((text) =>
      /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu.test(text),
    );
}

test.each([
  '#/?lang=en',
  '#/?lang=en&place=63-04&year=2022',
  '#/?lang=en&place=63-04&year=2018',
  '#/?lang=en&place=63-34',
  '#/?lang=en&place=63-06',
  '#/?lang=en&place=34-44&boundary=current',
  '#/?lang=en&place=63-77',
  '#/?lang=en&year=abc&place=99',
  '#/indicator?lang=en',
  '#/indicator/technology-appraisals?lang=en',
  '#/indicator/fines?lang=en',
  '#/indicator/iso-9001-2008-agencies-checked?lang=en',
  '#/indicator/khong-co?lang=en',
  '#/data?lang=en',
  ...['reports', 'reference', 'geography'].map((name) => `#/data/${name}?lang=en`),
  '#/data/khong-co?lang=en',
  ...['ranking', 'lines', 'multiples', 'slope', 'heatmap', 'scatter', 'parts'].map(
    (view) => `#/compare?view=${view}&lang=en`,
  ),
  '#/compare?indicators=technology-appraisals&rhythm=nine-months&calculation=change&lang=en',
  '#/compare?boundary=current&calculation=per-head&lang=en',
  '#/map?lang=en',
  '#/map?indicators=pii-score&classes=natural&boundary=current&lang=en',
  '#/progress?lang=en',
  '#/progress?status=behind&lang=en',
  '#/briefing?lang=en',
  '#/query?lang=en',
  '#/khong-co?lang=en',
  '#/?embed=1&chart=technology-appraisals&lang=en',
])('%s is English throughout', async (address) => {
  const { page, close } = await browser.newPage();
  await openApp(page, address);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page
    .locator('details')
    .evaluateAll((all) => all.forEach((it) => it.setAttribute('open', '')));
  for (const button of await page.getByRole('button', { name: 'Data table', exact: true }).all()) {
    await button.click();
  }
  expect(await vietnameseLeft(page)).toEqual([]);
  await close();
});

test('the source of a figure is English around its Vietnamese quote', async () => {
  const { page, leave } = await browser.newPage();
  await openApp(page, '#/?lang=en');
  await page.getByRole('button', { name: '106', exact: true }).first().click();
  await page.getByRole('dialog').waitFor();
  expect(await vietnameseLeft(page)).toEqual([]);
  expect(await textOf(page.getByRole('dialog'))).toContain('As printed');
  await leave();
});

test('English numbers group with commas and mark decimals with a point', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/?lang=en&place=63-04&year=2022');
  const text = await textOf(page.getByRole('main'));
  expect(text).toContain('5,750');
  expect(text).not.toContain('5.750');
  await openApp(page, '#/?lang=en&place=63-06');
  expect(await textOf(page.getByRole('main'))).toContain('68.8%');
  await close();
});

test('language and theme stay on the way through all pages and a reload', async () => {
  const { page, close } = await browser.newPage({ colorScheme: 'light' });
  await openApp(page);
  const html = page.locator('html');
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await page.getByRole('button', { name: 'Dark theme' }).click();
  const check = async (heading: RegExp) => {
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await expect.poll(() => html.getAttribute('data-theme')).toBe('dark');
    expect(await html.getAttribute('lang')).toBe('en');
  };
  await check(/^Quang Tri, 2023/);
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.getByRole('link', { name: 'Indicators' }).click();
  await check(/^Indicator catalogue/);
  await page.getByRole('main').getByRole('link').first().click();
  await check(/./);
  await pages.getByRole('link', { name: 'Data' }).click();
  await check(/^Data/);
  await page.reload();
  await untilReady(page);
  await check(/^Data/);
  await pages.getByRole('link', { name: 'Overview' }).click();
  await check(/^Quang Tri, 2023/);
  await page.getByRole('button', { name: 'VI', exact: true }).click();
  await page.getByRole('button', { name: 'Giao diện sáng' }).click();
  await expect.poll(() => new URL(page.url()).hash).not.toContain('lang=');
  await page.getByRole('heading', { level: 1, name: 'Quảng Trị, năm 2023' }).waitFor();
  await expect.poll(() => html.getAttribute('data-theme')).toBe('light');
  await close();
});

test('without a choice the theme is the system’s', async () => {
  for (const colorScheme of ['dark', 'light'] as const) {
    const { page, close } = await browser.newPage({ colorScheme });
    await openApp(page, '#/data');
    expect(await page.locator('html').getAttribute('data-theme')).toBe(colorScheme);
    await close();
  }
});

test('on a dark system a light page can be chosen, and the choice is kept by a reload', async () => {
  const { page, close } = await browser.newPage({ colorScheme: 'dark' });
  await openApp(page, '#/data');
  await page.getByRole('button', { name: 'Giao diện sáng' }).click();
  await page.locator('html[data-theme="light"]').waitFor();
  await page.reload();
  await untilReady(page);
  expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  await close();
});

test('the page’s title names what it shows', async () => {
  const { page, close } = await browser.newPage();
  const titles: string[] = [];
  for (const address of ['#/', '#/indicator/fines', '#/data']) {
    await openApp(page, address);
    titles.push(await page.title());
  }
  expect(new Set(titles).size).toBe(3);
  await close();
});

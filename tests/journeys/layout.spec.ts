import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { card, openApp } from './app-page.ts';
import { openBrowser, phone, touchedPhone, type JourneyBrowser } from './open-browser.ts';
import { openDetails, overflow, troublesAtWidths } from './sticking-out.ts';

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const views = [
  '#/?',
  '#/?place=63-06&',
  '#/indicator?',
  '#/indicator/technology-appraisals?',
  '#/indicator/iso-9001-2008-agencies-checked?',
  '#/data?',
];

test.each([
  ['vi', 'light'],
  ['vi', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
])(
  'in %s and %s nothing sticks out sideways at 360, 768, 1280 and 1920 px',
  async (lang, theme) => {
    const { page, close } = await browser.newPage();
    const query = `lang=${lang}&theme=${theme}`;
    expect(await troublesAtWidths(page, views, { query, measure: overflow })).toEqual([]);
    await close();
  },
);

test('nor with every table and every detail open on a phone', async () => {
  const { page, close } = await browser.newPage(phone);
  const found: string[] = [];
  for (const view of views) {
    await openApp(page, view);
    await openDetails(page.locator('details'));
    for (const button of await page.getByRole('button', { name: 'Bảng số liệu' }).all()) {
      await button.click();
    }
    for (const trouble of await overflow(page)) found.push(`${view}: ${trouble}`);
  }
  expect(found).toEqual([]);
  await close();
});

test('on a phone the menu button opens the pages, each row high enough for a finger', async () => {
  const { page, close } = await browser.newPage(touchedPhone);
  await openApp(page);
  const link = page.getByRole('navigation').getByRole('link', { name: 'Dữ liệu' });
  expect(await link.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Trình đơn' }).tap();
  await link.waitFor();
  expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await link.tap();
  await page.getByRole('heading', { level: 1, name: 'Dữ liệu' }).waitFor();
  await close();
});

test('on a phone selects and buttons are high enough for a finger', async () => {
  const { page, close } = await browser.newPage(touchedPhone);
  await openApp(page);
  const controls = [
    page.getByRole('combobox', { name: 'Tỉnh, thành phố', exact: true }),
    page.getByRole('combobox', { name: 'Kỳ báo cáo' }),
    page.getByRole('button', { name: 'Trình đơn' }),
    page.getByRole('button', { name: 'Sao chép địa chỉ' }),
    page.getByRole('button', { name: 'Bảng số liệu' }).first(),
    card(page, 'Thẩm định, có ý kiến về công nghệ').getByRole('button', { name: '106' }),
  ];
  const heights = await Promise.all(controls.map(async (it) => (await it.boundingBox())?.height));
  heights.forEach((height, index) => {
    expect(height, String(controls[index])).toBeGreaterThanOrEqual(44);
  });
  await close();
});

test('a card with figures comes before cards without on a phone', async () => {
  const { page, close } = await browser.newPage(phone);
  await openApp(page);
  const values = await page
    .locator('article[data-indicator]')
    .evaluateAll((all) => all.map((it) => it.hasAttribute('data-value')));
  expect(values).toEqual([...values].sort((a, b) => Number(b) - Number(a)));
  await close();
});

test('printed, the page keeps its figures, notes and sources and loses its controls', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/?theme=dark');
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const gone of [
    page.getByRole('banner'),
    page.getByRole('combobox', { name: 'Kỳ báo cáo' }),
    page.getByRole('button', { name: 'Sao chép địa chỉ' }),
    page.getByRole('button', { name: 'In trang' }),
    page.getByRole('button', { name: 'Bảng số liệu' }).first(),
  ]) {
    expect(await gone.isVisible(), String(gone)).toBe(false);
  }
  expect(await card(page, 'Thẩm định, có ý kiến về công nghệ').isVisible()).toBe(true);
  expect(await page.getByText('Nguồn: Sở KH&CN Quảng Trị').first().isVisible()).toBe(true);
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(background).toMatch(/rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/);
  await close();
});

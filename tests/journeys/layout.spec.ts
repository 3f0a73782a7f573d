import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { card, openApp, untilReady } from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'));
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

/** By how much the page is wider than the window, and what sticks out. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = document.documentElement.scrollWidth - width;
    if (wide <= 0) return 'nothing';
    const out = [...document.body.querySelectorAll('*')]
      .filter((it) => it.getBoundingClientRect().right > width + 1)
      .slice(0, 5)
      .map((it) => `${it.tagName}.${it.getAttribute('class') ?? ''}`);
    return `${wide} px: ${out.join(', ')}`;
  });

test.each([
  ['vi', 'light'],
  ['vi', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
])(
  'in %s and %s nothing sticks out sideways at 360, 768, 1280 and 1920 px',
  async (lang, theme) => {
    const { page, close } = await browser.newPage();
    const found: string[] = [];
    for (const view of views) {
      await openApp(page, `${view}lang=${lang}&theme=${theme}`);
      for (const width of [360, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        await untilReady(page);
        await page.waitForTimeout(100);
        const wide = await overflow(page);
        if (wide !== 'nothing') found.push(`${view} ${width}: ${wide}`);
      }
    }
    expect(found).toEqual([]);
    await close();
  },
);

test('nor with every table and every detail open on a phone', async () => {
  const { page, close } = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const found: string[] = [];
  for (const view of views) {
    await openApp(page, view);
    await page
      .locator('details')
      .evaluateAll((all) => all.forEach((it) => it.setAttribute('open', '')));
    for (const button of await page.getByRole('button', { name: 'Bảng số liệu' }).all()) {
      await button.click();
    }
    const wide = await overflow(page);
    if (wide !== 'nothing') found.push(`${view}: ${wide}`);
  }
  expect(found).toEqual([]);
  await close();
});

test('on a phone the menu button opens the pages, each row high enough for a finger', async () => {
  const { page, close } = await browser.newPage({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
  });
  await openApp(page);
  const link = page.getByRole('navigation').getByRole('link', { name: 'Dữ liệu' });
  expect(await link.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Trình đơn' }).tap();
  expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await link.tap();
  await page.getByRole('heading', { level: 1, name: 'Dữ liệu' }).waitFor();
  await close();
});

test('on a phone selects and buttons are high enough for a finger', async () => {
  const { page, close } = await browser.newPage({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
  });
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
  const { page, close } = await browser.newPage({ viewport: { width: 360, height: 740 } });
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

import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openApp, untilReady } from './app-page.ts';
import { openBrowser, phone, touchedPhone, type JourneyBrowser } from './open-browser.ts';
import { lastingTroubles, openDetails, overflow, troublesAtWidths } from './sticking-out.ts';

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const views = [
  '#/compare?',
  '#/compare?boundary=current&among=chosen&places=34-44~34-79~34-48~34-01&calculation=index&',
  '#/compare?view=lines&places=63-77~63-46~63-45&',
  '#/compare?view=multiples&facets=place&',
  '#/compare?view=slope&',
  '#/compare?view=heatmap&indicators=population-average&',
  '#/compare?view=scatter&',
  '#/compare?view=parts&indicators=science-council-meetings&',
  '#/compare?indicators=technology-appraisals&view=lines&',
  '#/compare?indicators=technology-appraisals&among=chosen&places=63-45~63-06~63-34~63-04&',
  '#/map?classes=50~100&legend=M&',
];

/** Words of charts that stand outside of their picture. */
const outsidePictures = (page: Page) =>
  page.evaluate(() => {
    const outside = [...document.querySelectorAll('main figure svg')].flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')]
        .filter((it) => {
          const box = it.getBoundingClientRect();
          const isShown = box.width > 0 && it.getAttribute('fill-opacity') !== '0';
          const isInside =
            box.left >= frame.left - 1.5 &&
            box.right <= frame.right + 1.5 &&
            box.top >= frame.top - 3 &&
            box.bottom <= frame.bottom + 3;
          return isShown && !isInside;
        })
        .map((it) => it.textContent);
    });
    return outside.slice(0, 3).map((it) => `outside its picture: ${it}`);
  });

const troubles = async (page: Page) => [
  ...(await overflow(page)),
  ...(await lastingTroubles(page, outsidePictures)),
];

test.each([
  ['vi', 'light'],
  ['en', 'dark'],
])(
  'in %s and %s no comparison sticks out at 360, 768, 1280 and 1920 px',
  async (lang, theme) => {
    const { page, close } = await browser.newPage();
    const query = `lang=${lang}&theme=${theme}`;
    expect(await troublesAtWidths(page, views, { query, measure: troubles })).toEqual([]);
    await close();
  },
  120_000,
);

test('nor with the table, the list of missing places and the place picker open on a phone', async () => {
  const { page, close } = await browser.newPage(phone);
  const found: string[] = [];
  for (const view of ['#/compare?view=heatmap&', '#/compare?indicators=pii-score&', '#/map?']) {
    await openApp(page, view);
    await page.getByRole('button', { name: 'Bảng số liệu' }).click();
    await openDetails(page.locator('main details'));
    for (const trouble of await troubles(page)) found.push(`${view}: ${trouble}`);
    await page.getByRole('button', { name: 'Thêm tỉnh, thành phố' }).click();
    await page.getByRole('dialog').waitFor();
    for (const trouble of await troubles(page)) found.push(`${view} picker: ${trouble}`);
  }
  expect(found).toEqual([]);
  await close();
});

test('on a phone what is pressed is high enough for a finger', async () => {
  const { page, close } = await browser.newPage(touchedPhone);
  const low: string[] = [];
  for (const view of ['#/compare?places=63-45~63-44', '#/map']) {
    await openApp(page, view);
    const controls = await page
      .getByRole('main')
      .locator('button, select, input:not([type="radio"])')
      .all();
    for (const control of controls) {
      if (!(await control.isVisible())) continue;
      const box = await control.boundingBox();
      if ((box?.height ?? 0) >= 43.5) continue;
      // Links in running text and the rows of a list may be as high as their line.
      const isInText = await control.evaluate((it) => it.closest('p, table') !== null);
      if (!isInText) low.push(`${view} ${await control.innerText()}: ${box?.height ?? 0}`);
    }
  }
  expect(low).toEqual([]);
  await close();
});

test('a chart alone in a portal’s frame keeps title, period, boundary, source and note, at every width', async () => {
  const { page, close } = await browser.newPage();
  for (const [address, words] of [
    ['#/compare?embed=1&years=2023', ['năm 2023', '63 đơn vị', 'Nguồn']],
    [
      '#/map?embed=1&years=2023&boundary=current',
      ['2023', '34 đơn vị', 'Nguồn', '@svg-maps/vietnam'],
    ],
  ] as const) {
    await openApp(page, address);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await untilReady(page);
      const figure = page.locator('figure[data-chart]');
      expect(await figure.count()).toBe(1);
      expect(await page.getByRole('navigation').count()).toBe(0);
      const said = await figure.innerText();
      for (const word of words) expect(said, address).toContain(word);
      expect(await troubles(page)).toEqual([]);
    }
  }
  await close();
});

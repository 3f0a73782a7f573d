import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { headlinesOf, openApp, textOf } from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// Names that the page is measured by from outside; they must not promise too early.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

test('ready resolves when every chart is drawn', async () => {
  const { page, close } = await browser.newPage();
  await page.goto('./#/');
  await page.waitForFunction(() => 'bench' in window || '__bench' in window);
  await page.evaluate(() => window.__bench.ready());
  const charts = await page
    .locator('figure[data-chart]')
    .evaluateAll((all) =>
      all.map((it) => [it.dataset['state'], it.querySelectorAll('svg path, svg rect').length > 0]),
    );
  expect(charts.length).toBeGreaterThan(2);
  expect(charts.filter(([state, drawn]) => state !== 'ready' || drawn !== true)).toEqual([]);
  await close();
});

test('setIndicator resolves when the page shows that indicator’s figures, not the one’s before', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/indicator/ocop-products');
  for (const [id, place, value] of [
    ['fines', '63-04', '65000000'],
    ['inspections', '63-06', '2'],
    ['administrative-files', '63-06', '46'],
    ['public-investment-disbursement', '63-04', '5750000000'],
    ['science-council-meetings', '63-06', '25'],
  ] as const) {
    await page.evaluate((indicator) => window.__bench.setIndicator(indicator), id);
    const shown = await headlinesOf(page);
    expect(new URL(page.url()).hash).toContain(`#/indicator/${id}`);
    expect(shown).toContainEqual([id, place, value]);
  }
  await close();
});

test('setPlaces resolves when the page shows these places, the first in front', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/indicator/technology-appraisals');
  await page.evaluate(() => window.__bench.setPlaces(['63-06', '63-45']));
  expect((await headlinesOf(page)).map(([, place]) => place)).toEqual(['63-06', '63-45']);
  expect(page.url()).toContain('places=63-06~63-45');
  await page.evaluate(() => window.__bench.setPlaces(['63-34']));
  expect((await headlinesOf(page)).map(([, place]) => place)).toEqual(['63-34']);
  await close();
});

test('setPlaces changes the overview’s place', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  await page.evaluate(() => window.__bench.setPlaces(['63-04']));
  expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe('Cao Bằng, năm 2022');
  const told = await page.getByRole('status').allInnerTexts();
  expect(told.join('').trim()).toBe('');
  await close();
});

test('asking for what is shown already resolves as well', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/indicator/fines');
  await page.evaluate(() => window.__bench.setIndicator('fines'));
  await page.evaluate(() => window.__bench.setIndicator('fines'));
  expect((await headlinesOf(page)).length).toBeGreaterThan(0);
  await close();
});

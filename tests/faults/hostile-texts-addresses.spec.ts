import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { headlinesOf, openApp, textOf, untilReady } from '../journeys/app-page.ts';
import { openBrowser, type JourneyBrowser } from '../journeys/open-browser.ts';
import { overflow } from '../journeys/sticking-out.ts';
import { contractParameters } from './contract-parameters.ts';
import { expectHarmless, hostileLine, longWord, mark, shortHostile } from './hostile-texts.ts';

// An address comes from anyone: whatever it says is told as text, and the page stays whole.

const baseUrl = inject('baseUrl');
let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(baseUrl);
});
afterAll(() => browser.close());

const routes = [
  '#/',
  '#/indicator',
  '#/indicator/technology-appraisals',
  '#/compare',
  '#/map',
  '#/progress',
  '#/briefing',
  '#/data',
  '#/data/reports',
  '#/query',
];

const texts = {
  'an attack': hostileLine('address'),
  'a short attack': shortHostile,
  'a list of attacks': `${shortHostile}~${shortHostile}`,
  'a word of 2,000 letters': mark + longWord,
  'a name of every object': `__proto__~constructor~toString~${mark}`,
};

const query = (parameters: Record<string, string>): string =>
  new URLSearchParams(parameters).toString();

describe.each(Object.entries(texts))('%s', (_, text) => {
  test('in every parameter of the contract, on every page, is told as text', async () => {
    const { page, close } = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const all = Object.fromEntries(contractParameters().map((name) => [name, text]));
    let marks = 0;
    for (const route of routes) {
      const address = `${route}?${query(all)}`;
      await openApp(page, address);
      marks += await expectHarmless(page, route);
      expect.soft(await overflow(page), route).toEqual([]);
    }
    expect(marks).toBeGreaterThan(0);
    await close();
  }, 120_000);
});

test('parameters, routes and names that nobody knows are told as text', async () => {
  const { page, close } = await browser.newPage();
  const attack = encodeURIComponent(hostileLine('name'));
  for (const address of [
    `#/?${attack}=1`,
    `#/?__proto__=${attack}&constructor=1&toString=2&hasOwnProperty=3`,
    `#/${attack}`,
    `#/indicator/${attack}`,
    '#/indicator/constructor',
    '#/indicator/__proto__',
    `#/data/${attack}`,
    '#/data/constructor',
    '#/data/__proto__',
    `#/compare?legend=constructor&classes=1~2`,
    '#/compare?legend=__proto__&classes=equal',
    '#/compare?among=63-constructor',
    '#/progress?topic=constructor',
    '#/compare?indicators=constructor~value-of',
    `#/briefing?chart=constructor&embed=1`,
    '#/?embed=1&chart=constructor',
  ]) {
    await openApp(page, address);
    await expectHarmless(page, address);
    expect(await page.locator('h1, figure').count(), address).toBeGreaterThan(0);
  }
  expect(await page.title()).not.toMatch(/undefined|\[object/);
  await close();
}, 120_000);

test('each parameter by itself leaves the overview as it is', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  const expected = await headlinesOf(page);
  // These say what is shown, and a text may be said of nothing else.
  const told = contractParameters().filter((name) => !['search', 'sql', 'legend'].includes(name));
  // Where one name is meant, the other is told: several years under "year".
  for (const name of told) {
    await page.evaluate((to) => (location.hash = to), `#/?${query({ [name]: hostileLine(name) })}`);
    await page
      .getByRole('status')
      .filter({ hasText: new RegExp(`${name}s?=`) })
      .waitFor();
    await untilReady(page);
    await expectHarmless(page, name);
    expect(await headlinesOf(page), name).toEqual(expected);
  }
  await close();
}, 120_000);

test('a statement of an address shows every sign that would hide or turn a part of it', async () => {
  const { page, close } = await browser.newPage();
  // Read as it looks, this would ask for something else than it does.
  const sql = `SELECT 1 /* \u202e } \u2066 only admins \u2069\u2066 begin \u200b*/ AS "${mark}"`;
  await openApp(page, `#/query?${query({ sql })}`);
  await page.getByRole('textbox', { name: 'Câu lệnh SQL' }).waitFor();
  expect(await expectHarmless(page, 'editor')).toBeGreaterThan(0);
  expect(await page.locator('.cm-specialChar').count()).toBe(5);
  expect(await page.locator('[data-query-rows]').count()).toBe(0);
  await close();
});

test('the department’s name in config.json is text', async () => {
  const { page, close } = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const config = (await (await fetch(`${baseUrl}config.json`)).json()) as object;
  for (const name of [hostileLine('department'), mark + longWord]) {
    await page
      .context()
      .route('**/config.json', (route) =>
        route.fulfill({ json: { ...config, department: { vi: name, en: name } } }),
      );
    for (const address of ['#/', '#/briefing', '#/?embed=1', '#/?lang=en']) {
      await openApp(page, address);
      await expectHarmless(page, address);
      expect.soft(await overflow(page), address).toEqual([]);
    }
    await openApp(page);
    expect(await expectHarmless(page, 'config')).toBeGreaterThan(0);
  }
  await close();
});

test('a config.json that is refused is told in text', async () => {
  const { page, leave } = await browser.newPage();
  await page
    .context()
    .route('**/config.json', (route) =>
      route.fulfill({ json: { department: shortHostile, [shortHostile]: 1 } }),
    );
  await page.goto('./#/');
  await page.getByRole('alert').waitFor();
  await page.getByText('Chi tiết kỹ thuật').click();
  await expectHarmless(page, 'refused config');
  expect(await textOf(page.getByRole('alert'))).toContain('config.json');
  await leave();
});

import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openApp, untilReady } from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// An address asks for a chart by its name: no two charts of a page may share one.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const views: readonly (readonly [string, number])[] = [
  ...['63-04', '63-06', '63-34', '63-45'].map((id) => [`#/?place=${id}`, 4] as const),
  ['#/?place=63-04&year=2018', 1],
  ['#/?place=34-44&boundary=current', 1],
  // Trend, plans, and parts of several places.
  ['#/indicator/research-tasks-managed?places=63-06~63-34', 3],
  ['#/indicator/measuring-instruments-verified?places=63-06~63-34', 2],
  ['#/indicator/iso-9001-2008-agencies-checked?places=63-04', 2],
  ['#/indicator/fines?places=63-04~63-34~63-06~63-45', 1],
  ['#/indicator/technology-appraisals', 1],
  ['#/progress', 2],
  ['#/progress?places=63-04~63-06~63-34~63-45&order=place', 10],
  ['#/compare', 1],
  ['#/compare?view=heatmap', 1],
  ['#/compare?view=scatter&indicators=grdp-per-capita~population-average', 1],
  ['#/map', 1],
];

test('no two charts of a page share a name, which an address can hold and no language changes', async () => {
  const { page, close } = await browser.newPage();
  const wrong: string[] = [];
  const namesOf = async (address: string): Promise<string[]> => {
    await page.goto(`./${address}`);
    await untilReady(page);
    return page
      .locator('figure[data-chart-id]')
      .evaluateAll((all) => all.map((it) => it.getAttribute('data-chart-id') ?? ''));
  };
  await openApp(page);
  for (const [address, least] of views) {
    const names = await namesOf(address);
    if (names.length < least) wrong.push(`${address}: only ${names.length} charts`);
    if (new Set(names).size < names.length) wrong.push(`${address}: ${names.join(', ')}`);
    const odd = names.filter((it) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(it));
    if (odd.length > 0) wrong.push(`${address}: ${odd.join(', ')}`);
    const english = await namesOf(`${address}${address.includes('?') ? '&' : '?'}lang=en`);
    if (english.toSorted().join() !== names.toSorted().join())
      wrong.push(`${address}: in English ${english.join(', ')}`);
  }
  expect(wrong).toEqual([]);
  await close();
});

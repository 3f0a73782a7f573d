import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { untilReady } from './app-page.ts';
import { everyState } from './accessible-states.ts';
import { everyPage, fillBriefing, viewWith, visit } from './accessible-views.ts';
import { troublesOnTheWay } from './keyboard-only.ts';
import { lostTexts, overlappingTexts, spaceTexts } from './lost-texts.ts';
import { someOf } from './long-run.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';
import { lastingTroubles, openDetails, overflow } from './sticking-out.ts';

// What is left of a window of 1280 × 1024 at 400 %, and texts set wide apart.

const baseUrl = inject('baseUrl');
let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(baseUrl, { reusesPages: true });
});
afterAll(() => browser.close());

const zoomed = { viewport: { width: 320, height: 256 } };

async function troublesOf(page: Page): Promise<string[]> {
  const all = await Promise.all([
    overflow(page),
    lastingTroubles(page, lostTexts),
    lastingTroubles(page, overlappingTexts),
  ]);
  return all.flat();
}

test.each(someOf(['vi', 'en'], 1))(
  'at 400 % no page in %s loses a word or scrolls sideways',
  async (lang) => {
    const { page, close } = await browser.newPage(zoomed);
    if (lang === 'vi') await fillBriefing(page);
    const found: string[] = [];
    for (const view of everyPage) {
      await visit(page, viewWith(view, `lang=${lang}`));
      await openDetails(page.locator('main details'));
      for (const trouble of await troublesOf(page)) found.push(`${view}: ${trouble}`);
    }
    expect(found).toEqual([]);
    await close();
  },
  90_000,
);

test('at 400 % what has the focus is in sight', async () => {
  const { page, close } = await browser.newPage(zoomed);
  const found: string[] = [];
  for (const view of ['#/', '#/compare', '#/map', '#/progress', '#/data', '#/query']) {
    await visit(page, view);
    for (const trouble of await troublesOnTheWay(page, 40)) found.push(`${view} ${trouble}`);
  }
  expect(found).toEqual([]);
  await close();
}, 90_000);

const dialogs = everyState.filter(({ name }) => !/answer|import|rows of the file/.test(name));

test.each(
  someOf(
    dialogs.map((it) => [it.name, it] as const),
    9,
  ),
)('at 400 % nothing is lost of %s', async (_, { view, open }) => {
  const { page, leave } = await browser.newPage(zoomed);
  await visit(page, view);
  await open(page, baseUrl);
  expect(await troublesOf(page)).toEqual([]);
  await leave();
});

const windows = [
  ['vi', 360],
  ['en', 1280],
  ['vi', 1280],
] as const;

test.each(someOf(windows, 1))(
  'with texts set wide apart no page in %s at %i px loses a word or scrolls sideways',
  async (lang, width) => {
    const { page, close } = await browser.newPage({ viewport: { width, height: 800 } });
    await fillBriefing(page);
    await spaceTexts(page);
    const found: string[] = [];
    for (const view of everyPage) {
      await visit(page, viewWith(view, `lang=${lang}`));
      await openDetails(page.locator('main details'));
      await untilReady(page);
      for (const trouble of await troublesOf(page)) found.push(`${view}: ${trouble}`);
    }
    expect(found).toEqual([]);
    await close();
  },
  90_000,
);

import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { everyPage, fillBriefing, viewWith, visit } from './accessible-views.ts';
import { axeTroubles } from './axe-page.ts';
import { someOf } from './long-run.ts';
import { openBrowser, phone, type JourneyBrowser, type WatchedPage } from './open-browser.ts';
import { openDetails } from './sticking-out.ts';

// Every page, in both languages and both themes, asked by axe.

let browser: JourneyBrowser;
let watched: WatchedPage;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'));
  watched = await browser.newPage();
  await fillBriefing(watched.page);
});
afterAll(async () => {
  await watched.close();
  await browser.close();
});

interface Asked {
  views: readonly string[];
  query: string;
  /** The same page in another theme differs in nothing else. */
  onlyColours?: boolean;
}

/** What axe finds on these views with all that can be unfolded open. */
async function troublesOf(
  page: Page,
  { views, query, onlyColours = false }: Asked,
): Promise<string[]> {
  const found: string[] = [];
  for (const view of views) {
    await visit(page, viewWith(view, query));
    await openDetails(page.locator('main details'));
    for (const trouble of await axeTroubles(page, { onlyColours }))
      found.push(`${view}: ${trouble}`);
  }
  return found;
}

const looks = [
  ['vi', 'light', false],
  ['en', 'dark', false],
  ['vi', 'dark', true],
  ['en', 'light', true],
] as const;

test.each(someOf(looks, 2))(
  'in %s and %s axe finds nothing on any page',
  async (lang, theme, onlyColours) => {
    const query = `lang=${lang}&theme=${theme}`;
    const asked = { views: everyPage, query, onlyColours };
    expect(await troublesOf(watched.page, asked)).toEqual([]);
  },
  120_000,
);

test('nor on a phone, where filters fold and rows become blocks', async () => {
  const { page, close } = await browser.newPage(phone);
  await fillBriefing(page);
  const views = everyPage.filter((it) => !it.includes('embed') && !it.includes('sql='));
  expect(await troublesOf(page, { views, query: 'lang=vi&theme=light' })).toEqual([]);
  await close();
}, 120_000);

const named =
  '[aria-label], [aria-roledescription], [aria-valuetext], [alt], [title], [placeholder]';

test('in English whatever has a name that is only heard has it in English', async () => {
  const { page } = watched;
  const found: string[] = [];
  // The dictionary of the data on the page of queries names places of Việt Nam as they are written there.
  for (const view of everyPage.filter((it) => !it.startsWith('#/query'))) {
    await visit(page, viewWith(view, 'lang=en'));
    expect(await page.locator('html').getAttribute('lang'), view).toBe('en');
    const names = await page
      .locator(named)
      .evaluateAll((all) =>
        all
          .filter((it) => !it.closest('[lang="vi"]'))
          .flatMap((it) =>
            ['aria-label', 'aria-roledescription', 'aria-valuetext', 'alt', 'title', 'placeholder']
              .map((name) => it.getAttribute(name))
              .filter((name) => name !== null),
          ),
      );
    // Letters that no English word and no name of a place in English has.
    for (const name of new Set(names)) if (vietnamese.test(name)) found.push(`${view}: ${name}`);
  }
  expect(found).toEqual([]);
});

const vietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

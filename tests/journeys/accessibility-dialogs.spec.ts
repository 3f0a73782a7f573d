import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { everyState } from './accessible-states.ts';
import { viewWith, visit } from './accessible-views.ts';
import { axeTroubles } from './axe-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// Every dialog, list and step that a page shows when asked, asked by axe.

const baseUrl = inject('baseUrl');
let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(baseUrl, { reusesPages: true });
});
afterAll(() => browser.close());

// In turn, so that each language and each theme has half of them: pages have all four.
const combinations = [
  ['vi', 'dark'],
  ['en', 'light'],
  ['vi', 'light'],
  ['en', 'dark'],
] as const;

test.each(
  everyState.map((state, at) => {
    const [lang, theme] = combinations[at % 4] ?? combinations[0];
    return [state.name, lang, theme, state] as const;
  }),
)('axe finds nothing on %s in %s and %s', async (_, lang, theme, { view, open }) => {
  const { page, leave } = await browser.newPage();
  await visit(page, viewWith(view, `lang=${lang}&theme=${theme}`));
  await open(page, baseUrl);
  expect(await axeTroubles(page)).toEqual([]);
  await leave();
});

import type { Page } from 'playwright';
import { openApp, untilReady } from './app-page.ts';
import { appraisals, collect, views } from './briefing-page.ts';
import { goTo } from './compare-page.ts';
import { untilAnswered } from './query-page.ts';

/** Every page, with each of its faces: places of today, places without figures, all ways to compare. */
export const everyPage = [
  '#/',
  '#/?place=34-33&boundary=current',
  '#/?place=63-01&year=1800',
  '#/indicator',
  '#/indicator/technology-appraisals',
  '#/compare',
  '#/compare?view=lines',
  '#/compare?view=multiples',
  '#/compare?view=slope',
  '#/compare?view=heatmap',
  '#/compare?view=scatter&indicators=pii-score~grdp-per-capita',
  '#/compare?view=parts&indicators=administrative-files&places=63-06',
  '#/map',
  '#/map?classes=50~100',
  '#/progress',
  '#/briefing',
  '#/data',
  '#/data/reports',
  '#/query?sql=SELECT+place_id%2C+value+FROM+observations+LIMIT+20',
  '#/no-such-page',
  '#/?embed=1',
  '#/map?embed=1',
] as const;

/** The same view with more in its address: `lang=en&theme=dark`. */
export const viewWith = (view: string, query: string): string =>
  `${view}${view.includes('?') ? '&' : '?'}${query}`;

/** Goes to a view as a person does, without loading the app again where it is open. */
export async function visit(page: Page, view: string): Promise<void> {
  await (page.url() === 'about:blank' ? openApp : goTo)(page, view);
  await untilReady(page);
  if (!view.startsWith('#/query?sql=')) return;
  await page.locator('main').getByRole('textbox').first().focus();
  await page.keyboard.press('Control+Enter');
  // The engine is loaded by the first of these.
  await page.locator('[data-query-rows]').waitFor({ timeout: 45_000 });
  await untilAnswered(page);
}

/** Puts three charts into the briefing, so that its page has something to show. */
export async function fillBriefing(page: Page): Promise<void> {
  await collect(page, views.columns, appraisals);
  await collect(page, views.lines);
  await collect(page, views.map);
}

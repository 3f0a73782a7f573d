import type { Locator, Page } from 'playwright';
import { chart, openApp, plain, untilReady } from './app-page.ts';
import { goTo } from './compare-page.ts';

/** The first chart of the overview of Quảng Trị: appraisals by year, the last year not yet over. */
export const appraisals = /^Dự án đầu tư được thẩm định/;

/** Views of all pages that have charts, each with a chart of its own kind. */
export const views = {
  columns: '#/?place=63-45',
  indicator: '#/indicator/technology-appraisals?places=63-45',
  ranking: '#/compare?indicators=pii-score',
  heatmap: '#/compare?view=heatmap&indicators=pii-score',
  lines: '#/compare?view=lines&indicators=grdp-per-capita',
  slope: '#/compare?view=slope&indicators=grdp-per-capita',
  map: '#/map?indicators=grdp-per-capita',
  progress: '#/progress',
} as const;

/**
 * Puts the first chart of a view into the briefing at hand, and gives what is told then. Where the app
 * is open one goes there without loading it again, as a person does.
 */
export async function collect(page: Page, view: string, title?: RegExp): Promise<string> {
  await (page.url() === 'about:blank' ? openApp : goTo)(page, view);
  const figure = title ? chart(page, title) : page.locator('figure[data-chart-id]').first();
  return add(figure);
}

/** Presses the chart's button, and gives what is told then. */
export async function add(figure: Locator): Promise<string> {
  await figure.getByRole('button', { name: 'Thêm vào bản tin', exact: true }).click();
  return (await figure.getByRole('status').filter({ hasText: /\S/ }).innerText()).trim();
}

export async function openBriefing(page: Page, query = ''): Promise<void> {
  await openApp(page, `#/briefing${query}`);
}

/** Loads the page anew, as after a restart. */
export async function restart(page: Page): Promise<void> {
  await page.reload();
  await untilReady(page);
}

export const items = (page: Page): Locator => page.getByRole('article');

/** Titles of the charts in their order. */
export async function titles(page: Page): Promise<string[]> {
  const fields = items(page).getByLabel('Tiêu đề biểu đồ');
  const all = await fields.evaluateAll((them) =>
    them.map((it) => (it as HTMLTextAreaElement).value),
  );
  return all.map(plain);
}

/** What stands in a field, with plain single spaces. */
export const written = async (field: Locator): Promise<string> => plain(await field.inputValue());

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Name of what has the focus, as it is told to someone who can't see it. */
export async function focused(page: Page): Promise<string> {
  const name = await page.evaluate(() => {
    const { activeElement: it } = document;
    return it?.getAttribute('aria-label') ?? it?.textContent ?? '';
  });
  return plain(name);
}

export interface StoredItem {
  view: string;
  chartId: string;
  title: string | null;
  caption: string | null;
  figures: string;
}

export interface StoredBriefing {
  title: string;
  items: StoredItem[];
}

export const stored = (page: Page): Promise<StoredBriefing[]> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('briefings') ?? '[]') as StoredBriefing[]);

/** Puts another text under the key, as if an older or a newer page had written it. */
export const store = (page: Page, text: string): Promise<void> =>
  page.evaluate((it) => localStorage.setItem('briefings', it), text);

/** What stands in the export box. */
export const exportBox = (page: Page): Locator =>
  page.getByRole('region', { name: 'In và xuất tệp', exact: true });

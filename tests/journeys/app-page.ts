import type { Locator, Page } from 'playwright';

/** Opens an address of the app as a fresh visit and waits until its figures and charts are there. */
export async function openApp(page: Page, hash = '#/'): Promise<void> {
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(`./${hash}`);
  await untilReady(page);
}

/** Waits until the page shows figures and every chart on it is drawn. */
export async function untilReady(page: Page): Promise<void> {
  // With the engine in the way of the figures this takes a while on a machine with two cores.
  const ready = { state: 'attached', timeout: 30_000 } as const;
  await page.waitForSelector('html[data-app-state="ready"]', ready);
  await page.evaluate(() => window.__bench.ready());
  // Journeys are the app's own: the view drawn at build has given way.
  await page.waitForSelector('#root:not([data-drawn])', ready);
}

/** Waits for the engine's state; it is loaded once the page has nothing else to do. */
export async function untilEngine(page: Page, state: 'ready' | 'failed'): Promise<void> {
  await page.waitForSelector(`html[data-engine-state="${state}"]`, {
    state: 'attached',
    timeout: 45_000,
  });
}

/** A headline card by its name. */
export const card = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true });

/** The text that a person reads, with plain single spaces. */
export async function textOf(locator: Locator): Promise<string> {
  return plain(await locator.innerText());
}

export const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Indicator, place and raw value of each headline; null where the report states none. */
export function headlinesOf(page: Page): Promise<(string | null)[][]> {
  return page
    .locator('article[data-indicator]')
    .evaluateAll((articles) =>
      articles.map((article) =>
        ['data-indicator', 'data-place', 'data-value'].map((name) => article.getAttribute(name)),
      ),
    );
}

/** Raw value and source of each cell that holds a figure, in the order of the page. */
export function cellsOf(scope: Page | Locator): Promise<(string | null)[][]> {
  return scope
    .locator('td[data-value]')
    .evaluateAll((cells) =>
      cells.map((cell) => [cell.getAttribute('data-value'), cell.getAttribute('data-source')]),
    );
}

/** Everything on the page that is a figure: what two ways of answering must agree in. */
export async function figuresOf(page: Page): Promise<unknown> {
  return { headlines: await headlinesOf(page), cells: await cellsOf(page) };
}

/** A chart by words of its title. */
export const chart = (page: Page, title: string | RegExp): Locator =>
  page.locator('figure[data-chart]').filter({ has: page.getByRole('heading', { name: title }) });

/** Opens a chart's table and gives it. */
export async function openTable(figure: Locator, button = 'Bảng số liệu'): Promise<Locator> {
  await figure.getByRole('button', { name: button, exact: true }).click();
  return figure.getByRole('table');
}

/** Name, raw value and source of each row of a chart's table. */
export function rowsOf(table: Locator): Promise<string[][]> {
  return table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [
        (row.querySelector('th')?.innerText ?? '').replace(/\s+/gu, ' ').trim(),
        ...[...row.querySelectorAll('td')].flatMap((cell) => [
          cell.dataset['value'] ?? 'missing',
          cell.dataset['source'] ?? 'no source',
        ]),
      ]),
    );
}

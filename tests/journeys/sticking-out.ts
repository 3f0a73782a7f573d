import type { Locator, Page } from 'playwright';
import { openApp, untilReady } from './app-page.ts';
import { goTo } from './compare-page.ts';

/**
 * What `measure` finds wrong with a page and still does five seconds later: a chart follows its
 * window some frames late, however many those are on a busy machine.
 */
export async function lastingTroubles(
  page: Page,
  measure: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const end = Date.now() + 5_000;
  for (;;) {
    const found = await measure(page);
    if (found.length === 0 || Date.now() > end) return found;
    await page.waitForTimeout(100);
  }
}

/** By how much the page stays wider than the window, and what sticks out; empty if nothing does. */
export const overflow = (page: Page): Promise<string[]> => lastingTroubles(page, overflowNow);

function overflowNow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = document.documentElement.scrollWidth - width;
    if (wide <= 0) return [];
    const out = [...document.body.querySelectorAll('*')]
      .filter((it) => it.getBoundingClientRect().right > width + 1)
      .slice(0, 5)
      .map((it) => `${it.tagName}.${it.getAttribute('class') ?? ''}`);
    return [`${wide} px too wide: ${out.join(', ')}`];
  });
}

/** What `measure` finds wrong with pages at 360, 768, 1280 and 1920 px, by address and width. */
export async function troublesAtWidths(
  page: Page,
  views: readonly string[],
  { query, measure }: { query: string; measure: (page: Page) => Promise<string[]> },
): Promise<string[]> {
  const found: string[] = [];
  for (const [at, view] of views.entries()) {
    const address = `${view}${query}`;
    await (at === 0 ? openApp(page, address) : goTo(page, address));
    for (const width of [360, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await untilReady(page);
      await page.waitForTimeout(100);
      for (const trouble of await measure(page)) found.push(`${view} ${width}: ${trouble}`);
    }
  }
  return found;
}

/** Opens every one of these, as a person would who wants to see all. */
export const openDetails = (details: Locator): Promise<void> =>
  details.evaluateAll((all) => all.forEach((it) => it.setAttribute('open', '')));

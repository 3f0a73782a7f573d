import type { Browser, Page } from 'playwright';
import { watchPage } from './app-page.ts';

/** In ms; a page that is not drawn by then is given up. */
export const longestLoad = 180_000;

/** A page of its own context, so that the two share neither process nor cache. */
export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'vi-VN',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(longestLoad);
  await page.addInitScript('globalThis.__name ??= (it) => it');
  await page.addInitScript(watchPage);
  return page;
}

import type { Page } from 'playwright';
import { afterAll, afterEach } from 'vitest';
import { openApp } from './app-page.ts';
import { goTo } from './compare-page.ts';
import type { JourneyBrowser, WatchedPage } from './open-browser.ts';

/**
 * One page for a table of cases that only read: it is loaded for the first and goes from address to
 * address for the others, as a person does. Each case is held to what the page reported, and one that
 * fails leaves its page to nobody.
 */
export function withOnePage(opened: { browser: JourneyBrowser }): (hash: string) => Promise<Page> {
  let current: WatchedPage | undefined;
  afterEach(async ({ task }) => {
    const it = current;
    if (task.result?.state === 'fail') {
      current = undefined;
      await it?.page.context().close();
    }
    it?.expectClean();
  });
  afterAll(() => current?.close());
  return async (hash) => {
    if (current) await goTo(current.page, hash);
    else {
      current = await opened.browser.newPage();
      await openApp(current.page, hash);
    }
    return current.page;
  };
}

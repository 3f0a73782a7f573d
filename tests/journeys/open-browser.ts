import { chromium, type BrowserContextOptions, type Page } from 'playwright';
import { chromiumArguments } from '../../scripts/setup/chromium-arguments.mjs';
import { findChromium } from '../../scripts/setup/find-chromium.mjs';
import { watchPage, type PageWatch } from './watch-page.ts';

// Addresses of other hosts lead nowhere, so a request that slips out fails as it would behind a closed network.
const onlyThisMachine =
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

export interface WatchedPage extends PageWatch {
  page: Page;
  /** Closes the page, then fails if it asked another origin for something, or reported an error. */
  close: () => Promise<void>;
}

export interface PageOptions extends BrowserContextOptions {
  /** Lets the app load its engine when idle: 34 MB to compile, which most journeys never ask. */
  engineAtIdle?: boolean;
}

/** The window of a small phone. */
export const phone = { viewport: { width: 360, height: 740 } } satisfies PageOptions;

/** The same, told apart from a narrow window: with a finger and no pointer. */
export const touchedPhone = { ...phone, hasTouch: true, isMobile: true } satisfies PageOptions;

export interface JourneyBrowser {
  newPage: (options?: PageOptions) => Promise<WatchedPage>;
  close: () => Promise<void>;
}

/** Starts Chromium for journeys at `baseUrl`; each page has storage of its own. */
export async function openBrowser(baseUrl: string): Promise<JourneyBrowser> {
  const executablePath = findChromium(chromium.executablePath());
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...chromiumArguments, onlyThisMachine],
  });

  async function newPage({ engineAtIdle = false, ...options }: PageOptions = {}) {
    const context = await browser.newContext({
      baseURL: baseUrl,
      locale: 'vi-VN',
      // What is kept for days without a network has journeys of its own.
      serviceWorkers: 'block',
      ...options,
    });
    // Below a test's own time, so that what was waited for is told.
    context.setDefaultTimeout(15_000);
    if (!engineAtIdle) {
      await context.addInitScript(() => {
        window.requestIdleCallback = () => 0;
      });
    }
    const page = await context.newPage();
    const watch = await watchPage(page, new URL(baseUrl).origin);
    const close = async () => {
      await context.close();
      watch.expectClean();
    };
    return { page, ...watch, close };
  }

  return { newPage, close: () => browser.close() };
}

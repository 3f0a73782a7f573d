import { chromium, type BrowserContextOptions, type Page } from 'playwright';
import { chromiumArguments } from '../../scripts/setup/chromium-arguments.mjs';
import { findChromium } from '../../scripts/setup/find-chromium.mjs';
import { preparedForReuse, type MakeFresh } from './make-fresh.ts';
import { watchPage, type PageWatch, type Watching } from './watch-page.ts';

// Addresses of other hosts lead nowhere, so a request that slips out fails as it would behind a closed network.
const onlyThisMachine =
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

export interface WatchedPage extends PageWatch {
  page: Page;
  /** Closes the page, then fails if it asked another origin for something, or reported an error. */
  close: () => Promise<void>;
  /** Closes the page, whatever it reported; nothing where it is closed already. */
  leave: () => Promise<void>;
}

export interface PageOptions extends BrowserContextOptions {
  /** Lets the app load its engine when idle: 34 MB to compile, which most journeys never ask. */
  engineAtIdle?: boolean;
  /** The browser says that data are to be spared, so that nothing is fetched ahead. */
  sparesData?: boolean;
}

/** The window of a small phone. */
export const phone = { viewport: { width: 360, height: 740 } } satisfies PageOptions;

/** The same, told apart from a narrow window: with a finger and no pointer. */
export const touchedPhone = { ...phone, hasTouch: true, isMobile: true } satisfies PageOptions;

export interface JourneyBrowser {
  newPage: (options?: PageOptions) => Promise<WatchedPage>;
  close: () => Promise<void>;
}

/** A page with its context, before and between tests. */
interface IdlePage {
  page: Page;
  watching: Watching;
  makeFresh: MakeFresh;
}

export interface BrowserOptions {
  /**
   * Hands a page on from test to test, emptied in between: to compile the app's code anew takes most
   * of a test's time. Not for files that are about a first visit, nor for what `serviceWorkers` keep.
   */
  reusesPages?: boolean;
}

/** Starts Chromium for journeys at `baseUrl`; each page has storage of its own. */
export async function openBrowser(
  baseUrl: string,
  { reusesPages = false }: BrowserOptions = {},
): Promise<JourneyBrowser> {
  const executablePath = findChromium(chromium.executablePath());
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...chromiumArguments, onlyThisMachine],
  });
  const idle = new Map<string, IdlePage[]>();

  async function makePage(asked: PageOptions): Promise<IdlePage> {
    const { engineAtIdle = false, sparesData = false, ...options } = asked;
    const context = await browser.newContext({
      baseURL: baseUrl,
      locale: 'vi-VN',
      // What is kept for days without a network has journeys of its own.
      serviceWorkers: 'block',
      ...options,
    });
    if (!engineAtIdle) {
      await context.addInitScript(() => {
        window.requestIdleCallback = () => 0;
      });
    }
    if (sparesData) {
      await context.addInitScript(() => {
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
      });
    }
    const page = await context.newPage();
    const watching = await watchPage(page, new URL(baseUrl).origin);
    const never = () => Promise.resolve(false);
    return { page, watching, makeFresh: reusesPages ? await preparedForReuse(page) : never };
  }

  async function newPage(options: PageOptions = {}): Promise<WatchedPage> {
    const alike = JSON.stringify(options);
    const its = idle.get(alike) ?? [];
    idle.set(alike, its);
    let free = its.pop();
    while (free?.page.isClosed()) free = its.pop();
    const made = free ?? (await makePage(options));
    const { page, watching, makeFresh } = made;
    // Below a test's own time, so that what was waited for is told.
    page.context().setDefaultTimeout(15_000);
    const watch = watching.begin();
    let isLeft = false;
    const leave = async () => {
      if (isLeft) return;
      isLeft = true;
      if (await makeFresh(watching.end)) its.push(made);
      else await page.context().close();
    };
    const close = async () => {
      await leave();
      watch.expectClean();
    };
    return { page, ...watch, close, leave };
  }

  return { newPage, close: () => browser.close() };
}

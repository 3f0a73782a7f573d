import type { CDPSession, Page } from 'playwright';

// What a test may do to a context or a page that outlives the document in it.
const lasting = {
  context: [
    'addCookies',
    'addInitScript',
    'exposeBinding',
    'exposeFunction',
    'grantPermissions',
    'newCDPSession',
    'newPage',
    'on',
    'once',
    'routeWebSocket',
    'setDefaultNavigationTimeout',
    'setExtraHTTPHeaders',
    'setGeolocation',
    'setOffline',
  ],
  page: [
    'addInitScript',
    'addLocatorHandler',
    'emulateMedia',
    'exposeBinding',
    'exposeFunction',
    'on',
    'once',
    'routeWebSocket',
    'setDefaultNavigationTimeout',
    'setDefaultTimeout',
    'setExtraHTTPHeaders',
    'setViewportSize',
  ],
  clock: ['fastForward', 'install', 'pauseAt', 'resume', 'runFor', 'setFixedTime', 'setSystemTime'],
  // What is held down stays so.
  keyboard: ['down'],
  mouse: ['down'],
} as const;

/** A file of the app that runs nothing, and by which its storage is at hand. */
const stillPage = './favicon.svg';

/** `onLeft` is called once nothing of the app runs any more. */
export type MakeFresh = (onLeft: () => void) => Promise<boolean>;

const kept = 'cookies,file_systems,indexeddb,service_workers,cache_storage';

/**
 * Prepares a new page of a new context to be used by one test after the other. What it gives takes the
 * page out of the app and makes it as new, but for the code that the browser has compiled; false where
 * it can't be: a test did what lasts to page or context, or left something in storage that stays.
 */
export async function preparedForReuse(page: Page): Promise<MakeFresh> {
  const session = await page.context().newCDPSession(page);
  const isTouched = watchForLasting(page);
  return async (onLeft) => {
    if (isTouched() || page.isClosed() || page.context().pages().length > 1) return false;
    await page.goto('about:blank');
    onLeft();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto(stillPage);
    const isEmpty = await emptyStorage(page, session);
    await page.goto('about:blank');
    // Off the page, so that the next test finds nothing under the pointer.
    await page.mouse.move(-1, -1);
    return isEmpty;
  };
}

/** Says from now on whether anything was done to the page that a next test would find. */
function watchForLasting(page: Page): () => boolean {
  let isTouched = false;
  const watch = (target: object, names: readonly string[]) => {
    for (const name of names) {
      const method = Reflect.get(target, name) as (...all: unknown[]) => unknown;
      Reflect.set(target, name, (...all: unknown[]) => {
        isTouched = true;
        return Reflect.apply(method, target, all);
      });
    }
  };
  watch(page.context(), lasting.context);
  watch(page, lasting.page);
  watch(page.clock, lasting.clock);
  watch(page.keyboard, lasting.keyboard);
  watch(page.mouse, lasting.mouse);
  return () => isTouched;
}

/** Empties what the page's origin keeps. False where something stays, as when a worker holds a file. */
async function emptyStorage(page: Page, session: CDPSession): Promise<boolean> {
  const { origin } = new URL(page.url());
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: kept });
  return page.evaluate(async () => {
    localStorage.clear();
    sessionStorage.clear();
    window.name = '';
    const folder = await navigator.storage.getDirectory();
    for await (const _ of folder.keys()) return false;
    const databases = await indexedDB.databases();
    return databases.length === 0 && (await caches.keys()).length === 0;
  });
}

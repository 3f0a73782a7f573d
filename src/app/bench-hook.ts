import { isPageBusy } from './page-busy.ts';
import { appState } from './page-state.ts';

declare global {
  interface Window {
    /** Drives and measures the page from outside; stable names of the contract. */
    __bench: {
      ready: () => Promise<void>;
      setIndicator: (id: string) => Promise<void>;
      setPlaces: (ids: readonly string[]) => Promise<void>;
    };
  }
}

/** As a person would read it; what can't be decoded stays as it is. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const asked = (): string => decoded(location.hash.slice(1)) || '/';

/** The address that is drawn; a page in transition still shows the one before. */
const shown = (): string =>
  decoded(document.querySelector<HTMLElement>('[data-address]')?.dataset['address'] ?? '');

/** Nothing is outstanding of the app, which has taken the place of the view drawn at build. */
function isSettled(app: HTMLElement): boolean {
  return (
    app.isConnected &&
    appState() === 'ready' &&
    shown() === asked() &&
    !isPageBusy() &&
    document.querySelector('figure[data-state="loading"]') === null
  );
}

/**
 * Resolves when the address asked for is shown and every chart of it is drawn: at once where they
 * are, else in the very task that draws the last of them.
 */
function ready(app: HTMLElement): Promise<void> {
  if (isSettled(app)) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isSettled(app)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: [
        'data-app-state',
        'data-address',
        'data-state',
        'data-loading',
        'aria-busy',
      ],
    });
  });
}

/** Changes the address as a click would. */
function change(edit: (path: string, query: URLSearchParams) => string): void {
  const [path = '/', query = ''] = location.hash.slice(1).split('?');
  const parameters = new URLSearchParams(query);
  const nextPath = edit(path || '/', parameters);
  const nextQuery = parameters.toString().replaceAll('%7E', '~');
  location.hash = `#${nextPath}${nextQuery === '' ? '' : `?${nextQuery}`}`;
}

/** `app` is what the app is rendered into. */
export function startBenchHook(app: HTMLElement): void {
  window.__bench = {
    ready: () => ready(app),
    setIndicator: (id) => {
      change((path, query) => {
        if (path !== '/compare' && path !== '/map') return `/indicator/${encodeURIComponent(id)}`;
        query.set('indicators', id);
        return path;
      });
      return ready(app);
    },
    setPlaces: (ids) => {
      change((path, query) => {
        query.set('place', ids[0] ?? '');
        query.set('places', ids.join('~'));
        return path;
      });
      return ready(app);
    },
  };
}

import { isPageBusy } from './page-busy.ts';

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

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

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

function isSettled(): boolean {
  return (
    document.documentElement.dataset['appState'] === 'ready' &&
    shown() === asked() &&
    !isPageBusy() &&
    document.querySelector('figure[data-state="loading"]') === null
  );
}

/** Resolves when the address asked for is shown, every chart of it is drawn, and stays so. */
async function ready(): Promise<void> {
  for (let calm = 0; calm < 2;) {
    await nextFrame();
    calm = isSettled() ? calm + 1 : 0;
  }
}

/** Changes the address as a click would, and waits for the page that answers it. */
async function change(edit: (path: string, query: URLSearchParams) => string): Promise<void> {
  const [path = '/', query = ''] = location.hash.slice(1).split('?');
  const parameters = new URLSearchParams(query);
  const nextPath = edit(path || '/', parameters);
  const nextQuery = parameters.toString().replaceAll('%7E', '~');
  location.hash = `#${nextPath}${nextQuery === '' ? '' : `?${nextQuery}`}`;
  await ready();
}

export function startBenchHook(): void {
  window.__bench = {
    ready,
    setIndicator: (id) =>
      change((path, query) => {
        if (path !== '/compare' && path !== '/map') return `/indicator/${encodeURIComponent(id)}`;
        query.set('indicators', id);
        return path;
      }),
    setPlaces: (ids) =>
      change((path, query) => {
        query.set('place', ids[0] ?? '');
        query.set('places', ids.join('~'));
        return path;
      }),
  };
}

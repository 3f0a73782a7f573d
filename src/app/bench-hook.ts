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

const charts = () => [...document.querySelectorAll<HTMLElement>('figure[data-chart]')];
const allDrawn = (): boolean =>
  document.documentElement.dataset['appState'] === 'ready' &&
  charts().every((chart) => chart.dataset['state'] !== 'loading');

/** Resolves when every chart of the page is drawn and no new one has come within two frames. */
async function ready(): Promise<void> {
  for (let calm = 0; calm < 2;) {
    await nextFrame();
    calm = allDrawn() ? calm + 1 : 0;
  }
}

/** Changes the address as a click would, and waits for the page that answers it. */
async function change(edit: (path: string, query: URLSearchParams) => string): Promise<void> {
  const [path = '/', query = ''] = location.hash.slice(1).split('?');
  const parameters = new URLSearchParams(query);
  const nextPath = edit(path, parameters);
  const nextQuery = parameters.toString().replaceAll('%7E', '~');
  const next = `#${nextPath}${nextQuery === '' ? '' : `?${nextQuery}`}`;
  if (next !== location.hash) {
    location.hash = next;
    await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  }
  await ready();
}

export function startBenchHook(): void {
  window.__bench = {
    ready,
    setIndicator: (id) => change(() => `/indicator/${encodeURIComponent(id)}`),
    setPlaces: (ids) =>
      change((path, query) => {
        query.set('place', ids[0] ?? '');
        query.set('places', ids.join('~'));
        return path;
      }),
  };
}

// Typed by what takes its place.
import type {} from '../bench-hook.ts';

/** The app's own is looked for so often (ms). */
const again = 30;

const pause = () => new Promise((resolve) => setTimeout(resolve, again));

/**
 * Stands for `window.__bench` until the app has put its own there. `isDrawn` says whether the
 * address is that of the view drawn at build, and that view is shown.
 */
export function startEarlyBench(isDrawn: () => boolean): void {
  const own: Window['__bench'] = {
    ready: async () => {
      while (!isDrawn() && window.__bench === own) await pause();
      if (window.__bench !== own) await window.__bench.ready();
    },
    setIndicator: async (id) => (await theApps()).setIndicator(id),
    setPlaces: async (ids) => (await theApps()).setPlaces(ids),
  };
  const theApps = async () => {
    while (window.__bench === own) await pause();
    return window.__bench;
  };
  window.__bench = own;
}

import type { DataAccess } from '../../queries/data-access.ts';
import { isReplaced } from '../is-replaced.ts';

/** The server is asked at most this often whether it has another version (ms). */
const betweenLooks = 10_000;

/**
 * Code that comes with the first use of something may be gone: a new version was put on the server
 * after this page was opened, and nothing of the old one is kept here. Then that is said, and that
 * loading the page anew helps. `script` is the app's own as the page names it.
 */
export function watchForLostCode({ offline }: DataAccess, script: string | undefined): void {
  if (script === undefined) return;
  let last = -Infinity;
  // Vite's own event for whatever part of the code does not come.
  window.addEventListener('vite:preloadError', () => {
    if (offline.get().update !== 'none' || performance.now() - last < betweenLooks) return;
    last = performance.now();
    void isReplaced(script).then((it) => {
      if (!it || offline.get().update !== 'none') return;
      offline.set({ ...offline.get(), update: 'replaced', takeUpdate: () => location.reload() });
    });
  });
}

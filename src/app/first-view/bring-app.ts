import type { Language } from '../../semantic/selection.ts';
import { isReplaced } from '../is-replaced.ts';
import { showNotice, type AppTrouble } from './app-notice.ts';
import type { FirstViewPage } from './first-view-page.ts';

/** Where the app's own code lies. */
export interface AppCode {
  script: string;
  modules: readonly string[];
  /** The language that opens where the address names none. */
  language: Language;
}

/** So long nothing is said of code that is on its way (ms). */
const patience = 12_000;
/** After these times what could not be fetched is asked for again (ms); after that, when the network is back. */
const pauses = [1_500, 6_000];
/** A page is not loaded anew before its files are asked for anew, but waits no longer for them (ms). */
const longestRefresh = 8_000;

/**
 * Fetches and runs the app's code. Where it doesn't come or doesn't run, the person is told, and given
 * a way on. Gives back what tells it anew, when what stands in the page has changed.
 */
export function bringApp(code: AppCode, page: FirstViewPage): () => void {
  for (const href of code.modules) {
    document.head.append(
      Object.assign(document.createElement('link'), {
        rel: 'modulepreload',
        crossOrigin: '',
        href,
      }),
    );
  }
  const pausesLeft = [...pauses];
  let stopTelling = () => {};
  let told: AppTrouble | undefined;
  const tell = (trouble: AppTrouble) => {
    if (page.isLive) return;
    told = trouble;
    // Asked for in the head: the answer may be here before the page is.
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => tell(trouble), { once: true });
      return;
    }
    const isDrawn = page.version !== undefined;
    const language = /[?&]lang=en\b/.test(location.hash) ? 'en' : code.language;
    const scene = { language, isDrawn, isOnline: navigator.onLine };
    stopTelling = showNotice(trouble, scene, () => void reloadWhole(code));
    if (trouble !== 'late' && !isDrawn) document.documentElement.dataset['appState'] = 'failed';
  };
  const late = setTimeout(() => tell('late'), patience);
  const again = () => {
    if (!page.isLive) run();
  };
  const fail = (trouble: AppTrouble) => {
    clearTimeout(late);
    // What was found out once needs no telling again.
    if (told !== 'new-version') tell(trouble);
    void isReplaced(code.script).then((it) => it && told !== 'new-version' && tell('new-version'));
  };

  function run(): void {
    const { script: src } = code;
    const script = Object.assign(document.createElement('script'), {
      type: 'module',
      crossOrigin: '',
      src,
    });
    script.addEventListener('load', () => {
      clearTimeout(late);
      // A script with a fault in it is loaded, and nothing more happens.
      if (page.isLive) stopTelling();
      else fail('does-not-run');
    });
    script.addEventListener('error', () => {
      script.remove();
      const pause = pausesLeft.shift();
      if (pause === undefined) window.addEventListener('online', again, { once: true });
      else setTimeout(again, pause);
      fail('not-loaded');
    });
    document.head.append(script);
  }
  run();
  return () => told && tell(told);
}

/** Not from a cache that may have half of a file. */
async function reloadWhole({ script, modules }: AppCode): Promise<void> {
  const asked = [script, ...modules].map((it) => fetch(it, { cache: 'reload' }));
  await Promise.race([
    Promise.allSettled(asked),
    new Promise((resolve) => setTimeout(resolve, longestRefresh)),
  ]);
  location.reload();
}

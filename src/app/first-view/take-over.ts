import { appState, onAppState } from '../page-state.ts';
import type { FirstViewPage } from './first-view-page.ts';
import { giveOver } from './give-over.ts';
import { isDefaultAddress } from './is-default-visit.ts';

/** Where the app is rendered, and what it must know while that is not in the page. */
interface LiveRoot {
  container: HTMLElement;
  /** How wide an element will stand in the page. */
  widthOf: (element: HTMLElement) => number;
}

const plots = '[role="application"]';
/** After this time the app is shown as it is, and tells what it waits for (ms). */
const patience = 30_000;
/** Nobody holds a button or a key longer (ms), unless one is stuck. */
const longestHold = 3_000;
const unfinished = '[data-loading], [aria-busy="true"], figure[data-state="loading"]';

/**
 * Lets the app grow beside the page while the view drawn at build is shown, and puts it in that
 * view's place once it shows the same, charts drawn: in one step, so that nothing moves. What turns
 * out otherwise (other data, another address, a failure) is shown at once. `dataVersion` resolves
 * with the data that the app has.
 */
export function takeOver(
  root: HTMLElement,
  page: FirstViewPage | undefined,
  dataVersion: () => Promise<string>,
): LiveRoot {
  if (page) page.isLive = true;
  if (page?.version === undefined) return { container: root, widthOf: () => 0 };
  const container = document.createElement('div');
  const stops = new AbortController();

  let asked: number | undefined;
  const swap = () => {
    if (stops.signal.aborted) return;
    // A press that begins on one element and ends on another would be none.
    asked ??= performance.now();
    if (page.isHeld && performance.now() - asked < longestHold) {
      setTimeout(swap, 16);
      return;
    }
    stops.abort();
    stopListening();
    clearTimeout(impatient);
    observer.disconnect();
    document.documentElement.dataset['appState'] = appState();
    giveOver(root, container, page.acts);
  };
  const widthOf = (element: HTMLElement): number => {
    const shown = [...root.querySelectorAll<HTMLElement>(plots)];
    const own = [...container.querySelectorAll<HTMLElement>(plots)];
    const twin = shown[own.indexOf(element)];
    const isTwin =
      shown.length === own.length &&
      twin?.getAttribute('aria-label') === element.getAttribute('aria-label');
    // Other charts than those drawn at build: the app is right, and draws them where they are seen.
    if (!isTwin) queueMicrotask(swap);
    return isTwin ? twin.clientWidth : 0;
  };
  const look = () => {
    if (appState() === 'failed') swap();
    if (appState() === 'ready' && !container.querySelector(unfinished)) swap();
  };
  const observer = new MutationObserver(look);
  observer.observe(container, { subtree: true, childList: true, attributes: true });
  const stopListening = onAppState(look);
  const impatient = setTimeout(swap, patience);
  // Before the router hears of it: the page of the other address takes the focus.
  window.addEventListener('popstate', swap, { signal: stops.signal });
  if (!isDefaultAddress(location.hash)) swap();
  dataVersion().then((version) => {
    if (version !== page.version) swap();
  }, swap);
  return { container, widthOf };
}

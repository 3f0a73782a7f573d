import { idle } from '../lib/idle.ts';
/** What a person does with the page; pointing alone asks nothing of it. */
const actions = ['keydown', 'input', 'pointerdown', 'wheel', 'touchmove', 'scroll'] as const;

/** For so long nobody has typed, pressed or scrolled, and nothing was on its way (ms). */
const rest = 1_000;
/** How often a busy page is looked at again (ms). */
const pause = 250;
/** After this long idleness isn't waited for any more (ms). */
const longestWait = 5_000;

interface Calm {
  isBusy: () => boolean;
  /** Waits for the browser's own idleness too, where it tells. */
  alsoIdle: boolean;
}

/** Acts once nobody does anything with the page and nothing of it has been on its way for a while. */
export function whenCalm({ isBusy, alsoIdle }: Calm, act: () => void): void {
  let lastStir = performance.now();
  const stir = () => {
    lastStir = performance.now();
  };
  const listening = { capture: true, passive: true };
  for (const action of actions) window.addEventListener(action, stir, listening);

  const isCalm = () => {
    if (isBusy()) stir();
    return performance.now() - lastStir >= rest;
  };
  const look = () => {
    if (!isCalm()) setTimeout(look, pause);
    else if (alsoIdle) void idle(longestWait).then(actIfCalm);
    else actIfCalm();
  };
  const actIfCalm = () => {
    if (!isCalm()) {
      look();
      return;
    }
    for (const action of actions) window.removeEventListener(action, stir, listening);
    act();
  };
  look();
}

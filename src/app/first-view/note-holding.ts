import type { FirstViewPage } from './first-view-page.ts';

const begins = ['pointerdown', 'compositionstart'];
const ends = ['pointerup', 'pointercancel', 'dragend', 'compositionend', 'blur'];

/** Keeps whether a pointer or the space bar, which presses when it is let go, is held, or a sign is being composed. */
export function noteHolding(page: FirstViewPage): void {
  const hold = () => {
    page.isHeld = true;
  };
  // The click comes after it.
  const letGo = () => {
    setTimeout(() => {
      page.isHeld = false;
    });
  };
  for (const type of begins) window.addEventListener(type, hold, true);
  for (const type of ends) window.addEventListener(type, letGo);
  window.addEventListener('keydown', ({ key }) => key === ' ' && hold(), true);
  window.addEventListener('keyup', letGo);
}

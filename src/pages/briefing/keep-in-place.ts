import { flushSync } from 'react-dom';

/**
 * Changes the page at once and scrolls it so that what was pressed stays where it is on the screen,
 * with the focus, though what it belongs to has moved.
 */
export function keepInPlace(pressed: HTMLElement, change: () => void): void {
  const before = pressed.getBoundingClientRect().top;
  flushSync(change);
  pressed.focus({ preventScroll: true });
  window.scrollBy(0, pressed.getBoundingClientRect().top - before);
}

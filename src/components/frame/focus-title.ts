/**
 * Leads the keyboard back to the page's heading, where what it stood on is about to go; where the
 * heading is not there yet, to the page.
 */
export function focusTitle(): void {
  const title = document.querySelector<HTMLElement>('main h1');
  const main = document.querySelector<HTMLElement>('main');
  (title?.checkVisibility() ? title : main)?.focus();
}

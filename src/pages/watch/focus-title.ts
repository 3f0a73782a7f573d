/** Leads the keyboard back to the page's heading, where what it stood on is about to go. */
export const focusTitle = (): void => document.querySelector<HTMLElement>('main h1')?.focus();

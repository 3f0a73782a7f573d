let last = 0;

/** Notes that the address has changed just now. */
export function noteMove(): void {
  last = performance.now();
}

/** Ms since the address changed last, or since the page was opened. */
export const sinceLastMove = (): number => performance.now() - last;

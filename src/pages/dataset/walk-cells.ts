import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Moves the focus from cell to cell by arrow keys, Home and End; one cell alone takes part in the
 * order of the tab key. Cells are what bears `data-cell`, in rows of equal length.
 */
export function walkCells(event: KeyboardEvent<HTMLElement>): void {
  const from = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
  if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...event.currentTarget.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll<HTMLElement>('[data-cell]')])
    .filter((cells) => cells.length > 0);
  const at = rows.findIndex((cells) => cells.includes(from));
  const column = rows[at]?.indexOf(from) ?? 0;
  const to = targetOf(event.key, rows, at, column);
  if (!to) return;
  event.preventDefault();
  for (const cell of event.currentTarget.querySelectorAll<HTMLElement>(
    '[data-cell][tabindex="0"]',
  )) {
    cell.tabIndex = -1;
  }
  to.tabIndex = 0;
  to.focus();
}

function targetOf(
  key: string,
  rows: readonly (readonly HTMLElement[])[],
  at: number,
  column: number,
): HTMLElement | undefined {
  if (key === 'Home') return rows[at]?.[0];
  if (key === 'End') return rows[at]?.at(-1);
  const step = steps[key];
  return step && rows[at + step[0]]?.[column + step[1]];
}

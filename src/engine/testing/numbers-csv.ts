import { vi } from 'vitest';
import type { Dataset } from '../engine.ts';

/** A dataset with one column `n` of numbers, as CSV; its `read` can be watched and spoilt. */
export function numbersCsv(table: string, numbers: readonly number[]) {
  const read = vi.fn<Dataset['read']>(async () => ({
    format: 'csv',
    bytes: new TextEncoder().encode(`n\n${numbers.join('\n')}\n`),
    columns: [{ name: 'n', type: 'number' }],
  }));
  return { table, read, rows: numbers.length };
}

import * as v from 'valibot';
import { keptRecord } from './kept-entries.ts';
import { createKept, useKept } from './kept.ts';

const kept = createKept(
  'engine-loading',
  keptRecord(v.literal('choice'), v.picklist(['ahead', 'on-demand'])),
);

interface Connection {
  saveData?: boolean;
}

/** Whether the browser is told to spare data; not all of them say. */
const sparesData = (): boolean =>
  typeof navigator !== 'undefined' &&
  (navigator as { connection?: Connection }).connection?.saveData === true;

/**
 * Whether the engine is loaded before anybody needs it: as this person chose, else unless the browser
 * is told to spare data.
 */
export const loadsEngineAhead = (): boolean =>
  (kept.get()['choice'] ?? (sparesData() ? 'on-demand' : 'ahead')) === 'ahead';

export const onEngineLoadingChosen = kept.subscribe;

export function chooseEngineLoading(isAhead: boolean): void {
  kept.change((all) => ({ ...all, choice: isAhead ? 'ahead' : 'on-demand' }));
}

export function useLoadsEngineAhead(): boolean {
  useKept(kept);
  return loadsEngineAhead();
}

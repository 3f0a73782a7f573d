import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { targetKey, type OwnTarget } from '../semantic/own-target.ts';
import { createKept, useKept } from './kept.ts';

const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

const targets = createKept<readonly OwnTarget[]>(
  'own-targets',
  v.array(
    v.object({
      indicatorId: v.string(),
      placeId: v.string(),
      period: v.object({ start: date, end: date }),
      breakdown: v.string(),
      value: v.pipe(v.number(), v.finite(), v.gtValue(0)),
    }),
  ),
  [],
);

/**
 * A person's own targets. `keep` adds those of which there is none yet and replaces nothing; `remove`
 * takes the key that `targetKey` gives. `lasts` is false where the browser keeps nothing.
 */
export function useOwnTargets(): {
  targets: readonly OwnTarget[];
  lasts: boolean;
  keep: (added: readonly OwnTarget[]) => void;
  remove: (key: string) => void;
} {
  return {
    targets: useKept(targets),
    lasts: useSyncExternalStore(targets.subscribe, targets.lasts),
    keep: (added) =>
      targets.change((kept) => {
        const keys = new Set(kept.map(targetKey));
        return [...kept, ...added.filter((it) => !keys.has(targetKey(it)))];
      }),
    remove: (key) => targets.change((kept) => kept.filter((it) => targetKey(it) !== key)),
  };
}

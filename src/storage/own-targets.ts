import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { isShowable } from '../lib/shown-text.ts';
import { targetKey, type OwnTarget } from '../semantic/own-target.ts';
import { isoDate } from './iso-date.ts';
import { keptList, type Unread } from './kept-entries.ts';
import { createKept, useKept } from './kept.ts';

// Stands for itself where the data no longer have it.
const id = v.pipe(v.string(), v.check(isShowable));

const targets = createKept<readonly OwnTarget[]>(
  'own-targets',
  keptList(
    v.object({
      indicatorId: id,
      placeId: id,
      period: v.object({ start: isoDate, end: isoDate }),
      breakdown: id,
      value: v.pipe(v.number(), v.finite(), v.gtValue(0)),
    }),
  ),
);

/**
 * A person's own targets. `keep` adds those of which there is none yet and replaces nothing; `remove`
 * and `replace` take the key that `targetKey` gives. `lasts` is false where the browser keeps nothing;
 * `unread` tells how many targets can't be read and are left as they stand.
 */
export function useOwnTargets(): {
  targets: readonly OwnTarget[];
  lasts: boolean;
  unread: Unread;
  keep: (added: readonly OwnTarget[]) => void;
  remove: (key: string) => void;
  replace: (key: string, target: OwnTarget) => void;
} {
  return {
    targets: useKept(targets),
    lasts: useSyncExternalStore(targets.subscribe, targets.lasts, targets.lasts),
    unread: useSyncExternalStore(targets.subscribe, targets.unread, targets.unread),
    keep: (added) =>
      targets.change((kept) => {
        const keys = new Set(kept.map(targetKey));
        return [...kept, ...added.filter((it) => !keys.has(targetKey(it)))];
      }),
    remove: (key) => targets.change((kept) => kept.filter((it) => targetKey(it) !== key)),
    replace: (key, target) =>
      targets.change((kept) => [
        ...kept.filter((it) => targetKey(it) !== key && targetKey(it) !== targetKey(target)),
        target,
      ]),
  };
}

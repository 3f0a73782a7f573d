import * as v from 'valibot';
import { isShowable } from '../lib/shown-text.ts';
import type { Pin } from '../semantic/watch.ts';
import { keptList } from './kept-entries.ts';
import { createKept, useKept } from './kept.ts';

const pins = createKept<readonly Pin[]>(
  'watch-list',
  keptList(
    v.object({
      indicatorId: v.pipe(v.string(), v.check(isShowable)),
      // A rule that can't be read is none; the pin is kept.
      below: v.fallback(v.nullable(v.pipe(v.number(), v.finite(), v.gtValue(0))), null),
    }),
  ),
);

/** The indicators that a person watches, in the order in which they were pinned. */
export function useWatchList(): {
  pins: readonly Pin[];
  isPinned: (indicatorId: string) => boolean;
  pin: (indicatorId: string) => void;
  unpin: (indicatorId: string) => void;
  /** The pace below which a pinned indicator is to be told of; null for none. */
  setRule: (indicatorId: string, below: number | null) => void;
} {
  const kept = useKept(pins);
  return {
    pins: kept,
    isPinned: (indicatorId) => kept.some((it) => it.indicatorId === indicatorId),
    pin: (indicatorId) =>
      pins.change((all) =>
        all.some((it) => it.indicatorId === indicatorId)
          ? all
          : [...all, { indicatorId, below: null }],
      ),
    unpin: (indicatorId) =>
      pins.change((all) => all.filter((it) => it.indicatorId !== indicatorId)),
    setRule: (indicatorId, below) =>
      pins.change((all) =>
        all.map((it) => (it.indicatorId === indicatorId ? { ...it, below } : it)),
      ),
  };
}

import { useMemo, useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { shownText } from '../lib/shown-text.ts';
import {
  atHand,
  collected,
  type Briefing,
  type BriefingItem,
  type CollectOutcome,
} from '../semantic/briefing.ts';
import { isoDate } from './iso-date.ts';
import { keptList, type Unread } from './kept-entries.ts';
import { createKept, useKept } from './kept.ts';

/** What a person has typed, here or where a file of everything was written. */
const words = v.pipe(v.string(), v.transform(shownText));

const item = v.object({
  id: v.string(),
  view: v.pipe(v.string(), v.startsWith('/')),
  chartId: v.string(),
  title: v.nullable(words),
  caption: v.nullable(words),
  figures: v.string(),
  addedOn: isoDate,
});

const briefings = createKept<readonly Briefing[]>(
  'briefings',
  keptList(
    v.object({
      id: v.string(),
      title: words,
      department: v.nullable(words),
      date: v.nullable(isoDate),
      place: words,
      role: words,
      name: words,
      items: v.pipe(v.array(item), v.readonly()),
    }),
  ),
);

/** What became of a chart, and of which briefing. */
export interface Collected {
  outcome: CollectOutcome;
  title: string;
  /** False where the browser keeps the briefing only until the page is left. */
  lasts: boolean;
}

export interface KeptBriefings {
  /** The one at hand first. */
  briefings: readonly Briefing[];
  /** False where the browser keeps nothing once the page is left, or has no room left. */
  lasts: boolean;
  /** How many can't be read and are left as they stand. */
  unread: Unread;
  /** Puts a chart into the briefing at hand, or into `fresh` where there is none yet. */
  collect: (item: BriefingItem, fresh: Briefing) => Collected;
  /** Puts a briefing at hand, in the place of the one of the same id. */
  put: (briefing: Briefing) => void;
  /** Changes a briefing as it stands now; another tab may have changed it since. */
  edit: (id: string, change: (current: Briefing) => Briefing) => void;
  choose: (id: string) => void;
  remove: (id: string) => void;
}

/** What a person collects for briefings, in this browser alone. */
export function useBriefings(): KeptBriefings {
  const kept = useKept(briefings);
  const lasts = useSyncExternalStore(briefings.subscribe, briefings.lasts, briefings.lasts);
  const unread = useSyncExternalStore(briefings.subscribe, briefings.unread, briefings.unread);
  return useMemo(
    () => ({
      briefings: kept,
      lasts,
      unread,
      collect: (item, fresh) => {
        const told = { outcome: 'added' as CollectOutcome, title: fresh.title };
        briefings.change(([current = fresh, ...others]) => {
          const { briefing, outcome } = collected(current, item);
          Object.assign(told, { outcome, title: current.title });
          return [briefing, ...others];
        });
        return { ...told, lasts: briefings.lasts() };
      },
      put: (briefing) =>
        briefings.change((all) => [briefing, ...all.filter((it) => it.id !== briefing.id)]),
      edit: (id, change) =>
        briefings.change((all) => all.map((it) => (it.id === id ? change(it) : it))),
      choose: (id) => briefings.change((all) => atHand(all, id)),
      remove: (id) => briefings.change((all) => all.filter((it) => it.id !== id)),
    }),
    [kept, lasts, unread],
  );
}

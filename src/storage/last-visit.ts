import * as v from 'valibot';
import type { PlaceId } from '../semantic/place.ts';
import type { ProgressItem } from '../semantic/progress-list.ts';
import { visitsAfter, type Visits } from '../semantic/visit.ts';
import { isoDate } from './iso-date.ts';
import { keptRecord } from './kept-entries.ts';
import { createKept, useKept } from './kept.ts';

const number = v.pipe(v.number(), v.finite());

const places = keptRecord(
  v.string(),
  v.object({
    version: v.string(),
    figures: v.record(
      v.string(),
      v.object({
        indicatorId: v.string(),
        breakdown: v.string(),
        value: number,
        period: v.object({ start: isoDate, end: isoDate, asOf: v.exactOptional(isoDate) }),
        plan: v.nullable(
          v.object({
            value: number,
            period: v.object({ start: isoDate, end: isoDate }),
            isOwn: v.boolean(),
          }),
        ),
        measured: v.boolean(),
      }),
    ),
  }),
);

interface Seen {
  placeIds: readonly PlaceId[];
  version: string;
}

/** The visits as one tab keeps them. */
export function createLastVisits() {
  const kept = createKept<Visits>('last-visit', places);
  /** Places that once stood at this tab's data, by place and version. */
  const settled = new Set<string>();
  return {
    ...kept,
    /**
     * Stores places of which there is nothing to tell. A place that once stood at this tab's data and
     * stands at others now was looked at in another tab: two would overwrite each other without end.
     */
    settle: (items: readonly ProgressItem[], { placeIds, version }: Seen) => {
      const visits = kept.get();
      const isOpen = (id: PlaceId) => {
        const visit = visits[id];
        return !visit || visit.version === version || !settled.has(`${id}|${version}`);
      };
      const seen = { placeIds: placeIds.filter(isOpen), version };
      for (const id of placeIds) settled.add(`${id}|${version}`);
      if (visitsAfter(visits, items, seen) === visits) return;
      kept.change((all) => visitsAfter(all, items, seen));
    },
  };
}

const lastVisits = createLastVisits();

/** What was seen of each place when it was last looked at, and two ways to store it anew. */
export function useLastVisits(): {
  visits: Visits;
  keep: (edit: (visits: Visits) => Visits) => void;
  settle: (items: readonly ProgressItem[], seen: Seen) => void;
} {
  return { visits: useKept(lastVisits), keep: lastVisits.change, settle: lastVisits.settle };
}

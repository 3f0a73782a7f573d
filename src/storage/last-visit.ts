import * as v from 'valibot';
import type { Visits } from '../semantic/visit.ts';
import { createKept, useKept } from './kept.ts';

const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const number = v.pipe(v.number(), v.finite());

const visits = createKept<Visits>(
  'last-visit',
  v.record(
    v.string(),
    v.object({
      version: v.string(),
      figures: v.record(
        v.string(),
        v.object({
          indicatorId: v.string(),
          breakdown: v.string(),
          value: number,
          period: v.object({ start: date, end: date, asOf: v.exactOptional(date) }),
          plan: v.nullable(
            v.object({
              value: number,
              period: v.object({ start: date, end: date }),
              isOwn: v.boolean(),
            }),
          ),
          measured: v.boolean(),
        }),
      ),
    }),
  ),
  {},
);

/** What was seen of each place when it was last looked at, and a way to store it anew. */
export function useLastVisits(): {
  visits: Visits;
  keep: (edit: (visits: Visits) => Visits) => void;
} {
  return { visits: useKept(visits), keep: visits.change };
}

import { groupBy } from '../lib/group-by.ts';
import type { Availability } from './catalogue.ts';

type All = readonly Availability[];

const known = new WeakMap<All, ReadonlyMap<string, All>>();

/**
 * Where figures of an indicator exist. Asked several times with each change, of lists that have a
 * hundred thousand entries where a ministry keeps its figures.
 */
export function availabilityOf(indicatorId: string, availability: All): All {
  const found = known.get(availability);
  const groups = found ?? groupBy(availability, (it) => it.indicatorId);
  if (!found) known.set(availability, groups);
  return groups.get(indicatorId) ?? [];
}

import { groupBy } from '../../lib/group-by.ts';
import { vietnameseOrder } from '../../lib/vietnamese-order.ts';
import type { PlaceOption } from './place-option.ts';

export type PlaceOrder = 'region' | 'name' | 'figure';

/** Places under one heading; a list without headings is one section. */
export interface PlaceSection {
  heading: string | null;
  options: readonly PlaceOption[];
}

/** The list in an order: by region as `regions` has them, by name, or by rank, the unranked last. */
export function placeSections(
  options: readonly PlaceOption[],
  order: PlaceOrder,
  regions: readonly string[],
): PlaceSection[] {
  if (order === 'region') {
    const byRegion = groupBy(options, (it) => it.group);
    const headings = [...new Set([...regions, ...byRegion.keys()])];
    return headings.flatMap((heading) => {
      const inRegion = byRegion.get(heading);
      return inRegion ? [{ heading, options: inRegion }] : [];
    });
  }
  const rank = (option: PlaceOption) => (order === 'figure' ? (option.rank ?? Infinity) : 0);
  const sorted = options.toSorted((a, b) => {
    const [ofA, ofB] = [rank(a), rank(b)];
    return ofA === ofB ? vietnameseOrder.compare(a.label, b.label) : ofA - ofB;
  });
  return [{ heading: null, options: sorted }];
}

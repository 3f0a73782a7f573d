import { vietnameseOrder } from '../lib/vietnamese-order.ts';
import type { Catalogue } from './catalogue.ts';
import { headlineIndicatorIds } from './headline.ts';
import type { Indicator } from './indicator.ts';
import type { Findable } from './search.ts';

/** The indicators ready to be searched: under their names in both languages, unit, topic and id. */
export function findableIndicators(catalogue: Catalogue): Findable<Indicator>[] {
  return [...catalogue.indicators.values()]
    .sort(
      (a, b) =>
        Number(headlineIndicatorIds.has(b.id)) - Number(headlineIndicatorIds.has(a.id)) ||
        vietnameseOrder.compare(a.name.vi, b.name.vi),
    )
    .map((item) => {
      const topic = catalogue.terms.get(`topic=${item.topic}`);
      return {
        item,
        names: [item.name.vi, item.name.en, item.id, ...(topic ? [topic.vi, topic.en] : [])],
      };
    });
}

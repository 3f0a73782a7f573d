import type { Comparison } from '../../semantic/comparison-of.ts';
import type { Selection } from '../../semantic/selection.ts';

/** What the address leaves to the defaults of a comparison, which follow the data, named. */
export function pinnedChoice(
  { indicators }: Selection,
  { indicator, chosen, range }: Comparison,
): Partial<Selection> {
  const [first, last] = [range[0]?.key, range.at(-1)?.key];
  return {
    indicators: [indicator.id, ...indicators.slice(1)],
    place: chosen[0],
    places: chosen,
    years: [...new Set([first, last].flatMap((it) => it ?? []))],
  };
}

import type { Comparison } from '../../semantic/comparison-of.ts';
import type { Selection } from '../../semantic/selection.ts';
import type { SelectionInAddress } from '../../url/use-selection.ts';

/** The address of exactly this view: with the indicator, places and periods that are only defaults. */
export function pinnedAddress(
  { linkTo, selection }: Pick<SelectionInAddress, 'linkTo' | 'selection'>,
  { indicator, chosen, range }: Comparison,
  page: 'compare' | 'map',
): string {
  const [first, last] = [range[0]?.key, range.at(-1)?.key];
  const pinned: Partial<Selection> = {
    ...selection,
    indicator: undefined,
    indicators: [indicator.id, ...selection.indicators.slice(1)],
    place: chosen[0],
    places: chosen,
    years: [...new Set([first, last].flatMap((it) => it ?? []))],
  };
  return `${location.origin}${location.pathname}#${linkTo(page, pinned)}`;
}

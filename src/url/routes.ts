import type { Selection } from '../semantic/selection.ts';
import { serializeSelection } from './selection-codec.ts';

export const routes = {
  overview: '/',
  indicators: '/indicator',
  indicator: '/indicator/:id',
  compare: '/compare',
  map: '/map',
  progress: '/progress',
  briefing: '/briefing',
  data: '/data',
} as const;

export type RouteName = keyof typeof routes;

/** What an address keeps when a person goes on to another page. */
const kept = ['place', 'boundary', 'thresholds', 'language', 'theme'] as const;

/** Path and query of a page, to be put behind `#` or given to a link. */
export function pathTo(
  route: RouteName,
  selection: Partial<Selection>,
  current: Partial<Selection> = {},
): string {
  const carried = Object.fromEntries(kept.map((key) => [key, current[key]]));
  const { indicator, ...inQuery } = { ...carried, ...selection };
  const path = routes[route].replace(':id', encodeURIComponent(indicator ?? ''));
  const query = serializeSelection(inQuery);
  return query === '' ? path : `${path}?${query}`;
}

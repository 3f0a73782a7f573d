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
  dataset: '/data/:dataset',
  query: '/query',
} as const;

export type RouteName = keyof typeof routes;

/** What of a selection stands in the path, by the parameter's name in the routes. */
export const pathParameters = {
  id: 'indicator',
  dataset: 'dataset',
} as const satisfies Record<string, keyof Selection>;

const parameterNames = Object.keys(pathParameters) as (keyof typeof pathParameters)[];

/** What an address keeps when a person goes on to another page. */
const kept = ['place', 'boundary', 'thresholds', 'language', 'theme'] as const;

/** Path and query of a page, to be put behind `#` or given to a link. */
export function pathTo(
  route: RouteName,
  selection: Partial<Selection>,
  current: Partial<Selection> = {},
): string {
  const carried = Object.fromEntries(kept.map((key) => [key, current[key]]));
  const { indicator, dataset, ...inQuery } = { ...carried, ...selection };
  const inPath = { indicator, dataset };
  const path = parameterNames.reduce<string>(
    (text, name) =>
      text.replace(`:${name}`, () => encodeURIComponent(inPath[pathParameters[name]] ?? '')),
    routes[route],
  );
  const query = serializeSelection(inQuery);
  return query === '' ? path : `${path}?${query}`;
}

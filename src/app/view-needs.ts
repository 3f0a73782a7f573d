import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { placeIn } from '../pages/overview/place-in.ts';
import { catalogueQuery } from '../queries/catalogue.ts';
import type { DataAccess } from '../queries/data-access.ts';
import { configQuery } from '../queries/data.ts';
import { shapesQuery } from '../queries/map-shapes.ts';
import { figuresQuery, hasTooManyParts, overviewQuery } from '../queries/observations.ts';
import { populationId } from '../semantic/calculation.ts';
import type { Catalogue } from '../semantic/catalogue.ts';
import { openingIndicator } from '../semantic/opening-indicator.ts';
import { vintageOfBoundary } from '../semantic/place.ts';
import { viewOf, type View } from '../url/view-address.ts';

interface Known {
  access: DataAccess;
  client: QueryClient;
}

/** Something that a page waits for: where the cache keeps it, and how it is asked for. */
interface Need {
  queryKey: QueryKey;
  ask: () => Promise<unknown>;
}

/**
 * What the page of a view waits for beside the catalogue, as far as that can be said beforehand:
 * undefined of pages whose questions follow from what is on them.
 */
export function needsOf(
  { selection, route }: View,
  catalogue: Catalogue,
  defaultPlace: string,
  { access, client }: Known,
): Need[] | undefined {
  const { boundary, indicators, view, indicator, place } = selection;
  const vintage = vintageOfBoundary(boundary);
  const figures = (id: string): Need => {
    const query = figuresQuery(access, client, id, boundary);
    return { queryKey: query.queryKey, ask: () => client.query(query) };
  };
  // Of very many parts, those of the places on the page are asked for by the page.
  const isWhole = (id: string) => catalogue.indicators.has(id) && !hasTooManyParts(id, catalogue);
  const outlines = (): Need => {
    const query = shapesQuery(vintage);
    return { queryKey: query.queryKey, ask: () => client.query(query) };
  };
  switch (route) {
    case 'overview': {
      const shown = placeIn(place ?? defaultPlace, boundary, catalogue);
      if (!shown) return undefined;
      const query = overviewQuery(access, client, shown.id);
      return [{ queryKey: query.queryKey, ask: () => client.query(query) }];
    }
    case 'indicator':
      return indicator !== undefined && isWhole(indicator) ? [figures(indicator)] : undefined;
    case 'compare':
    case 'map': {
      const known = indicators.filter((id) => catalogue.indicators.has(id));
      const [first = openingIndicator(catalogue, vintage), second] = known;
      const isPair = route === 'compare' && view === 'scatter';
      if (first === undefined || (isPair && second === undefined)) return undefined;
      if (route === 'compare' && view === 'parts' && !isWhole(first)) return undefined;
      return [
        ...[first, populationId, ...(isPair && second !== undefined ? [second] : [])].map(figures),
        ...(route === 'map' ? [outlines()] : []),
      ];
    }
    default:
      return undefined;
  }
}

/**
 * What the page of an address waits for: nothing, or what comes in, or undefined where that is not
 * known beforehand.
 */
export function arrivalOf(
  { pathname, search }: { pathname: string; search: string },
  known: Known,
): 'here' | Promise<unknown> | undefined {
  const { client, access } = known;
  const isHere = (queryKey: QueryKey) => client.getQueryData(queryKey) !== undefined;
  const catalogue = client.getQueryData(catalogueQuery(access, client).queryKey);
  const config = client.getQueryData(configQuery().queryKey);
  const view = viewOf(pathname, search);
  if (!catalogue || !config || !isHere(['page', view.route])) return undefined;
  const needs = needsOf(view, catalogue, config.defaultPlace, known);
  if (!needs) return undefined;
  const missing = needs.filter(({ queryKey }) => !isHere(queryKey));
  if (missing.length === 0) return 'here';
  return Promise.all(missing.map((it) => it.ask()));
}

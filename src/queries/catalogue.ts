import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Row } from '../lib/arrow-rows.ts';
import { groupBy } from '../lib/group-by.ts';
import type { Catalogue } from '../semantic/catalogue.ts';
import {
  toAvailability,
  toCrosswalkRow,
  toIndicator,
  toPlace,
  toPlaceName,
  toRegion,
  toSource,
  toTerm,
} from '../semantic/from-rows.ts';
import { statements, type Statement } from '../semantic/statements.ts';
import { rowsQuery } from './answer.ts';
import type { DataAccess } from './data-access.ts';

/** Indicators, places, sources and where figures exist: small, and needed by every page. */
export const catalogueQuery = (access: DataAccess, client: QueryClient) =>
  queryOptions({
    queryKey: ['catalogue'],
    staleTime: 'static',
    queryFn: async (): Promise<Catalogue> => {
      const rows = (statement: Statement) => client.query(rowsQuery(access, client, statement));
      const [
        indicators,
        places,
        placeNames,
        crosswalk,
        regions,
        neighbours,
        sources,
        terms,
        availability,
      ] = await Promise.all([
        rows(statements.indicators()),
        rows(statements.places()),
        rows(statements.placeNames()),
        rows(statements.crosswalk()),
        rows(statements.regions()),
        rows(statements.neighbours()),
        rows(statements.sources()),
        rows(statements.terms()),
        rows(statements.availability()),
      ]);
      return {
        indicators: byId(indicators.map(toIndicator)),
        places: byId(places.map(toPlace)),
        placeNames: placeNames.map(toPlaceName),
        crosswalk: crosswalk.map(toCrosswalkRow),
        regions: byId(regions.map(toRegion)),
        neighbours: neighboursOf(neighbours),
        sources: byId(sources.map(toSource)),
        terms: byId(terms.map(toTerm)),
        availability: availability.map(toAvailability),
      };
    },
  });

const byId = <Item extends { id: string }>(items: readonly Item[]): Map<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

function neighboursOf(rows: readonly Row[]): Map<string, string[]> {
  const byPlace = groupBy(rows, (row) => String(row['place_id']));
  return new Map(
    [...byPlace].map(([id, own]) => [id, own.map((row) => String(row['neighbour_id']))]),
  );
}

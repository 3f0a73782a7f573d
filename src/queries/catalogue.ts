import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Availability, Catalogue, PlaceName } from '../semantic/catalogue.ts';
import { toCrosswalkRow, toIndicator, toPlace, toSource, type Row } from '../semantic/from-rows.ts';
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
      const [indicators, places, placeNames, crosswalk, sources, terms, availability] =
        await Promise.all([
          rows(statements.indicators()),
          rows(statements.places()),
          rows(statements.placeNames()),
          rows(statements.crosswalk()),
          rows(statements.sources()),
          rows(statements.terms()),
          rows(statements.availability()),
        ]);
      return {
        indicators: byId(indicators.map(toIndicator)),
        places: byId(places.map(toPlace)),
        placeNames: placeNames.map(toPlaceName),
        crosswalk: crosswalk.map(toCrosswalkRow),
        sources: byId(sources.map(toSource)),
        terms: new Map(
          terms.map((row) => [
            String(row['term']),
            {
              vi: String(row['name_vi']),
              en: String(row['name_en']),
              position: Number(row['position']),
            },
          ]),
        ),
        availability: availability.map(toAvailability),
      };
    },
  });

const byId = <Item extends { id: string }>(items: readonly Item[]): Map<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

const toAvailability = (row: Row): Availability => ({
  indicatorId: String(row['indicator_id']),
  placeId: String(row['place_id']),
  year: Number(row['year']),
  kind: row['value_kind'] === 'plan' ? 'plan' : 'actual',
  observations: Number(row['observations']),
});

const toPlaceName = (row: Row): PlaceName => ({
  placeId: String(row['place_id']),
  name: String(row['name_vi']),
  kind: row['kind'] === 'city' ? 'city' : 'province',
  validFrom: row['valid_from'] === null ? null : String(row['valid_from']),
  validTo: row['valid_to'] === null ? null : String(row['valid_to']),
  aliases: String(row['aliases'] ?? '')
    .split('~')
    .filter((alias) => alias !== ''),
});

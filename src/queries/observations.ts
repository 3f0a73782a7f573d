import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { toObservation } from '../semantic/from-rows.ts';
import type { Observation } from '../semantic/observation.ts';
import { unitsOf } from '../semantic/place.ts';
import { statementKey, statements, type Statement } from '../semantic/statements.ts';
import { rowsQuery } from './answer.ts';
import { catalogueQuery } from './catalogue.ts';
import type { DataAccess } from './data-access.ts';

const observationsQuery = (access: DataAccess, client: QueryClient, statement: Statement) =>
  queryOptions({
    queryKey: ['observations', statementKey(statement)],
    staleTime: 'static',
    queryFn: async (): Promise<Observation[]> => {
      const rows = await client.query(rowsQuery(access, client, statement));
      return rows.map(toObservation);
    },
  });

/**
 * All figures of a place, parts and plans included; of a merged unit, those of its old units. Where
 * the catalogue knows of none nobody is asked: an empty page must not wait for the engine.
 */
export const placeObservationsQuery = (access: DataAccess, client: QueryClient, placeId: string) =>
  queryOptions({
    queryKey: ['observations of place', placeId],
    staleTime: 'static',
    queryFn: async (): Promise<Observation[]> => {
      const { availability, crosswalk } = await client.query(catalogueQuery(access, client));
      const ids = [placeId, ...unitsOf(placeId, crosswalk)];
      if (!availability.some((it) => ids.includes(it.placeId))) return [];
      return client.query(
        observationsQuery(access, client, statements.observationsOfPlace(placeId)),
      );
    },
  });

/** All figures of an indicator, of every place, parts and plans included. */
export const indicatorObservationsQuery = (
  access: DataAccess,
  client: QueryClient,
  indicatorId: string,
) => observationsQuery(access, client, statements.observationsOfIndicator(indicatorId));

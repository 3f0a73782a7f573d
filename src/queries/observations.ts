import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { toObservation } from '../semantic/from-rows.ts';
import type { Observation } from '../semantic/observation.ts';
import { inBoundary, type InCurrentBoundary } from '../semantic/current-boundary.ts';
import { unitsOf, type Boundary } from '../semantic/place.ts';
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

/**
 * All figures of an indicator in a boundary, of every place, parts and plans included. For today's
 * units what it is made of or weighted with is asked for too.
 */
export const figuresQuery = (
  access: DataAccess,
  client: QueryClient,
  indicatorId: string,
  boundary: Boundary,
) =>
  queryOptions({
    queryKey: ['figures', boundary, indicatorId],
    staleTime: 'static',
    structuralSharing: false,
    queryFn: async (): Promise<InCurrentBoundary> => {
      const catalogue = await client.query(catalogueQuery(access, client));
      const of = (id: string) =>
        client.query(observationsQuery(access, client, statements.observationsOfIndicator(id)));
      const indicator = catalogue.indicators.get(indicatorId);
      const isRemade = boundary === 'current' && indicator?.placeAggregation === 'weighted';
      const relatedIds = isRemade ? [indicator.numeratorId, indicator.denominatorId] : [];
      const [observations, ...related] = await Promise.all(
        [indicatorId, ...relatedIds].flatMap((id) => (id === null ? [] : [of(id)])),
      );
      return inBoundary(boundary, observations ?? [], { ...catalogue, related: related.flat() });
    },
  });

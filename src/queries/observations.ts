import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { availabilityOf } from '../semantic/availability-of.ts';
import type { Catalogue } from '../semantic/catalogue.ts';
import { toObservation } from '../semantic/from-rows.ts';
import type { Observation } from '../semantic/observation.ts';
import { inBoundary, type InCurrentBoundary } from '../semantic/current-boundary.ts';
import { unitsOf, type Boundary } from '../semantic/place.ts';
import { overviewIndicators, withRelated } from '../semantic/overview-indicators.ts';
import { statementKey, statements, type Statement } from '../semantic/statements.ts';
import { rowsQuery } from './answer.ts';
import { catalogueQuery } from './catalogue.ts';
import type { DataAccess } from './data-access.ts';
import { PartsTooLarge } from './parts-errors.ts';

const observationsQuery = (access: DataAccess, client: QueryClient, statement: Statement) =>
  queryOptions({
    queryKey: ['observations', statementKey(statement)],
    staleTime: 'static',
    queryFn: async (): Promise<Observation[]> => {
      const rows = await client.query(rowsQuery(access, client, statement));
      return rows.map(toObservation);
    },
  });

/** More figures than this no page takes at once: then it gets totals, and parts of what it shows. */
const mostAtOnce = 50_000;
/** More than this are felt: whoever is shown totals doesn't wait for their parts as well. */
const mostUnfelt = 5_000;

const countOf = (rows: Catalogue['availability']): number =>
  rows.reduce((sum, { observations }) => sum + observations, 0);

const isTooMany = (rows: Catalogue['availability']): boolean => countOf(rows) > mostAtOnce;

/**
 * Whether an indicator has so many figures that its parts are asked for by place. What is stated in
 * parts alone would be missed, and is left out only where it has to be.
 */
export function hasTooManyParts(
  indicatorId: string,
  { availability }: Pick<Catalogue, 'availability'>,
): boolean {
  const own = availabilityOf(indicatorId, availability);
  if (isTooMany(own)) return true;
  return countOf(own) > mostUnfelt && own.every(({ hasTotals }) => hasTotals);
}

/**
 * The parts of an indicator's totals for some places in a boundary, where `figuresQuery` has the
 * totals alone. Throws `PartsTooLarge` where they are too many even so.
 */
export const partsOfPlacesQuery = (
  access: DataAccess,
  client: QueryClient,
  {
    indicatorId,
    boundary,
    placeIds,
  }: { indicatorId: string; boundary: Boundary; placeIds: readonly string[] },
) =>
  queryOptions({
    queryKey: ['parts', boundary, indicatorId, ...placeIds],
    staleTime: 'static',
    structuralSharing: false,
    queryFn: async (): Promise<Observation[]> => {
      const catalogue = await client.query(catalogueQuery(access, client));
      const ids = placeIds.flatMap((id) => [id, ...unitsOf(id, catalogue.crosswalk)]);
      const rows = availabilityOf(indicatorId, catalogue.availability).filter((it) =>
        ids.includes(it.placeId),
      );
      if (isTooMany(rows)) throw new PartsTooLarge(countOf(rows), mostAtOnce);
      const statement = statements.partsOfIndicator(indicatorId, ids);
      const parts = await client.query(observationsQuery(access, client, statement));
      return inBoundary(boundary, parts, { ...catalogue, related: [] }).observations;
    },
  });

/**
 * All figures of a place, parts and plans included; of a merged unit, those of its old units; totals
 * alone where these are too many. Where the catalogue knows of none nobody is asked: an empty page must
 * not wait for the engine.
 */
export const placeObservationsQuery = (access: DataAccess, client: QueryClient, placeId: string) =>
  queryOptions({
    queryKey: ['observations of place', placeId],
    staleTime: 'static',
    queryFn: async (): Promise<Observation[]> => {
      const { availability, crosswalk } = await client.query(catalogueQuery(access, client));
      const ids = [placeId, ...unitsOf(placeId, crosswalk)];
      const own = availability.filter((it) => ids.includes(it.placeId));
      if (own.length === 0) return [];
      const statement = isTooMany(own)
        ? statements.totalsOfPlace(placeId)
        : statements.observationsOfPlace(placeId);
      return client.query(observationsQuery(access, client, statement));
    },
  });

/** What an overview begins with. */
interface OverviewFigures {
  observations: Observation[];
  /** Where the place has figures that were left unread. */
  later: Catalogue['availability'];
}

/**
 * The figures that an overview of a place begins with: all of them, but of packages that are read part
 * by part no more than it shows first.
 */
export const overviewQuery = (access: DataAccess, client: QueryClient, placeId: string) =>
  queryOptions({
    queryKey: ['observations of place', placeId, 'overview'],
    staleTime: 'static',
    structuralSharing: false,
    queryFn: async (): Promise<OverviewFigures> => {
      const catalogue = await client.query(catalogueQuery(access, client));
      const ids = [placeId, ...unitsOf(placeId, catalogue.crosswalk)];
      const own = catalogue.availability.filter((it) => ids.includes(it.placeId));
      const inParts = await indicatorsInParts(access, client);
      const { first, later } = overviewIndicators(own, inParts, catalogue);
      const observations =
        later.length === 0
          ? await client.query(placeObservationsQuery(access, client, placeId))
          : await client.query(
              figuresAtPlaceQuery(access, client, { placeId, indicatorIds: first }),
            );
      return { observations, later: own.filter((it) => later.includes(it.indicatorId)) };
    },
  });

/** The figures of some indicators at a place, with what these are made of; else as all of a place. */
export const figuresAtPlaceQuery = (
  access: DataAccess,
  client: QueryClient,
  { placeId, indicatorIds }: { placeId: string; indicatorIds: readonly string[] },
) =>
  queryOptions({
    queryKey: ['observations of place', placeId, indicatorIds],
    staleTime: 'static',
    queryFn: async (): Promise<Observation[]> => {
      const catalogue = await client.query(catalogueQuery(access, client));
      const asked = withRelated(indicatorIds, catalogue);
      const ids = [placeId, ...unitsOf(placeId, catalogue.crosswalk)];
      const inParts = await indicatorsInParts(access, client);
      const totalsOnly = isTooMany(
        [...new Set(asked)]
          .flatMap((id) => availabilityOf(id, catalogue.availability))
          .filter((it) => ids.includes(it.placeId)),
      );
      const statement = statements.figuresAtPlace(placeId, asked, { inParts, totalsOnly });
      return client.query(observationsQuery(access, client, statement));
    },
  });

/** Of which indicators figures lie in parts; where no package is read so, nobody is asked. */
async function indicatorsInParts(access: DataAccess, client: QueryClient): Promise<Set<string>> {
  if (!access.parts?.store?.tables.length) return new Set();
  const rows = await client.query(rowsQuery(access, client, statements.indicatorsInParts()));
  return new Set(rows.map((row) => String(row['indicator_id'])));
}

/**
 * All figures of an indicator in a boundary, of every place, plans included; of very many parts none,
 * unless they are to be had `inFull`. For today's units what it is made of or weighted with is asked
 * for too.
 */
export const figuresQuery = (
  access: DataAccess,
  client: QueryClient,
  indicatorId: string,
  boundary: Boundary,
  inFull = false,
) =>
  queryOptions({
    queryKey: ['figures', boundary, indicatorId, ...(inFull ? ['in full'] : [])],
    staleTime: 'static',
    structuralSharing: false,
    queryFn: async (): Promise<InCurrentBoundary> => {
      const catalogue = await client.query(catalogueQuery(access, client));
      const of = (id: string) => {
        const statement =
          !inFull && hasTooManyParts(id, catalogue)
            ? statements.totalsOfIndicator(id)
            : statements.observationsOfIndicator(id);
        return client.query(observationsQuery(access, client, statement));
      };
      const indicator = catalogue.indicators.get(indicatorId);
      const isRemade = boundary === 'current' && indicator?.placeAggregation === 'weighted';
      const relatedIds = isRemade ? [indicator.numeratorId, indicator.denominatorId] : [];
      const [observations, ...related] = await Promise.all(
        [indicatorId, ...relatedIds].flatMap((id) => (id === null ? [] : [of(id)])),
      );
      return inBoundary(boundary, observations ?? [], { ...catalogue, related: related.flat() });
    },
  });

/**
 * Every figure of an indicator in a boundary, for a file that is to hold them all. Rejects with
 * `PartsTooLarge` where a page can't take so many.
 */
export async function allFigures(
  access: DataAccess,
  client: QueryClient,
  indicatorId: string,
  boundary: Boundary,
): Promise<Observation[]> {
  const { availability } = await client.query(catalogueQuery(access, client));
  const own = availabilityOf(indicatorId, availability);
  if (isTooMany(own)) throw new PartsTooLarge(countOf(own), mostAtOnce);
  const figures = figuresQuery(access, client, indicatorId, boundary, true);
  return (await client.query(figures)).observations;
}

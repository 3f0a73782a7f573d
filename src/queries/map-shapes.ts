import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import * as v from 'valibot';
import { shapesFileSchema, type ShapesFile } from '../datasets/map-shapes.ts';
import type { Vintage } from '../semantic/place.ts';
import { fetchJson } from './fetch-file.ts';

export const shapesQuery = (vintage: Vintage) =>
  queryOptions({
    queryKey: ['shapes', vintage],
    staleTime: 'static',
    structuralSharing: false,
    queryFn: async ({ signal }): Promise<ShapesFile> =>
      v.parse(shapesFileSchema, await fetchJson(`shapes/${vintage}.json`, { signal })),
  });

/** The outlines of a vintage's units; suspends until they are there. */
export const useShapes = (vintage: Vintage): ShapesFile =>
  useSuspenseQuery(shapesQuery(vintage)).data;

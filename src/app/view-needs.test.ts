import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, it } from 'vitest';
import type { Engine } from '../engine/engine.ts';
import { catalogueQuery } from '../queries/catalogue.ts';
import { createDataAccess } from '../queries/data-access.ts';
import { configQuery } from '../queries/data.ts';
import { figuresQuery } from '../queries/observations.ts';
import type { Catalogue } from '../semantic/catalogue.ts';
import type { Indicator } from '../semantic/indicator.ts';
import { arrivalOf } from './view-needs.ts';

const access = createDataAccess({} as Engine, () => Promise.reject(new Error('no files')));
let client: QueryClient;

const catalogue = {
  indicators: new Map(['fines', 'patents'].map((id) => [id, { id } as Indicator])),
  places: new Map(),
  crosswalk: [],
  availability: [],
} as unknown as Catalogue;

const none = { observations: [], notAdded: [] };
const has = (id: string) =>
  client.setQueryData(figuresQuery(access, client, id, 'reported').queryKey, none);
const arrival = (pathname: string, search = '') =>
  arrivalOf({ pathname, search }, { access, client });

beforeEach(() => {
  client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(catalogueQuery(access, client).queryKey, catalogue);
  client.setQueryData(configQuery().queryKey, { defaultPlace: '63-45' } as never);
  for (const route of ['indicator', 'compare']) client.setQueryData(['page', route], {});
});

it('a page whose figures are all there waits for nothing', () => {
  has('fines');
  expect(arrival('/indicator/fines')).toBe('here');
  has('population-average');
  expect(arrival('/compare', '?indicators=fines')).toBe('here');
});

it('figures that are not there are asked for, whichever of them', async () => {
  has('fines');
  const waiting = [arrival('/indicator/patents'), arrival('/compare', '?indicators=fines')];
  for (const it of waiting) {
    expect(it).toBeInstanceOf(Promise);
    // Here is no server to answer.
    await expect(it).rejects.toThrow();
  }
});

it('nothing is known beforehand of an unknown indicator, a second one left open, or another page', () => {
  has('fines');
  has('population-average');
  expect(arrival('/indicator/nothing-of-the-kind')).toBeUndefined();
  expect(arrival('/compare', '?indicators=fines&view=scatter')).toBeUndefined();
  client.setQueryData(['page', 'data'], {});
  expect(arrival('/data')).toBeUndefined();
});

it('nor of a page whose code is not there', () => {
  has('fines');
  client.removeQueries({ queryKey: ['page', 'indicator'] });
  expect(arrival('/indicator/fines')).toBeUndefined();
});

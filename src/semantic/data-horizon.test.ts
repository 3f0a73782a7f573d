import { expect, it } from 'vitest';
import type { Availability } from './catalogue.ts';
import { dataHorizon } from './data-horizon.ts';
import type { Source } from './source.ts';

const stated = (year: number, kind: Availability['kind']): Availability => ({
  indicatorId: 'fines',
  placeId: '63-45',
  year,
  kind,
  observations: 1,
  reported: true,
  hasTotals: true,
});

const source = (id: string, issuedOn: string | null, issuedPrecision: Source['issuedPrecision']) =>
  [
    id,
    {
      id,
      title: id,
      issuer: 'Sở',
      placeId: '63-45',
      number: null,
      issuedOn,
      issuedPrecision,
      file: null,
      url: null,
    } satisfies Source,
  ] as const;

it('figures reach as far as what was done, not as what is planned', () => {
  const availability = [stated(2022, 'actual'), stated(2023, 'actual'), stated(2030, 'plan')];
  expect(dataHorizon({ availability, sources: new Map() })).toEqual({ year: 2023, newest: null });
});

it('a document of an unknown day of 2023 is not newer than one of September 2023', () => {
  const sources = new Map([
    source('year', '2023-01-01', 'year'),
    source('month', '2023-09-01', 'month'),
    source('undated', null, 'day'),
  ]);
  expect(dataHorizon({ availability: [], sources }).newest?.id).toBe('month');
});

it('without figures there is no year', () => {
  expect(dataHorizon({ availability: [], sources: new Map() }).year).toBeNull();
});

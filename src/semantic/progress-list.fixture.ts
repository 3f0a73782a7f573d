import { indicatorFor } from './comparison.fixture.ts';
import type { Indicator } from './indicator.ts';
import { observed } from './observation.fixture.ts';
import type { Observation } from './observation.ts';
import { progressList, type ProgressInput } from './progress-list.ts';
import type { Source } from './source.ts';

const indicators = new Map<string, Indicator>(
  [
    ...['broadcasts', 'spawn', 'bags', 'inspections', 'public-investment-disbursement'].map((id) =>
      indicatorFor(id),
    ),
    indicatorFor('on-time-rate', { measure: 'ratio' }),
    indicatorFor('products', { measure: 'stock' }),
  ].map((it) => [it.id, it]),
);

const plainSource = {
  title: '',
  issuer: '',
  number: null,
  issuedOn: null,
  issuedPrecision: 'day',
  file: null,
  url: null,
} as const;
const source = (id: string, placeId: string | null): [string, Source] => [
  id,
  { ...plainSource, id, placeId },
];
const catalogue = {
  indicators,
  sources: new Map([source('report', '63-06'), source('nation', null)]),
};

type More = Parameters<typeof observed>[3];

/** A figure of Bắc Kạn, as its own report would state it. */
export const figure = (
  indicatorId: string,
  value: number,
  start: string,
  end: string,
  more: More = {},
) => observed(value, start, end, { indicatorId, placeId: '63-06', sourceId: 'report', ...more });

/** Of the first nine months of 2023. */
export const nine = (indicatorId: string, value: number, more: More = {}) =>
  figure(indicatorId, value, '2023-01-01', '2023-09-30', more);

/** A plan for the year 2023. */
export const planned = (indicatorId: string, value: number, more: More = {}) =>
  figure(indicatorId, value, '2023-01-01', '2023-12-31', { kind: 'plan', ...more });

/** What is told of plans in 2023, unless asked otherwise. */
export const listOf = (observations: readonly Observation[], more: Partial<ProgressInput> = {}) =>
  progressList(
    {
      observations,
      year: 2023,
      thresholds: { onTrack: 1, watch: 0.85 },
      path: 'straight',
      ...more,
    },
    catalogue,
  );

/** Bắc Kạn's nine months of 2023, as printed. */
export const pairs = [
  nine('broadcasts', 33),
  planned('broadcasts', 48),
  nine('spawn', 2050),
  planned('spawn', 4000),
  nine('bags', 10000),
  planned('bags', 15000),
];

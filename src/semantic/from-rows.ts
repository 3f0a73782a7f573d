import type { Row } from '../lib/arrow-rows.ts';
import { shownText } from '../lib/shown-text.ts';
import type { Indicator } from './indicator.ts';
import type { Availability, PlaceName, Term } from './catalogue.ts';
import { parseBreakdown, type Observation } from './observation.ts';
import type { CrosswalkRow, Place, Region } from './place.ts';
import type { Source } from './source.ts';
import type { StatedPeriods } from './stated-periods.ts';
import type { Vintage } from './vintage.ts';

// Ids are taken as they are; what a person reads is what may be shown.
const text = (row: Row, column: string): string => String(row[column] ?? '');
const optional = (row: Row, column: string): string | null => {
  const value = row[column];
  return value === null || value === undefined || value === '' ? null : String(value);
};
const words = (row: Row, column: string): string => shownText(text(row, column));
const optionalWords = (row: Row, column: string): string | null => {
  const value = optional(row, column);
  return value === null ? null : shownText(value);
};

// Enumerated columns were checked against their Table Schema before the package was accepted.

export const toIndicator = (row: Row): Indicator => ({
  id: text(row, 'indicator_id'),
  name: { vi: words(row, 'name_vi'), en: words(row, 'name_en') },
  definition: { vi: words(row, 'definition_vi'), en: words(row, 'definition_en') },
  topic: text(row, 'topic'),
  unit: { vi: words(row, 'unit_vi'), en: words(row, 'unit_en') },
  measure: text(row, 'measure') as Indicator['measure'],
  direction: text(row, 'direction') as Indicator['direction'],
  timeAggregation: (optional(row, 'time_aggregation') ?? 'none') as Indicator['timeAggregation'],
  placeAggregation: text(row, 'place_aggregation') as Indicator['placeAggregation'],
  numeratorId: optional(row, 'numerator_id'),
  denominatorId: optional(row, 'denominator_id'),
  scale: Number(row['scale'] ?? 1),
  partOf: optional(row, 'part_of'),
  decimals: Number(row['decimals'] ?? 0),
});

export const toSource = (row: Row): Source => ({
  id: text(row, 'source_id'),
  title: words(row, 'title_vi'),
  issuer: words(row, 'issuer'),
  placeId: optional(row, 'place_id'),
  number: optionalWords(row, 'number'),
  issuedOn: optional(row, 'issued_on'),
  issuedPrecision: text(row, 'issued_precision') as Source['issuedPrecision'],
  file: optional(row, 'file'),
  url: optionalWords(row, 'url'),
});

export const toPlace = (row: Row): Place => ({
  id: text(row, 'place_id'),
  name: { vi: words(row, 'name_vi'), en: words(row, 'name_en') },
  kind: text(row, 'kind') as Place['kind'],
  region: optional(row, 'region'),
  ...isoOf(optional(row, 'iso_3166_2')),
  shapeIds: text(row, 'shape_ids')
    .split('~')
    .filter((id) => id !== ''),
});

const isoOf = (iso: string | null) => (iso === null ? {} : { iso });

export const toRegion = (row: Row): Region => ({
  id: text(row, 'region_id'),
  vintage: text(row, 'vintage') as Region['vintage'],
  name: { vi: words(row, 'name_vi'), en: words(row, 'name_en') },
});

export const toCrosswalkRow = (row: Row): CrosswalkRow => ({
  from: text(row, 'from_place_id'),
  to: text(row, 'to_place_id'),
});

export function toObservation(row: Row): Observation {
  const asOf = optional(row, 'as_of');
  const noteVi = optionalWords(row, 'note_vi');
  return {
    indicatorId: text(row, 'indicator_id'),
    placeId: text(row, 'place_id'),
    period: {
      start: text(row, 'period_start'),
      end: text(row, 'period_end'),
      precision: text(row, 'period_precision') as Observation['period']['precision'],
      ...(asOf ? { asOf } : {}),
    },
    value: Number(row['value']),
    qualifier: text(row, 'qualifier') as Observation['qualifier'],
    kind: text(row, 'value_kind') as Observation['kind'],
    status: (optional(row, 'status') ?? 'final') as Observation['status'],
    breakdown: parseBreakdown(text(row, 'breakdown')),
    sourceId: text(row, 'source_id'),
    locator: words(row, 'locator'),
    asPrinted: words(row, 'as_printed'),
    note: noteVi ? { vi: noteVi, en: optionalWords(row, 'note_en') ?? noteVi } : null,
  };
}

export const toPlaceName = (row: Row): PlaceName => ({
  placeId: text(row, 'place_id'),
  name: words(row, 'name_vi'),
  aliases: words(row, 'aliases')
    .split('~')
    .filter((alias) => alias !== ''),
});

export const toTerm = (row: Row): Term => ({
  id: text(row, 'term'),
  vi: words(row, 'name_vi'),
  en: words(row, 'name_en'),
  position: Number(row['position']),
});

export const toAvailability = (row: Row): Availability => ({
  indicatorId: text(row, 'indicator_id'),
  placeId: text(row, 'place_id'),
  year: Number(row['year']),
  kind: text(row, 'value_kind') as Availability['kind'],
  observations: Number(row['observations']),
  reported: row['reported'] === true,
  hasTotals: row['has_totals'] === true,
});

const list = (row: Row, column: string): string[] =>
  text(row, column)
    .split(' ')
    .filter((it) => it !== '');

export const toStatedPeriods = (row: Row): StatedPeriods => ({
  indicatorId: text(row, 'indicator_id'),
  placeId: text(row, 'place_id'),
  figures: Number(row['figures']),
  plans: Number(row['plans']),
  totals: list(row, 'totals'),
  parts: list(row, 'parts'),
});

export const toVintage = (row: Row): Vintage => ({
  figure: toObservation(row),
  supersededBy: text(row, 'superseded_by'),
  supersededOn: optional(row, 'superseded_on'),
});

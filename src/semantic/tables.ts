import type { Field } from '../datasets/field.ts';
import type { ForeignKey } from '../datasets/table-schema.ts';
import { ownEntry } from '../lib/own-entry.ts';

/** What every table of a name must be, whatever its own descriptor says. */
interface KnownTable {
  fields: readonly Field[];
  foreignKeys: readonly ForeignKey[];
}

const required = (type: Field['type'], ...names: readonly string[]): Field[] =>
  names.map((name) => ({ name, type, constraints: { required: true } }));
const optional = (type: Field['type'], ...names: readonly string[]): Field[] =>
  names.map((name) => ({ name, type, constraints: {} }));
const oneOf = (name: string, ...allowed: string[]): Field => ({
  name,
  type: 'string',
  constraints: { required: true, enum: allowed },
});
const optionalOneOf = (name: string, ...allowed: string[]): Field => ({
  name,
  type: 'string',
  constraints: { enum: allowed },
});
const key = (field: string, resource: string, target: string): ForeignKey => ({
  fields: [field],
  reference: { resource, fields: [target] },
});

/**
 * The tables that statements ask. They are there, if only empty, whatever packages lie beside the
 * app, and a package's table of such a name keeps these rules besides its own: what the app reads
 * must be there, in the words that it knows, and lead to what it names.
 */
export const knownTables = {
  sources: {
    fields: [
      ...required('string', 'source_id', 'title_vi', 'issuer'),
      ...optional('string', 'place_id', 'number'),
      ...optional('date', 'issued_on'),
      { ...oneOf('issued_precision', 'day', 'month', 'year') },
      ...optional('string', 'file', 'url'),
    ],
    foreignKeys: [key('place_id', 'places', 'place_id')],
  },
  indicators: {
    fields: [
      ...required('string', 'indicator_id', 'name_vi', 'name_en', 'topic', 'unit_vi', 'unit_en'),
      oneOf('measure', 'flow', 'stock', 'ratio', 'index', 'rank'),
      oneOf('direction', 'up', 'down', 'neutral'),
      oneOf('place_aggregation', 'sum', 'mean', 'weighted', 'none'),
      optionalOneOf('time_aggregation', 'sum', 'last', 'mean', 'none'),
      ...optional('string', 'numerator_id', 'denominator_id'),
      ...optional('number', 'scale'),
      ...optional('string', 'part_of'),
      ...required('integer', 'decimals'),
      ...required('string', 'definition_vi', 'definition_en'),
    ],
    foreignKeys: [],
  },
  observations: {
    fields: [
      ...required('string', 'indicator_id', 'place_id'),
      ...required('date', 'period_start', 'period_end'),
      oneOf('period_precision', 'day', 'month'),
      ...optional('date', 'as_of'),
      ...required('number', 'value'),
      oneOf('qualifier', 'exact', 'at-least', 'about'),
      oneOf('value_kind', 'actual', 'plan'),
      optionalOneOf('status', 'final', 'preliminary', 'estimate'),
      ...optional('string', 'breakdown'),
      ...required('string', 'source_id', 'locator', 'as_printed'),
      ...optional('string', 'note_vi', 'note_en'),
    ],
    foreignKeys: [
      key('indicator_id', 'indicators', 'indicator_id'),
      key('place_id', 'places', 'place_id'),
      key('source_id', 'sources', 'source_id'),
    ],
  },
  /**
   * What the observations of a package come to that is read part by part: how many there are of an
   * indicator, place and so on, by the year in which their periods end, and how many of them are
   * totals.
   */
  observations_by_year: {
    fields: [
      ...required('string', 'indicator_id', 'place_id', 'source_id'),
      ...required('integer', 'year'),
      oneOf('value_kind', 'actual', 'plan'),
      ...required('integer', 'observations', 'totals'),
    ],
    foreignKeys: [
      key('indicator_id', 'indicators', 'indicator_id'),
      key('place_id', 'places', 'place_id'),
      key('source_id', 'sources', 'source_id'),
    ],
  },
  superseded: {
    fields: [
      ...required('string', 'indicator_id', 'place_id'),
      ...required('date', 'period_start', 'period_end'),
      oneOf('value_kind', 'actual', 'plan'),
      ...optional('string', 'breakdown'),
      ...required('string', 'source_id', 'superseded_by'),
      ...required('date', 'superseded_on'),
    ],
    foreignKeys: [],
  },
  terms: {
    fields: [
      ...required('string', 'term'),
      ...required('integer', 'position'),
      ...required('string', 'name_vi', 'name_en'),
    ],
    foreignKeys: [],
  },
  places: {
    fields: [
      ...required('string', 'place_id', 'name_vi', 'name_en'),
      oneOf('kind', 'province', 'city'),
      ...optional('string', 'region', 'iso_3166_2', 'shape_ids'),
    ],
    foreignKeys: [],
  },
  regions: {
    fields: [
      ...required('string', 'region_id', 'vintage', 'name_vi', 'name_en'),
      ...required('integer', 'position'),
    ],
    foreignKeys: [],
  },
  neighbours: {
    fields: required('string', 'place_id', 'neighbour_id'),
    foreignKeys: [key('place_id', 'places', 'place_id'), key('neighbour_id', 'places', 'place_id')],
  },
  place_names: {
    fields: [...required('string', 'place_id', 'name_vi'), ...optional('string', 'aliases')],
    foreignKeys: [key('place_id', 'places', 'place_id')],
  },
  crosswalk: {
    fields: required('string', 'from_place_id', 'to_place_id'),
    foreignKeys: [
      key('from_place_id', 'places', 'place_id'),
      key('to_place_id', 'places', 'place_id'),
    ],
  },
} as const satisfies Record<string, KnownTable>;

/** Statements ask for `place_names`; the resource is named `place-names`, as Data Package asks. */
export const tableNameOf = (resourceName: string): string => resourceName.replaceAll('-', '_');

const byName: Readonly<Record<string, KnownTable>> = knownTables;

/** The rules that a resource of this name keeps besides its own; undefined of any other. */
export const knownTable = (resourceName: string): KnownTable | undefined =>
  ownEntry(byName, tableNameOf(resourceName));

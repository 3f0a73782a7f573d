/** The kind of a column, as Table Schema names it. */
type ColumnType = 'string' | 'number' | 'integer' | 'date';

const strings = (...names: readonly string[]) =>
  names.map((name) => ({ name, type: 'string' as const }));
const typed = (type: ColumnType, ...names: readonly string[]) =>
  names.map((name) => ({ name, type }));

/**
 * The tables that statements ask, with their columns (data-model, "Tables"). They are there, if
 * only empty, whatever packages lie beside the app: a refused package must not break the rest.
 */
export const knownTables = {
  sources: [
    ...strings('source_id', 'title_vi', 'issuer', 'place_id', 'number'),
    ...typed('date', 'issued_on'),
    ...strings('issued_precision', 'file', 'url'),
  ],
  indicators: [
    ...strings('indicator_id', 'name_vi', 'name_en', 'topic', 'unit_vi', 'unit_en', 'measure'),
    ...strings('direction', 'time_aggregation', 'place_aggregation', 'numerator_id'),
    ...strings('denominator_id'),
    ...typed('number', 'scale'),
    ...strings('part_of'),
    ...typed('integer', 'decimals'),
    ...strings('definition_vi', 'definition_en'),
  ],
  observations: [
    ...strings('indicator_id', 'place_id'),
    ...typed('date', 'period_start', 'period_end'),
    ...strings('period_precision'),
    ...typed('date', 'as_of'),
    ...typed('number', 'value'),
    ...strings('qualifier', 'value_kind', 'breakdown', 'source_id', 'locator', 'as_printed'),
    ...strings('note_vi', 'note_en'),
  ],
  terms: [...strings('term'), ...typed('integer', 'position'), ...strings('name_vi', 'name_en')],
  places: [
    ...strings('place_id', 'name_vi', 'name_en', 'kind', 'region'),
    ...typed('date', 'valid_from', 'valid_to'),
    ...strings('iso_3166_2', 'shape_ids'),
  ],
  place_names: [
    ...strings('place_id', 'name_vi', 'kind'),
    ...typed('date', 'valid_from', 'valid_to'),
    ...strings('aliases'),
  ],
  crosswalk: strings('from_place_id', 'to_place_id'),
} as const satisfies Record<string, readonly { name: string; type: ColumnType }[]>;

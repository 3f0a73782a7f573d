import type { Reach } from './reach.ts';

/** A value that a statement binds; never pasted into its text. */
type StatementParameter = string | number | null;

/** A question to the data: SQL with bound parameters, under a name that stays the same. */
export interface Statement {
  name: string;
  sql: string;
  parameters: readonly StatementParameter[];
  /**
   * The observations that it asks; `summary` where packages that are read part by part answer with
   * `observations_by_year` instead. Undefined of one that asks for no observations.
   */
  reach?: Reach | 'summary';
}

const observationColumns = `
  indicator_id, place_id,
  CAST(period_start AS VARCHAR) AS period_start, CAST(period_end AS VARCHAR) AS period_end,
  period_precision, CAST(as_of AS VARCHAR) AS as_of,
  value, qualifier, value_kind, status, breakdown, source_id, locator, as_printed, note_vi, note_en`;

const inReportOrder = `ORDER BY source_id, locator, indicator_id, period_start, period_end,
  value_kind, breakdown NULLS FIRST, value`;

/** The figure's period as one text: start/end/cut-off/precision. */
const periodText = `concat_ws('/', CAST(period_start AS VARCHAR), CAST(period_end AS VARCHAR),
  coalesce(CAST(as_of AS VARCHAR), ''), period_precision)`;

const periodsWhere = (condition: string): string =>
  `array_to_string(list_sort(list_distinct(list(period) FILTER (${condition}))), ' ')`;

const inList = "IN (SELECT unnest(string_split(CAST(? AS VARCHAR), ',')))";

const isTotal = "(coalesce(breakdown, '') = '')";

/** What two statements of one figure have in common. */
const sameFigure = `indicator_id, place_id, observations.period_start, observations.period_end,
  observations.as_of, value_kind, coalesce(status, 'final'), coalesce(breakdown, '')`;

const vintages = `SELECT ${observationColumns},
    superseded_by, CAST(superseded_on AS VARCHAR) AS superseded_on
  FROM stated_observations JOIN (
    SELECT indicator_id, place_id, period_start, period_end, value_kind, source_id,
      coalesce(breakdown, '') AS superseded_part, superseded_by, superseded_on
    FROM superseded)
  USING (indicator_id, place_id, period_start, period_end, value_kind, source_id)`;

const samePart = "coalesce(breakdown, '') = superseded_part";

const fixed = (name: string, sql: string) => (): Statement => ({ name, sql, parameters: [] });

export const statements = {
  indicators: fixed(
    'indicators',
    `SELECT indicator_id, name_vi, name_en, topic, unit_vi, unit_en, measure, direction,
       time_aggregation, place_aggregation, numerator_id, denominator_id, scale, part_of, decimals,
       definition_vi, definition_en
     FROM indicators ORDER BY indicator_id`,
  ),
  terms: fixed('terms', 'SELECT term, position, name_vi, name_en FROM terms ORDER BY term'),
  sources: fixed(
    'sources',
    `SELECT source_id, title_vi, issuer, place_id, number, CAST(issued_on AS VARCHAR) AS issued_on,
       issued_precision, file, url
     FROM sources ORDER BY source_id`,
  ),
  places: fixed(
    'places',
    `SELECT place_id, name_vi, name_en, kind, region, iso_3166_2, shape_ids FROM places
     ORDER BY place_id`,
  ),
  regions: fixed(
    'regions',
    `SELECT region_id, vintage, name_vi, name_en FROM regions
     ORDER BY vintage DESC, position, region_id`,
  ),
  neighbours: fixed(
    'neighbours',
    'SELECT place_id, neighbour_id FROM neighbours ORDER BY place_id, neighbour_id',
  ),
  placeNames: fixed(
    'place-names',
    'SELECT place_id, name_vi, aliases FROM place_names ORDER BY place_id, name_vi',
  ),
  crosswalk: fixed(
    'crosswalk',
    'SELECT from_place_id, to_place_id FROM crosswalk ORDER BY from_place_id',
  ),
  /** Where figures exist: what pickers offer, and what a card without a figure points to. */
  availability: (): Statement => ({
    name: 'availability',
    sql: `SELECT indicator_id, place_id, year, value_kind,
        CAST(sum(observations) AS INTEGER) AS observations,
        bool_or(source_id IN (SELECT source_id FROM sources WHERE place_id IS NOT NULL)) AS reported,
        coalesce(sum(totals) > 0, false) AS has_totals
      FROM (
        SELECT indicator_id, place_id, CAST(year(period_end) AS INTEGER) AS year, value_kind,
          source_id, count(*) AS observations, count(*) FILTER (${isTotal}) AS totals
        FROM observations GROUP BY ALL
        UNION ALL
        SELECT indicator_id, place_id, year, value_kind, source_id, observations, totals
        FROM observations_by_year)
      GROUP BY ALL ORDER BY indicator_id, place_id, year, value_kind`,
    parameters: [],
    reach: 'summary',
  }),
  /** All figures of a place; of a merged unit, those of the units that it was made from. */
  observationsOfPlace: (placeId: string): Statement => ({
    name: 'observations-of-place',
    sql: `SELECT ${observationColumns} FROM observations
      WHERE place_id = ? OR place_id IN (SELECT from_place_id FROM crosswalk WHERE to_place_id = ?)
      ${inReportOrder}`,
    parameters: [placeId, placeId],
    reach: { places: [placeId], withOldUnits: true },
  }),
  /** The same without the parts of totals, for a place of which a page can't take everything. */
  totalsOfPlace: (placeId: string): Statement => ({
    name: 'totals-of-place',
    sql: `SELECT ${observationColumns} FROM observations
      WHERE (place_id = ?
          OR place_id IN (SELECT from_place_id FROM crosswalk WHERE to_place_id = ?))
        AND ${isTotal}
      ${inReportOrder}`,
    parameters: [placeId, placeId],
    reach: { places: [placeId], withOldUnits: true, totalsOnly: true },
  }),
  /**
   * Those of some indicators, or the totals of these. `inParts` are the indicators of which packages
   * that are read part by part have figures.
   */
  figuresAtPlace: (
    placeId: string,
    indicatorIds: readonly string[],
    { inParts, totalsOnly }: { inParts: ReadonlySet<string>; totalsOnly: boolean },
  ): Statement => ({
    name: totalsOnly ? 'totals-at-place' : 'figures-at-place',
    sql: `SELECT ${observationColumns} FROM observations
      WHERE (place_id = ?
          OR place_id IN (SELECT from_place_id FROM crosswalk WHERE to_place_id = ?))
        AND indicator_id ${inList} ${totalsOnly ? `AND ${isTotal}` : ''}
      ${inReportOrder}`,
    parameters: [placeId, placeId, indicatorIds.join(',')],
    reach: {
      indicators: indicatorIds.filter((id) => inParts.has(id)),
      places: [placeId],
      withOldUnits: true,
      ...(totalsOnly && { totalsOnly }),
    },
  }),
  /** The indicators of which packages that are read part by part have figures. */
  indicatorsInParts: (): Statement => ({
    name: 'indicators-in-parts',
    sql: 'SELECT DISTINCT indicator_id FROM observations_by_year',
    parameters: [],
    reach: 'summary',
  }),
  /** All figures of an indicator, of every place. */
  observationsOfIndicator: (indicatorId: string): Statement => ({
    name: 'observations-of-indicator',
    sql: `SELECT ${observationColumns} FROM observations WHERE indicator_id = ? ${inReportOrder}`,
    parameters: [indicatorId],
    reach: { indicators: [indicatorId] },
  }),
  /** The same without the parts of totals, where a page can't take everything. */
  totalsOfIndicator: (indicatorId: string): Statement => ({
    name: 'totals-of-indicator',
    sql: `SELECT ${observationColumns} FROM observations WHERE indicator_id = ? AND ${isTotal}
      ${inReportOrder}`,
    parameters: [indicatorId],
    reach: { indicators: [indicatorId], totalsOnly: true },
  }),
  /** What goes with these, of some places. */
  partsOfIndicator: (indicatorId: string, placeIds: readonly string[]): Statement => ({
    name: 'parts-of-indicator',
    sql: `SELECT ${observationColumns} FROM observations
      WHERE indicator_id = ? AND place_id ${inList} AND NOT ${isTotal} ${inReportOrder}`,
    parameters: [indicatorId, placeIds.join(',')],
    reach: { indicators: [indicatorId], places: placeIds },
  }),
  /** All figures of several indicators, to be held against those of a file. */
  observationsOfIndicators: (indicatorIds: readonly string[]): Statement => ({
    name: 'observations-of-indicators',
    sql: `SELECT ${observationColumns} FROM observations
      WHERE indicator_id IN (SELECT unnest(string_split(CAST(? AS VARCHAR), ',')))
      ${inReportOrder}`,
    parameters: [indicatorIds.join(',')],
    reach: { indicators: indicatorIds },
  }),
  /**
   * The figures of some indicators, which are to be held against each other; and, of any indicator,
   * those of which different values are stated. By a hash, since a million rows can't be sorted in
   * passing; two keys of one hash only bring rows along that do not differ. Of packages that are read
   * part by part only those indicators are asked.
   */
  figuresToCheck: (indicatorIds: readonly string[]): Statement => ({
    name: 'figures-to-check',
    sql: `SELECT ${observationColumns} FROM observations
      WHERE indicator_id ${inList}
        OR hash(${sameFigure}) IN (
          SELECT hash(${sameFigure}) AS same FROM observations
          GROUP BY same HAVING min(value) < max(value))
      ${inReportOrder}`,
    parameters: [indicatorIds.join(',')],
    reach: { indicators: indicatorIds },
  }),
  /**
   * For every indicator and place the periods of which some sources state what was done, totals and
   * parts apart, each list as one text: a dataset of many months has as many rows as one of a year.
   * Of packages that are read part by part only the years in which periods end, unless they are to be
   * read `inFull`.
   */
  periodsOfSources: (sourceIds: readonly string[], inFull = false): Statement => ({
    name: 'periods-of-sources',
    sql: `SELECT indicator_id, place_id, CAST(sum(number) AS INTEGER) AS figures,
        CAST(coalesce(sum(number) FILTER (value_kind = 'plan'), 0) AS INTEGER) AS plans,
        ${periodsWhere("value_kind = 'actual' AND is_total")} AS totals,
        ${periodsWhere("value_kind = 'actual' AND NOT is_total")} AS parts
      FROM (
        SELECT indicator_id, place_id, value_kind, ${isTotal} AS is_total, ${periodText} AS period,
          1 AS number
        FROM observations WHERE source_id ${inList}
        UNION ALL
        SELECT indicator_id, place_id, value_kind, unnest([true, false]) AS is_total,
          year || '-01-01/' || year || '-12-31//year' AS period,
          unnest([totals, observations - totals]) AS number
        FROM observations_by_year WHERE source_id ${inList})
      WHERE number > 0
      GROUP BY indicator_id, place_id ORDER BY indicator_id, place_id`,
    parameters: [sourceIds.join(','), inFull ? '' : sourceIds.join(',')],
    reach: inFull ? { sources: sourceIds } : 'summary',
  }),
  /** The values that figures of an indicator had before later documents gave others. */
  vintagesOfIndicator: (indicatorId: string): Statement => ({
    name: 'vintages-of-indicator',
    sql: `${vintages} WHERE indicator_id = ? AND ${samePart} ${inReportOrder}`,
    parameters: [indicatorId],
    reach: { indicators: [indicatorId], supersededOnly: true },
  }),
  /** Those of which either the earlier or the later document is among some sources. */
  vintagesOfSources: (sourceIds: readonly string[]): Statement => ({
    name: 'vintages-of-sources',
    sql: `${vintages}
      WHERE (source_id ${inList} OR superseded_by ${inList}) AND ${samePart} ${inReportOrder}`,
    parameters: [sourceIds.join(','), sourceIds.join(',')],
    reach: { supersededOnly: true },
  }),
};

/** Address of a statement among shipped results: its name and its parameters, safe in a path. */
export function statementKey({ name, parameters }: Statement): string {
  const distinct = [...new Set(parameters)];
  return [name, ...distinct.map((value) => encodeURIComponent(String(value)))].join('~');
}

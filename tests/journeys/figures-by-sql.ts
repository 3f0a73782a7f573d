import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openNodeDatabase, type NodeDatabase } from '../../scripts/data/node-database.ts';

// What the pages must show, asked of the CSV files in SQL that shares nothing with the app.

type Row = Record<string, unknown>;

export type Boundary = 'reported' | 'current';
export type Calculation = 'value' | 'per-head' | 'index' | 'change' | 'share';

export interface Figure {
  place: string;
  name: string;
  region: string;
  year: number;
  value: number;
  source: string;
}

const folder = join(import.meta.dirname, '..', '..', 'data');

function load(db: NodeDatabase, table: string, path: string): void {
  const bytes = readFileSync(join(folder, path));
  const [head = ''] = bytes.toString('utf8').split(/\r?\n/, 1);
  db.loadCsv(
    table,
    bytes,
    head.split(',').map((name) => ({ name, type: 'string' as const })),
  );
}

const schema = [
  `CREATE TABLE indicators AS SELECT * FROM indicators_1 UNION ALL SELECT * FROM indicators_2`,
  `CREATE TABLE obs AS
   SELECT o.indicator_id, place_id, period_start AS s, period_end AS e, as_of, value::DOUBLE AS value,
     qualifier, value_kind, coalesce(breakdown, '') AS breakdown, status, source_id,
     year(period_end::DATE) AS y, i.measure
   FROM (SELECT * EXCLUDE (status), coalesce(status, 'final') AS status FROM reference
     UNION ALL BY NAME SELECT *, 'final' AS status FROM reports) o
   JOIN indicators i USING (indicator_id)`,
  `CREATE TABLE units AS SELECT to_place_id AS unit, count(*) AS n FROM crosswalk GROUP BY 1`,
  // Published figures of today's units stand before computed ones.
  `CREATE VIEW unpublished AS SELECT o.*, to_place_id AS unit FROM obs o
   JOIN crosswalk ON place_id = from_place_id
   WHERE NOT EXISTS (FROM obs p WHERE p.place_id = to_place_id AND p.indicator_id = o.indicator_id
     AND p.s = o.s AND p.e = o.e AND p.value_kind = o.value_kind AND p.breakdown = o.breakdown)`,
  `CREATE VIEW beside AS SELECT u.*, n.value AS numerator, d.value AS denominator,
     i.place_aggregation AS how, i.numerator_id, i.scale::DOUBLE AS scale
   FROM unpublished u JOIN indicators i USING (indicator_id)
   LEFT JOIN obs n ON n.indicator_id = i.numerator_id AND n.place_id = u.place_id AND n.y = u.y
     AND n.value_kind = 'actual' AND n.breakdown = ''
   LEFT JOIN obs d ON d.indicator_id = i.denominator_id AND d.place_id = u.place_id AND d.y = u.y
     AND d.value_kind = 'actual' AND d.breakdown = ''`,
  `CREATE VIEW merged AS SELECT indicator_id, unit AS place_id, s, e, as_of,
     CASE WHEN any_value(n) = 1 THEN sum(value)
       WHEN any_value(how) = 'sum' THEN sum(value)
       WHEN any_value(how) = 'weighted' AND count(denominator) < count(*) THEN NULL
       WHEN any_value(how) = 'weighted' AND any_value(numerator_id) IS NOT NULL
         THEN sum(numerator) / sum(denominator) * any_value(scale)
       WHEN any_value(how) = 'weighted' THEN sum(value * denominator) / sum(denominator)
     END AS value,
     max(qualifier) AS qualifier, value_kind, breakdown, any_value(status) AS status,
     min(source_id) AS source_id, y, any_value(measure) AS measure,
     string_agg(place_id, '~' ORDER BY place_id) AS made_of, count(DISTINCT place_id) < any_value(n) AS partly
   FROM beside JOIN units USING (unit)
   GROUP BY indicator_id, unit, s, e, as_of, value_kind, breakdown, y`,
  `CREATE TABLE told AS
   SELECT 'reported' AS boundary, *, '' AS made_of, false AS partly FROM obs WHERE place_id LIKE '63-%'
   UNION ALL BY NAME
   SELECT 'current' AS boundary, *, '' AS made_of, false AS partly FROM obs WHERE place_id LIKE '34-%'
   UNION ALL BY NAME SELECT 'current' AS boundary, * FROM merged WHERE value IS NOT NULL`,
  // One figure a year: a span of years last, then what is known furthest, then the longest.
  `CREATE TABLE yearly AS SELECT * FROM told
   WHERE value_kind = 'actual' AND breakdown = ''
   QUALIFY row_number() OVER (PARTITION BY boundary, indicator_id, place_id, y
     ORDER BY (s <> e AND year(s::DATE) <> y), coalesce(as_of, e) DESC, e::DATE - s::DATE DESC) = 1`,
  `CREATE MACRO like_span(a_s, a_e, b_s, b_e) AS a_s[5:] = b_s[5:]
     AND replace(a_e[5:], '02-29', '02-28') = replace(b_e[5:], '02-29', '02-28')
     AND year(a_e::DATE) - year(a_s::DATE) = year(b_e::DATE) - year(b_s::DATE)`,
  // Two figures of a place of which one may be told as a share of the other; all former units are the whole unit.
  `CREATE VIEW pairs AS SELECT a.boundary, a.indicator_id, a.place_id, a.y, b.y AS from_y,
     a.value, b.value AS from_value, a.source_id
   FROM yearly a JOIN yearly b USING (boundary, indicator_id, place_id)
   WHERE (a.y = b.y OR (a.qualifier = 'exact' AND b.qualifier = 'exact'
     AND if(a.partly, a.made_of, '') = if(b.partly, b.made_of, '')
     AND (a.measure <> 'flow' OR (like_span(a.s, a.e, b.s, b.e) AND a.as_of IS NULL AND b.as_of IS NULL))))`,
];

export interface FiguresBySql {
  /** All figures of an indicator under a calculation, at most one a place and year. */
  figures: (
    indicator: string,
    boundary: Boundary,
    calculation: Calculation,
    more?: { base?: number; people?: number },
  ) => Figure[];
  /** Names of all units, or of those of a region. */
  names: (boundary: Boundary, among?: string) => string[];
  query: (sql: string) => Row[];
  close: () => void;
}

export async function openFigures(): Promise<FiguresBySql> {
  const db = await openNodeDatabase();
  load(db, 'places', 'geography/places.csv');
  load(db, 'crosswalk', 'geography/crosswalk.csv');
  load(db, 'indicators_1', 'reports/indicators.csv');
  load(db, 'indicators_2', 'reference/indicators.csv');
  load(db, 'reports', 'reports/observations.csv');
  load(db, 'reference', 'reference/observations.csv');
  for (const statement of schema) db.query(statement);
  return {
    figures: (indicator, boundary, calculation, more = {}) =>
      db
        .query(
          `WITH own AS (FROM yearly WHERE indicator_id = '${indicator}' AND boundary = '${boundary}'),
             own_pairs AS (FROM pairs WHERE indicator_id = '${indicator}' AND boundary = '${boundary}'),
             shown AS (${statementOf(calculation, boundary, more)})
           SELECT place_id AS place, name_vi AS name, region, y::INTEGER AS year, shown.value, source_id AS source
           FROM shown JOIN places USING (place_id) WHERE shown.value IS NOT NULL ORDER BY y, place`,
        )
        .map((it) => it as unknown as Figure),
    names: (boundary, among) =>
      db
        .query(
          `SELECT name_vi FROM places WHERE place_id LIKE '${boundary === 'current' ? '34' : '63'}-%'
           ${among === undefined ? '' : `AND region = '${among}'`}`,
        )
        .map((it) => String(it['name_vi'])),
    query: (text) => db.query(text),
    close: () => db.close(),
  };
}

function statementOf(
  calculation: Calculation,
  boundary: Boundary,
  { base, people = 1 }: { base?: number; people?: number },
): string {
  switch (calculation) {
    case 'value':
      return `SELECT place_id, y, value, source_id FROM own`;
    case 'index':
      return `SELECT place_id, y, value / from_value * 100 AS value, source_id FROM own_pairs
        WHERE from_value <> 0 AND from_y = ${base ?? '(SELECT min(y) FROM own)'}`;
    case 'change':
      return `SELECT place_id, y, (value - from_value) / from_value * 100 AS value, source_id
        FROM own_pairs WHERE from_value <> 0 AND from_y = y - 1`;
    // Of a unit of which only a part reported, heads and what is counted are not of one area.
    case 'per-head':
      return `SELECT own.place_id, own.y, own.value / (pop.value * 1000) * ${people} AS value, own.source_id
        FROM own JOIN yearly pop ON pop.indicator_id = 'population-average' AND pop.boundary = own.boundary
          AND pop.place_id = own.place_id AND pop.y = own.y WHERE NOT own.partly`;
    case 'share':
      return `SELECT place_id, y, value / total * 100 AS value, source_id FROM own
        JOIN (SELECT y, sum(value) AS total FROM own GROUP BY y
          HAVING count(*) = ${boundary === 'current' ? 34 : 63} AND count(DISTINCT s || e) = 1
            AND bool_and(qualifier = 'exact') AND NOT bool_or(partly) AND sum(value) <> 0) USING (y)`;
  }
}

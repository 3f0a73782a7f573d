import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeDatabase } from '../scripts/data/node-database.ts';
import { toParquet } from '../scripts/data/write-parquet.ts';
import { openBundledDatabase, writeAnswers } from './make-answers.ts';

const projectFolder = join(import.meta.dirname, '..');

export const firstYear = 2011;
export const lastYear = 2025;
const years = lastYear - firstYear + 1;

/** Indicators with one total a year and place, as the bundled series have them: these are shown. */
export const shownIndicators = 80;

/** The app reads files of so many rows; more are split over several packages. */
const rowsOfAPackage = 2_500_000;

/** A month of one indicator in the bulk: 63 places, each with a total and four parts. */
const rowsOfAMonth = 63 * 5;

export const indicatorId = (number: number): string => `bench-${String(number).padStart(3, '0')}`;

interface Resource {
  name: string;
  path: string;
  [key: string]: unknown;
}

/** Paths of the descriptors and of the observations that were written, relative to `data/`. */
export interface BenchData {
  packages: string[];
  observations: string[];
}

/**
 * Writes packages with so many synthetic observations in all below `dataFolder`: the same bytes for
 * the same number of rows. A few lie in the yearly series that are shown, the others in indicators
 * with months and parts. The floor's answers to the series that are shown go to `answersFolder`.
 */
export async function makeData(
  dataFolder: string,
  answersFolder: string,
  rows: number,
): Promise<BenchData> {
  const shownRows = shownIndicators * 63 * years;
  if (rows < shownRows) throw new Error(`at least ${shownRows} rows, not ${rows}`);
  const bulkRows = rows - shownRows;
  const bulkIndicators = Math.max(1, Math.ceil(bulkRows / (rowsOfAMonth * years * 12)));
  const parts = Math.ceil(rows / rowsOfAPackage);
  const database = await openBundledDatabase();
  try {
    prepare(database, shownIndicators + bulkIndicators);
    const descriptors = Array.from({ length: parts }, (_, part) => {
      const name = part === 0 ? 'bench' : `bench-${part + 1}`;
      const from = Math.floor((bulkRows * part) / parts);
      const to = Math.floor((bulkRows * (part + 1)) / parts);
      const tables: Record<string, string> = {
        ...(part === 0 ? smallTables : {}),
        observations: observationsSql({ from, to, bulkIndicators, withShown: part === 0 }),
      };
      writePackage(database, join(dataFolder, name), name, tables);
      return name;
    });
    database.query(`INSERT INTO observations BY NAME
      ${observationsSql({ from: 0, to: 0, bulkIndicators, withShown: true })}`);
    const shown = Array.from({ length: shownIndicators }, (_, at) => indicatorId(at + 1));
    writeAnswers(answersFolder, database, shown);
    return {
      packages: descriptors.map((name) => `${name}/datapackage.json`),
      observations: descriptors.map((name) => `${name}/observations.parquet`),
    };
  } finally {
    database.close();
  }
}

const smallTables = {
  sources: `SELECT 'bench-' || i AS source_id, 'Bảng thử tốc độ ' || i AS title_vi,
      'Máy sinh số' AS issuer, NULL::VARCHAR AS place_id, NULL::VARCHAR AS number,
      NULL::DATE AS issued_on, 'year' AS issued_precision, NULL::VARCHAR AS file,
      NULL::VARCHAR AS url
    FROM range(1, 6) t(i)`,
  indicators: `SELECT id AS indicator_id, 'Chỉ tiêu thử ' || number AS name_vi,
      'Synthetic indicator ' || number AS name_en, 'bench' AS topic, 'vụ' AS unit_vi,
      'cases' AS unit_en, 'flow' AS measure, 'up' AS direction, 'sum' AS time_aggregation,
      'sum' AS place_aggregation, NULL::VARCHAR AS numerator_id, NULL::VARCHAR AS denominator_id,
      NULL::DOUBLE AS scale, NULL::VARCHAR AS part_of, 0 AS decimals,
      'Số do máy sinh ra để đo tốc độ.' AS definition_vi,
      'Numbers made by a machine, to measure speed.' AS definition_en
    FROM bench_indicators ORDER BY number`,
  terms: `SELECT term, position::INTEGER AS position, name_vi, name_en FROM (VALUES
      ('topic=bench', 99, 'Thử tốc độ', 'Synthetic'),
      ('bench-part', 99, 'Phần', 'Part'),
      ('bench-part=one', 0, 'một', 'one'), ('bench-part=two', 1, 'hai', 'two'),
      ('bench-part=three', 2, 'ba', 'three'), ('bench-part=four', 3, 'bốn', 'four')
    ) t(term, position, name_vi, name_en)`,
};

function prepare(database: NodeDatabase, indicators: number) {
  database.query(`CREATE TABLE bench_places AS
    SELECT row_number() OVER (ORDER BY place_id) - 1 AS seat, place_id FROM places
    WHERE place_id LIKE '63-%'`);
  database.query(`CREATE TABLE bench_indicators AS
    SELECT i AS number, 'bench-' || lpad(i::VARCHAR, 3, '0') AS id
    FROM range(1, ${indicators + 1}) t(i)`);
}

interface Slice {
  /** Rows of the bulk, which is counted through in the order of time. */
  from: number;
  to: number;
  bulkIndicators: number;
  withShown: boolean;
}

/** Ordered by time, as reports come in: an indicator's rows lie all over the table. */
function observationsSql({ from, to, bulkIndicators, withShown }: Slice): string {
  const shown = `SELECT i.number, i.id, p.seat, p.place_id, make_date(y, 1, 1) AS period_start,
      make_date(y, 12, 31) AS period_end, 0 AS part
    FROM bench_indicators i, bench_places p, range(${firstYear}, ${lastYear + 1}) t(y)
    WHERE i.number <= ${shownIndicators}`;
  const month = `(r // ${bulkIndicators * rowsOfAMonth})`;
  const start = `(DATE '${firstYear}-01-01' + to_months(${month}::INTEGER))::DATE`;
  const bulk = `SELECT i.number, i.id, p.seat, p.place_id, ${start} AS period_start,
      last_day(${start}) AS period_end, r % 5 AS part
    FROM range(${from}, ${to}) t(r)
    JOIN bench_indicators i ON i.number = ${shownIndicators + 1} + (r // ${rowsOfAMonth}) % ${bulkIndicators}
    JOIN bench_places p ON p.seat = (r // 5) % 63`;
  return `WITH cells AS (${withShown ? `${shown} UNION ALL ` : ''}${bulk}),
    random AS (SELECT *,
      (hash(number, seat) % 100000) / 100000 AS of_place,
      (hash(number, seat, period_start, part) % 100000) / 100000 AS of_cell FROM cells),
    figures AS (SELECT *, round((20 + 980 * of_place) * (1 + 0.05 * (year(period_start) - ${firstYear}))
      * (0.9 + 0.2 * of_cell) / CASE WHEN part = 0 THEN 1 ELSE 5 END) AS figure FROM random)
    SELECT id AS indicator_id, place_id, period_start, period_end, 'day' AS period_precision,
      NULL::DATE AS as_of, figure::DOUBLE AS value, 'exact' AS qualifier, 'actual' AS value_kind,
      CASE WHEN year(period_start) = ${lastYear} THEN 'preliminary' ELSE 'final' END AS status,
      CASE part WHEN 1 THEN 'bench-part=one' WHEN 2 THEN 'bench-part=two'
        WHEN 3 THEN 'bench-part=three' WHEN 4 THEN 'bench-part=four' END AS breakdown,
      'bench-' || (1 + number % 5) AS source_id, 'B.' || number AS locator,
      figure::INTEGER || ' vụ' AS as_printed, NULL::VARCHAR AS note_vi, NULL::VARCHAR AS note_en
    FROM figures ORDER BY period_end, place_id, indicator_id, part`;
}

function writePackage(
  database: NodeDatabase,
  folder: string,
  name: string,
  tables: Record<string, string>,
) {
  mkdirSync(folder, { recursive: true });
  const path = join(projectFolder, 'data', 'reference', 'datapackage.json');
  const pattern = JSON.parse(readFileSync(path, 'utf8')) as { resources: Resource[] };
  const resources = pattern.resources
    .filter((resource) => resource.name in tables)
    .map((resource) => {
      const bytes = toParquet(database.toArrow(tables[resource.name] ?? ''));
      const file = `${resource.name}.parquet`;
      writeFileSync(join(folder, file), bytes);
      return {
        ...resource,
        path: file,
        format: 'parquet',
        mediatype: 'application/vnd.apache.parquet',
        encoding: undefined,
        bytes: bytes.length,
      };
    });
  const title = 'Số liệu do máy sinh ra để đo tốc độ';
  const titles = { title, title_en: 'Synthetic figures, to measure speed', description: title };
  const descriptor = { ...pattern, name, ...titles, sources: [{ title }], resources };
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify(descriptor, null, 2));
}

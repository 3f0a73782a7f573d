import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openNodeDatabase, type NodeDatabase } from '../../scripts/data/node-database.ts';
import { toParquet } from '../../scripts/data/write-parquet.ts';
import { writeSummary } from '../../scripts/parts/summaries.ts';
import { inParts } from '../../scripts/parts/write-parts-package.ts';
import type { DescribedPart } from '../../scripts/parts/write-parts.ts';
import {
  type Edition,
  firstYear,
  indicatorId,
  joiningIndicator,
  lastYear,
  sourceId,
  usualParts,
} from './made-figures.ts';
import { writeMadeParts } from './made-parts.ts';
import { oldPlaces } from './old-places.ts';

const dataFolder = join(import.meta.dirname, '../../data');

export interface PackageToMake {
  name: string;
  indicators: number;
  partsOfTotal?: number;
  edition?: Edition;
  /** Without the table that tells how many rows there are. */
  withoutSummary?: boolean;
}

export interface MadePackage {
  parts: DescribedPart[];
  /** Ids of places by their seats. */
  placeIds: string[];
}

interface Resource {
  name: string;
  [key: string]: unknown;
}

/**
 * Writes a package of synthetic figures below `folder`, its observations in Parquet parts by
 * indicator.
 */
export async function writeMadePackage(
  folder: string,
  {
    name,
    indicators,
    partsOfTotal = usualParts,
    edition = 'first',
    withoutSummary = false,
  }: PackageToMake,
): Promise<MadePackage> {
  const database = await openNodeDatabase();
  try {
    const placeIds = oldPlaces();
    const parts = writeMadeParts(folder, { placeIds, indicators, partsOfTotal, edition });
    const numbers = Array.from({ length: indicators }, (_, at) => at + 1);
    const known = writeSmallTables(database, folder, smallTables(indicators, partsOfTotal));
    const observations = {
      ...known.observations,
      ...inParts(known.observations, parts, {
        indicator_id: [...numbers, joiningIndicator].map(indicatorId),
        place_id: placeIds,
        source_id: yearsOfAll.map(sourceId),
      }),
    };
    const summary = withoutSummary
      ? []
      : [writeSummary(database, folder, rowsToCount(placeIds, indicators, partsOfTotal))];
    const title = 'Số liệu do máy sinh ra để thử, không phải số thật';
    const descriptor = {
      name,
      title,
      title_en: 'Synthetic figures for tests',
      description: title,
      sources: [{ title }],
      resources: [...known.small, observations, ...summary],
    };
    writeFileSync(join(folder, 'datapackage.json'), JSON.stringify(descriptor, null, 2));
    return { parts, placeIds };
  } finally {
    database.close();
  }
}

const yearsOfAll = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at);

/** What a summary counts of the observations, which are never all in memory. */
const rowsToCount = (
  placeIds: readonly string[],
  indicators: number,
  partsOfTotal: number,
): string =>
  `(SELECT 'made-' || lpad(i::VARCHAR, 3, '0') AS indicator_id, place_id,
      make_date(y::INTEGER, 12, 31) AS period_end, 'actual' AS value_kind, 'made-' || y AS source_id,
      CASE WHEN part > 0 THEN 'part' END AS breakdown
    FROM range(1, ${indicators + 1}) a(i), unnest(['${placeIds.join("', '")}']) b(place_id),
      range(${firstYear}, ${lastYear + 1}) c(y), range(0, ${partsOfTotal + 1}) d(part)
    UNION ALL
    SELECT '${indicatorId(joiningIndicator)}', unnest(['${placeIds.join("', '")}']),
      DATE '${lastYear}-12-31', 'actual', '${sourceId(lastYear)}', NULL)`;

function writeSmallTables(database: NodeDatabase, folder: string, tables: Record<string, string>) {
  mkdirSync(folder, { recursive: true });
  const text = readFileSync(join(dataFolder, 'reference/datapackage.json'), 'utf8');
  const { resources } = JSON.parse(text) as { resources: Resource[] };
  const observations = resources.find(({ name }) => name === 'observations');
  if (!observations) throw new Error('the pattern has no observations');
  const small = resources.flatMap((resource) => {
    const sql = tables[resource.name];
    if (sql === undefined) return [];
    const path = `${resource.name}.parquet`;
    const bytes = toParquet(database.toArrow(sql));
    writeFileSync(join(folder, path), bytes);
    const mediatype = 'application/vnd.apache.parquet';
    return [
      { ...resource, path, format: 'parquet', mediatype, bytes: bytes.length, encoding: undefined },
    ];
  });
  return { observations, small };
}

const smallTables = (indicators: number, partsOfTotal: number): Record<string, string> => ({
  sources: `SELECT 'made-' || y AS source_id, 'Bảng thử năm ' || y AS title_vi,
      'Máy sinh số' AS issuer, NULL::VARCHAR AS place_id, NULL::VARCHAR AS number,
      make_date((y + 1)::INTEGER, 2, 1) AS issued_on, 'day' AS issued_precision,
      NULL::VARCHAR AS file, NULL::VARCHAR AS url
    FROM range(${firstYear}, ${lastYear + 1}) t(y)`,
  indicators: `SELECT 'made-' || lpad(i::VARCHAR, 3, '0') AS indicator_id,
      'Số liệu thử ' || i AS name_vi, 'Synthetic ' || i AS name_en, 'made' AS topic,
      'vụ' AS unit_vi, 'cases' AS unit_en, 'flow' AS measure, 'up' AS direction,
      'sum' AS time_aggregation, 'sum' AS place_aggregation, NULL::VARCHAR AS numerator_id,
      NULL::VARCHAR AS denominator_id, NULL::DOUBLE AS scale, NULL::VARCHAR AS part_of,
      0 AS decimals, 'Số do máy sinh ra để thử.' AS definition_vi,
      'Numbers made by a machine, for tests.' AS definition_en
    FROM range(1, ${indicators + 1}) t(i)`,
  terms: `SELECT 'topic=made' AS term, 99::INTEGER AS position, 'Số liệu thử' AS name_vi,
      'Synthetic' AS name_en
    UNION ALL SELECT 'made-part', 99, 'Phần', 'Part'
    UNION ALL SELECT 'made-part=p' || lpad(k::VARCHAR, 3, '0'), k::INTEGER, 'phần ' || k, 'part ' || k
    FROM range(1, ${partsOfTotal + 1}) t(k)`,
});

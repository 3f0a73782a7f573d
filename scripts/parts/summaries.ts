import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownTables } from '../../src/semantic/tables.ts';
import type { NodeDatabase } from '../data/node-database.ts';
import { toParquet } from '../data/write-parquet.ts';

const path = 'observations-by-year.parquet';

const words = {
  title: 'Số lượng số liệu theo năm',
  title_en: 'Number of figures by year',
  description:
    'Mỗi dòng cho biết bộ này có bao nhiêu số liệu của một chỉ tiêu, địa phương, năm kết thúc kỳ, loại và nguồn; trong đó bao nhiêu là số tổng.',
  description_en:
    'Each row tells how many figures of an indicator, place, year in which the period ends, kind and source there are, and how many of them are totals.',
};

/** The question whose answer sums up a table of observations; two such answers may be added up. */
export const summarySql = (from: string): string =>
  `SELECT indicator_id, place_id, year(period_end)::BIGINT AS year, value_kind, source_id,
    count(*)::BIGINT AS observations,
    count(*) FILTER (coalesce(breakdown, '') = '')::BIGINT AS totals
  FROM ${from} GROUP BY ALL ORDER BY ALL`;

/**
 * Writes the summary that a package in parts brings along below its folder, from the rows of a table
 * or of a question in parentheses; gives back its resource for the descriptor.
 */
export function writeSummary(
  database: NodeDatabase,
  target: string,
  from: string,
): Record<string, unknown> {
  const bytes = toParquet(database.toArrow(summarySql(from)));
  writeFileSync(join(target, path), bytes);
  const { fields, foreignKeys } = knownTables.observations_by_year;
  return {
    name: 'observations-by-year',
    type: 'table',
    path,
    format: 'parquet',
    mediatype: 'application/vnd.apache.parquet',
    bytes: bytes.length,
    ...words,
    schema: { fields, foreignKeys, primaryKey: summaryKey },
  };
}

const summaryKey = ['indicator_id', 'place_id', 'year', 'value_kind', 'source_id'];

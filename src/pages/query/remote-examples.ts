import { sqlName } from '../../components/sql/sql-name.ts';

interface Known {
  name: string;
  columns: readonly { name: string }[];
}

/**
 * Statements to begin with on a server, over what every table of figures has; servers of any year answer
 * them. One pass over the figures each, and names are joined to what came of it: shards need not have them.
 */
export function remoteExamples(
  { database, table }: { database: string; table: string },
  tables: readonly Known[],
) {
  const nameIn = (it: string): string => `${sqlName(database)}.${sqlName(it)}`;
  const has = (it: string, column: string): boolean =>
    tables.some(({ name, columns }) => name === it && columns.some((own) => own.name === column));
  const figures = nameIn(table);
  const isTotal = has(table, 'breakdown') ? `\n  AND ifNull(breakdown, '') = ''` : '';
  const named = has('indicators', 'name_vi');
  return {
    rows: `SELECT *
FROM ${figures}
LIMIT 100`,

    years: `SELECT toYear(period_end) AS year,
       value_kind,
       count() AS figures,
       uniqExact(indicator_id) AS indicators,
       uniqExact(place_id) AS places
FROM ${figures}
GROUP BY year, value_kind
ORDER BY year, value_kind`,

    indicators: `SELECT indicator, ${named ? 'name_vi, ' : ''}figures, since, until
FROM (
  SELECT toString(indicator_id) AS indicator,
         count() AS figures,
         min(period_start) AS since,
         max(period_end) AS until
  FROM ${figures}
  GROUP BY indicator
) AS counted${
      named
        ? ` ANY LEFT JOIN (
  SELECT toString(indicator_id) AS indicator, name_vi
  FROM ${nameIn('indicators')}
) AS named USING indicator`
        : ''
    }
ORDER BY figures DESC`,

    latest: `SELECT indicator_id,
       place_id,
       argMax(value, period_end) AS latest,
       max(period_end) AS until
FROM ${figures}
WHERE value_kind = 'actual'${isTotal}
GROUP BY indicator_id, place_id
ORDER BY indicator_id, place_id
LIMIT 1000`,
  };
}

/** What is shown. Ids come from the benchmark's own lists, so they are pasted as they are. */
export interface PlainChoice {
  view: 'ranking' | 'lines';
  indicator: string;
  calculation: 'value' | 'per-head' | 'index' | 'change' | 'share';
  from: number;
  to: number;
  /** The places that stand out. */
  chosen: readonly string[];
}

const computed: Record<PlainChoice['calculation'], string> = {
  value: 'value',
  'per-head': 'value / people * 1000',
  index: 'value / first_value(value) OVER (PARTITION BY place_id ORDER BY year) * 100',
  change: '(value / lag(value) OVER (PARTITION BY place_id ORDER BY year) - 1) * 100',
  share: 'value / sum(value) OVER (PARTITION BY year) * 100',
};

export const yearly = (indicator: string, name: string): string => `
  SELECT place_id, CAST(year(period_end) AS INTEGER) AS year, value AS ${name}
  FROM observations
  WHERE indicator_id = '${indicator}' AND value_kind = 'actual' AND breakdown IS NULL
    AND place_id LIKE '63-%'`;

/** The one query of a change: 63 figures for the ranking, those of all years for the lines. */
export function figuresSql({ view, indicator, calculation, from, to }: PlainChoice): string {
  const people =
    calculation === 'per-head'
      ? `JOIN (${yearly('population-average', 'people')}) USING (place_id, year)`
      : '';
  const [years, order] =
    view === 'ranking'
      ? [`year = ${to}`, 'figure DESC']
      : [`year BETWEEN ${from} AND ${to}`, 'place_id, year'];
  return `SELECT place_id, year, figure FROM (
      SELECT place_id, year, ${computed[calculation]} AS figure
      FROM (${yearly(indicator, 'value')}) ${people})
    WHERE ${years} AND figure IS NOT NULL ORDER BY ${order}`;
}

/** A place's yearly figures of an indicator: what the first two charts show. */
export const firstSql = (place: string, indicator: string): string =>
  `SELECT place_id, year, figure FROM (${yearly(indicator, 'figure')})
    WHERE place_id = '${place}' ORDER BY year`;

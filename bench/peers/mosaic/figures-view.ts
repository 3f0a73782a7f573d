const yearly = `SELECT indicator_id, place_id, CAST(year(period_end) AS INTEGER) AS year, value
  FROM observations
  WHERE value_kind = 'actual' AND breakdown IS NULL AND place_id LIKE '63-%'`;

/** Every figure and all that can be computed of it; of what isn't asked for DuckDB computes nothing. */
export const figuresView = `CREATE VIEW figures AS
  SELECT y.indicator_id, y.place_id, places.name_vi AS name, y.year, y.value,
    y.value / people.value * 1000 AS "per-head",
    y.value / first_value(y.value) OVER series * 100 AS "index",
    (y.value / lag(y.value) OVER series - 1) * 100 AS "change",
    y.value / sum(y.value) OVER (PARTITION BY y.indicator_id, y.year) * 100 AS "share"
  FROM (${yearly}) y
  JOIN places USING (place_id)
  LEFT JOIN (${yearly} AND indicator_id = 'population-average') people
    ON people.place_id = y.place_id AND people.year = y.year
  WINDOW series AS (PARTITION BY y.indicator_id, y.place_id ORDER BY y.year)`;

/** Statements to begin with, each answered by what reports and publishers state. */
export const sqlExamples = {
  appraisals: `SELECT year(period_end) AS year,
       value AS projects,
       period_end AS until,
       period_end < make_date(year(period_end), 12, 31) AS part_year,
       locator,
       as_printed
FROM observations
WHERE indicator_id = 'technology-appraisals'
  AND place_id = '63-45'
  AND value_kind = 'actual'
ORDER BY period_end`,

  plans: `SELECT p.name_vi AS place,
       i.name_vi AS indicator,
       done.value AS actual,
       plan.value AS plan,
       i.unit_vi AS unit,
       round(100 * done.value / plan.value, 1) AS percent,
       done.period_end AS until,
       plan.period_end AS plan_until
FROM observations AS plan
JOIN observations AS done
  ON done.indicator_id = plan.indicator_id
 AND done.place_id = plan.place_id
 AND done.breakdown IS NOT DISTINCT FROM plan.breakdown
 AND done.period_start = plan.period_start
 AND done.period_end <= plan.period_end
JOIN indicators AS i ON i.indicator_id = plan.indicator_id
JOIN places AS p ON p.place_id = plan.place_id
WHERE plan.value_kind = 'plan'
  AND done.value_kind = 'actual'
  AND plan.value > 0
ORDER BY percent`,

  parts: `SELECT p.name_vi AS place,
       i.name_vi AS indicator,
       split_part(part.breakdown, '=', 1) AS dimension,
       count(*) AS parts,
       sum(part.value) AS sum_of_parts,
       whole.value AS printed_total,
       sum(part.value) - whole.value AS difference,
       part.source_id
FROM observations AS part
JOIN observations AS whole
  USING (indicator_id, place_id, period_start, period_end, value_kind, source_id)
JOIN indicators AS i USING (indicator_id)
JOIN places AS p USING (place_id)
WHERE part.breakdown IS NOT NULL
  AND whole.breakdown IS NULL
GROUP BY place, indicator, dimension, whole.value, part.period_end, part.value_kind, part.source_id
ORDER BY place, indicator`,

  inspections: `SELECT s.issuer,
       i.name_vi AS indicator,
       o.breakdown,
       o.value,
       o.qualifier,
       i.unit_vi AS unit,
       o.period_start,
       o.period_end,
       o.locator,
       o.as_printed
FROM observations AS o
JOIN indicators AS i USING (indicator_id)
JOIN sources AS s USING (source_id)
WHERE i.topic = 'inspection'
  AND o.value_kind = 'actual'
ORDER BY s.issuer, o.period_start, indicator, o.breakdown`,

  provinces: `SELECT p.name_vi AS place,
       o.value AS grdp_per_capita,
       rank() OVER (ORDER BY o.value DESC) AS rank
FROM observations AS o
JOIN places AS p USING (place_id)
WHERE o.indicator_id = 'grdp-per-capita'
  AND o.place_id LIKE '63-%'
  AND year(o.period_end) = 2023
ORDER BY rank
LIMIT 10`,
} as const satisfies Record<string, string>;

export type SqlExample = keyof typeof sqlExamples;

import { expect, test } from 'vitest';
import { sqlReach } from './sql-reach.ts';

test.each([
  ["SELECT * FROM observations WHERE indicator_id = 'fines'", { indicators: ['fines'] }],
  [
    "select place_id, sum(value) from observations where indicator_id in ('a', 'b') and place_id = '63-45' group by all order by 2 limit 5",
    { indicators: ['a', 'b'], places: ['63-45'] },
  ],
  [
    "SELECT count(*) FROM stated_observations WHERE value BETWEEN 1 AND 5 AND source_id = 'report' -- of 2023",
    { sources: ['report'] },
  ],
  [
    "SELECT * FROM observations WHERE (value > 1 AND value < 3) AND indicator_id = 'it''s'",
    { indicators: ["it's"] },
  ],
  [
    "SELECT * FROM observations WHERE indicator_id IN ('a', 'b') AND indicator_id = 'b'",
    { indicators: ['b'] },
  ],
])('%s', (sql, reach) => {
  expect(sqlReach(sql)).toEqual(reach);
});

test.each([
  'SELECT count(*) FROM observations',
  "SELECT * FROM observations WHERE indicator_id = 'a' OR value > 1",
  "SELECT * FROM observations WHERE NOT indicator_id = 'a'",
  "SELECT * FROM observations WHERE indicator_id <> 'a'",
  "SELECT * FROM observations WHERE indicator_id LIKE 'a%'",
  "SELECT * FROM observations WHERE indicator_id = 'a' || 'b'",
  'SELECT * FROM observations WHERE indicator_id = place_id',
  "SELECT * FROM observations WHERE indicator_id = upper('a')",
  "SELECT * FROM observations WHERE value BETWEEN 1 AND indicator_id = 'a'",
  "SELECT * FROM observations WHERE (indicator_id = 'a') = false",
  "SELECT * FROM observations WHERE indicator_id = 'a' UNION SELECT * FROM observations",
  "SELECT * FROM observations o, observations WHERE indicator_id = 'a'",
  "SELECT * FROM observations JOIN indicators USING (indicator_id) WHERE indicator_id = 'a'",
  'SELECT * FROM observations WHERE indicator_id IN (SELECT indicator_id FROM indicators)',
  "SELECT (FROM observations), 1 FROM places WHERE place_id = '63-45'",
  "SELECT * FROM observations WHERE 'indicator_id' = 'a'",
  "SELECT * FROM observations WHERE -- indicator_id = 'a' AND\n value > 1",
  "WITH x AS (SELECT 1) SELECT * FROM observations WHERE indicator_id = 'a'",
  'FROM observations',
  "SELECT * FROM observations WHERE note_vi = $$ ' $$ AND indicator_id = 'a'",
  "SELECT * FROM observations WHERE note_vi = E'\\' AND indicator_id = 'a'",
  "SELECT * FROM observations /* /* */ WHERE indicator_id = 'a' -- */ WHERE true",
])('nothing is left out: %s', (sql) => {
  expect(sqlReach(sql)).toEqual({});
});

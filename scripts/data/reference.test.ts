import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../src/lib/arrow-rows.ts';
import { dataFolder } from './data-folder.ts';
import { loadTable } from './load-table.ts';
import { openNodeDatabase, type NodeDatabase } from './node-database.ts';
import { readPackages } from './read-packages.ts';

let database: NodeDatabase;
const query = (sql: string): Row[] => database.query(sql);
const lists = (sql: string): unknown[][] => query(sql).map((row) => Object.values(row));

beforeAll(async () => {
  database = await openNodeDatabase();
  const { packages } = readPackages(dataFolder);
  for (const [owner, ...tables] of [
    ['geography', 'crosswalk'],
    ['reference', 'observations', 'indicators', 'sources'],
  ] as const) {
    const found = packages.find(({ descriptor }) => descriptor.name === owner);
    if (!found) throw new Error(`no package ${owner}`);
    for (const name of tables) loadTable(database, name, found, name);
  }
  query(`CREATE VIEW figures AS SELECT indicator_id, place_id, left(place_id, 2) AS boundary,
    CAST(year(period_end) AS INTEGER) AS year, value, status, source_id, as_printed
    FROM observations`);
});

describe('the figures of all provinces', () => {
  it('are as many as the sources give', () => {
    expect(
      lists(
        `SELECT indicator_id, boundary, min(units), max(units), count(*), min(year), max(year)
         FROM (SELECT indicator_id, boundary, year, count(*) AS units FROM figures GROUP BY ALL)
         WHERE indicator_id NOT LIKE 'pii-%'
         GROUP BY ALL ORDER BY indicator_id, boundary DESC`,
      ),
    ).toEqual([
      ['enterprises-active', '63', 63, 63, 1, 2022, 2022],
      ['enterprises-active-per-1000', '63', 63, 63, 1, 2022, 2022],
      ['enterprises-new', '63', 63, 63, 1, 2022, 2022],
      ['enterprises-with-results', '63', 63, 63, 1, 2022, 2022],
      ['grdp-per-capita', '63', 63, 63, 8, 2018, 2025],
      ['grdp-per-capita', '34', 34, 34, 6, 2020, 2025],
      ['population-average', '63', 63, 63, 14, 2011, 2024],
      ['population-average', '34', 34, 34, 2, 2024, 2025],
    ]);
  });

  it.each([
    ['population-average', '63-06', 2023, 326.5, 'final', '326,5 nghìn người'],
    ['population-average', '63-79', 2021, 9166.8, 'final', '9.166,8 nghìn người'],
    ['population-average', '63-46', 2024, 1178.6, 'preliminary', '1.178,6 nghìn người'],
    ['population-average', '34-19', 2024, 1694.51, 'final', '1.694,51 nghìn người'],
    ['population-average', '34-79', 2025, 13803.8, 'preliminary', '13.803,80 nghìn người'],
    ['grdp-per-capita', '63-06', 2023, 51.9, 'final', '51,90 triệu đồng'],
    ['grdp-per-capita', '63-77', 2024, 338.97, 'preliminary', '338,97 triệu đồng'],
    ['grdp-per-capita', '63-04', 2025, 49.59, 'estimate', '49,59 triệu đồng'],
    ['grdp-per-capita', '34-19', 2020, 83.95, 'final', '83,95 triệu đồng'],
    ['grdp-per-capita', '34-44', 2024, 69.84, 'preliminary', '69,84 triệu đồng'],
    ['grdp-per-capita', '34-01', 2025, 179.29, 'estimate', '179,29 triệu đồng'],
    ['enterprises-active', '63-79', 2022, 274067, 'final', '274.067 doanh nghiệp'],
    ['enterprises-active-per-1000', '63-79', 2022, 29.2, 'final', '29,2 doanh nghiệp/1.000 dân'],
    ['enterprises-with-results', '63-96', 2022, 3662, 'final', '3.662 doanh nghiệp'],
    ['enterprises-new', '63-06', 2022, 116, 'final', '116 doanh nghiệp'],
    ['pii-score', '63-01', 2023, 62.86, 'final', '62,86 điểm'],
    ['pii-score', '63-40', 2023, 36.5, 'final', '36,50 điểm'],
    ['pii-score', '34-66', 2025, 34.8, 'final', '34,80 điểm'],
    ['pii-rank', '63-79', 2024, 2, 'final', 'hạng 2'],
    ['pii-rank', '34-52', 2025, 21, 'final', 'hạng 21'],
  ])('%s of %s in %i is %d, %s', (indicator, place, year, value, status, asPrinted) => {
    const rows = database.query(
      `SELECT value, status, as_printed FROM figures
       WHERE indicator_id = ? AND place_id = ? AND year = ?`,
      [indicator, place, year],
    );
    expect(rows).toEqual([{ value, status, as_printed: asPrinted }]);
  });

  it('are final but for the newest of population and GRDP', () => {
    expect(
      lists(
        `SELECT indicator_id, boundary, year, status, count(*) FROM figures
         WHERE status <> 'final' GROUP BY ALL ORDER BY indicator_id, boundary DESC, year`,
      ),
    ).toEqual([
      ['grdp-per-capita', '63', 2024, 'preliminary', 63],
      ['grdp-per-capita', '63', 2025, 'estimate', 63],
      ['grdp-per-capita', '34', 2024, 'preliminary', 34],
      ['grdp-per-capita', '34', 2025, 'estimate', 34],
      ['population-average', '63', 2024, 'preliminary', 63],
      ['population-average', '34', 2025, 'preliminary', 34],
    ]);
  });

  it('come from sources and are of indicators that are all used', () => {
    expect(query('SELECT source_id FROM sources ANTI JOIN figures USING (source_id)')).toEqual([]);
    expect(
      query('SELECT indicator_id FROM indicators ANTI JOIN figures USING (indicator_id)'),
    ).toEqual([]);
    expect(query('SELECT 1 FROM sources')).toHaveLength(31);
  });
});

describe('the innovation index', () => {
  it('has a score or a rank only where one was read', () => {
    expect(
      lists(
        `SELECT indicator_id, year, boundary, count(*) FROM figures
         WHERE indicator_id LIKE 'pii-%' GROUP BY ALL ORDER BY indicator_id DESC, year`,
      ),
    ).toEqual([
      ['pii-score', 2023, '63', 23],
      ['pii-score', 2024, '63', 8],
      ['pii-score', 2025, '34', 10],
      ['pii-rank', 2023, '63', 24],
      ['pii-rank', 2024, '63', 16],
      ['pii-rank', 2025, '34', 10],
    ]);
  });

  const without = (missing: string, present: string) =>
    lists(
      `SELECT year, string_agg(place_id, ' ' ORDER BY place_id) FROM figures AS it
       WHERE indicator_id = '${present}'
         AND NOT EXISTS (SELECT 1 FROM figures AS other WHERE other.indicator_id = '${missing}'
           AND other.place_id = it.place_id AND other.year = it.year)
       GROUP BY year ORDER BY year`,
    );

  it('has no score where only the rank could be read, and no rank where only the score', () => {
    expect(without('pii-score', 'pii-rank')).toEqual([
      [2023, '63-38 63-72'],
      [2024, '63-19 63-22 63-24 63-27 63-31 63-48 63-68 63-77 63-79 63-92'],
    ]);
    expect(without('pii-rank', 'pii-score')).toEqual([
      [2023, '63-51'],
      [2024, '63-52 63-64'],
    ]);
  });

  it('has scores that fall as the rank goes down', () => {
    expect(
      query(
        `WITH both_read AS (
           SELECT score.year, score.place_id, score.value AS score, rank.value AS rank
           FROM figures AS score JOIN figures AS rank USING (place_id, year)
           WHERE score.indicator_id = 'pii-score' AND rank.indicator_id = 'pii-rank')
         SELECT place_id, year FROM both_read QUALIFY score >= lag(score)
           OVER (PARTITION BY year ORDER BY rank)`,
      ),
    ).toEqual([]);
  });
});

/** Each new unit with what its old units make and what is published for it, by year. */
const againstOldUnits = (indicator: string, made: string): string =>
  `SELECT new.place_id, new.year, ${made} AS made, any_value(new.value) AS published
   FROM figures AS new
   JOIN crosswalk ON to_place_id = new.place_id
   JOIN figures AS old ON old.place_id = from_place_id AND old.year = new.year
     AND old.indicator_id = new.indicator_id
   JOIN figures AS people ON people.place_id = from_place_id AND people.year = new.year
     AND people.indicator_id = 'population-average'
   WHERE new.indicator_id = '${indicator}'
   GROUP BY new.place_id, new.year`;

describe('the old units and the new ones', () => {
  // The table of the 63 has one decimal, that of the 34 has two: no unit agrees to the last one.
  const population2024: [place: string, sumOfOldUnits: number, published: number][] = [
    ['34-01', 8717.6, 8717.63],
    ['34-04', 558.5, 558.46],
    ['34-08', 1731.7, 1731.66],
    ['34-11', 656.7, 656.71],
    ['34-12', 495.5, 495.47],
    ['34-14', 1330.6, 1330.58],
    ['34-15', 1656.6, 1656.59],
    ['34-19', 1694.5, 1694.51],
    ['34-20', 814, 813.99],
    ['34-22', 1396.5, 1396.52],
    ['34-24', 3509.2, 3509.19],
    ['34-25', 3663.7, 3663.67],
    ['34-31', 4102.7, 4102.75],
    ['34-33', 3208.5, 3208.44],
    ['34-37', 3818.7, 3818.76],
    ['34-38', 3764.2, 3764.24],
    ['34-40', 3472.3, 3472.29],
    ['34-42', 1329.8, 1329.83],
    ['34-44', 1584, 1583.97],
    ['34-46', 1178.6, 1178.55],
    ['34-48', 2819.9, 2819.94],
    ['34-51', 1861.7, 1861.72],
    ['34-52', 3153.4, 3153.35],
    ['34-56', 1882, 1881.98],
    ['34-66', 2831.4, 2831.33],
    ['34-68', 3324.4, 3324.38],
    ['34-75', 4427.7, 4427.74],
    ['34-79', 13608.8, 13608.89],
    ['34-80', 2959, 2959.01],
    ['34-82', 3397.2, 3397.18],
    ['34-86', 3367.5, 3367.43],
    ['34-91', 3679.3, 3679.24],
    ['34-92', 3207, 3207.08],
    ['34-96', 2140.7, 2140.68],
  ];

  it('have the same population in 2024, but for the decimals', () => {
    const made = againstOldUnits('population-average', 'round(sum(old.value), 1)');
    expect(
      lists(
        `SELECT place_id, made, published FROM (${made})
         WHERE abs(made - published) > 0.005 ORDER BY place_id`,
      ),
    ).toEqual(population2024);
  });

  it.each(population2024)(
    '%s: %d and %d differ by no more than rounding',
    (id, made, published) => {
      const oldUnits = database.query('FROM crosswalk WHERE to_place_id = ?', [id]).length;
      // In hundredths, as whole numbers: 5 for each old unit, half a hundredth for the new one.
      const difference = Math.abs(Math.round(made * 100) - Math.round(published * 100));
      expect(difference).toBeLessThanOrEqual(oldUnits * 5);
    },
  );

  const mean = againstOldUnits(
    'grdp-per-capita',
    'sum(old.value * people.value) / sum(people.value)',
  );

  it('are compared by GRDP per capita in all five years with both populations', () => {
    expect(lists(`SELECT year, count(*) FROM (${mean}) GROUP BY year ORDER BY year`)).toEqual(
      [2020, 2021, 2022, 2023, 2024].map((year) => [year, 34]),
    );
  });

  it('have the same GRDP per capita, weighted by population, but for these', () => {
    expect(
      lists(
        `SELECT place_id, year, round(made, 4), published FROM (${mean})
         WHERE abs(made - published) > 0.005 ORDER BY place_id, year`,
      ),
    ).toEqual([
      ['34-15', 2023, 66.9064, 66.9],
      ['34-15', 2024, 73.3354, 73.33],
      ['34-19', 2022, 96.2046, 96.21],
      ['34-24', 2020, 101.1621, 101.17],
      ['34-24', 2024, 131.1755, 131.17],
      ['34-25', 2020, 70.8268, 70.82],
      ['34-25', 2023, 87.8029, 87.81],
      ['34-31', 2023, 141.6047, 141.61],
      ['34-33', 2021, 66.4121, 66.42],
      ['34-44', 2023, 64.1179, 64.11],
      ['34-48', 2021, 78.8618, 78.87],
      ['34-52', 2021, 55.7758, 55.77],
      ['34-66', 2023, 61.3136, 61.32],
      ['34-68', 2024, 93.3956, 93.39],
      ['34-80', 2024, 103.5363, 103.53],
      ['34-82', 2022, 62.576, 62.57],
      ['34-92', 2023, 77.9849, 77.99],
    ]);
  });

  it('have the very same GRDP per capita where nothing was merged', () => {
    expect(
      query(
        `SELECT new.place_id, new.year FROM figures AS new
         JOIN crosswalk ON to_place_id = new.place_id
         JOIN figures AS old ON old.place_id = from_place_id AND old.year = new.year
           AND old.indicator_id = new.indicator_id
         WHERE new.indicator_id = 'grdp-per-capita'
         GROUP BY new.place_id, new.year
         HAVING count(*) = 1 AND max(old.value) <> max(new.value)`,
      ),
    ).toEqual([]);
  });
});

it('active enterprises by population make the printed rate, but for Quảng Ngãi', () => {
  const rates = `
    SELECT active.place_id, active.value / people.value AS made, rate.value AS printed
    FROM figures AS active
    JOIN figures AS people USING (place_id, year)
    JOIN figures AS rate USING (place_id, year)
    WHERE active.indicator_id = 'enterprises-active' AND people.indicator_id = 'population-average'
      AND rate.indicator_id = 'enterprises-active-per-1000'`;
  expect(query(rates)).toHaveLength(63);
  expect(
    lists(
      `SELECT place_id, round(made, 4), printed FROM (${rates}) WHERE round(made, 1) <> printed`,
    ),
  ).toEqual([['63-51', 4.4501, 4.4]]);
});

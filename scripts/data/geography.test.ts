import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../src/lib/arrow-rows.ts';
import { dataFolder } from './data-folder.ts';
import { loadTable } from './load-table.ts';
import { openNodeDatabase, type NodeDatabase } from './node-database.ts';
import { readPackages } from './read-packages.ts';

let database: NodeDatabase;
const query = (sql: string): Row[] => database.query(sql);
const placeOf = (id: string) => database.query('FROM places WHERE place_id = ?', [id])[0];

beforeAll(async () => {
  database = await openNodeDatabase();
  const geography = readPackages(dataFolder).packages.find(
    ({ descriptor }) => descriptor.name === 'geography',
  );
  if (!geography) throw new Error('no package geography');
  for (const { name } of geography.descriptor.resources) {
    loadTable(database, name, geography, name);
  }
});

describe('places', () => {
  it('are the 63 until 30 June 2025 and the 34 since', () => {
    expect(
      query(
        `SELECT left(place_id, 2) AS vintage, count(*) AS units, min(valid_from) AS first,
           max(valid_from) AS last, min(valid_to) AS earliest_end, max(valid_to) AS latest_end
         FROM places GROUP BY vintage ORDER BY vintage DESC`,
      ),
    ).toEqual([
      {
        vintage: '63',
        units: 63,
        first: '2008-08-01',
        last: '2008-08-01',
        earliest_end: '2025-06-30',
        latest_end: '2025-06-30',
      },
      {
        vintage: '34',
        units: 34,
        first: '2025-07-01',
        last: '2025-07-01',
        earliest_end: null,
        latest_end: null,
      },
    ]);
  });

  it.each([
    ['15', 'Yên Bái', 'Lào Cai'],
    ['24', 'Bắc Giang', 'Bắc Ninh'],
    ['44', 'Quảng Bình', 'Quảng Trị'],
    ['52', 'Bình Định', 'Gia Lai'],
    ['80', 'Long An', 'Tây Ninh'],
    ['82', 'Tiền Giang', 'Đồng Tháp'],
    ['91', 'Kiên Giang', 'An Giang'],
  ])('code %s is %s among the 63 and %s among the 34', (code, before, now) => {
    expect(placeOf(`63-${code}`)?.['name_vi']).toBe(before);
    expect(placeOf(`34-${code}`)?.['name_vi']).toBe(now);
  });

  it('bear one name in both vintages under every other code', () => {
    const codes = query(
      `SELECT right(old.place_id, 2) AS code FROM places AS old JOIN places AS now
         ON old.place_id LIKE '63-%' AND now.place_id = replace(old.place_id, '63-', '34-')
       WHERE old.name_vi <> now.name_vi ORDER BY code`,
    );
    expect(codes.map(({ code }) => code)).toEqual(['15', '24', '44', '52', '80', '82', '91']);
  });

  it('are nine cities and 25 provinces today', () => {
    const cities = query(
      "SELECT name_vi FROM places WHERE place_id LIKE '34-%' AND kind = 'city' ORDER BY place_id",
    );
    expect(cities.map(({ name_vi }) => name_vi)).toEqual([
      'Hà Nội',
      'Quảng Ninh',
      'Bắc Ninh',
      'Hải Phòng',
      'Huế',
      'Đà Nẵng',
      'Đồng Nai',
      'Hồ Chí Minh',
      'Cần Thơ',
    ]);
    expect(query("SELECT 1 FROM places WHERE place_id LIKE '34-%'")).toHaveLength(34);
  });

  it('have the archipelagos on the map, with Đà Nẵng and with Khánh Hòa', () => {
    expect(placeOf('63-48')?.['shape_ids']).toBe('danang~hoangsa');
    expect(placeOf('34-48')?.['shape_ids']).toBe('danang~quangnam~hoangsa');
    expect(placeOf('63-56')?.['shape_ids']).toBe('khanhhoa~truongsa');
    expect(placeOf('34-56')?.['shape_ids']).toBe('khanhhoa~ninhthuan~truongsa');
  });

  it('lie in a region of their own vintage, six in each', () => {
    expect(
      query('SELECT vintage, count(*) AS regions FROM regions GROUP BY vintage ORDER BY vintage'),
    ).toEqual([
      { vintage: '34', regions: 6 },
      { vintage: '63', regions: 6 },
    ]);
    expect(query('SELECT place_id FROM places WHERE left(place_id, 2) <> left(region, 2)')).toEqual(
      [],
    );
    expect(query('SELECT region_id FROM regions ANTI JOIN places ON region = region_id')).toEqual(
      [],
    );
  });
});

describe('the crosswalk', () => {
  it('leads each of the 63 units to exactly one of the 34, and to all of them', () => {
    expect(
      query(
        `SELECT count(*) AS links, count(DISTINCT from_place_id) AS old_units,
           count(DISTINCT to_place_id) AS new_units FROM crosswalk`,
      ),
    ).toEqual([{ links: 63, old_units: 63, new_units: 34 }]);
  });

  it.each([
    ['63-06', '34-19'],
    ['63-04', '34-04'],
    ['63-34', '34-33'],
    ['63-45', '34-44'],
    ['63-77', '34-79'],
    ['63-46', '34-46'],
  ])('leads %s to %s', (from, to) => {
    const links = database.query('FROM crosswalk WHERE from_place_id = ?', [from]);
    expect(links).toEqual([{ from_place_id: from, to_place_id: to }]);
  });

  it('gives each new unit the shapes of its old ones', () => {
    const shapes = (ids: string) => `list_sort(string_split(${ids}, '~'))`;
    expect(
      query(
        `SELECT now.place_id FROM crosswalk
           JOIN places AS now ON now.place_id = to_place_id
           JOIN places AS old ON old.place_id = from_place_id
         GROUP BY now.place_id, now.shape_ids
         HAVING ${shapes('now.shape_ids')} <> ${shapes("string_agg(old.shape_ids, '~')")}`,
      ),
    ).toEqual([]);
  });
});

describe('names through time', () => {
  const namesOf = (id: string) =>
    database.query(
      'SELECT name_vi, kind, valid_from, valid_to FROM "place-names" WHERE place_id = ? ORDER BY valid_from',
      [id],
    );

  it('tell Thừa Thiên Huế from Huế by the date', () => {
    expect(namesOf('63-46')).toEqual([
      {
        name_vi: 'Thừa Thiên Huế',
        kind: 'province',
        valid_from: '2008-08-01',
        valid_to: '2024-12-31',
      },
      { name_vi: 'Huế', kind: 'city', valid_from: '2025-01-01', valid_to: '2025-06-30' },
    ]);
  });

  it.each([
    ['34-75', '2026-04-29', '2026-04-30'],
    ['34-22', '2026-08-31', '2026-09-01'],
    ['34-24', '2026-09-19', '2026-09-20'],
  ])('%s is a province until %s and a city from %s', (id, until, from) => {
    expect(namesOf(id)).toMatchObject([
      { kind: 'province', valid_to: until },
      { kind: 'city', valid_from: from, valid_to: null },
    ]);
  });

  it('cover the validity of every place without gap or overlap and end with its own name', () => {
    expect(
      query(
        `SELECT place_id FROM (
           SELECT place_id, valid_from, valid_to, name_vi, kind,
             lag(valid_to) OVER w AS before, lead(valid_from) OVER w AS after
           FROM "place-names" WINDOW w AS (PARTITION BY place_id ORDER BY valid_from)
         ) AS names RIGHT JOIN places USING (place_id)
         WHERE names.name_vi IS NULL
           OR names.valid_from <> coalesce(before + 1, places.valid_from)
           OR (after IS NULL AND names.valid_to IS DISTINCT FROM places.valid_to)
           OR (after IS NULL AND (names.name_vi, names.kind) <> (places.name_vi, places.kind))`,
      ),
    ).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../src/lib/arrow-rows.ts';
import { dataFolder } from './data-folder.ts';
import { loadTable } from './load-table.ts';
import { openNodeDatabase, type NodeDatabase } from './node-database.ts';
import { readPackages } from './read-packages.ts';

let database: NodeDatabase;
const query = (sql: string): Row[] => database.query(sql);

beforeAll(async () => {
  database = await openNodeDatabase();
  const geography = readPackages(dataFolder).packages.find(
    ({ descriptor }) => descriptor.name === 'geography',
  );
  if (!geography) throw new Error('no package geography');
  for (const name of ['places', 'crosswalk', 'neighbours']) {
    loadTable(database, name, geography, name);
  }
});

describe('neighbours', () => {
  it('are neighbours of one another, of one vintage, and nobody their own', () => {
    expect(
      query(
        `FROM neighbours AS one ANTI JOIN neighbours AS other
           ON other.place_id = one.neighbour_id AND other.neighbour_id = one.place_id`,
      ),
    ).toEqual([]);
    expect(
      query(
        `FROM neighbours WHERE place_id = neighbour_id
           OR left(place_id, 2) <> left(neighbour_id, 2)`,
      ),
    ).toEqual([]);
  });

  it('are there for every unit, since none of them is an island', () => {
    expect(query('SELECT place_id FROM places ANTI JOIN neighbours USING (place_id)')).toEqual([]);
  });

  it.each([
    ['63-45', ['Huế', 'Quảng Bình']],
    ['63-04', ['Bắc Kạn', 'Hà Giang', 'Lạng Sơn', 'Tuyên Quang']],
    ['63-34', ['Hà Nam', 'Hưng Yên', 'Hải Dương', 'Hải Phòng', 'Nam Định']],
    [
      '63-68',
      ['Bình Phước', 'Bình Thuận', 'Khánh Hòa', 'Ninh Thuận', 'Đắk Lắk', 'Đắk Nông', 'Đồng Nai'],
    ],
    // The border with Hồ Chí Minh runs in the river Thị Vải; the drawing leaves a gap there.
    ['63-77', ['Bình Thuận', 'Hồ Chí Minh', 'Đồng Nai']],
    ['63-96', ['Bạc Liêu', 'Kiên Giang']],
    ['34-44', ['Huế', 'Hà Tĩnh']],
    ['34-22', ['Bắc Ninh', 'Hải Phòng', 'Lạng Sơn']],
    ['34-79', ['Lâm Đồng', 'Tây Ninh', 'Đồng Nai', 'Đồng Tháp']],
  ])('of %s are %j', (id, names) => {
    const neighbours = database.query(
      `SELECT name_vi FROM neighbours JOIN places ON places.place_id = neighbour_id
         WHERE neighbours.place_id = ?`,
      [id],
    );
    expect(neighbours.map((it) => it['name_vi']).toSorted()).toEqual(names);
  });

  it('of today are the units of which any parts were neighbours', () => {
    const today = query(
      "SELECT place_id, neighbour_id FROM neighbours WHERE place_id LIKE '34-%' ORDER BY ALL",
    );
    expect(today).toHaveLength(116);
    expect(
      query(
        `SELECT DISTINCT here.to_place_id AS place_id, there.to_place_id AS neighbour_id
           FROM neighbours
           JOIN crosswalk AS here ON here.from_place_id = place_id
           JOIN crosswalk AS there ON there.from_place_id = neighbour_id
           WHERE here.to_place_id <> there.to_place_id ORDER BY ALL`,
      ),
    ).toEqual(today);
  });
});

import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shippedManifestSchema } from '../datasets/shipped-results.ts';
import { DuckdbEngine } from '../engine/duckdb-engine.ts';
import { sqlExamples, type SqlExample } from '../semantic/sql-examples.ts';
import { readParquet } from '../workers/parquet-client.ts';
import { answerOf } from './ask-sql.ts';
import { isAccepted, loadDataPackages, type DataState } from './data-packages.ts';
import { fetchJson } from './fetch-file.ts';
import { loadEngine } from './load-engine.ts';
import { readSchema } from './sql-schema.ts';

// Expected values are taken by hand from the reports' texts, and of GRDP from the published table.

const engine = new DuckdbEngine();
let data: DataState;
beforeAll(async () => {
  const manifest = v.parse(shippedManifestSchema, await fetchJson('/results/manifest.json'));
  data = await loadDataPackages('/data/packages.json', manifest, { readParquet }, {});
  await loadEngine(engine, data);
});
afterAll(() => engine.close());

async function answer(example: SqlExample) {
  const options = { signal: new AbortController().signal, clock: () => 0 };
  const outcome = await answerOf(engine, sqlExamples[example], options);
  if (!outcome.ok) throw new Error(outcome.trouble.technical);
  const { columns, rowCount, valueAt } = outcome.answer.result;
  return Array.from({ length: rowCount }, (_, row) =>
    Object.fromEntries(columns.map(({ name }, at) => [name, valueAt(row, at)])),
  );
}

describe('the worked examples', () => {
  test('technology appraisals of Quảng Trị: 43, 65, 86, and 106 in eleven months', async () => {
    const rows = await answer('appraisals');
    expect(rows.map((it) => [it['year'], it['projects'], it['until'], it['part_year']])).toEqual([
      [2020, 43, '2020-12-31', false],
      [2021, 65, '2021-12-31', false],
      [2022, 86, '2022-12-31', false],
      [2023, 106, '2023-11-30', true],
    ]);
    expect(rows.map((it) => it['as_printed'])).toContain('năm 2021: 65 dự án');
  });

  test('plans and what is done of them, the furthest behind first', async () => {
    const rows = await answer('plans');
    expect(rows.map((it) => [it['place'], it['actual'], it['plan'], it['percent']])).toEqual([
      ['Bắc Kạn', 2050, 4000, 51.3],
      ['Bắc Kạn', 10000, 15000, 66.7],
      ['Cao Bằng', 17, 25, 68],
      ['Bắc Kạn', 33, 48, 68.8],
    ]);
    expect(rows[2]?.['until']).toBe('2018-07-19');
  });

  test('parts add up to the totals that reports print', async () => {
    const rows = await answer('parts');
    expect(rows.map((it) => [it['place'], it['parts'], it['printed_total']]).sort()).toEqual(
      [
        ['Bắc Kạn', 2, 2],
        ['Bắc Kạn', 2, 40],
        ['Bắc Kạn', 4, 46],
        ['Bắc Kạn', 4, 75],
        ['Bắc Kạn', 4, 25],
        ['Cao Bằng', 2, 17],
        ['Cao Bằng', 2, 36],
        ['Quảng Trị', 2, 119],
        ['Thái Bình', 2, 61],
      ].sort(),
    );
    expect(rows.map((it) => it['difference'])).toEqual(rows.map(() => 0));
    const files = rows.find((it) => it['printed_total'] === 46);
    expect(files?.['dimension']).toBe('outcome');
  });

  test('inspections and fines by report', async () => {
    const rows = await answer('inspections');
    const of = (part: string) => rows.filter((it) => String(it['issuer']).includes(part));
    expect(of('Bắc Kạn').map((it) => it['value'])).toContain(45_998_409);
    const fines = of('Thái Bình').filter((it) => it['unit'] === 'đồng');
    expect(fines.map((it) => [it['breakdown'], it['value']])).toEqual([
      ['case=clean-water', 10_000_000],
      ['case=prepackaged-goods', 4_500_000],
    ]);
    // "tổng trị giá trên 70 triệu đồng": no less than that is stated, and no more.
    const atLeast = of('Cao Bằng').filter((it) => it['qualifier'] === 'at-least');
    expect(atLeast.map((it) => it['value'])).toEqual([70_000_000]);
    expect(rows).toHaveLength(20);
  });

  test('provinces by GRDP per head in 2023', async () => {
    const rows = await answer('provinces');
    expect(rows.map((it) => [it['rank'], it['place']]).slice(0, 4)).toEqual([
      [1, 'Bà Rịa - Vũng Tàu'],
      [2, 'Quảng Ninh'],
      [3, 'Hải Phòng'],
      [4, 'Hồ Chí Minh'],
    ]);
    expect(Number(rows[0]?.['grdp_per_capita']).toFixed(1)).toBe('339.0');
    expect(rows).toHaveLength(10);
  });
});

test('the schema names every table with its rows and meanings', async () => {
  const descriptors = data.packages.filter(isAccepted).flatMap((it) => it.descriptor ?? []);
  const schema = await readSchema(engine, descriptors, new AbortController().signal);
  const observations = schema.find((it) => it.name === 'observations');
  const own = schema.find((it) => it.name === 'reports/observations');
  expect(own).toMatchObject({ dataset: 'reports', rows: 259, title: { vi: 'Số liệu' } });
  expect(observations?.dataset).toBeUndefined();
  expect(observations?.rows).toBeGreaterThan(259);
  expect(observations?.columns.find((it) => it.name === 'as_printed')).toMatchObject({
    type: 'VARCHAR',
    title: { vi: 'Nguyên văn' },
  });
  expect(schema.filter((it) => it.name.startsWith('empty/'))).toEqual([]);
  expect(schema.map((it) => it.name)).toContain('place_names');
});

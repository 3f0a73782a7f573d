import { beforeAll, describe, expect, it } from 'vitest';
import { toStatedPeriods, toVintage } from '../../src/semantic/from-rows.ts';
import type { StatedPeriods } from '../../src/semantic/stated-periods.ts';
import { statements, type Statement } from '../../src/semantic/statements.ts';
import { dataFolder } from './data-folder.ts';
import { loadTable } from './load-table.ts';
import { openNodeDatabase, type NodeDatabase } from './node-database.ts';
import { readPackages } from './read-packages.ts';

let database: NodeDatabase;

beforeAll(async () => {
  database = await openNodeDatabase();
  const reports = readPackages(dataFolder).packages.find(
    ({ descriptor }) => descriptor.name === 'reports',
  );
  if (!reports) throw new Error('no package reports');
  loadTable(database, 'observations', reports, 'observations');
  database.query(`CREATE TABLE observations_by_year AS
    SELECT * FROM (VALUES
      ('fines', '63-45', 'in-parts', 2023, 'actual', 24, 1),
      ('fines', '63-45', 'in-parts', 2024, 'actual', 1, 1),
      ('fines', '63-45', 'in-parts', 2024, 'plan', 2, 2),
      ('patents', '63-45', 'in-parts', 2024, 'actual', 5, 0))
    AS counted(indicator_id, place_id, source_id, year, value_kind, observations, totals)`);
});

const ask = ({ sql, parameters }: Statement) => database.query(sql, parameters);

describe('periods of sources', () => {
  const of = (...sourceIds: string[]): StatedPeriods[] =>
    ask(statements.periodsOfSources(sourceIds)).map(toStatedPeriods);

  it('tells of an indicator and a place each period once, totals and parts apart', () => {
    const own = of('quang-tri-2023-11');
    expect(own.find((it) => it.indicatorId === 'technology-appraisals')).toEqual({
      indicatorId: 'technology-appraisals',
      placeId: '63-45',
      figures: 4,
      plans: 0,
      totals: [
        '2020-01-01/2020-12-31//day',
        '2021-01-01/2021-12-31//day',
        '2022-01-01/2022-12-31//day',
        '2023-01-01/2023-11-30//month',
      ],
      parts: [],
    });
    // 119 products, of them 42 and 77.
    expect(own.find((it) => it.indicatorId === 'ocop-products')).toMatchObject({
      figures: 3,
      totals: ['2023-11-30/2023-11-30//month'],
      parts: ['2023-11-30/2023-11-30//month'],
    });
  });

  it('a plan is counted, but states nothing of what was done', () => {
    const checked = of('cao-bang-2018-07').find(
      (it) => it.indicatorId === 'iso-9001-2008-agencies-checked',
    );
    // 17 since January with its parts 2 and 15, 9 in July, 25 planned.
    expect(checked).toMatchObject({
      figures: 5,
      plans: 1,
      totals: ['2018-01-01/2018-07-19//day', '2018-07-01/2018-07-31/2018-07-19/day'],
      parts: ['2018-01-01/2018-07-19//day'],
    });
  });

  it('of packages in parts the years are told in which periods end, and that no more is known', () => {
    expect(of('in-parts')).toEqual([
      {
        indicatorId: 'fines',
        placeId: '63-45',
        figures: 27,
        plans: 2,
        totals: ['2023-01-01/2023-12-31//year', '2024-01-01/2024-12-31//year'],
        parts: ['2023-01-01/2023-12-31//year'],
      },
      {
        indicatorId: 'patents',
        placeId: '63-45',
        figures: 5,
        plans: 0,
        totals: [],
        parts: ['2024-01-01/2024-12-31//year'],
      },
    ]);
  });

  it('read in full they are what their rows say, counted once', () => {
    const { reach } = statements.periodsOfSources(['in-parts', 'quang-tri-2023-11'], true);
    expect(reach).toEqual({ sources: ['in-parts', 'quang-tri-2023-11'] });
    // No row of it is here.
    expect(ask(statements.periodsOfSources(['in-parts'], true))).toEqual([]);
    expect(ask(statements.periodsOfSources(['quang-tri-2023-11'], true))).toEqual(
      ask(statements.periodsOfSources(['quang-tri-2023-11'])),
    );
  });

  it('the five reports together have 259 figures, 19 of them plans', () => {
    const all = of(
      'bac-kan-2023-09',
      'cao-bang-2018-07',
      'cao-bang-2022',
      'quang-tri-2023-11',
      'thai-binh-2020-q1',
    );
    expect(all.reduce((sum, it) => sum + it.figures, 0)).toBe(259);
    expect(all.reduce((sum, it) => sum + it.plans, 0)).toBe(19);
    expect(new Set(all.map((it) => it.placeId)).size).toBe(4);
    expect(of('nobody')).toEqual([]);
  });
});

describe('vintages', () => {
  beforeAll(() => {
    database.query('CREATE VIEW stated_observations AS SELECT *, NULL AS status FROM observations');
    database.query(`CREATE TABLE superseded AS SELECT indicator_id, place_id, period_start,
      period_end, value_kind, breakdown, source_id, 'later' AS superseded_by,
      DATE '2026-11-21' AS superseded_on
      FROM observations WHERE indicator_id = 'ocop-products' AND breakdown IS NULL`);
  });

  it('are the figures that stand in the table, not other parts of theirs', () => {
    const [vintage, ...others] = ask(statements.vintagesOfIndicator('ocop-products')).map(
      toVintage,
    );
    expect(others).toEqual([]);
    expect(vintage).toMatchObject({
      figure: { value: 119, breakdown: null, sourceId: 'quang-tri-2023-11' },
      supersededBy: 'later',
      supersededOn: '2026-11-21',
    });
    expect(ask(statements.vintagesOfIndicator('fines'))).toEqual([]);
  });

  it('are found by the earlier and by the later document', () => {
    const count = (id: string) => ask(statements.vintagesOfSources([id])).length;
    expect(['quang-tri-2023-11', 'later', 'cao-bang-2022'].map(count)).toEqual([1, 1, 0]);
  });
});

import { describe, expect, it } from 'vitest';
import type { ResultColumn, ResultTable, ResultValue } from '../../lib/result-table.ts';
import { isChart, queryModel, suggestedChart, type QueryChartChoice } from './query-model.ts';

const column = (name: string, kind: ResultColumn['kind']): ResultColumn => ({
  name,
  kind,
  type: '',
});
const tableOf = (columns: ResultColumn[], rows: ResultValue[][]): ResultTable => ({
  columns,
  rowCount: rows.length,
  valueAt: (row, at) => rows[row]?.[at] ?? null,
});
const words = {
  title: 't',
  note: 'tính bằng SQL',
  partlyNote: 'chưa đủ năm là cột rỗng',
  partly: 'chưa đủ năm',
  number: String,
  nothing: 'NULL',
};
const choice: QueryChartChoice = {
  x: 0,
  y: 1,
  series: undefined,
  partly: undefined,
  kind: 'columns',
};

const years = tableOf(
  [column('year', 'number'), column('projects', 'number'), column('place', 'text')],
  [
    [2022, 86, 'Quảng Trị'],
    [2020, 43, 'Quảng Trị'],
    [2021, null, 'Quảng Trị'],
  ],
);

const modelOf = (table: ResultTable, chosen: QueryChartChoice) => {
  const made = queryModel(table, chosen, words);
  if (!isChart(made)) throw new Error(made.reason);
  return made;
};

describe('the chart of an answer', () => {
  it('sets years in order, draws what is NULL as a gap, and says what it is not', () => {
    const model = modelOf(years, choice);
    expect(model.categories.map(({ label }) => label)).toEqual(['2020', '2021', '2022']);
    expect(model.series[0]?.points.map(({ value }) => value)).toEqual([43, null, 86]);
    expect(model.series[0]?.points[1]?.state).toBe('missing');
    expect(model.series[0]?.links).toEqual([]);
    expect(model.notes).toEqual(['tính bằng SQL']);
  });

  it('draws part-years as such where a column tells them', () => {
    const flagged = tableOf(
      [column('year', 'number'), column('projects', 'number'), column('part_year', 'boolean')],
      [
        [2022, 86, false],
        [2023, 106, true],
      ],
    );
    expect(suggestedChart(flagged)).toMatchObject({ x: 0, y: 1, partly: 2 });
    const model = modelOf(flagged, { ...choice, partly: 2 });
    expect(model.series[0]?.points.map(({ state }) => state)).toEqual(['whole', 'part-year']);
    expect(model.series[0]?.points[1]?.spoken).toBe('2023: 106. chưa đủ năm');
    expect(model.series[0]?.links).toEqual([{ from: 0, to: 1, join: 'dashed' }]);
    expect(model.notes).toEqual(['chưa đủ năm là cột rỗng', 'tính bằng SQL']);
  });

  it('has no sources and no observations: no report states what a statement computes', () => {
    const model = modelOf(years, choice);
    expect(model.sources).toEqual([]);
    const observed = model.series.flatMap(({ points }) => points.map((it) => it.observation));
    expect(observed).toEqual([null, null, null]);
  });

  it('leaves words in the order of the statement, and splits series by a column', () => {
    const table = tableOf(
      [column('place', 'text'), column('v', 'number'), column('kind', 'text')],
      [
        ['Quảng Trị', 3, 'plan'],
        ['Bắc Kạn', 1, 'plan'],
        ['Quảng Trị', 2, 'actual'],
      ],
    );
    const model = modelOf(table, { ...choice, series: 2, kind: 'bars' });
    expect(model.categories.map(({ label }) => label)).toEqual(['Quảng Trị', 'Bắc Kạn']);
    expect(model.series.map(({ name, points }) => [name, points.map((it) => it.value)])).toEqual([
      ['plan', [3, 1]],
      ['actual', [2, null]],
    ]);
  });

  it('never sums up rows: two figures for one place on the axis are refused', () => {
    const twice = tableOf(
      [column('x', 'text'), column('y', 'number')],
      [
        ['a', 1],
        ['a', 2],
      ],
    );
    expect(queryModel(twice, choice, words)).toEqual({ reason: 'several-figures', at: 'a' });
  });

  it('refuses what can’t be read, and does not read a million rows for that', () => {
    let read = 0;
    const endless: ResultTable = {
      columns: [column('x', 'number'), column('y', 'number')],
      rowCount: 1_000_000,
      valueAt: (row) => {
        read += 1;
        return row;
      },
    };
    expect(queryModel(endless, choice, words)).toMatchObject({ reason: 'too-many-points' });
    expect(read).toBeLessThan(1000);
    const none = tableOf(endless.columns.slice(), [[1, null]]);
    expect(queryModel(none, choice, words)).toEqual({ reason: 'no-figures' });
  });
});

describe('what a first look draws', () => {
  it('is figures over years, else over the first column of words', () => {
    expect(suggestedChart(years)).toEqual({
      x: 0,
      y: 1,
      series: undefined,
      partly: undefined,
      kind: 'columns',
    });
    const places = tableOf([column('rank', 'number'), column('place', 'text')], [[1, 'a']]);
    expect(suggestedChart(places)).toEqual({
      x: 1,
      y: 0,
      series: undefined,
      partly: undefined,
      kind: 'bars',
    });
  });

  it('is nothing where there are no figures', () => {
    expect(suggestedChart(tableOf([column('a', 'text')], [['x']]))).toBeUndefined();
  });
});

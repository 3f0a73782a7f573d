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

describe('the chart of an answer of several series', () => {
  const columns = [column('x', 'number'), column('y', 'number'), column('s', 'text')];
  const rows = (series: number): ResultValue[][] =>
    Array.from({ length: series }, (_, at) => [2020, at, `s${at}`]);

  it('has up to twelve, the first in front, told apart by more than colour', () => {
    const model = modelOf(tableOf(columns, rows(12)), { ...choice, series: 2 });
    expect(model.series.map((it) => it.role)).toEqual(['focus', ...Array(11).fill('beside')]);
    expect(model.patterned).toBe(true);
    expect(modelOf(years, choice)).not.toHaveProperty('patterned');
    expect(queryModel(tableOf(columns, rows(13)), { ...choice, series: 2 }, words)).toEqual({
      reason: 'too-many-series',
      count: 13,
      most: 12,
    });
  });

  it('names a series that is empty as NULL, and one without a column by the figure’s', () => {
    const table = tableOf(columns, [[2020, 1, null]]);
    expect(modelOf(table, { ...choice, series: 2 }).series[0]?.name).toBe('NULL');
    expect(modelOf(table, choice)).toMatchObject({ categoryTitle: 'x', series: [{ name: 'y' }] });
  });

  it('says of which two figures one place on the axis has, and draws one with no figures beside one', () => {
    const twice = tableOf(columns, [
      [2020, 1, 'a'],
      [2020, 2, 'a'],
    ]);
    expect(queryModel(twice, { ...choice, series: 2 }, words)).toEqual({
      reason: 'several-figures',
      at: '2020, a',
    });
    const half = tableOf(columns, [
      [2020, null, 'a'],
      [2020, 2, 'b'],
    ]);
    expect(modelOf(half, { ...choice, series: 2 }).series.length).toBe(2);
  });

  it('tells of a part-year where one of them has one', () => {
    const partly = tableOf(
      [...columns, column('part', 'boolean')],
      [
        [2020, 1, 'a', false],
        [2020, 2, 'b', true],
      ],
    );
    expect(modelOf(partly, { ...choice, series: 2, partly: 3 }).notes).toEqual([
      words.partlyNote,
      words.note,
    ]);
    expect(modelOf(partly, { ...choice, series: 2 }).notes).toEqual([words.note]);
  });
});

describe('a value of an answer', () => {
  const points = (kind: ResultColumn['kind'], ...values: ResultValue[]) =>
    modelOf(
      tableOf(
        [column('x', kind), column('y', 'number')],
        values.map((it, at) => [it, at]),
      ),
      choice,
    ).categories.map(({ label }) => label);

  it('stands by its size, a day by its date, a word where the statement has it', () => {
    expect(points('number', 10, 9, 100)).toEqual(['9', '10', '100']);
    expect(points('date', '2023-12-31', '2023-01-01', '2023-06-30')).toEqual([
      '2023-01-01',
      '2023-06-30',
      '2023-12-31',
    ]);
    expect(points('text', 'b', 'a', 'c')).toEqual(['b', 'a', 'c']);
    expect(points('text', 'b', null)).toEqual(['b', 'NULL']);
  });

  it('is a figure where it is one: digits in words too, nothing of words, nothing or no end', () => {
    const table = tableOf(
      [column('x', 'text'), column('y', 'number')],
      [
        ['a', '12345678901234567890'],
        ['b', ''],
        ['c', 'x'],
        ['d', Infinity],
        ['e', 1],
        ['f', true],
      ],
    );
    const { series } = modelOf(table, choice);
    expect(series[0]?.points.map((it) => it.value)).toEqual([
      1.2345678901234567e19,
      null,
      null,
      null,
      1,
      null,
    ]);
    expect(series[0]?.points[1]).toMatchObject({ text: '', spoken: 'b' });
  });

  it('is one of sixty on columns, and not one more', () => {
    const many = (count: number) =>
      tableOf(
        [column('x', 'number'), column('y', 'number')],
        Array.from({ length: count }, (_, at) => [at, at]),
      );
    expect(isChart(queryModel(many(60), choice, words))).toBe(true);
    expect(queryModel(many(61), choice, words)).toMatchObject({
      reason: 'too-many-points',
      most: 60,
    });
  });
});

describe('what a first look draws', () => {
  const looked = (kinds: Record<string, ResultColumn['kind']>, rows = 1) =>
    suggestedChart(
      tableOf(
        Object.entries(kinds).map(([name, kind]) => column(name, kind)),
        Array.from({ length: rows }, () => [null]),
      ),
    );

  it('is over a year before a date, a date before words, words before another figure', () => {
    expect(looked({ word: 'text', day: 'date', v: 'number', NĂM: 'number' })).toMatchObject({
      x: 3,
      y: 2,
    });
    expect(looked({ word: 'text', day: 'date', v: 'number' })).toMatchObject({ x: 1, y: 2 });
    expect(looked({ other: 'number', word: 'text' })).toMatchObject({ x: 1, y: 0, kind: 'bars' });
    expect(looked({ v: 'number', w: 'number' })).toMatchObject({ x: 1, y: 0, kind: 'bars' });
    expect(looked({ yearly: 'number', 'last year': 'number' })).toMatchObject({ x: 1, y: 0 });
    expect(looked({ year: 'text', v: 'number' })).toMatchObject({ x: 0, kind: 'bars' });
  });

  it('is columns of up to twelve steps of time, lines of more', () => {
    expect(looked({ day: 'date', v: 'number' }, 12)?.kind).toBe('columns');
    expect(looked({ day: 'date', v: 'number' }, 13)?.kind).toBe('lines');
    expect(looked({ year: 'number', v: 'number' }, 13)?.kind).toBe('lines');
  });

  it('takes for a mark of part-years only what is true or false and called so', () => {
    expect(looked({ year: 'number', v: 'number', partial: 'text' })?.partly).toBeUndefined();
    expect(looked({ year: 'number', v: 'number', done: 'boolean' })?.partly).toBeUndefined();
    expect(looked({ year: 'number', v: 'number', 'chưa đủ': 'boolean' })?.partly).toBe(2);
  });

  it('is nothing of one column, of no rows, of years alone', () => {
    expect(looked({ v: 'number' })).toBeUndefined();
    expect(looked({ year: 'number', v: 'number' }, 0)).toBeUndefined();
    expect(looked({ year: 'number', word: 'text' })).toBeUndefined();
  });

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

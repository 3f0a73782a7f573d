import { describe, expect, test } from 'vitest';
import { parseSelection, serializeSelection } from './selection-codec.ts';
import { pathTo } from './routes.ts';
import { viewOf } from './view-address.ts';

const parse = (query: string) => parseSelection(new URLSearchParams(query));

const defaults = {
  place: undefined,
  places: [],
  year: undefined,
  boundary: 'reported',
  indicators: [],
  view: 'ranking',
  calculation: 'value',
  base: undefined,
  rhythm: 'widest',
  years: [],
  among: 'all',
  sort: 'value',
  facets: 'region',
  axes: 'shared',
  classes: 'quantile',
  legend: '',
  statuses: [],
  topic: undefined,
  thresholds: undefined,
  path: 'straight',
  order: 'worst',
  search: '',
  sql: '',
  language: undefined,
  theme: undefined,
  embed: false,
  chart: undefined,
} as const;

describe('an address and its selection', () => {
  test('an empty query is the default selection, and the default selection an empty query', () => {
    expect(parse('')).toEqual({ selection: defaults, problems: [] });
    expect(serializeSelection(defaults)).toBe('');
  });

  test.each([
    ['place=63-45', { place: '63-45' }],
    ['places=63-45%7E63-06', { places: ['63-45', '63-06'] }],
    ['year=2023', { year: 2023 }],
    ['boundary=current', { boundary: 'current' }],
    ['search=th%E1%BA%A9m+%C4%91%E1%BB%8Bnh', { search: 'thẩm định' }],
    ['sql=SELECT%201%3B%20--%20ch%C3%BA', { sql: 'SELECT 1; -- chú' }],
    ['lang=en', { language: 'en' }],
    ['theme=dark', { theme: 'dark' }],
    ['embed=1', { embed: true }],
    ['embed=1&chart=grdp-per-capita', { embed: true, chart: 'grdp-per-capita' }],
    ['indicators=grdp-per-capita~pii-score', { indicators: ['grdp-per-capita', 'pii-score'] }],
    ['view=heatmap', { view: 'heatmap' }],
    ['calculation=per-head', { calculation: 'per-head' }],
    ['calculation=index&base=2018', { calculation: 'index', base: '2018' }],
    ['rhythm=quarter&years=2023-Q1~2023-Q4', { rhythm: 'quarter', years: ['2023-Q1', '2023-Q4'] }],
    ['years=2023', { years: ['2023'] }],
    ['among=63-red-river-delta', { among: '63-red-river-delta' }],
    ['view=multiples&facets=place&axes=free', { view: 'multiples', facets: 'place', axes: 'free' }],
    ['classes=50~62.5~80&legend=Ngưỡng', { classes: '50~62.5~80', legend: 'Ngưỡng' }],
    ['status=behind~watch&topic=research', { statuses: ['behind', 'watch'], topic: 'research' }],
    ['thresholds=1~0.9', { thresholds: { onTrack: 1, watch: 0.9 } }],
    ['path=seasonal&order=place', { path: 'seasonal', order: 'place' }],
    ['place=34-44&year=2022&lang=en', { place: '34-44', year: 2022, language: 'en' }],
  ])('%s survives the way there and back', (query, selection) => {
    const parsed = parse(query);
    expect(parsed).toEqual({ selection: { ...defaults, ...selection }, problems: [] });
    expect(parse(serializeSelection(parsed.selection))).toEqual(parsed);
  });

  test.each([
    ['place=19', 'place', '19'],
    ['place=<script>', 'place', '<script>'],
    ['year=20x3', 'year', '20x3'],
    ['year=99999', 'year', '99999'],
    ['indicators=<b>', 'indicators', '<b>'],
    ['view=pie', 'view', 'pie'],
    ['calculation=guess', 'calculation', 'guess'],
    ['base=20', 'base', '20'],
    ['rhythm=week', 'rhythm', 'week'],
    ['years=soon', 'years', 'soon'],
    ['among=north', 'among', 'north'],
    ['classes=1~2~3~4~5', 'classes', '1~2~3~4~5'],
    ['classes=1e9', 'classes', '1e9'],
    ['boundary=old', 'boundary', 'old'],
    ['lang=fr', 'lang', 'fr'],
    ['theme=pink', 'theme', 'pink'],
    ['embed=yes', 'embed', 'yes'],
    ['chart=../x', 'chart', '../x'],
    ['colour=red', 'colour', 'red'],
  ])('%s falls back to the default and says so', (query, parameter, text) => {
    expect(parse(query)).toEqual({ selection: defaults, problems: [{ parameter, text }] });
  });

  test('what can be read of a list is kept, and what can’t be is named', () => {
    expect(parse('places=63-45~quang-tri~63-06')).toEqual({
      selection: { ...defaults, places: ['63-45', '63-06'] },
      problems: [{ parameter: 'places', text: 'quang-tri' }],
    });
  });

  test('more than two indicators, or periods, are too many, and the others are named', () => {
    const { selection, problems } = parse('indicators=a~b~c&years=2019~2020~2021');
    expect(selection).toMatchObject({ indicators: ['a', 'b'], years: ['2019', '2020'] });
    expect(problems.map((it) => it.text)).toEqual(['c', '2021']);
  });

  test('a statement is in the address as it was typed, or not at all', () => {
    const typed = 'SELECT \'a&b=c#d%\' AS "tỉ lệ"\n  , 1 + 1 -- ~ ?';
    expect(parse(serializeSelection({ sql: typed })).selection.sql).toBe(typed);
    // A statement that is cut off would ask something else.
    expect(serializeSelection({ sql: 'x'.repeat(4001) })).toBe('');
    expect(parse(`sql=${'x'.repeat(4001)}`)).toMatchObject({
      selection: { sql: '' },
      problems: [{ parameter: 'sql' }],
    });
  });

  test('place ids are joined by a plain ~ in the address', () => {
    expect(serializeSelection({ places: ['63-45', '63-06'] })).toBe('places=63-45~63-06');
  });

  test('a place named twice is one place', () => {
    expect(parse('places=63-45~63-45').selection.places).toEqual(['63-45']);
  });

  test('a link to another page keeps place, boundary, language and theme, and drops the rest', () => {
    const current = {
      ...parse('place=63-45&year=2023&boundary=current&lang=en&theme=dark').selection,
      indicator: undefined,
      dataset: 'reports',
    };
    expect(pathTo('indicator', { indicator: 'fines' }, current)).toBe(
      '/indicator/fines?place=63-45&boundary=current&lang=en&theme=dark',
    );
  });

  test('an indicator’s and a dataset’s own names stand in the path, and are read from it', () => {
    expect(pathTo('dataset', { dataset: 'own-2026.v2', topic: 'research' })).toBe(
      '/data/own-2026.v2?topic=research',
    );
    expect(viewOf('/data/own-2026.v2', '?topic=research')).toMatchObject({
      route: 'dataset',
      selection: { dataset: 'own-2026.v2', indicator: undefined, topic: 'research' },
    });
    expect(viewOf('/indicator/fines', '')).toMatchObject({
      route: 'indicator',
      selection: { dataset: undefined, indicator: 'fines' },
    });
    expect(viewOf('/data', '')).toMatchObject({
      route: 'data',
      selection: { dataset: undefined, indicator: undefined },
    });
  });
});

describe('the other of two names is understood where one thing is meant', () => {
  test.each([
    ['indicator=pii-score', { indicators: ['pii-score'] }],
    ['indicator=pii-score~grdp-per-capita', { indicators: ['pii-score', 'grdp-per-capita'] }],
    ['indicator=pii-score&indicators=pii-score', { indicators: ['pii-score'] }],
    ['place=63-45~63-06', { places: ['63-45', '63-06'] }],
    ['place=63-45&places=63-06', { place: '63-45', places: ['63-06'] }],
    ['year=2018~2023', { years: ['2018', '2023'] }],
    ['year=2023-Q1', { years: ['2023-Q1'] }],
    ['year=2023', { year: 2023 }],
  ])('%s', (query, chosen) => {
    expect(parse(query)).toEqual({ selection: { ...defaults, ...chosen }, problems: [] });
  });

  test('and told as unread where both say something else', () => {
    expect(parse('indicator=pii-score&indicators=pii-rank')).toEqual({
      selection: { ...defaults, indicators: ['pii-rank'] },
      problems: [{ parameter: 'indicator', text: 'pii-score' }],
    });
    expect(parse('place=63-45~63-06&places=63-04').problems).toEqual([
      { parameter: 'place', text: '63-45~63-06' },
    ]);
  });
});

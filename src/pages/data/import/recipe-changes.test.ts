import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../../imports/recipe.ts';
import { withCells, withLines } from './correction-changes.ts';
import {
  idFrom,
  withManner,
  withRole,
  withSayings,
  withWholePeriod,
  withWholePlace,
} from './recipe-changes.ts';

const recipe: Recipe = {
  columns: [
    { use: 'place' },
    { use: 'value', manner: null, pairs: null, says: { period: '2020' } },
    { use: 'value', manner: 'english', pairs: null, says: { period: '2021' } },
  ],
  whole: {},
  words: { indicators: {}, places: { 'Quảng Trị': '34-44' }, periods: {} },
  newIndicators: [],
  source: {
    title: 'a',
    issuer: 'b',
    placeId: null,
    number: null,
    issuedOn: null,
    issuedPrecision: 'day',
    file: null,
    url: null,
  },
};

describe('what is said of columns', () => {
  it('changes one and leaves the others', () => {
    expect(withRole(recipe, 0, 'note').columns).toEqual([
      { use: 'note' },
      recipe.columns[1],
      recipe.columns[2],
    ]);
    expect(withManner(recipe, 1, 'vietnamese').columns[1]).toMatchObject({ manner: 'vietnamese' });
    expect(withManner(recipe, 0, 'vietnamese')).toBe(recipe);
  });

  it('keeps what is known of a value column that stays one', () => {
    expect(withRole(recipe, 2, 'value')).toBe(recipe);
  });

  it('says something of several headings at once, and takes it away again', () => {
    const said = withSayings(recipe, [1, 2], { place: '63-04', valueKind: 'plan' });
    expect(said.columns.slice(1)).toMatchObject([
      { says: { period: '2020', place: '63-04', valueKind: 'plan' } },
      { says: { period: '2021', place: '63-04', valueKind: 'plan' } },
    ]);
    const [, again] = withSayings(said, [1], { valueKind: undefined }).columns;
    expect(again).toMatchObject({ says: { period: '2020', place: '63-04' } });
    expect(again?.use === 'value' && 'valueKind' in again.says).toBe(false);
  });
});

it('what holds of all rows is read by words of its own, not by a cell’s', () => {
  const place = withWholePlace(recipe, '63-45');
  expect(place.whole.place).toBe('63-45');
  expect(place.words.places).toEqual({ 'Quảng Trị': '34-44', '63-45': '63-45' });
  const period = { start: '2024-01-01', end: '2024-09-30', precision: 'day' } as const;
  const whole = withWholePeriod(recipe, period);
  expect(whole.words.periods[whole.whole.period ?? '']).toEqual(period);
});

it('makes ids out of names, without accents and unlike those taken', () => {
  const none = () => false;
  expect(idFrom('Doanh nghiệp khởi nghiệp, đổi mới', none, 'x')).toBe(
    'doanh-nghiep-khoi-nghiep-doi-moi',
  );
  expect(idFrom('a', (id) => id === 'a' || id === 'a-2', 'x')).toBe('a-3');
  expect(idFrom('2024', none, 'chi-tieu')).toBe('chi-tieu-2024');
  expect(idFrom('…', none, 'chi-tieu')).toBe('chi-tieu');
});

describe('corrections', () => {
  const draft = { recipe, corrections: { leftOut: [9], cells: [] } };

  it('of a cell take the place of earlier ones', () => {
    const once = withCells([{ line: 4, column: 1, text: '5' }])(draft);
    const twice = withCells([
      { line: 4, column: 1, text: '6' },
      { line: 4, column: 2, text: '7' },
    ])(once);
    expect(twice.corrections.cells).toEqual([
      { line: 4, column: 1, text: '6' },
      { line: 4, column: 2, text: '7' },
    ]);
  });

  it('leave lines out and take them back', () => {
    const out = withLines([4, 9], true)(draft);
    expect(out.corrections.leftOut).toEqual([4, 9]);
    expect(withLines([9], false)(out).corrections.leftOut).toEqual([4]);
  });
});

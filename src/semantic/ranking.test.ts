import { describe, expect, test } from 'vitest';
import { appraisals, innovationRank, innovationScore, yearly } from './comparison.fixture.ts';
import { observed } from './observation.fixture.ts';
import type { Observation } from './observation.ts';
import { medianOf, orderOf, rankingOf } from './ranking.ts';

const ids = ['63-04', '63-06', '63-34', '63-44', '63-45'];
const at = (figures: readonly Observation[]) => new Map(figures.map((it) => [it.placeId, it]));
const rank = (figures: readonly Observation[], indicator = appraisals, focus?: string) =>
  rankingOf(at(figures), ids, indicator, focus);
const told = (figures: readonly Observation[], indicator = appraisals) =>
  rank(figures, indicator).ranked.map((it) => [it.figure.placeId, it.rank, it.sharedBy]);

const four = [
  yearly('63-04', 2023, 7),
  yearly('63-06', 2023, 9),
  yearly('63-34', 2023, 9),
  yearly('63-45', 2023, 12),
];

describe('a ranking', () => {
  test('gives two places of one value one rank, and leaves the next out', () => {
    expect(told(four)).toEqual([
      ['63-45', 1, 1],
      ['63-06', 2, 2],
      ['63-34', 2, 2],
      ['63-04', 4, 1],
    ]);
  });

  test('shares the first and the last rank as well', () => {
    const tied = [
      yearly('63-04', 2023, 5),
      yearly('63-06', 2023, 9),
      yearly('63-34', 2023, 9),
      yearly('63-44', 2023, 9),
      yearly('63-45', 2023, 5),
    ];
    expect(told(tied).map(([, it]) => it)).toEqual([1, 1, 1, 4, 4]);
  });

  test('ranks zero and negative values as the numbers they are', () => {
    const changes = [
      yearly('63-04', 2023, -3),
      yearly('63-06', 2023, 0),
      yearly('63-34', 2023, -10),
    ];
    expect(told(changes).map(([id]) => id)).toEqual(['63-06', '63-04', '63-34']);
  });

  test('goes lowest first where less is better and where figures are ranks', () => {
    expect(orderOf(appraisals)).toBe('highest-first');
    expect(orderOf({ ...appraisals, direction: 'neutral' })).toBe('highest-first');
    expect(orderOf({ ...innovationRank, direction: 'up' })).toBe('lowest-first');
    const complaints = { ...appraisals, direction: 'down' as const };
    expect(told(four, complaints)).toEqual([
      ['63-04', 1, 1],
      ['63-06', 2, 2],
      ['63-34', 2, 2],
      ['63-45', 4, 1],
    ]);
  });

  test('names the places without a figure, and lists nobody that was not asked for', () => {
    const { missing, ranked } = rank([...four, yearly('63-99', 2023, 50)]);
    expect(missing).toEqual(['63-44']);
    expect(ranked.map((it) => it.figure.placeId)).not.toContain('63-99');
  });

  test('gives lower bounds, approximate and partly told figures no rank', () => {
    const part = { have: 1, of: 2, from: [] };
    const { ranked, apart } = rank([
      yearly('63-04', 2023, 1000, { qualifier: 'at-least' }),
      yearly('63-06', 2023, 200, { qualifier: 'about' }),
      yearly('63-34', 2023, 5),
      yearly('63-44', 2023, 90, { coverage: part }),
      yearly('63-45', 2023, 4),
    ]);
    expect(ranked.map((it) => [it.figure.placeId, it.rank])).toEqual([
      ['63-34', 1],
      ['63-45', 2],
    ]);
    expect(apart.map((it) => [it.figure.placeId, it.reason.code])).toEqual([
      ['63-04', 'qualifier'],
      ['63-06', 'qualifier'],
      ['63-44', 'coverage'],
    ]);
  });

  test('never counts a part-year among whole years, however large it is', () => {
    const nineMonths = observed(500, '2023-01-01', '2023-09-30', { placeId: '63-44' });
    const { ranked, apart } = rank([...four, nineMonths], appraisals, '63-44');
    expect(ranked).toHaveLength(4);
    expect(apart).toMatchObject([{ figure: nineMonths, reason: { code: 'period-type' } }]);
  });

  test('of unlike periods joins no two places', () => {
    const { ranked, apart } = rank([
      observed(5, '2023-07-01', '2023-07-31', { placeId: '63-04' }),
      observed(15, '2023-01-01', '2023-09-30', { placeId: '63-06' }),
      observed(8, '2023-01-01', '2023-03-31', { placeId: '63-34' }),
      yearly('63-45', 2023, 106),
    ]);
    expect(ranked.length).toBeLessThan(2);
    expect(apart).toHaveLength(3);
  });

  test('of nothing has nothing but missing places', () => {
    expect(rank([])).toEqual({
      ranked: [],
      apart: [],
      missing: ids,
      order: 'highest-first',
      isNumbered: false,
    });
  });
});

describe('places in the order have numbers', () => {
  const five = [...four, yearly('63-44', 2023, 3)];
  const lastIs = (qualifier: Observation['qualifier']) =>
    five.map((it, index) => (index === 4 ? { ...it, qualifier } : it));

  test('of a count as soon as there are two of them', () => {
    expect(rank(four).isNumbered).toBe(true);
    expect(rank(lastIs('about')).isNumbered).toBe(true);
    expect(rank(four.slice(0, 2)).isNumbered).toBe(true);
    expect(rank(four.slice(0, 1)).isNumbered).toBe(false);
  });

  test('of an index only where all of them are known: its publisher ranks them among all', () => {
    expect(rank(five, innovationScore).isNumbered).toBe(true);
    expect(rank(four, innovationScore).isNumbered).toBe(false);
    expect(rank(lastIs('about'), innovationScore).isNumbered).toBe(false);
  });

  test('never of ranks, which are numbers already', () => {
    expect(rank(five, innovationRank).isNumbered).toBe(false);
  });
});

test('the middle of an even number is the mean of the two in the middle', () => {
  expect(medianOf([])).toBeUndefined();
  expect(medianOf([5])).toBe(5);
  expect(medianOf([9, 1, 4])).toBe(4);
  expect(medianOf([10, 1, 4, 2])).toBe(3);
});

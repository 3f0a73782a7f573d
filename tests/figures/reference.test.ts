import { describe, expect, test } from 'vitest';
import { populationId } from '../../src/semantic/calculation.ts';
import { comparisonOf } from '../../src/semantic/comparison.fixture.ts';
import type { Comparison } from '../../src/semantic/comparison-of.ts';
import { inBoundary } from '../../src/semantic/current-boundary.ts';
import type { Observation } from '../../src/semantic/observation.ts';
import { vintageOfBoundary, type Boundary } from '../../src/semantic/place.ts';
import { rankingOf } from '../../src/semantic/ranking.ts';
import { rankingModel } from '../../src/charts/models/ranking-model.ts';
import { comparedContext } from '../../src/charts/models/compared-context.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { catalogue, referenceObservations } from './bundled-data.ts';

// Expected figures were copied from the published tables, and computed from them, by hand.

const figuresOf = (...ids: string[]) =>
  referenceObservations.filter((it) => ids.includes(it.indicatorId));

function compare(
  id: string,
  asked: Partial<{ boundary: Boundary; year: string; place: string; among: string }> = {},
): Comparison {
  const { boundary = 'reported', year, place = '63-45', among = 'all' } = asked;
  const indicator = catalogue.indicators.get(id);
  if (!indicator) throw new Error(`no indicator ${id}`);
  const related = [indicator.numeratorId, indicator.denominatorId].flatMap((it) => it ?? []);
  const units = { ...catalogue, related: figuresOf(...related) };
  return comparisonOf({
    choice: {
      calculation: 'value',
      base: undefined,
      rhythm: 'widest',
      years: year === undefined ? [] : [year],
      among,
      view: 'ranking',
    },
    indicator,
    vintage: vintageOfBoundary(boundary),
    told: inBoundary(boundary, figuresOf(id), units),
    population: inBoundary(boundary, figuresOf(populationId), catalogue).observations,
    catalogue,
    chosen: [place],
  });
}

function ranked(comparison: Comparison) {
  const byPlace = comparison.at?.byPlace ?? new Map<string, Observation>();
  return rankingOf(byPlace, comparison.placeIds, comparison.indicator, comparison.chosen[0]);
}

const titleOf = (comparison: Comparison, language: 'vi' | 'en' = 'vi') => {
  if (!comparison.at) throw new Error('no step');
  const context = { words: wordsIn(language), catalogue, boundary: 'reported' as const };
  const model = rankingModel(comparison.at, comparedContext(comparison, context));
  return model.title.replaceAll('\u00a0', ' ');
};

const valueAt = (id: string, placeId: string, year: number): number | undefined => {
  const comparison = compare(id, { boundary: 'current' });
  const step = comparison.steps.find((it) => it.key === String(year));
  return step?.byPlace.get(placeId)?.value;
};

describe('GRDP per head of 2023 among the 63', () => {
  const comparison = compare('grdp-per-capita', { year: '2023' });
  const rankOf = (placeId: string) =>
    ranked(comparison).ranked.find((it) => it.figure.placeId === placeId);

  test('ranks Quảng Trị 35th with 70,94, between Kiên Giang and Hòa Bình', () => {
    expect(rankOf('63-45')).toMatchObject({ rank: 35, sharedBy: 1, figure: { value: 70.94 } });
    expect(rankOf('63-91')).toMatchObject({ rank: 34, figure: { value: 72.55 } });
    expect(rankOf('63-17')).toMatchObject({ rank: 36, figure: { value: 69.75 } });
  });

  test('begins with Bà Rịa – Vũng Tàu and ends with Hà Giang', () => {
    const all = ranked(comparison).ranked;
    expect(all).toHaveLength(63);
    expect(all[0]?.figure).toMatchObject({ placeId: '63-77', value: 338.98 });
    expect(all[62]?.figure).toMatchObject({ placeId: '63-02', value: 34.69 });
  });

  test('is told in a sentence, against the weighted mean of its 14 provinces: 74,70', () => {
    // Σ GRDP × people of the 14 : 20.768,6 thousand people = 74,704; less 70,94 are 3,76.
    expect(titleOf(comparison)).toBe(
      'Quảng Trị đứng thứ 35/63 về GRDP bình quân đầu người năm 2023, thấp hơn 3,76 triệu đồng/người so với trung bình vùng Bắc Trung Bộ và duyên hải miền Trung (74,70)',
    );
    expect(titleOf(comparison, 'en')).toContain('Quang Tri ranks 35 of 63 in ');
  });
});

describe('the innovation index, of which not all provinces are known', () => {
  const score = (place: string) => compare('pii-score', { year: '2023', place });

  test('numbers nobody among the 23 that are known: the publisher ranks all 63', () => {
    expect(ranked(score('63-08')).ranked).toHaveLength(23);
    expect(ranked(score('63-08')).missing).toHaveLength(40);
    const title = titleOf(score('63-08'));
    // Of the 23, 17 have more than Tuyên Quang; its published rank is 43.
    expect(ranked(score('63-08')).isNumbered).toBe(false);
    expect(title).not.toContain('đứng thứ');
    expect(title).toMatch(/33,74 điểm .*; 23\/63 nơi có số liệu so được$/);
  });

  test('gives a province without a score no rank, and says so', () => {
    const title = titleOf(score('63-45'));
    expect(title).toMatch(
      /^Quảng Trị không xếp hạng được về .*: chưa có số liệu nào; 23\/63 nơi có số liệu so được$/,
    );
  });

  test('as a rank goes from 1 upwards, and first is Hà Nội', () => {
    const ranking = ranked(compare('pii-rank', { year: '2023' }));
    expect(ranking.order).toBe('lowest-first');
    expect(ranking.ranked[0]?.figure).toMatchObject({ placeId: '63-01', value: 1 });
    expect(ranking.ranked.at(-1)?.figure).toMatchObject({ placeId: '63-04', value: 63 });
  });

  test('is not added up over merged units, which is said; unmerged ones keep theirs', () => {
    const told = compare('pii-score', { boundary: 'current', year: '2023', place: '34-19' });
    const untold = told.notAdded.filter((it) => it.observation.period.end === '2023-12-31');
    expect(new Set(untold.map((it) => it.reason))).toEqual(new Set(['not-additive']));
    expect(told.at?.byPlace.has('34-19')).toBe(false);
    expect(told.at?.byPlace.get('34-01')?.value).toBe(62.86);
    expect(told.at?.byPlace.get('34-04')?.value).toBe(22.18);
  });

  test('of 2025 is that of the 34, as published', () => {
    const told = compare('pii-score', { boundary: 'current', year: '2025', place: '34-24' });
    expect(ranked(told).ranked).toHaveLength(10);
    expect(told.at?.byPlace.get('34-24')?.value).toBe(48.76);
  });
});

describe('the 63 told as the 34', () => {
  const computed = (id: string, year: number) => {
    const old = figuresOf(id).filter((it) => it.placeId.startsWith('63-'));
    const related = figuresOf(populationId, 'enterprises-active').filter((it) =>
      it.placeId.startsWith('63-'),
    );
    const told = inBoundary('current', old, { ...catalogue, related }).observations;
    return new Map(
      told.filter((it) => it.period.end === `${year}-12-31`).map((it) => [it.placeId, it]),
    );
  };

  test('sums people: 924,8 + 659,2 in Quảng Trị, 329,3 + 1.365,2 in Thái Nguyên', () => {
    const people = computed(populationId, 2024);
    expect(people.get('34-44')?.value).toBeCloseTo(1584, 6);
    expect(people.get('34-19')?.value).toBeCloseTo(1694.5, 6);
    expect(people.get('34-44')?.coverage).toMatchObject({ have: 2, of: 2 });
  });

  test('weights GRDP per head by people', () => {
    // (47,05 × 324,4 + 108,14 × 1.336,0) : 1.660,4 = 159.738,06 : 1.660,4
    expect(computed('grdp-per-capita', 2022).get('34-19')?.value).toBeCloseTo(96.2046, 4);
    // (59,26 × 918,7 + 70,94 × 654,2) : 1.572,9 = 100.851,11 : 1.572,9
    expect(computed('grdp-per-capita', 2023).get('34-44')?.value).toBeCloseTo(64.1179, 4);
  });

  test('makes enterprises per 1,000 people from both sums', () => {
    const rates = computed('enterprises-active-per-1000', 2022);
    // 8.302 : 1.564,8; 6.145 : 1.660,4; 31.335 : 4.034,8
    expect(rates.get('34-44')?.value).toBeCloseTo(5.30547, 5);
    expect(rates.get('34-19')?.value).toBeCloseTo(3.70092, 5);
    expect(rates.get('34-31')?.value).toBeCloseTo(7.76618, 5);
    expect(rates.get('34-44')?.derived?.formula.code).toBe('ratio');
  });

  test('prefers what is published for the 34, and computes what is not', () => {
    expect(valueAt('grdp-per-capita', '34-44', 2023)).toBe(64.11);
    expect(valueAt('grdp-per-capita', '34-19', 2022)).toBe(96.21);
    expect(valueAt(populationId, '34-44', 2024)).toBe(1583.97);
    expect(valueAt(populationId, '34-44', 2023)).toBeCloseTo(1572.9, 6);
  });

  test('has each unit once a year, all 34 of them', () => {
    for (const id of [populationId, 'grdp-per-capita', 'enterprises-active-per-1000']) {
      const { observations } = inBoundary('current', figuresOf(id), {
        ...catalogue,
        related: figuresOf(populationId, 'enterprises-active'),
      });
      const cells = observations.map((it) => `${it.placeId} ${it.period.end}`);
      expect(new Set(cells).size).toBe(cells.length);
      expect(new Set(observations.map((it) => it.placeId)).size).toBe(34);
    }
  });

  const published = (id: string) => figuresOf(id).filter((it) => it.placeId.startsWith('34-'));

  test('differs from the published GRDP per head in the last digit, here and nowhere else', () => {
    const differences = published('grdp-per-capita').flatMap((it) => {
      const year = Number(it.period.end.slice(0, 4));
      const own = computed('grdp-per-capita', year).get(it.placeId);
      const rounded = own?.value.toFixed(2);
      // There is no population of the 63 to weight 2025 with.
      if (rounded === undefined && year === 2025) return [];
      return rounded === it.value.toFixed(2) ? [] : [`${it.placeId} ${year}: ${rounded}`];
    });
    expect(differences.sort()).toEqual([
      '34-15 2023: 66.91', // published 66,90
      '34-15 2024: 73.34', // 73,33
      '34-19 2022: 96.20', // 96,21
      '34-24 2020: 101.16', // 101,17
      '34-24 2024: 131.18', // 131,17
      '34-25 2020: 70.83', // 70,82
      '34-25 2023: 87.80', // 87,81
      '34-31 2023: 141.60', // 141,61
      '34-33 2021: 66.41', // 66,42
      '34-44 2023: 64.12', // 64,11
      '34-48 2021: 78.86', // 78,87
      '34-52 2021: 55.78', // 55,77
      '34-66 2023: 61.31', // 61,32
      '34-68 2024: 93.40', // 93,39
      '34-80 2024: 103.54', // 103,53
      '34-82 2022: 62.58', // 62,57
      '34-92 2023: 77.98', // 77,99
    ]);
  });

  test('differs from the published population of 2024 by more than a half digit in seven units', () => {
    const people = computed(populationId, 2024);
    const differences = published(populationId)
      .filter((it) => it.period.end === '2024-12-31')
      .flatMap((it) => {
        const own = people.get(it.placeId)?.value ?? Infinity;
        return Math.abs(own - it.value) < 0.0501 ? [] : [`${it.placeId}: ${own.toFixed(1)}`];
      });
    expect(differences.sort()).toEqual([
      '34-33: 3208.5', // published 3.208,44
      '34-37: 3818.7', // 3.818,76
      '34-66: 2831.4', // 2.831,33
      '34-79: 13608.8', // 13.608,89
      '34-86: 3367.5', // 3.367,43
      '34-91: 3679.3', // 3.679,24
      '34-92: 3207.0', // 3.207,08
    ]);
  });
});

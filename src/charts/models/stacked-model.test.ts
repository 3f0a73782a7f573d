import { describe, expect, test } from 'vitest';
import { indicatorFor, yearly } from '../../semantic/comparison.fixture.ts';
import { observed } from '../../semantic/observation.fixture.ts';
import type { Observation } from '../../semantic/observation.ts';
import { contextFor, plain } from './compared.fixture.ts';
import { stackedModel } from './stacked-model.ts';

// Bắc Kạn, nine months of 2023: 75 tasks proposed, 30 + 20 + 12 + 13 by field.
const nine = (value: number, field?: string): Observation =>
  observed(value, '2023-01-01', '2023-09-30', {
    placeId: '63-06',
    breakdown: field === undefined ? null : { dimension: 'field', member: field },
  });
const proposed = [
  nine(75),
  nine(30, 'agriculture'),
  nine(20, 'engineering'),
  nine(12, 'medicine'),
  nine(13, 'social'),
];
const modelOf = (figures: readonly Observation[], asked = {}) => {
  const model = stackedModel(figures, contextFor(figures, { chosen: ['63-06'], ...asked }));
  if (!model) throw new Error('no model');
  return model;
};
const texts = (model: ReturnType<typeof modelOf>) =>
  Object.fromEntries(model.series.map((it) => [it.id, it.points.map(({ text }) => text)]));

describe('parts of a total', () => {
  test('stand as stated, beside the printed total', () => {
    const model = modelOf(proposed);
    expect(texts(model)).toEqual({
      'field=agriculture': ['30'],
      'field=engineering': ['20'],
      'field=medicine': ['12'],
      'field=social': ['13'],
      total: ['75'],
    });
    expect(model.categories).toMatchObject([{ label: 'Bắc Kạn', sublabel: '9 tháng 2023' }]);
    expect(plain(model.title)).toBe(
      'Bắc Kạn, 9 tháng 2023: trong dự án được thẩm định, phần lớn nhất là agriculture, 30 dự án',
    );
  });

  test('as shares are of the printed total: 30 of 75 are 40%', () => {
    const model = modelOf(proposed, { calculation: 'share' });
    expect(texts(model)).toEqual({
      'field=agriculture': ['40%'],
      'field=engineering': ['26,7%'],
      'field=medicine': ['16%'],
      'field=social': ['17,3%'],
    });
    expect(model.unit).toBe('%');
    expect(plain(model.title)).not.toContain('30%');
  });

  test('as shares are none where they don’t add up to the total', () => {
    const incomplete = proposed.slice(0, 4);
    const asked = { chosen: ['63-06'], calculation: 'share' as const };
    expect(stackedModel(incomplete, contextFor(incomplete, asked))).toBeUndefined();
    expect(texts(modelOf(incomplete))).toMatchObject({ total: ['75'] });
  });

  test('below zero are not stacked: such a bar is left out, and the note says so', () => {
    const negative = [nine(10), nine(15, 'agriculture'), nine(-5, 'medicine')];
    const asked = contextFor(negative, { chosen: ['63-06'] });
    expect(stackedModel(negative, asked)).toBeUndefined();
    const before = negative.map((it) => ({
      ...it,
      period: { ...it.period, start: '2022-01-01', end: '2022-09-30' },
    }));
    const model = modelOf([...before, ...proposed]);
    expect(model.categories).toMatchObject([{ sublabel: '9 tháng 2023' }]);
    expect(model.notes.join(' ')).toContain('Không vẽ 1 thanh có phần âm');
  });

  test('are not told per head: unit and title are those of the figures drawn', () => {
    const population = [yearly('63-06', 2023, 326.5)];
    const model = modelOf(proposed, { calculation: 'per-head', population });
    expect(texts(model)['field=agriculture']).toEqual(['30']);
    expect(plain(model.title)).toMatch(/30 dự án$/);
    expect(model.subtitle).not.toContain('trên 1');
  });

  test('in money are in the unit that is written: 10 million, not 10 đồng', () => {
    const fine = (value: number, member?: string): Observation =>
      yearly('63-34', 2020, value, {
        indicatorId: 'fines',
        breakdown: member === undefined ? null : { dimension: 'case', member },
      });
    // Totals to the single đồng, parts in whole million.
    const figures = [fine(14_500_001), fine(4_500_000, 'goods'), fine(10_000_000, 'water')];
    const indicator = indicatorFor('fines', { unit: { vi: 'đồng', en: 'VND' } });
    const model = modelOf(figures, { indicator, chosen: ['63-34'] });
    expect(plain(model.title)).toMatch(/, 10(\.000\.000 đồng| triệu đồng)$/);
  });

  test('of unlike periods are bars of their own, never added up', () => {
    const year = (value: number, field?: string): Observation => ({
      ...nine(value, field),
      placeId: '63-45',
      period: { start: '2023-01-01', end: '2023-12-31', precision: 'day' },
    });
    const figures = [...proposed, year(10), year(6, 'agriculture'), year(4, 'engineering')];
    const model = modelOf(figures, { chosen: ['63-45', '63-06'] });
    expect(model.categories.map((it) => [it.label, it.sublabel])).toEqual([
      ['Quảng Trị', 'Năm 2023'],
      ['Bắc Kạn', '9 tháng 2023'],
    ]);
    expect(texts(model)['field=medicine']).toEqual(['', '12']);
    expect(model.series[2]?.points[0]?.value).toBeNull();
  });

  test('are all there, or it is said which are not, where they are more than eight', () => {
    const many = Array.from({ length: 10 }, (_, at) => nine(at + 1, `field-${at}`));
    const model = modelOf([nine(55), ...many]);
    const drawn = model.series
      .filter((it) => it.id !== 'total')
      .reduce((sum, it) => sum + (it.points[0]?.value ?? 0), 0);
    expect(drawn).toBe(55);
  });

  test('are shown where the report prints no total, too', () => {
    const untotalled = proposed.slice(1);
    expect(
      stackedModel(untotalled, contextFor(untotalled, { chosen: ['63-06'], view: 'parts' })),
    ).toBeDefined();
  });

  test('of nothing are nothing', () => {
    expect(stackedModel([nine(75)], contextFor([nine(75)]))).toBeUndefined();
  });
});

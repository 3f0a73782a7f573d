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

  test('as shares are of their whole, and tell how: 30 of 75, beside 20, 12 and 13', () => {
    const model = modelOf(proposed, { calculation: 'share' });
    const [agriculture] = model.series[0]?.points ?? [];
    expect(agriculture?.value).toBeCloseTo(40, 10);
    expect(agriculture?.observation?.value).toBeCloseTo(40, 10);
    expect(plain(agriculture?.spoken ?? '')).toMatch(/30 dự án.*\(40%\)$/);
    const from = agriculture?.observation?.derived?.from.map((it) => it.value);
    expect(from).toEqual([30, 20, 12, 13]);
    expect(plain(agriculture?.explain?.() ?? '')).toContain('30');
    expect([model.unit, model.divisor]).toEqual(['%', 1]);
    expect(plain(model.subtitle)).toContain('Đơn vị: %');
    expect(model.series.map((it) => it.id)).not.toContain('total');
  });

  test('of which one is nothing at all are stacked all the same', () => {
    const figures = [nine(30), nine(30, 'agriculture'), nine(0, 'medicine')];
    const model = modelOf(figures);
    expect(texts(model)).toMatchObject({ 'field=agriculture': ['30'], 'field=medicine': ['0'] });
    expect(model.notes.join(' ')).not.toContain('Không vẽ');
  });

  test('are told with their dimension, the place’s role and the documents of total and parts', () => {
    const figures = proposed.map((it, at) => ({ ...it, locator: `I.${at}` }));
    const model = modelOf(figures);
    expect(plain(model.subtitle)).toContain('Chia theo field');
    expect(model.categories[0]?.role).toBe('focus');
    expect(model.sources[0]?.locators).toEqual(['I.1', 'I.2', 'I.3', 'I.4', 'I.0']);
  });

  test('are of the dimension that most bars have', () => {
    const by = (dimension: string, member: string, value: number, placeId: string) => ({
      ...nine(value),
      placeId,
      breakdown: { dimension, member },
    });
    const level = [by('level', 'a', 7, '63-06'), by('level', 'b', 3, '63-06')];
    const field = ['63-06', '63-04'].flatMap((id) => [
      by('field', 'a', 6, id),
      by('field', 'b', 4, id),
    ]);
    const totals = ['63-06', '63-04'].map((placeId) => ({ ...nine(10), placeId }));
    const model = modelOf([...totals, ...level, ...field]);
    expect(model.series.map((it) => it.id)).toEqual(['field=a', 'field=b', 'total']);
    expect(model.categories.map((it) => it.label)).toEqual(['Bắc Kạn', 'Cao Bằng']);
  });

  test('alone, of another place or out of the range of time make no bar', () => {
    const alone = [nine(6), nine(6, 'agriculture')];
    expect(stackedModel(alone, contextFor(alone, { chosen: ['63-06'] }))).toBeUndefined();
    const others = proposed.map((it) => ({ ...it, placeId: '63-04' }));
    const asked = { chosen: ['63-06'], among: 'chosen' as const };
    const model = modelOf([...proposed, ...others], asked);
    expect(model.categories.map((it) => it.label)).toEqual(['Bắc Kạn']);
    const before = proposed.map((it) => ({
      ...it,
      period: { ...it.period, start: '2022-01-01', end: '2022-09-30' },
    }));
    const inRange = modelOf([...before, ...proposed], { years: ['2023', '2023'] });
    expect(inRange.categories.map((it) => it.sublabel)).toEqual(['9 tháng 2023']);
  });

  test('more than eight: seven by size, each in its place in the list, and the rest in one', () => {
    const sizes = [1, 10, 2, 9, 3, 8, 4, 7, 5, 6];
    const many = sizes.map((size, at) => nine(size, `field-${at}`));
    const terms = new Map(
      sizes.map((_, at) => {
        const id = `field=field-${at}`;
        return [id, { id, position: sizes.length - at, vi: `Lĩnh vực ${at}`, en: `Field ${at}` }];
      }),
    );
    const context = contextFor([nine(55), ...many], { chosen: ['63-06'] });
    const model = stackedModel([nine(55), ...many], {
      ...context,
      catalogue: { ...context.catalogue, terms },
    });
    const shown = model?.series.map((it) => [it.id, it.points[0]?.value]);
    expect(shown).toEqual([
      ['field=field-9', 6],
      ['field=field-8', 5],
      ['field=field-7', 7],
      ['field=field-6', 4],
      ['field=field-5', 8],
      ['field=field-3', 9],
      ['field=field-1', 10],
      // 1 + 2 + 3
      ['others', 6],
      ['total', 55],
    ]);
    const rest = model?.series.find((it) => it.id === 'others')?.points[0];
    expect(rest?.observation?.derived?.from.map((it) => it.value).toSorted()).toEqual([1, 2, 3]);
    expect(plain(model?.title ?? '')).toContain('lĩnh vực 1, 10 dự án');
  });

  test('exactly eight are all drawn for themselves', () => {
    const eight = Array.from({ length: 8 }, (_, at) => nine(at + 1, `field-${at}`));
    expect(modelOf([nine(36), ...eight]).series.map((it) => it.id)).not.toContain('others');
  });

  test('are named of the first place’s last bar', () => {
    const later = proposed.map((it, at) => ({
      ...it,
      value: at === 4 ? 100 : it.value,
      period: { ...it.period, start: '2024-01-01', end: '2024-09-30' },
    }));
    expect(plain(modelOf([...proposed, ...later]).title)).toBe(
      'Bắc Kạn, 9 tháng 2024: trong dự án được thẩm định, phần lớn nhất là social, 100 dự án',
    );
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

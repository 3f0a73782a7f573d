import { describe, expect, it } from 'vitest';
import { appraisals, indicatorFor } from '../../semantic/comparison.fixture.ts';
import type { OwnTarget } from '../../semantic/own-target.ts';
import { targetOf } from '../../semantic/own-target.fixture.ts';
import type { Language } from '../../semantic/selection.ts';
import { candidateOf, draftOf, fieldOf, type TargetDraft } from './target-draft.ts';

const fines = indicatorFor('fines', { unit: { vi: 'đồng', en: 'VND' } });
const draft: TargetDraft = {
  indicatorId: appraisals.id,
  placeId: '63-45',
  part: 'year',
  since: undefined,
  year: '2023',
  value: '1.234',
};
const periodOf = (more: Partial<TargetDraft>) =>
  candidateOf({ ...draft, ...more }, appraisals, 'vi').period;

describe('what stands in the form', () => {
  it('is read in the manner of the language', () => {
    expect(candidateOf(draft, appraisals, 'vi').value).toBe(1234);
    expect(candidateOf(draft, appraisals, 'en').value).toBe(1.234);
    expect(candidateOf({ ...draft, value: ' 62,5 ' }, appraisals, 'vi').value).toBe(62.5);
    expect(candidateOf({ ...draft, value: '62.5' }, appraisals, 'vi').value).toBe('not-a-number');
    expect(candidateOf({ ...draft, value: '' }, appraisals, 'vi').value).toBe('not-a-number');
  });

  it('is money in million VND, kept to the very đồng', () => {
    const read = (value: string) => candidateOf({ ...draft, value }, fines, 'vi').value;
    expect(read('4,5')).toBe(4_500_000);
    expect(read('1,005')).toBe(1_005_000);
    expect(read('45,998409')).toBe(45_998_409);
  });

  it('is a stretch of a year', () => {
    expect(periodOf({})).toEqual({ start: '2023-01-01', end: '2023-12-31' });
    expect(periodOf({ part: 'half' })).toEqual({ start: '2023-01-01', end: '2023-06-30' });
    expect(periodOf({ part: 'nine-months' })).toEqual({ start: '2023-01-01', end: '2023-09-30' });
    expect(periodOf({ part: 'quarter-3' })).toEqual({ start: '2023-07-01', end: '2023-09-30' });
  });

  it('begins on the day that the figure counts from, in the year that is typed', () => {
    const since = { part: 'since', since: '2022-03-02' } as const;
    expect(periodOf({ ...since, year: '2022' })).toEqual({
      start: '2022-03-02',
      end: '2022-12-31',
    });
    expect(periodOf({ ...since, year: '2023' })).toEqual({
      start: '2023-03-02',
      end: '2023-12-31',
    });
  });

  it('has no dates where the year is none', () => {
    for (const year of ['', '23', '1989', '2101', '2023,5', 'năm']) {
      expect(periodOf({ year }), year).toEqual({ start: '', end: '' });
    }
  });
});

describe('a kept target in the form', () => {
  const again = (target: OwnTarget, indicator = appraisals, language: Language = 'vi') => {
    const { value, period, breakdown } = candidateOf(
      draftOf(target, indicator, language),
      indicator,
      language,
      target,
    );
    return { ...target, value, period, breakdown };
  };

  it('is the same target again, in either language', () => {
    const stretches = [
      ['2023-01-01', '2023-12-31'],
      ['2023-01-01', '2023-06-30'],
      ['2022-03-02', '2022-12-31'],
      ['2021-01-01', '2025-12-31'],
      ['1980-01-01', '1980-12-31'],
      ['2023-04-05', '2023-05-06'],
    ] as const;
    for (const language of ['vi', 'en'] as const) {
      for (const [start, end] of stretches) {
        const target = targetOf(1234.5, { period: { start, end }, breakdown: 'field=agriculture' });
        expect(again(target, appraisals, language)).toEqual(target);
      }
      for (const value of [4_500_000, 1_005_000, 45_998_409, 1, 123_456_789_012_345]) {
        expect(again(targetOf(value), fines, language).value).toBe(value);
      }
    }
  });

  it('loses its part and its own period where neither is meant any more', () => {
    const target = targetOf(5, {
      period: { start: '2021-01-01', end: '2025-12-31' },
      breakdown: 'field=agriculture',
    });
    const filled = draftOf(target, appraisals, 'vi');
    expect(candidateOf({ ...filled, indicatorId: fines.id }, fines, 'vi', target)).toMatchObject({
      breakdown: '',
    });
    expect(candidateOf(filled, appraisals, 'vi')).toMatchObject({
      period: { start: '2025-01-01', end: '2025-12-31' },
      breakdown: '',
    });
  });
});

it('tells a problem at the field that it is about', () => {
  expect(fieldOf('period_end')).toBe('year');
  expect(fieldOf('unit')).toBe('value');
});

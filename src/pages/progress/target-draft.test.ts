import { describe, expect, it } from 'vitest';
import { appraisals, indicatorFor } from '../../semantic/comparison.fixture.ts';
import { candidateOf, fieldOf, type TargetDraft } from './target-draft.ts';

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

  it('has no dates where the year is none', () => {
    for (const year of ['', '23', '1989', '2101', '2023,5', 'năm']) {
      expect(periodOf({ year }), year).toEqual({ start: '', end: '' });
    }
  });
});

it('tells a problem at the field that it is about', () => {
  expect(fieldOf('period_end')).toBe('year');
  expect(fieldOf('unit')).toBe('value');
});

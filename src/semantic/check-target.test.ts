import { describe, expect, it } from 'vitest';
import { checkTarget, type TargetCandidate } from './check-target.ts';
import { appraisals, catalogue, grdp, indicatorFor } from './comparison.fixture.ts';
import type { OwnTarget } from './own-target.ts';
import { targetOf } from './own-target.fixture.ts';

const fines = indicatorFor('fines', { unit: { vi: 'đồng', en: 'VND' } });
const indicators = new Map([appraisals, grdp, fines].map((it) => [it.id, it]));

const check = (candidate: TargetCandidate, existing: readonly OwnTarget[] = []) =>
  checkTarget(candidate, existing, indicators, catalogue.places);

function problemsOf(candidate: TargetCandidate, existing: readonly OwnTarget[] = []) {
  const checked = check(candidate, existing);
  return checked.ok ? [] : checked.problems;
}

describe('a target', () => {
  it('is taken without what is not part of it', () => {
    const candidate = { ...targetOf(120), unit: 'dự án' };
    expect(check(candidate)).toEqual({ ok: true, target: targetOf(120), isKept: false });
  });

  it('that is kept already is the same, silently', () => {
    expect(check(targetOf(120), [targetOf(120)])).toEqual({
      ok: true,
      target: targetOf(120),
      isKept: true,
    });
  });

  it('does not replace one with another value', () => {
    expect(problemsOf(targetOf(120), [targetOf(100)])).toEqual([
      { column: 'value', code: 'already-set', value: 100 },
    ]);
  });

  it('stands beside those of another period, place or part', () => {
    const others = [
      targetOf(100, { period: { start: '2023-01-01', end: '2023-09-30' } }),
      targetOf(100, { placeId: '63-04' }),
      targetOf(100, { breakdown: 'field=agriculture' }),
    ];
    expect(problemsOf(targetOf(120), others)).toEqual([]);
  });

  it('is for a part, or for a single day, as well', () => {
    const day = { start: '2023-12-31', end: '2023-12-31' };
    expect(problemsOf(targetOf(120, { period: day, breakdown: 'field=agriculture' }))).toEqual([]);
  });
});

describe('what is no target', () => {
  it('names an indicator or a place that is not there', () => {
    expect(problemsOf(targetOf(1, { indicatorId: 'nothing', placeId: '45' }))).toEqual([
      { column: 'indicator_id', code: 'unknown-indicator' },
      { column: 'place_id', code: 'unknown-place' },
    ]);
  });

  it.each([
    ['31/12/2023', '2023-12-31', 'period_start', 'not-a-date'],
    ['2023-01-01', '2023-02-30', 'period_end', 'not-a-date'],
    ['2023-01-01', '', 'period_end', 'not-a-date'],
    ['2023-01-01', '2023-12-31T00:00', 'period_end', 'not-a-date'],
    ['+002023-01-01', '2023-12-31', 'period_start', 'not-a-date'],
    ['2023-01-01', '2022-12-31', 'period_end', 'ends-before-start'],
  ] as const)('lasts from %s to %s', (start, end, column, reason) => {
    expect(problemsOf(targetOf(1, { period: { start, end } }))).toEqual([
      { column, code: 'period', reason },
    ]);
  });

  it('has a part that is none', () => {
    for (const breakdown of ['agriculture', 'field=', '=agriculture', '=field=agriculture']) {
      expect(problemsOf(targetOf(1, { breakdown }))).toEqual([
        { column: 'breakdown', code: 'breakdown' },
      ]);
    }
  });

  it('has a value that is none, or nothing can be measured against', () => {
    const codeOf = (value: TargetCandidate['value']) =>
      problemsOf({ ...targetOf(1), value }).map(({ column, code }) => [column, code]);
    expect(codeOf('not-a-number')).toEqual([['value', 'not-a-number']]);
    expect(codeOf('ambiguous-number')).toEqual([['value', 'ambiguous-number']]);
    expect(codeOf(NaN)).toEqual([['value', 'not-a-number']]);
    expect(codeOf(Infinity)).toEqual([['value', 'not-a-number']]);
    expect(codeOf(1e21)).toEqual([['value', 'not-a-number']]);
    expect(codeOf(1e20)).toEqual([]);
    expect(codeOf(0)).toEqual([['value', 'zero']]);
    expect(codeOf(-0)).toEqual([['value', 'zero']]);
    expect(codeOf(-5)).toEqual([['value', 'negative']]);
  });

  it('has more decimals than the indicator is shown with', () => {
    expect(problemsOf(targetOf(2.5))).toEqual([{ column: 'value', code: 'decimals', decimals: 0 }]);
    expect(problemsOf(targetOf(62.55, { indicatorId: grdp.id }))).toEqual([]);
    expect(problemsOf(targetOf(62.555, { indicatorId: grdp.id }))).toEqual([
      { column: 'value', code: 'decimals', decimals: 2 },
    ]);
  });

  it('has another unit than the indicator in either language', () => {
    const money = { ...targetOf(5_000_000), indicatorId: fines.id };
    for (const unit of ['đồng', 'VND', ' Đồng ', 'đồng'.normalize('NFD')]) {
      expect(problemsOf({ ...money, unit }), unit).toEqual([]);
    }
    for (const unit of ['triệu đồng', 'million VND', 'tỷ đồng', '']) {
      expect(problemsOf({ ...money, unit }), unit).toEqual([
        { column: 'unit', code: 'other-unit', unit, expected: fines.unit },
      ]);
    }
  });

  it('has all that is wrong with it told at once', () => {
    const wrong = targetOf(0, { placeId: 'x', period: { start: '2023', end: '2023' } });
    expect(problemsOf({ ...wrong, unit: 'kg' }).map(({ column }) => column)).toEqual([
      'place_id',
      'period_start',
      'period_end',
      'value',
      'unit',
    ]);
  });
});

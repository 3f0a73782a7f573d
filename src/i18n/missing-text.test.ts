import { describe, expect, test } from 'vitest';
import type { RefusalReason } from '../semantic/calculation.ts';
import { changeBetween } from '../semantic/change.ts';
import { appraisals, innovationScore, yearly } from '../semantic/comparison.fixture.ts';
import type { MissingReason } from '../semantic/missing-figure.ts';
import { observed } from '../semantic/observation.fixture.ts';
import { missingText, refusalText } from './missing-text.ts';
import { wordsIn } from './words.ts';

const inVi = (reason: MissingReason, indicator = appraisals) =>
  missingText(reason, indicator, wordsIn('vi')).replaceAll('\u00a0', ' ');
const inEn = (reason: MissingReason, indicator = appraisals) =>
  missingText(reason, indicator, wordsIn('en')).replaceAll('\u00a0', ' ');

describe('a missing figure has words', () => {
  test('where there is none at all', () => {
    expect(inVi({ code: 'none' })).toBe('chưa có số liệu nào');
    expect(inEn({ code: 'none' })).toBe('no figures at all');
  });

  test('where there is one of another time, with the figure and its period', () => {
    const nearest = observed(15, '2023-01-01', '2023-09-30', { placeId: '63-06' });
    expect(inVi({ code: 'other-time', nearest })).toBe(
      'chỉ có số của kỳ khác: 15 dự án (9 tháng 2023)',
    );
    expect(inEn({ code: 'other-time', nearest })).toBe(
      'figures of another period only: 15 projects (9 months of 2023)',
    );
  });

  test('where that one was reported before its period ended, with the day', () => {
    const nearest = observed(8, '2020-01-01', '2020-03-31', { asOf: '2020-03-13' });
    expect(inVi({ code: 'other-time', nearest })).toContain('số liệu đến 13/3/2020');
  });

  test('where that one is a lower bound, as such', () => {
    const nearest = yearly('63-34', 2020, 1000, { qualifier: 'at-least' });
    expect(inVi({ code: 'other-time', nearest })).toContain('trên 1.000 dự án');
  });

  test('where former units have figures that can’t be told together, with each of them', () => {
    const figures = [yearly('63-44', 2023, 31.5), yearly('63-45', 2023, 33.74)];
    const reason = { code: 'not-added', reason: 'not-additive', figures } as const;
    expect(inVi(reason, innovationScore)).toBe(
      'số của các đơn vị cũ không cộng được thành số của đơn vị mới; số của đơn vị cũ: 31,5 điểm; 33,74 điểm',
    );
    expect(inEn({ ...reason, reason: 'no-weight' }, innovationScore)).toBe(
      'the weights to tell it from the former units are missing; former units: 31.5 points; 33.74 points',
    );
  });
});

describe('a refused calculation has words', () => {
  const codes = [
    'no-population',
    'no-base',
    'zero-base',
    'no-earlier',
    'incomplete-total',
  ] as const;

  test('in both languages, for every reason of its own', () => {
    const texts = (['vi', 'en'] as const).flatMap((it) =>
      codes.map((code) => refusalText({ code }, wordsIn(it))),
    );
    expect(new Set(texts).size).toBe(10);
    expect(texts.every((it) => it.length > 5 && !it.includes('undefined'))).toBe(true);
    expect(refusalText({ code: 'no-earlier' }, wordsIn('vi'))).toBe('không có số năm trước để so');
  });

  test('for unlike periods: which against which', () => {
    const year = yearly('63-45', 2022, 86);
    const nine = observed(60, '2023-01-01', '2023-09-30');
    const reason: RefusalReason = {
      code: 'period-type',
      earlier: year.period,
      later: nine.period,
    };
    expect(refusalText(reason, wordsIn('vi'))).toBe('khác kỳ: 9 tháng 2023 so với năm 2022');
    expect(refusalText(reason, wordsIn('en'))).toBe(
      'unlike periods: 9 months of 2023 against 2022',
    );
  });

  test('for a year that is not over, the "at least" that may be said', () => {
    const change = changeBetween(
      yearly('63-45', 2022, 86),
      observed(106, '2023-01-01', '2023-11-30'),
      appraisals,
    );
    expect(refusalText({ code: 'change', change }, wordsIn('vi'))).toBe('tăng ít nhất 23%');
    expect(refusalText({ code: 'change', change }, wordsIn('en'))).toBe('up by at least 23%');
  });
});

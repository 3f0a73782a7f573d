import { describe, expect, test } from 'vitest';
import { changeBetween } from '../semantic/change.ts';
import type { ComparisonReason } from '../semantic/comparability.ts';
import { yearly } from '../semantic/comparison.fixture.ts';
import { observed } from '../semantic/observation.fixture.ts';
import type { Observation } from '../semantic/observation.ts';
import { changeText, reasonText } from './comparison-text.ts';

const flow = { measure: 'flow' } as const;
const year = yearly('63-45', 2022, 86);
const nine = observed(46, '2023-01-01', '2023-09-30');
const month = observed(5, '2018-07-01', '2018-07-31');
const cut = observed(8, '2020-01-01', '2020-03-31', { asOf: '2020-03-13' });
const pair = (code: 'period-type' | 'place-in-year' | 'length' | 'another-year' | 'date') => ({
  code,
  earlier: year.period,
  later: nine.period,
});

const reasons: ComparisonReason[] = [
  pair('period-type'),
  pair('place-in-year'),
  pair('length'),
  pair('another-year'),
  pair('date'),
  { code: 'boundary' },
  { code: 'coverage', reported: 1, of: 2 },
  { code: 'unlike-indicators' },
  { code: 'cut-off', period: cut.period },
  { code: 'status' },
  { code: 'qualifier' },
];

describe('why two figures are not compared', () => {
  test('is told by their periods: "9 tháng … so với …"', () => {
    expect(reasonText(pair('period-type'), 'vi')).toBe('Khác kỳ: 9 tháng 2023 so với năm 2022');
    const reason = { code: 'period-type', earlier: month.period, later: year.period } as const;
    expect(reasonText(reason, 'vi')).toBe('Khác kỳ: năm 2022 so với tháng 7/2018');
    expect(reasonText(pair('another-year'), 'en')).toBe(
      'Unlike dates: 9 months of 2023 against 2022',
    );
  });

  test('is told by the cut-off and the coverage', () => {
    expect(reasonText({ code: 'cut-off', period: cut.period }, 'vi')).toBe(
      'Báo cáo lập trước khi hết kỳ: số liệu đến 13/3/2020',
    );
    expect(reasonText({ code: 'coverage', reported: 1, of: 2 }, 'vi')).toBe(
      'Chỉ 1/2 đơn vị cũ có số liệu',
    );
  });

  test('has words for every reason, in both languages, without junk', () => {
    for (const language of ['vi', 'en'] as const) {
      for (const reason of reasons) {
        const text = reasonText(reason, language);
        expect(text).not.toMatch(/undefined| {2}|^ | $|: ?$|[.,;]$/);
        expect(text.charAt(0)).toBe(text.charAt(0).toUpperCase());
      }
    }
  });
});

describe('a change in words', () => {
  const told = (earlier: Observation, later: Observation, language: 'vi' | 'en' = 'vi') =>
    changeText(changeBetween(earlier, later, flow), language);

  test('up, down, unchanged and from zero', () => {
    const to = (value: number) => yearly('63-45', 2023, value);
    expect(told(year, to(129))).toBe('Tăng 50%');
    expect(told(year, to(43))).toBe('Giảm 50%');
    expect(told(year, to(86))).toBe('Không đổi');
    expect(told({ ...year, value: 0 }, to(5))).toBe('Từ số 0 hoặc số âm, không tính tỷ lệ');
    expect([told(year, to(129), 'en'), told(year, to(43), 'en')]).toEqual(['Up 50%', 'Down 50%']);
  });

  test('from 86 to 106 in a year that is not over is "at least 23%": 20 of 86, cut', () => {
    expect(told(year, observed(106, '2023-01-01', '2023-11-30'))).toBe('Tăng ít nhất 23%');
  });

  test('that is refused has no percentage and no hole in the reason', () => {
    for (const language of ['vi', 'en'] as const) {
      for (const [a, b] of [
        [year, nine],
        [nine, yearly('63-45', 2024, 1)],
        [cut, observed(9, '2021-01-01', '2021-03-31')],
        [{ ...year, qualifier: 'at-least' as const }, yearly('63-45', 2023, 99)],
      ] as const) {
        const text = told(a, b, language);
        expect(text).not.toMatch(/%|undefined|\s$/);
      }
    }
  });
});

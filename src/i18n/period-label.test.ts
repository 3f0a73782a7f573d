import { describe, expect, test } from 'vitest';
import type { Period } from '../semantic/period.ts';
import { partYearLabel, periodInSentence, periodLabel, periodTick } from './period-label.ts';

const day = (start: string, end: string, asOf?: string): Period => ({
  start,
  end,
  precision: 'day',
  ...(asOf === undefined ? {} : { asOf }),
});
const month = (start: string, end: string): Period => ({ start, end, precision: 'month' });

describe('a period is named as a report would write it', () => {
  test.each([
    [day('2018-07-01', '2018-07-31'), 'Tháng 7/2018', 'Jul 2018'],
    [day('2020-01-01', '2020-03-31'), 'Quý I/2020', 'Q1 2020'],
    [day('2023-01-01', '2023-09-30'), '9 tháng 2023', '9 months of 2023'],
    [day('2021-01-01', '2021-12-31'), 'Năm 2021', '2021'],
    [month('2023-01-01', '2023-11-30'), 'Đầu năm đến 11/2023', 'Jan – Nov 2023'],
    [day('2018-01-01', '2018-07-19'), 'Đầu năm đến 19/7/2018', '1 Jan – 19 Jul 2018'],
    [month('2022-01-01', '2023-11-30'), '2022 – 11/2023', '2022 – Nov 2023'],
    [day('2023-07-01', '2023-12-31'), '6 tháng cuối năm 2023', 'Second half of 2023'],
    [month('2022-03-02', '2022-12-31'), '2/3/2022 – 12/2022', '2 Mar 2022 – Dec 2022'],
    [month('2023-11-30', '2023-11-30'), 'Tính đến 11/2023', 'As of Nov 2023'],
    [day('2020-03-13', '2020-03-13'), 'Tính đến 13/3/2020', 'As of 13 Mar 2020'],
  ])('%o', (period, vi, en) => {
    expect(periodLabel(period, 'vi')).toBe(vi);
    expect(periodLabel(period, 'en')).toBe(en);
  });
});

test('a sentence begins with the period, and with the cut-off where the report came earlier', () => {
  expect(periodInSentence(month('2023-01-01', '2023-11-30'), 'vi')).toBe('Từ đầu năm đến 11/2023');
  expect(periodInSentence(day('2023-01-01', '2023-09-30'), 'vi')).toBe('9 tháng đầu năm 2023');
  expect(periodInSentence(day('2020-01-01', '2020-03-31', '2020-03-13'), 'vi')).toBe(
    'Quý I/2020 (số liệu đến 13/3/2020)',
  );
  expect(periodInSentence(day('2023-07-01', '2023-12-31'), 'en')).toBe(
    'In the second half of 2023',
  );
});

test('a tick says the year, and under it which part of the year', () => {
  expect(periodTick(day('2022-01-01', '2022-12-31'), 'vi')).toEqual({ label: '2022' });
  expect(periodTick(month('2023-01-01', '2023-11-30'), 'vi')).toEqual({
    label: '2023',
    sublabel: 'đến 11/2023',
  });
  expect(periodTick(day('2020-01-01', '2020-03-31'), 'vi').sublabel).toBe('quý I');
});

test('a part-year is marked in words, a whole year is not', () => {
  expect(partYearLabel(month('2023-01-01', '2023-11-30'), 'vi')).toBe(
    'Chưa đủ năm: đầu năm đến 11/2023',
  );
  expect(partYearLabel(day('2020-01-01', '2020-03-31', '2020-03-13'), 'vi')).toBe(
    'Chưa đủ năm: quý I/2020, số liệu đến 13/3/2020',
  );
  expect(partYearLabel(day('2022-01-01', '2022-12-31'), 'vi')).toBeUndefined();
});

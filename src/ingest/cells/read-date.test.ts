import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOrderEvidence, readDate } from './read-date.ts';

describe('dates as they are written in Viet Nam, and by ISO 8601', () => {
  test.each([
    ['31/12/2023', '2023-12-31'],
    ['31-12-2023', '2023-12-31'],
    ['31.12.2023', '2023-12-31'],
    ['02/03/2023', '2023-03-02'],
    ['2/3/2023', '2023-03-02'],
    [' 2 / 3 / 2023 ', '2023-03-02'],
    ['ngày 31/12/2023', '2023-12-31'],
    ['Ngày 31 tháng 12 năm 2023', '2023-12-31'],
    ['31 tháng 12 năm 2023', '2023-12-31'],
    ['ngay 31 thang 12 nam 2023', '2023-12-31'],
    ['02 tháng 3/2022', '2022-03-02'],
    ['2023-12-31', '2023-12-31'],
    ['2023/12/31', '2023-12-31'],
    ['20231231', '2023-12-31'],
    ['2023-12-31T00:00:00Z', '2023-12-31'],
    ['2023-12-31 07:00:00', '2023-12-31'],
    ['31/12/2023 14:05', '2023-12-31'],
    ['31/12/2023 2:05:00 PM', '2023-12-31'],
    ['29/02/2024', '2024-02-29'],
    ['31 December 2023', '2023-12-31'],
    ['31-Dec-2023', '2023-12-31'],
    ['Dec 31, 2023', '2023-12-31'],
    ['May 5, 2023', '2023-05-05'],
  ])('%s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  test.each([
    '12/31/2023',
    '29/02/2023',
    '31/04/2023',
    '2023-13-01',
    '2023-02-30',
    '00/12/2023',
    '31/12/23',
    '31-Dec-23',
    '31/12',
    '12/2023',
    '2023',
    '45291',
    '31/12/0023',
    '31/12-2023',
    '1.2.3',
    '31 Xyz 2023',
    'ngày',
    '',
    '99999999',
    '2023-12-31 rest',
    '31/12/2023 - 1/1/2024',
  ])('%j is none', (text) => {
    expect(readDate(text)).toBeUndefined();
  });

  test('every day of the calendar, in each manner', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (day) => {
          const iso = day.toISOString().slice(0, 10);
          const [year, month, date] = iso.split('-');
          expect(readDate(iso)).toBe(iso);
          for (const sign of '/-.') {
            expect(readDate(`${date}${sign}${month}${sign}${year}`)).toBe(iso);
          }
          expect(readDate(`${Number(date)}/${Number(month)}/${year}`)).toBe(iso);
          expect(readDate(`ngày ${date} tháng ${month} năm ${year}`)).toBe(iso);
        },
      ),
    );
  });
});

test('a column that only makes sense with the month first is told', () => {
  const column = ['12/31/2023', '01/15/2023', '02/03/2023', '2023-01-01', 'x'];
  expect(dateOrderEvidence(column)).toEqual({
    dayFirst: 0,
    monthFirst: 2,
    either: 1,
    monthFirstExamples: ['12/31/2023', '01/15/2023'],
  });
  expect(dateOrderEvidence(['31/12/2023', '02/03/2023', '31/12/2023 10:00'])).toEqual({
    dayFirst: 2,
    monthFirst: 0,
    either: 1,
    monthFirstExamples: [],
  });
});

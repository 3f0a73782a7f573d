import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOrderEvidence, monthByName, readDate } from './read-date.ts';

describe('dates as they are written in Viet Nam, and by ISO 8601', () => {
  test.each([
    ['31/12/2023', '2023-12-31'],
    ['31-12-2023', '2023-12-31'],
    ['31.12.2023', '2023-12-31'],
    ['02/03/2023', '2023-03-02'],
    ['2/3/2023', '2023-03-02'],
    [' 2 / 3 / 2023 ', '2023-03-02'],
    ['ngày 31/12/2023', '2023-12-31'],
    ['ngày  31/12/2023', '2023-12-31'],
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
    ['2023.12.31', '2023-12-31'],
    ['2023.1.5', '2023-01-05'],
    ['31 - 12 - 2023', '2023-12-31'],
    ['31. 12. 2023', '2023-12-31'],
    ['31  tháng  12  năm  2023', '2023-12-31'],
    ['31 tháng 12 2023', '2023-12-31'],
    ['31 tháng 12 / 2023', '2023-12-31'],
    ['31 Dec.,  2023', '2023-12-31'],
    ['Dec  31  2023', '2023-12-31'],
    ['2023-12-31T07:00:00.123+07:00', '2023-12-31'],
    ['2023-12-31T07:00:00+0700', '2023-12-31'],
  ])('%s', (text, date) => {
    expect(readDate(text)).toBe(date);
    expect(readDate(`# ${text}`)).toBeUndefined();
    expect(readDate(`${text} #`)).toBeUndefined();
  });

  test.each([
    '12/31/2023',
    '29/02/2023',
    '31/04/2023',
    '2023-13-01',
    '2023-02-30',
    '00/12/2023',
    '15/00/2023',
    '31/12/2200',
    // Thirty-one days, and no day.
    '31 ngày tháng 12 năm 2023',
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

test('a month is known by its whole English name and by its usual short forms', () => {
  const names: readonly (readonly [number, string])[] = [
    [1, 'January Jan jan. JAN'],
    [2, 'February Feb'],
    [3, 'March Mar'],
    [4, 'April Apr'],
    [5, 'May may.'],
    [6, 'June Jun'],
    [7, 'July Jul'],
    [8, 'August Aug'],
    [9, 'September Sept Sep sept.'],
    [10, 'October Oct'],
    [11, 'November Nov'],
    [12, 'December Dec'],
  ];
  for (const [month, texts] of names) {
    for (const text of texts.split(' ')) expect([text, monthByName(text)]).toEqual([text, month]);
  }
});

test.each(['', 'Marketing', 'Decade', 'Mayor', 'dismay', 'Ja', 'tháng'])(
  '%j is no month',
  (text) => {
    expect(monthByName(text)).toBeUndefined();
  },
);

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

test('what is a day in neither order tells nothing, and five examples are enough', () => {
  const column = [1, 2, 3, 4, 5, 6].map((month) => ` ${month}/15/2023 `);
  const noDays = ['31/31/2023', '13/13/2023', '# 12/31/2023', '12/31/2023 #', '12/31-2023'];
  expect(dateOrderEvidence([...column, ...noDays, ' 2 / 3 / 2023 '])).toEqual({
    dayFirst: 0,
    monthFirst: 6,
    either: 1,
    monthFirstExamples: ['1/15/2023', '2/15/2023', '3/15/2023', '4/15/2023', '5/15/2023'],
  });
});

import { expect, test } from 'vitest';
import { exportFileName } from './file-name.ts';

const parts = {
  indicator: 'Thẩm định công nghệ',
  places: ['Quảng Trị'],
  manyPlaces: '',
  period: 'Đầu năm đến 11/2023',
  version: '1a2b3c4d5e6f',
  date: '2026-11-21',
  extension: 'csv',
};

test('a file is named by indicator, place, period, version and day, in plain letters', () => {
  expect(exportFileName(parts)).toBe(
    'tham-dinh-cong-nghe-quang-tri-dau-nam-den-11-2023-1a2b3c4d-2026-11-21.csv',
  );
});

test('many places are counted', () => {
  const places = ['Đắk Lắk', 'Huế', 'Cà Mau', 'Hà Nội'];
  expect(
    exportFileName({ ...parts, places, manyPlaces: '4 địa phương', period: '2020-2023' }),
  ).toBe('tham-dinh-cong-nghe-4-dia-phuong-2020-2023-1a2b3c4d-2026-11-21.csv');
});

test('a long name ends with a whole word, and what has no plain letters is left out', () => {
  const indicator = 'Số '.repeat(40);
  const name = exportFileName({ ...parts, indicator, places: ['../ß€'], period: '' });
  expect(name).toBe(`${'so-'.repeat(16)}1a2b3c4d-2026-11-21.csv`);
});

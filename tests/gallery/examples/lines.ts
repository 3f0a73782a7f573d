import { nth } from '../../../src/charts/layout/nth.ts';
import { model, series, years } from '../build-model.ts';
import { grdp } from './grdp.ts';
import { provinces63 } from './provinces-63.ts';

const perHeadOf = (name: string) => provinces63.find((it) => it.name === name)?.figures ?? [];

export const lines = {
  'lines-places': model({
    kind: 'lines',
    id: 'lines-places',
    categories: years('2018', '2019', '2020', '2021', '2022', ['2023', '9 tháng']),
    series: [
      series('Quảng Trị', 'focus', [
        { value: 45.5 },
        { value: 51 },
        { value: 53 },
        { value: 58 },
        { value: 67 },
        { value: 70.9, partYear: true },
      ]),
      series('Thái Bình', 'beside', [
        { value: 40 },
        { value: 44 },
        { value: 47 },
        { value: 52 },
        { value: 58 },
        { value: 62.6, partYear: true },
      ]),
      series('Bắc Kạn', 'beside', [
        { value: 32 },
        { value: null },
        { value: 38 },
        { value: 42 },
        { value: 47 },
        { value: 51.9, partYear: true },
      ]),
      series('Thừa Thiên Huế', 'context', [
        { value: 40.1 },
        { value: 45 },
        { value: 48 },
        { value: 51 },
        { value: 57 },
        { value: 62, partYear: true },
      ]),
    ],
    unit: 'triệu đồng',
  }),
  'lines-cut': model({
    kind: 'lines',
    id: 'lines-cut',
    categories: years('2019', '2020', '2021', '2022', ['2023', 'đến 11/2023']),
    series: [
      series(
        'Quảng Trị',
        'focus',
        [
          { value: 65 },
          { value: null },
          { value: 43 },
          { value: 86 },
          { value: 106, partYear: true },
        ],
        [2],
      ),
    ],
  }),
  'lines-long': model({
    kind: 'lines',
    id: 'lines-long',
    categories: years(...Array.from({ length: 15 }, (_, at) => String(2010 + at)), [
      '2025',
      'đến 6/2025',
    ]),
    series: [
      series('Bà Rịa – Vũng Tàu', 'focus', [
        ...[151, 155, 162, 170, 181, 190, 188, 201, 214, 230, 221, 233, 262, 281, 300].map(
          (value) => ({ value }),
        ),
        { value: 339, partYear: true },
      ]),
    ],
  }),
  'lines-context': model({
    kind: 'lines',
    id: 'lines-context',
    categories: years('2018', '2019', '2020', '2021', '2022', '2023'),
    series: [
      ...[1, 1.3, 1.6, 1.9, 2.2, 0.8].map((slope, at) =>
        series(
          nth(['Hà Tĩnh', 'Quảng Bình', 'Nghệ An', 'Thanh Hóa', 'Ninh Thuận', 'Quảng Nam'], at),
          'context',
          [0, 1, 2, 3, 4, 5].map((year) => ({
            value: Math.round(100 + slope * year * (8 + ((year * 7) % 3))),
          })),
        ),
      ),
      series(
        'Quảng Trị',
        'focus',
        [100, 112, 118, 131, 148, 156].map((value) => ({ value })),
      ),
    ],
    unit: '%',
  }),
  'lines-preliminary': model({
    kind: 'lines',
    id: 'lines-preliminary',
    categories: years(
      ...'2018 2019 2020 2021 2022 2023'.split(' '),
      ['2024', 'sơ bộ'],
      ['2025', 'ước tính'],
    ),
    series: [
      series('Quảng Trị', 'focus', grdp([45.49, 50.34, 52.84, 57.9, 67.19, 70.94, 77.04, 85.1])),
      series('Thái Bình', 'beside', grdp([39.98, 45.22, 47.9, 51.6, 57.72, 62.57, 68.93, 76.83])),
      series('Cao Bằng', 'beside', grdp([30.63, 32.89, 35.81, 35.85, 38.71, 40.98, 44.25, 49.59])),
    ],
    unit: 'triệu đồng',
  }),
  // Neighbours whose lines change places again and again.
  'lines-crossing': model({
    kind: 'lines',
    id: 'lines-crossing',
    categories: years(
      ...'2018 2019 2020 2021 2022 2023'.split(' '),
      ['2024', 'sơ bộ'],
      ['2025', 'ước tính'],
    ),
    series: [
      ...['Lạng Sơn', 'Sơn La', 'Lai Châu', 'Phú Thọ'].map((name, at) =>
        series(name, at === 0 ? 'focus' : 'beside', perHeadOf(name)),
      ),
      series('Điện Biên', 'context', perHeadOf('Điện Biên')),
    ],
    unit: 'triệu đồng',
  }),
};

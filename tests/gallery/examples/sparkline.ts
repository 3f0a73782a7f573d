import { model, series, years } from '../build-model.ts';
import { appraisals } from './appraisals.ts';

export const sparkline = {
  sparkline: model({
    kind: 'sparkline',
    id: 'sparkline',
    categories: years('2020', '2021', '2022', ['2023', 'đến 11/2023']),
    series: [series('Quảng Trị', 'focus', appraisals)],
  }),
  'sparkline-gap': model({
    kind: 'sparkline',
    id: 'sparkline-gap',
    categories: years('2019', '2020', '2021', '2022', ['2023', '9 tháng']),
    series: [
      series(
        'Quảng Trị',
        'focus',
        [
          { value: 12 },
          { value: 0 },
          { value: null },
          { value: 1000, text: '≥ 1.000', qualifier: 'at-least' },
          { value: 700, partYear: true },
        ],
        [3],
      ),
    ],
  }),
  'sparkline-many': model({
    kind: 'sparkline',
    id: 'sparkline-many',
    categories: years('2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023'),
    series: [
      series(
        'Quảng Trị',
        'focus',
        [31, 38, 45.5, 51, 53, 58, 67, 70.9].map((value) => ({ value })),
      ),
    ],
  }),
};

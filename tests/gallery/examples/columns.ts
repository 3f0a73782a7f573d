import { model, series, years } from '../build-model.ts';
import { appraisals } from './appraisals.ts';
import { grdp } from './grdp.ts';

export const columns = {
  'columns-part-year': model({
    kind: 'columns',
    id: 'columns-part-year',
    title: 'Số dự án được thẩm định công nghệ tăng gấp đôi sau hai năm',
    subtitle: 'Dự án đầu tư được thẩm định, có ý kiến về công nghệ, mỗi năm',
    categories: years('2020', '2021', '2022', ['2023', 'đến 11/2023']),
    series: [series('Quảng Trị', 'focus', appraisals)],
    notes: ['Cột gạch chéo: chưa đủ năm, không so trực tiếp với các năm trước.'],
  }),
  'columns-bounds': model({
    kind: 'columns',
    id: 'columns-bounds',
    categories: years('2020', '2021', '2022', '2023', ['2024', '9 tháng']),
    series: [
      series('Quảng Trị', 'focus', [
        { value: 1000, text: '≥ 1.000', qualifier: 'at-least' },
        { value: 1000 },
        { value: null },
        { value: 0 },
        { value: 200, text: 'khoảng 200', qualifier: 'about', partYear: true },
      ]),
    ],
    unit: 'phương tiện đo',
  }),
  'columns-plan': model({
    kind: 'columns',
    id: 'columns-plan',
    categories: years('2021', '2022', ['2023', '9 tháng']),
    series: [
      series('Bắc Kạn', 'focus', [{ value: 45 }, { value: 48 }, { value: 33, partYear: true }]),
    ],
    plan: { sourceId: 'plan-source', value: 48, text: '48', timeShare: 0.748, timeText: '74,8%' },
    unit: 'số',
  }),
  'columns-wide-figures': model({
    kind: 'columns',
    id: 'columns-wide-figures',
    categories: years('2019', '2020', '2021', '2022', ['2023', 'đến 11/2023']),
    series: [
      series('Quảng Trị', 'focus', [
        { value: 45998409 },
        { value: 38120000 },
        { value: 51230500 },
        { value: null },
        { value: 62045700, partYear: true },
      ]),
    ],
    unit: 'đồng',
  }),
  'columns-many': model({
    kind: 'columns',
    id: 'columns-many',
    categories: years(...'2012 2013 2014 2015 2016 2017 2018 2019 2020 2021 2022'.split(' '), [
      '2023',
      'đến 11/2023',
    ]),
    series: [
      series('Quảng Trị', 'focus', [
        ...[12, 18, 15, 22, 31].map((value) => ({ value })),
        { value: null },
        ...[38, 41, 43, 65, 86].map((value) => ({ value })),
        { value: 106, partYear: true },
      ]),
    ],
  }),
  'columns-two-series': model({
    kind: 'columns',
    id: 'columns-two-series',
    categories: years('2021', '2022', ['2023', 'đến 11/2023']),
    series: [
      series('Đơn vị bị xử phạt', 'focus', [
        { value: 4 },
        { value: 7 },
        { value: 3, partYear: true },
      ]),
      series('Đơn vị được thanh tra, kiểm tra', 'context', [
        { value: 41 },
        { value: 52 },
        { value: 38, partYear: true },
      ]),
    ],
  }),
  'columns-preliminary': model({
    kind: 'columns',
    id: 'columns-preliminary',
    title: 'GRDP bình quân đầu người',
    subtitle: 'Triệu đồng một người, giá hiện hành, Quảng Trị',
    categories: years('2021', '2022', '2023', ['2024', 'sơ bộ'], ['2025', 'ước tính']),
    series: [series('Quảng Trị', 'focus', grdp([57.9, 67.19, 70.94, 77.04, 85.1]))],
    unit: 'triệu đồng',
  }),
};

import type { ChartModel } from '../../src/charts/chart-model.ts';
import { model, series, years } from './build-model.ts';

const appraisals = [
  { value: 43, period: 'Năm 2020' },
  { value: 65, period: 'Năm 2021' },
  { value: 86, period: 'Năm 2022' },
  { value: 106, partYear: true, period: 'Đầu năm đến 11/2023' },
];

/** Small charts of real figures, each showing a rule of look.md. */
export const examples = {
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
    plan: { value: 48, text: '48', timeShare: 0.748, timeText: '74,8%' },
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
          ['Hà Tĩnh', 'Quảng Bình', 'Nghệ An', 'Thanh Hóa', 'Ninh Thuận', 'Quảng Nam'][at]!,
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
  'bars-few': model({
    kind: 'bars',
    id: 'bars-few',
    categoryTitle: 'Quyền sở hữu công nghiệp',
    categories: years('Nhãn hiệu tập thể', 'Nhãn hiệu chứng nhận', 'Chỉ dẫn địa lý', 'Sáng chế'),
    series: [
      series('Quảng Trị', 'focus', [{ value: 59 }, { value: 6 }, { value: 0 }, { value: null }]),
    ],
    unit: 'quyền',
  }),
  'bars-long-names': model({
    kind: 'bars',
    id: 'bars-long-names',
    categoryTitle: 'Lĩnh vực',
    categories: years(
      'Khoa học nông nghiệp và phát triển nông thôn bền vững',
      ['Thừa Thiên Huế', 'đến 11/2023'],
      'Bà Rịa – Vũng Tàu',
    ),
    series: [
      series('Đề tài', 'focus', [
        { value: 1000, text: '≥ 1.000', qualifier: 'at-least' },
        { value: 412, partYear: true },
        { value: 1000 },
      ]),
    ],
  }),
  'bars-ranking': model({
    kind: 'bars',
    id: 'bars-ranking',
    categoryTitle: 'Tỉnh, thành phố',
    categories: [
      ['Bà Rịa – Vũng Tàu', 'context'],
      ['Quảng Ninh', 'context'],
      ['Hải Phòng', 'context'],
      ['TP. Hồ Chí Minh', 'context'],
      ['Vĩnh Long', 'context'],
      ['Quảng Trị', 'focus'],
      ['Thái Bình', 'beside'],
      ['Thừa Thiên Huế', 'context'],
      ['Bắc Kạn', 'beside'],
      ['Cao Bằng', 'beside'],
    ].map(([label, role], at) => ({
      key: label!,
      label: label!,
      role: role as 'focus',
      rank: String(at + 1),
    })),
    series: [
      series(
        'GRDP',
        'context',
        [339, 213.2, 185.1, 168.9, 73.2, 70.9, 62.6, 62, 51.9, 41].map((value) => ({
          value,
          text: value.toLocaleString('vi-VN', { minimumFractionDigits: 1 }),
        })),
      ),
    ],
    reference: { value: 73.2, text: 'trung vị 73,2' },
    unit: 'triệu đồng',
  }),
  'parts-two': model({
    kind: 'parts',
    id: 'parts-two',
    categoryTitle: 'Hạng sao',
    categories: years('sản phẩm đạt 4 sao', 'sản phẩm đạt 3 sao'),
    series: [series('Quảng Trị', 'focus', [{ value: 42 }, { value: 77 }])],
    total: { value: 119, text: '119' },
    unit: 'sản phẩm',
  }),
  'parts-four': model({
    kind: 'parts',
    id: 'parts-four',
    categoryTitle: 'Kết quả giải quyết',
    categories: years(
      'hồ sơ giải quyết đúng hạn',
      'hồ sơ còn trong hạn',
      'hồ sơ chờ bổ sung',
      'hồ sơ trả lại vì không đủ điều kiện giải quyết theo quy định',
    ),
    series: [series('Bắc Kạn', 'focus', [{ value: 40 }, { value: 2 }, { value: 1 }, { value: 3 }])],
    total: { value: 46, text: '46' },
    unit: 'hồ sơ',
  }),
  'parts-rest': model({
    kind: 'parts',
    id: 'parts-rest',
    categoryTitle: 'Loại',
    categories: years('cơ quan cấp tỉnh', 'cơ quan cấp huyện'),
    series: [series('Quảng Trị', 'focus', [{ value: 21 }, { value: null }])],
    total: { value: 40, text: '40' },
    unit: 'cơ quan',
  }),
  progress: model({
    kind: 'progress',
    id: 'progress',
    categoryTitle: 'Chỉ tiêu',
    categories: years('Chuyên mục KH&CN đã phát sóng'),
    series: [series('Bắc Kạn', 'focus', [{ value: 33, partYear: true }])],
    plan: { value: 48, text: '48', timeShare: 0.748, timeText: '74,8%' },
    unit: 'số',
  }),
  'progress-over': model({
    kind: 'progress',
    id: 'progress-over',
    categoryTitle: 'Chỉ tiêu',
    categories: years(
      ['Giống nấm sản xuất', 'Bắc Kạn, 9 tháng 2023'],
      [
        'Đơn vị được kiểm tra áp dụng hệ thống quản lý chất lượng ISO 9001',
        'Cao Bằng, đến 19/7/2018',
      ],
    ),
    series: [
      {
        ...series('Kế hoạch', 'focus', [
          { value: 2050 },
          { value: 29, text: '≥ 29', qualifier: 'at-least' },
        ]),
      },
    ],
    unit: 'kg',
  }),
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
} satisfies Record<string, ChartModel>;

const [first, second] = examples['progress-over'].series[0]!.points;
first!.plan = { value: 4000, text: '4.000', timeShare: 0.748, timeText: '74,8%' };
second!.plan = { value: 25, text: '25', timeShare: 0.548, timeText: '54,8%' };

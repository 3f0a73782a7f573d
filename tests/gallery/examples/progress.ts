import { model, series, years } from '../build-model.ts';

export const progress = {
  progress: model({
    kind: 'progress',
    id: 'progress',
    categoryTitle: 'Chỉ tiêu',
    categories: years('Chuyên mục KH&CN đã phát sóng'),
    series: [series('Bắc Kạn', 'focus', [{ value: 33, partYear: true }])],
    plan: { sourceId: 'plan-source', value: 48, text: '48', timeShare: 0.748, timeText: '74,8%' },
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
      series('Kế hoạch', 'focus', [
        {
          value: 2050,
          plan: {
            sourceId: 'plan-source',
            value: 4000,
            text: '4.000',
            timeShare: 0.748,
            timeText: '74,8%',
          },
        },
        {
          value: 29,
          text: '≥ 29',
          qualifier: 'at-least',
          plan: {
            sourceId: 'plan-source',
            value: 25,
            text: '25',
            timeShare: 0.548,
            timeText: '54,8%',
          },
        },
      ]),
    ],
    unit: 'kg',
  }),
};

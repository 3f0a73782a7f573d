import { model, series, years } from '../build-model.ts';

export const parts = {
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
};

import { model, series, years } from '../build-model.ts';
import { grdp } from './grdp.ts';

const provinces =
  'Hà Nội|Hà Giang|Cao Bằng|Bắc Kạn|Tuyên Quang|Lào Cai|Điện Biên|Lai Châu|Sơn La|Yên Bái|Hòa Bình|Thái Nguyên|Lạng Sơn|Quảng Ninh|Bắc Giang|Phú Thọ|Bà Rịa – Vũng Tàu|Quảng Trị';

export const bars = {
  'bars-many': model({
    kind: 'bars',
    id: 'bars-many',
    categoryTitle: 'Tỉnh, thành phố',
    categories: provinces.split('|').map((label, at) => ({
      key: label,
      label,
      rank: String(at + 1),
      ...(label === 'Quảng Trị' ? { role: 'focus' as const } : {}),
    })),
    series: [
      series(
        'Sáng kiến',
        'context',
        provinces.split('|').map((_, at) => ({ value: at === 5 ? null : 360 - at * at })),
      ),
    ],
    reference: { value: 279, text: 'trung vị 279' },
    unit: 'sáng kiến',
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
    categories: (
      [
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
      ] as const
    ).map(([label, role], at) => ({
      key: label,
      label,
      role,
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
  'bars-estimate': model({
    kind: 'bars',
    id: 'bars-estimate',
    categoryTitle: 'Kỳ',
    categories: years('2023', ['2024', 'sơ bộ'], ['2025', 'ước tính']),
    series: [
      series('Thái Bình', 'focus', grdp([62.57, 68.93, 76.83])),
      series('Cao Bằng', 'beside', grdp([40.98, 44.25, 49.59])),
    ],
    unit: 'triệu đồng',
  }),
};

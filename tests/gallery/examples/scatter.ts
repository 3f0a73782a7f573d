import type { ChartModel } from '../../../src/charts/chart-model.ts';
import { model, series, type Figure } from '../build-model.ts';
import { provinces63, roleOf } from './provinces-63.ts';

const print = (value: number, decimals: number): string =>
  value.toLocaleString('vi-VN', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });

/** Scores of 2025, as far as they are known, and the estimate of GRDP per head in the same year. */
const pii: [name: string, score: number | null, perHead: number][] = [
  ['Hà Nội', 65.68, 179.29],
  ['Quảng Ninh', 58.41, 261.2],
  ['Bắc Ninh', 48.76, 146.15],
  ['Hải Phòng', 58.09, 177],
  ['Huế', 49.37, 75.27],
  ['Gia Lai', 37.66, 85.04],
  ['Khánh Hòa', 46.54, 110.32],
  ['Đắk Lắk', 34.8, 80.56],
  ['TP. Hồ Chí Minh', 59.33, 215.34],
  ['Vĩnh Long', 38.93, 82.4],
  ['Quảng Trị', null, 77.41],
  ['Cao Bằng', null, 49.59],
];

export const scatter = {
  'scatter-all': model({
    kind: 'scatter',
    id: 'scatter-all',
    title: 'Doanh nghiệp và GRDP bình quân đầu người, 2022',
    categoryTitle: 'Tỉnh, thành phố',
    categories: provinces63.map(({ name }) => ({ key: name, label: name, role: roleOf(name) })),
    series: [
      {
        ...series(
          'Doanh nghiệp đang hoạt động trên 1.000 dân',
          'context',
          provinces63.map((it) => ({ value: it.enterprises, text: print(it.enterprises, 1) })),
        ),
        unit: 'doanh nghiệp',
      },
      {
        ...series(
          'GRDP bình quân đầu người',
          'context',
          provinces63.map(({ figures }) => ({ ...figures[4], value: figures[4]?.value ?? null })),
        ),
        unit: 'triệu đồng',
      },
      {
        ...series(
          'Dân số trung bình',
          'context',
          provinces63.map((it) => ({ value: it.population * 1000, text: print(it.population, 1) })),
        ),
        unit: 'nghìn người',
        divisor: 1000,
      },
    ],
    unit: '',
  }),
  'scatter-few': model({
    kind: 'scatter',
    id: 'scatter-few',
    title: 'Điểm số PII và GRDP bình quân đầu người, 2025',
    categoryTitle: 'Tỉnh, thành phố',
    categories: pii.map(([name]) => ({
      key: name,
      label: name,
      role: name === 'Huế' ? 'focus' : ['Gia Lai', 'Đắk Lắk'].includes(name) ? 'beside' : 'context',
    })),
    series: [
      {
        ...series(
          'GRDP bình quân đầu người, ước tính',
          'context',
          pii.map(([, , value]) => ({ value, text: print(value, 1), state: 'estimate' as const })),
        ),
        unit: 'triệu đồng',
      },
      {
        ...series(
          'Chỉ số đổi mới sáng tạo cấp địa phương',
          'context',
          pii.map(([, value]): Figure =>
            value === null ? { value } : { value, text: print(value, 2) },
          ),
        ),
        unit: 'điểm',
      },
    ],
    unit: '',
  }),
} satisfies Record<string, ChartModel>;

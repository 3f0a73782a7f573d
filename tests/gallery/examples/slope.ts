import type { ChartModel } from '../../../src/charts/chart-model.ts';
import { model, series, years, type Figure } from '../build-model.ts';
import { provinces63, roleOf } from './provinces-63.ts';

const estimate = (value: number): Figure => ({
  value,
  text: value.toLocaleString('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  state: 'estimate',
});

const whole = (value: number): Figure => ({ ...estimate(value), state: 'whole' });

const none: Figure = { value: null, text: '' };

const northCentral = [
  'Thanh Hóa',
  'Nghệ An',
  'Hà Tĩnh',
  'Quảng Bình',
  'Quảng Trị',
  'Thừa Thiên Huế',
];

export const slope = {
  'slope-few': model({
    kind: 'slope',
    id: 'slope-few',
    title: 'GRDP bình quân đầu người, 2018 và 2025',
    categories: years('2018', ['2025', 'ước tính']),
    series: provinces63
      .filter(({ name }) => northCentral.includes(name))
      .map(({ name, figures }) =>
        series(
          name,
          name === 'Thừa Thiên Huế' ? 'beside' : roleOf(name),
          figures.filter((_, at) => at === 0 || at === 7),
        ),
      ),
    unit: 'triệu đồng',
  }),
  'slope-all': model({
    kind: 'slope',
    id: 'slope-all',
    title: 'GRDP bình quân đầu người của 63 tỉnh, thành phố, 2018 và 2023',
    categories: years('2018', '2023'),
    series: provinces63.map(({ name, figures }) =>
      series(
        name,
        roleOf(name),
        figures.filter((_, at) => at === 0 || at === 5),
      ),
    ),
    unit: 'triệu đồng',
  }),
  // Two of the places are other areas since July 2025, and two are no places any more.
  'slope-cut': model({
    kind: 'slope',
    id: 'slope-cut',
    title: 'GRDP bình quân đầu người trước và sau khi sắp xếp đơn vị hành chính',
    categories: years(['2023', '63 đơn vị'], ['2025', '34 đơn vị, ước tính']),
    series: [
      series('Quảng Trị', 'focus', [whole(70.94), estimate(77.41)], [0]),
      series('Quảng Bình', 'context', [whole(59.26), none]),
      series('Hưng Yên', 'beside', [whole(109.88), estimate(98.86)], [0]),
      series('Thái Bình', 'context', [whole(62.57), none]),
      series('Huế', 'beside', [whole(62.01), estimate(75.27)]),
      series('Cao Bằng', 'context', [whole(40.98), estimate(49.59)]),
    ],
    unit: 'triệu đồng',
  }),
  'slope-one-end': model({
    kind: 'slope',
    id: 'slope-one-end',
    title: 'Điểm số PII, 2023 và 2024',
    categories: years('2023', '2024'),
    series: [
      series('Hà Nội', 'context', [whole(62.86), whole(60.76)]),
      series('Bà Rịa – Vũng Tàu', 'context', [whole(49.18), none]),
      series('Bình Dương', 'context', [whole(48.64), whole(45.49)]),
      series('Thanh Hóa', 'beside', [none, whole(36.55)]),
      series('Nghệ An', 'focus', [whole(36.5), whole(32.69)]),
      series('Hà Giang', 'context', [whole(26.14), none]),
      series('Gia Lai', 'context', [whole(25.83), whole(26.31)]),
      series('Cao Bằng', 'beside', [whole(22.18), whole(23.95)]),
    ],
    unit: 'điểm',
  }),
} satisfies Record<string, ChartModel>;

import type { ChartModel, ChartSeries } from '../../../src/charts/chart-model.ts';
import { model, series, years, type Figure } from '../build-model.ts';

type Cell = number | null | Figure;

const part = (name: string, cells: readonly Cell[]): ChartSeries =>
  series(
    name,
    'beside',
    cells.map((it) => (typeof it === 'number' || it === null ? { value: it } : it)),
  );

const totals = (cells: readonly Cell[]): ChartSeries => ({
  ...part('Tổng số', cells),
  id: 'total',
  role: 'context',
});

const partYear = (value: number): Figure => ({ value, partYear: true });

const share = (value: number): Figure => ({
  value,
  text: `${value.toLocaleString('vi-VN', { minimumFractionDigits: 1 })}%`,
});

export const stacked = {
  'stacked-places': model({
    kind: 'stacked',
    id: 'stacked-places',
    categoryTitle: 'Tỉnh, thành phố',
    categories: [
      { key: 'thai-binh', label: 'Thái Bình', sublabel: 'đến 13/3/2020' },
      { key: 'bac-kan', label: 'Bắc Kạn', sublabel: '30/9/2023', role: 'focus' },
      { key: 'thua-thien-hue', label: 'Thừa Thiên Huế' },
      { key: 'cao-bang', label: 'Cao Bằng' },
      { key: 'quang-tri', label: 'Quảng Trị' },
    ],
    series: [
      part('Nhiệm vụ chuyển tiếp', [26, 31, 12, 0, null]),
      part('Nhiệm vụ mở mới', [35, 9, 1, 0, null]),
      totals([61, 40, 13, 0, null]),
    ],
    unit: 'nhiệm vụ',
  }),
  'stacked-part-year': model({
    kind: 'stacked',
    id: 'stacked-part-year',
    categories: years('2021', '2022', ['2023', '9 tháng']),
    series: [
      part('Nhiệm vụ chuyển tiếp', [22, 27, partYear(31)]),
      part('Nhiệm vụ mở mới', [14, 12, partYear(9)]),
      part('Nhiệm vụ dừng thực hiện', [1, null, partYear(2)]),
      totals([37, 39, partYear(42)]),
    ],
    unit: 'nhiệm vụ',
  }),
  'stacked-remainder': model({
    kind: 'stacked',
    id: 'stacked-remainder',
    categoryTitle: 'Tỉnh, thành phố',
    categories: [
      { key: '1', label: 'Bắc Kạn', sublabel: '9 tháng', role: 'focus' },
      { key: '2', label: 'Thái Bình' },
      { key: '3', label: 'Bà Rịa – Vũng Tàu' },
      { key: '4', label: 'Thừa Thiên Huế', role: 'beside' },
      { key: '5', label: 'Cao Bằng' },
      { key: '6', label: 'Thành phố Hồ Chí Minh (địa giới trước ngày 1/7/2025)' },
      { key: '7', label: 'Quảng Trị' },
    ],
    series: [
      part('Công tơ điện', [partYear(2383), 1200, 2900, 480, null, 3150, null]),
      part('Công tơ điện kiểm soát', [partYear(1152), 640, null, 300, null, 1210, null]),
      part('Cột đo xăng dầu', [partYear(140), null, 210, 0, null, 390, null]),
      part('Huyết áp kế', [partYear(89), 60, 75, 44, null, 120, null]),
      part('Cân', [
        partYear(68),
        { value: 1000, text: '≥ 1.000', qualifier: 'at-least' },
        35,
        12,
        null,
        86,
        null,
      ]),
      totals([partYear(3902), null, 4100, 836, 2140, 4956, null]),
    ],
    unit: 'phương tiện đo',
  }),
  'stacked-shares': model({
    kind: 'stacked',
    id: 'stacked-shares',
    categoryTitle: 'Lĩnh vực',
    categories: years('2021', '2022', '2023'),
    series: [
      part('Nông nghiệp', [share(31.4), share(28.2), share(26.5)]),
      part('Công nghiệp', [share(18.2), share(20.1), share(19.8)]),
      part('Y dược', [share(12.5), share(13), share(14.2)]),
      part('Khoa học xã hội', [share(11.9), share(12.4), share(12.1)]),
      part('Môi trường', [share(9.3), share(9.7), share(10.4)]),
      part('Công nghệ thông tin', [share(8.6), share(9.2), share(11)]),
      part('Giáo dục', [share(5.1), null, share(3.9)]),
      part('Khác', [share(3), share(2.4), share(2.1)]),
    ],
    unit: '%',
  }),
} satisfies Record<string, ChartModel>;

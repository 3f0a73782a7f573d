import type { ChartModel, ChartSeries } from '../../../src/charts/chart-model.ts';
import { model, series, years, type Figure } from '../build-model.ts';

/** GRDP per head, current prices, 2018 = 100; 2024 preliminary, 2025 estimated. */
const grdpIndex: Record<string, string> = {
  'Trung du và miền núi phía Bắc': `
    Hà Giang | 100 108.1 114.3 118 129.5 133.1 145.1 164.4
    Cao Bằng | 100 107.4 116.9 117 126.4 133.8 144.5 161.9
    Bắc Kạn | 100 108 116.1 120 133 146.7 161.2 175.7
    Tuyên Quang | 100 109.4 120.3 125 138.9 148.5 165.9 187
    Lào Cai | 100 109.6 115.8 119.8 134.1 137.2 149.5 174.1
    Điện Biên | 100 104.9 108 115.2 128.9 140.9 155.8 174.2
    Lai Châu | 100 96 107 110.3 122.5 125.4 149.1 196.1
    Sơn La | 100 98.3 107.3 109.6 121 125.9 142.1 176.8
    Yên Bái | 100 109.5 117.7 125.7 140.2 148 163.4 186.2
    Hòa Bình | 100 100.3 106.1 108.7 123.5 128.2 146 174.8
    Thái Nguyên | 100 107.2 111.3 117.9 127.6 130.3 135.1 146.9
    Lạng Sơn | 100 109.5 115.6 123.3 133.3 151.2 163 185.5
    Bắc Giang | 100 113.5 129.1 138.3 165.8 189.2 214.7 245.1
    Phú Thọ | 100 110.7 119.3 127 140.2 153 171.9 196.7
  `,
  'Bắc Trung Bộ và duyên hải miền Trung': `
    Thanh Hóa | 100 120 127.3 143.1 171.6 180.4 202 219.8
    Nghệ An | 100 109.1 117.9 126.5 140.2 150.4 166.3 185.1
    Hà Tĩnh | 100 110.6 116.1 125.9 131.4 139.8 151.3 165.4
    Quảng Bình | 100 110.1 116.6 124.1 136.7 149.2 162.9 181.1
    Quảng Trị | 100 110.7 116.2 127.3 147.7 155.9 169.4 187.1
    Thừa Thiên Huế | 100 110 114.2 119.5 133.5 145.8 159.2 176.9
    Đà Nẵng | 100 107.1 97.6 99.4 113.1 119 131.1 148.5
    Quảng Nam | 100 107.3 106.3 113.4 127.8 123.6 135 146.3
    Quảng Ngãi | 100 104.1 102.6 120.3 147.5 149 154 169
    Bình Định | 100 110.8 119.6 126.7 142.6 155.4 169.7 185.8
    Phú Yên | 100 109.8 114 116.3 129.5 142.3 154.1 167.6
    Khánh Hòa | 100 110.1 100.6 99.4 120.8 138.6 163.3 178.8
    Ninh Thuận | 100 120.7 135.4 159.6 178 195.9 216.9 234.3
    Bình Thuận | 100 120.3 129.7 137.6 151.8 153.9 172.2 187
  `,
  'Đông Nam Bộ': `
    Bình Phước | 100 111.6 120.8 135.7 155.8 168.8 191.9 219.6
    Tây Ninh | 100 113.2 118.7 122.8 139.3 149.4 166.1 186.8
    Bình Dương | 100 107.1 109.3 114.3 118.7 120.9 128.7 142.4
    Đồng Nai | 100 107.4 111.6 115.5 125.3 129 138 154.8
    Bà Rịa - Vũng Tàu | 100 97 81.1 96.1 120.2 109.5 109.5 112
    Hồ Chí Minh | 100 107.1 107.1 105.2 115 121.7 133.1 147.6
  `,
};

/** Average population, thousand, 2011 to 2024. */
const population = `
  Quảng Trị | 604.7 607.8 611 614.4 617.9 621.6 625.4 629.7 633.4 637.4 647.8 650.9 654.2 659.2
  Thái Bình | 1798.7 1806.5 1815 1822.4 1830.3 1838.1 1846.1 1854.1 1862.2 1870.2 1875.7 1878.5 1882.3 1890.4
  Bắc Kạn | 298.7 300.8 301.7 302.9 305.6 307.7 309.9 312 314.4 316.5 323.7 324.4 326.5 329.3
  Cao Bằng | 514 515.9 517.8 519.9 522 524.2 526.4 528.7 530.9 533.1 542.2 543.1 547.9 558.5
  Thừa Thiên Huế | 1100.8 1105.8 1109.8 1111.6 1114.7 1118 1123.4 1125.4 1129.5 1133.6 1153.8 1160.2 1166.5 1178.6
  Bà Rịa - Vũng Tàu | 1040.8 1057.8 1076.9 1093.4 1104.3 1117.6 1127.2 1138.3 1152.2 1167.9 1176.1 1178.7 1187.5 1194.6
`;

const chosen: Record<string, ChartSeries['role']> = {
  'Quảng Trị': 'focus',
  'Bắc Kạn': 'beside',
  'Cao Bằng': 'beside',
};

const rows = (table: string): { name: string; values: number[] }[] =>
  table
    .trim()
    .split('\n')
    .map((row) => {
      const [name = '', values = ''] = row.trim().split(' | ');
      return { name, values: values.split(' ').map(Number) };
    });

const printed = (value: number, decimals: number): string =>
  value.toLocaleString('vi-VN', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });

function provinceIndex(values: readonly number[]): Figure[] {
  const states = { 6: 'preliminary', 7: 'estimate' } as const;
  return values.map((value, at) => ({
    value,
    text: printed(value, 0),
    ...(at === 6 || at === 7 ? { state: states[at] } : {}),
  }));
}

const byPlace = (table: string): ChartSeries[] =>
  rows(table).map(({ name, values }) => ({
    ...series(
      name,
      chosen[name] ?? 'context',
      values.map((value) => ({ value, text: printed(value, 1) })),
    ),
    panel: name,
  }));

const places = (table: string) => rows(table).map(({ name }) => ({ key: name, title: name }));

const populationYears = years(...Array.from({ length: 14 }, (_, at) => String(2011 + at)));

export const facets = {
  'facets-regions': model({
    kind: 'facets',
    id: 'facets-regions',
    categories: years(
      ...['2018', '2019', '2020', '2021', '2022', '2023'],
      ['2024', 'sơ bộ'],
      ['2025', 'ước tính'],
    ),
    panels: Object.keys(grdpIndex).map((title) => ({ key: title, title })),
    series: Object.entries(grdpIndex).flatMap(([panel, table]) =>
      rows(table).map(({ name, values }) => ({
        ...series(name, chosen[name] ?? 'context', provinceIndex(values)),
        panel,
      })),
    ),
    reference: { value: 100, text: '2018 = 100' },
    unit: '',
  }),
  'facets-places': model({
    kind: 'facets',
    id: 'facets-places',
    categories: populationYears,
    panels: places(population),
    series: byPlace(population),
    unit: 'nghìn người',
  }),
  'facets-free': model({
    kind: 'facets',
    id: 'facets-free',
    categories: populationYears,
    panels: places(population),
    series: byPlace(population),
    freeAxes: true,
    unit: 'nghìn người',
  }),
  'facets-gaps': model({
    kind: 'facets',
    id: 'facets-gaps',
    categories: years('2019', '2020', '2021', '2022', ['2023', 'đến 11/2023']),
    panels: ['Quảng Trị', 'Bắc Kạn', 'Thái Bình', 'Cao Bằng', 'Thừa Thiên Huế'].map((title) => ({
      key: title,
      title,
    })),
    series: [
      series('Quảng Trị', 'focus', [
        { value: null },
        { value: 43 },
        { value: 65 },
        { value: 86 },
        { value: 106, partYear: true },
      ]),
      series(
        'Bắc Kạn',
        'beside',
        [
          { value: 31 },
          { value: 28 },
          { value: null },
          { value: 45 },
          { value: 33, partYear: true },
        ],
        [3],
      ),
      series('Thái Bình', 'beside', [
        { value: 12 },
        { value: null },
        { value: 0 },
        { value: null },
        { value: 70, text: '≥ 70', qualifier: 'at-least', partYear: true },
      ]),
      series(
        'Cao Bằng',
        'context',
        Array.from({ length: 5 }, () => ({ value: null, text: 'không có số liệu' })),
      ),
      series('Thừa Thiên Huế', 'context', [
        { value: 40 },
        { value: 52 },
        { value: 61 },
        { value: null },
        { value: null },
      ]),
    ].map((it) => ({ ...it, panel: it.name })),
  }),
} satisfies Record<string, ChartModel>;

import type { ChartClasses, ChartModel } from '../../../src/charts/chart-model.ts';
import { nth } from '../../../src/charts/layout/nth.ts';
import { model, point, type Figure } from '../build-model.ts';
import { grdp } from './grdp.ts';
import { provinces63, roleOf } from './provinces-63.ts';

interface Row {
  name: string;
  figures: readonly (Figure & { apart?: string })[];
}

/** Rows of places and columns of periods; a figure is in the class whose upper bound it is below. */
function heat(
  id: string,
  periods: readonly string[],
  rows: readonly Row[],
  bounds: readonly number[],
  words: { title: string; scheme: ChartClasses['scheme']; unit: string; decimals: number },
): ChartModel {
  const inClass = (value: number) => bounds.filter((it) => value >= it).length;
  const points = periods.map((_, at) =>
    rows.map(({ figures }) => {
      const { apart, ...figure } = nth(figures, at);
      const plain = point(figure);
      if (plain.value === null) return plain;
      return apart === undefined
        ? { ...plain, classIndex: inClass(plain.value) }
        : { ...plain, notComparable: apart };
    }),
  );
  const all = points.flat();
  const print = (value: number) =>
    value.toLocaleString('vi-VN', { minimumFractionDigits: words.decimals });
  return model({
    kind: 'heatmap',
    id,
    title: id,
    subtitle: words.title,
    categoryTitle: 'Tỉnh, thành phố',
    categories: rows.map(({ name }) => ({ key: name, label: name, role: roleOf(name) })),
    series: periods.map((name, at) => ({
      id: name,
      name,
      role: 'context',
      points: nth(points, at),
      links: [],
    })),
    unit: words.unit,
    classes: {
      title: words.title,
      scheme: words.scheme,
      classes: [...bounds, Infinity].map((bound, at) => ({
        label:
          at === 0
            ? `dưới ${print(bound)}`
            : at === bounds.length
              ? `từ ${print(nth(bounds, -1))}`
              : `${print(nth(bounds, at - 1))} – dưới ${print(bound)}`,
        count: all.filter((it) => it.classIndex === at).length,
      })),
      missing: { label: 'không có số liệu', count: all.filter((it) => it.value === null).length },
      notComparable: {
        label: 'không so được',
        count: all.filter((it) => it.notComparable !== undefined).length,
      },
    },
  });
}

const recent = ['2018', '2019', '2020', '2021', '2022', '2023', '2024 sơ bộ', '2025 ước tính'];

const coast =
  'Thanh Hóa|Nghệ An|Hà Tĩnh|Quảng Bình|Quảng Trị|Thừa Thiên Huế|Đà Nẵng|Quảng Nam|Quảng Ngãi|Bình Định|Phú Yên|Khánh Hòa|Ninh Thuận|Bình Thuận';

/** GRDP per head as a share of the median of the 63 units in the same year. */
const ofMedian = provinces63
  .filter(({ name }) => coast.split('|').includes(name))
  .map(({ name, perHead }) => ({
    name,
    figures: grdp(
      perHead.map((value, year) => {
        const sorted = provinces63.map((it) => nth(it.perHead, year)).sort((a, b) => a - b);
        return (value / nth(sorted, 31)) * 100;
      }),
    ).map((it) => ({ ...it, text: String(Math.round(it.value ?? 0)) })),
  }));

const score = (value: number, apart?: string): Figure & { apart?: string } => ({
  value,
  text: value.toLocaleString('vi-VN', { minimumFractionDigits: 2 }),
  ...(apart === undefined ? {} : { apart }),
});

const none: Figure = { value: null };
const other = '34 đơn vị';

export const heatmap = {
  'heatmap-all': heat(
    'heatmap-all',
    recent,
    [...provinces63].sort((a, b) => nth(b.perHead, 5) - nth(a.perHead, 5)),
    [42, 53, 66, 90],
    {
      title: 'Năm lớp, mỗi lớp khoảng một phần năm số liệu; triệu đồng một người',
      scheme: 'sequential',
      unit: 'triệu đồng',
      decimals: 0,
    },
  ),
  'heatmap-median': heat('heatmap-median', recent, ofMedian, [75, 85, 95, 105, 120, 140], {
    title: 'Trung vị của 63 đơn vị trong cùng năm = 100',
    scheme: 'diverging',
    unit: '%',
    decimals: 0,
  }),
  'heatmap-gaps': heat(
    'heatmap-gaps',
    ['2023', '2024', '2025 (34 đơn vị)'],
    [
      { name: 'Hà Nội', figures: [score(62.86), score(60.76), score(65.68)] },
      { name: 'TP. Hồ Chí Minh', figures: [score(55.85), none, score(59.33, other)] },
      { name: 'Hải Phòng', figures: [score(52.32), none, score(58.09, other)] },
      { name: 'Bà Rịa – Vũng Tàu', figures: [score(49.18), none, none] },
      { name: 'Quảng Ninh', figures: [score(48.03), none, score(58.41)] },
      { name: 'Thanh Hóa', figures: [none, score(36.55), none] },
      { name: 'Nghệ An', figures: [score(36.5), score(32.69), none] },
      { name: 'Gia Lai', figures: [score(25.83), score(26.31), score(37.66, other)] },
      { name: 'Cao Bằng', figures: [score(22.18), score(23.95), none] },
    ],
    [30, 40, 50, 60],
    {
      title: 'Điểm số PII, thang 100',
      scheme: 'sequential',
      unit: 'điểm',
      decimals: 0,
    },
  ),
} satisfies Record<string, ChartModel>;

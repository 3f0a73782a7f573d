import { makeShapes } from '../../../scripts/shapes/make-shapes.ts';
import { readPlaces, type Vintage } from '../../../scripts/shapes/read-places.ts';
import type { ChartModel, ChartPoint, MapShapes } from '../../../src/charts/chart-model.ts';
import { nth } from '../../../src/charts/layout/nth.ts';
import { model, point } from '../build-model.ts';
import { provinces63, roleOf } from './provinces-63.ts';

const archipelagos = {
  'hoang-sa': ['Quần đảo Hoàng Sa', '(thành phố Đà Nẵng)'],
  'truong-sa': ['Quần đảo Trường Sa', '(tỉnh Khánh Hòa)'],
};

/** As a page makes them of a file: the outlines as they are, with the words of the language. */
function shapesOf(vintage: Vintage): MapShapes {
  const file = makeShapes(readPlaces(vintage));
  return {
    ...file,
    archipelagos: file.archipelagos.map((it) => ({ ...it, lines: archipelagos[it.id] })),
  };
}

const shapes = { '63': shapesOf('63'), '34': shapesOf('34') };
const ids = readPlaces('63').map((it) => it.placeId);

interface Unit {
  key: string;
  name: string;
  value: number | null;
  apart?: string;
}

const print = (value: number) =>
  value.toLocaleString('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Units in classes of which each begins at a bound; the words are those of the page. */
function mapOf(
  id: string,
  vintage: Vintage,
  units: readonly Unit[],
  bounds: readonly number[],
  words: { title: string; unit: string; scheme: 'sequential' | 'diverging' },
): ChartModel {
  const points = units.map(({ value, apart }): ChartPoint => {
    const plain = point({ value, ...(value === null ? {} : { text: print(value) }) });
    if (value === null) return plain;
    return apart === undefined
      ? { ...plain, classIndex: bounds.filter((it) => value >= it).length }
      : { ...plain, notComparable: apart };
  });
  const labels = [
    `dưới ${print(nth(bounds, 0))}`,
    ...bounds.slice(1).map((it, at) => `${print(nth(bounds, at))} – dưới ${print(it)}`),
    `từ ${print(nth(bounds, -1))}`,
  ];
  return model({
    kind: 'map',
    id,
    categoryTitle: 'Tỉnh, thành phố',
    categories: units.map(({ key, name }) => ({ key, label: name, role: roleOf(name) })),
    series: [{ id: 'map', name: words.title, role: 'context', points, links: [] }],
    unit: words.unit,
    shapes: shapes[vintage],
    classes: {
      title: words.title,
      scheme: words.scheme,
      classes: labels.map((label, at) => ({
        label,
        count: points.filter((it) => it.classIndex === at).length,
      })),
      missing: {
        label: 'không có số liệu',
        count: points.filter((it) => it.value === null).length,
      },
      notComparable: {
        label: 'không so được',
        count: points.filter((it) => it.notComparable !== undefined).length,
      },
    },
  });
}

const perHead = provinces63.map(({ name, perHead: values }, at): Unit => ({
  key: nth(ids, at),
  name,
  value: nth(values, 5),
}));

/** PII 2025: the scores of ten units of the 34 were to be found. */
const scores: Readonly<Record<string, number>> = {
  '34-01': 65.68,
  '34-22': 58.41,
  '34-24': 48.76,
  '34-31': 58.09,
  '34-46': 49.37,
  '34-52': 37.66,
  '34-56': 46.54,
  '34-66': 34.8,
  '34-79': 59.33,
  '34-86': 38.93,
};

const names34 =
  'Hà Nội|Cao Bằng|Tuyên Quang|Điện Biên|Lai Châu|Sơn La|Lào Cai|Thái Nguyên|Lạng Sơn|Quảng Ninh|Bắc Ninh|Phú Thọ|Hải Phòng|Hưng Yên|Ninh Bình|Thanh Hóa|Nghệ An|Hà Tĩnh|Quảng Trị|Huế|Đà Nẵng|Quảng Ngãi|Gia Lai|Khánh Hòa|Đắk Lắk|Lâm Đồng|Đồng Nai|TP. Hồ Chí Minh|Tây Ninh|Đồng Tháp|Vĩnh Long|An Giang|Cần Thơ|Cà Mau'.split(
    '|',
  );

const innovation = readPlaces('34').map(({ placeId }, at): Unit => ({
  key: placeId,
  name: nth(names34, at),
  value: scores[placeId] ?? null,
}));

/** The figures are real; that some do not compare is put on, to show how it is drawn. */
const apart: Readonly<Record<string, string>> = {
  'Bắc Kạn': '9 tháng',
  'Khánh Hòa': '6 tháng',
  'Gia Lai': '9 tháng',
};
const median = 73.19;

export const map = {
  'map-63': mapOf('map-63', '63', perHead, [58.3, 69, 82.8, 104.6], {
    title: 'Năm lớp, mỗi lớp 12 hoặc 13 đơn vị',
    unit: 'triệu đồng',
    scheme: 'sequential',
  }),
  'map-34-gaps': mapOf('map-34-gaps', '34', innovation, [40, 50, 58.2], {
    title: 'Điểm PII năm 2025, các đơn vị tìm được điểm',
    unit: 'điểm',
    scheme: 'sequential',
  }),
  'map-not-comparable': mapOf(
    'map-not-comparable',
    '63',
    perHead.map((unit) => ({
      ...unit,
      value: unit.value === null ? null : (unit.value / median) * 100,
      ...(apart[unit.name] ? { apart: apart[unit.name] } : {}),
    })),
    [60, 80, 95, 105, 125, 160],
    { title: 'So với trung vị của 63 đơn vị (= 100)', unit: '%', scheme: 'diverging' },
  ),
} satisfies Record<string, ChartModel>;

import type { ChartClasses, ChartKind, ChartModel } from '../../../src/charts/chart-model.ts';
import { formatNumber } from '../../../src/i18n/format-number.ts';
import { nth } from '../../../src/charts/layout/nth.ts';
import { model, point, series, years, type Figure } from '../build-model.ts';
import { map } from './map.ts';
import { progress } from './progress.ts';
import { provinces63, roleOf } from './provinces-63.ts';

/** What files bring and reports seldom have; the figures are made up for their shape. */
const cases = {
  missing: [{ value: 43 }, none(), { value: 86 }, none(), none(), { value: 106 }],
  'part-year': [43, 65, 86, 90, 95, 106].map((value, at): Figure => ({ value, partYear: at > 3 })),
  negative: [-12.5, 3, 0, -4, 18, -0.5].map(printed),
  huge: [410_530_000_000, 3_000_000, 987_654_321_098, 1, 560_000_000_000, 900_719_925_474].map(
    printed,
  ),
  tiny: [0.000_12, 0.000_34, 0.000_000_5, 0, 0.000_41, 0.000_9].map(printed),
  many: Array.from({ length: 24 }, (_, at) => printed(100 + ((at * 37) % 83) - at)),
} satisfies Record<string, Figure[]>;

type Case = keyof typeof cases;

function none(): Figure {
  return { value: null };
}

function printed(value: number): Figure {
  return { value, text: formatNumber(value, 'vi', 7) };
}

const places = provinces63.map(({ name }) => name);

const placeCategories = (count: number): ChartModel['categories'] =>
  places.slice(0, count).map((label, at) => ({
    key: label,
    label,
    rank: String(at + 1),
    role: at === 2 ? 'focus' : 'context',
  }));

const yearsOf = (figures: readonly Figure[]): ChartModel['categories'] =>
  years(
    ...figures.map((it, at): string | [string, string] =>
      it.partYear ? [String(2001 + at), '9 tháng'] : String(2001 + at),
    ),
  );

/** Further series beside the first: the same figures begun at another one. */
const turned = (figures: readonly Figure[], by: number): Figure[] =>
  figures.map((_, at) => nth(figures, (at + by) % figures.length));

const classes = (count: number): ChartClasses => ({
  title: 'Ba lớp',
  scheme: 'sequential',
  classes: ['thấp', 'giữa', 'cao'].map((label) => ({ label, count })),
  missing: { label: 'không có số liệu', count },
  notComparable: { label: 'không so được', count: 0 },
});

const classed = (figures: readonly Figure[]) =>
  figures.map((it, at) => ({
    ...point(it),
    ...(it.value === null ? {} : { classIndex: at % 3 }),
  }));

type Draw = (id: string, figures: readonly Figure[], isMany: boolean) => ChartModel;

const oneSeries =
  (kind: 'columns' | 'sparkline'): Draw =>
  (id, figures) =>
    model({
      kind,
      id,
      categories: yearsOf(figures),
      series: [series('Quảng Trị', 'focus', figures)],
    });

/** A plan beside the figures, as long as the largest of them. */
const plan = (figures: readonly Figure[]) => {
  const value = Math.max(...figures.map((it) => it.value ?? 0));
  const text = printed(value).text ?? '';
  return { sourceId: 'plan-source', value, text, timeShare: 0.748, timeText: '74,8%' };
};

const draws: Record<ChartKind, Draw> = {
  columns: oneSeries('columns'),
  sparkline: oneSeries('sparkline'),
  lines: (id, figures, isMany) =>
    model({
      kind: 'lines',
      id,
      categories: yearsOf(figures),
      series: Array.from({ length: isMany ? 63 : 3 }, (_, at) =>
        series(nth(places, at), roles(at), turned(figures, at)),
      ),
    }),
  bars: (id, figures) =>
    model({
      kind: 'bars',
      id,
      categoryTitle: 'Tỉnh, thành phố',
      categories: placeCategories(figures.length),
      series: [series('Dự án', 'context', figures)],
    }),
  facets: (id, figures, isMany) => {
    const panels = places.slice(0, isMany ? 34 : 4);
    return model({
      kind: 'facets',
      id,
      categories: yearsOf(figures),
      panels: panels.map((title) => ({ key: title, title })),
      series: panels.map((panel, at) => ({
        ...series(panel, roles(at), turned(figures, at)),
        panel,
      })),
    });
  },
  slope: (id, figures, isMany) => {
    const ends = [nth(figures, 0), nth(figures, -1)];
    return model({
      kind: 'slope',
      id,
      categories: yearsOf(ends),
      series: Array.from({ length: isMany ? 63 : figures.length }, (_, at) => {
        const begun = turned(figures, at % figures.length);
        return series(nth(places, at), roles(at), [nth(begun, 0), nth(begun, -1)]);
      }),
    });
  },
  heatmap: (id, figures, isMany) => {
    const rows = isMany ? 63 : figures.length;
    const cells = Array.from({ length: rows }, (_, at) => nth(figures, at % figures.length));
    return model({
      kind: 'heatmap',
      id,
      categoryTitle: 'Tỉnh, thành phố',
      categories: placeCategories(rows),
      series: Array.from({ length: isMany ? 8 : 3 }, (_, at) => ({
        id: String(2021 + at),
        name: String(2021 + at),
        role: 'context',
        points: classed(turned(cells, at)),
        links: [],
      })),
      classes: classes(figures.length),
    });
  },
  scatter: (id, figures, isMany) => {
    const count = isMany ? 63 : figures.length;
    const of = (by: number) =>
      Array.from({ length: count }, (_, at) => nth(figures, (at + by) % figures.length));
    return model({
      kind: 'scatter',
      id,
      categoryTitle: 'Tỉnh, thành phố',
      categories: places.slice(0, count).map((name) => ({
        key: name,
        label: name,
        role: roleOf(name),
      })),
      series: [
        { ...series('Dự án', 'context', of(0)), unit: 'dự án' },
        { ...series('Văn bản', 'context', of(1)), unit: 'văn bản' },
      ],
      unit: '',
    });
  },
  stacked: (id, figures, isMany) =>
    model({
      kind: 'stacked',
      id,
      categories: yearsOf(figures),
      series: [
        ...Array.from({ length: isMany ? 9 : 3 }, (_, at) =>
          series(`Nhiệm vụ loại ${at + 1}`, 'beside', turned(figures, at)),
        ),
      ],
      unit: 'nhiệm vụ',
    }),
  parts: (id, figures) =>
    model({
      kind: 'parts',
      id,
      categoryTitle: 'Loại',
      categories: figures.map((_, at) => ({ key: String(at), label: `hồ sơ loại ${at + 1}` })),
      series: [series('Bắc Kạn', 'focus', figures)],
      unit: 'hồ sơ',
    }),
  progress: (id, figures) =>
    model({
      kind: 'progress',
      id,
      categoryTitle: 'Chỉ tiêu',
      categories: figures.map((_, at) => ({
        key: String(at),
        label: `Chỉ tiêu số ${at + 1}`,
        sublabel: 'Bắc Kạn · 9 tháng 2023 · mục A.III.3',
        unit: 'số',
      })),
      series: [
        series(
          'Thực hiện',
          'focus',
          figures.map((it) => ({
            ...it,
            plan: plan(figures),
            ...standing(),
          })),
        ),
      ],
      unit: '',
      ...(heads ? { planHeads: heads } : {}),
    }),
  map: (id, figures) => {
    const base = map['map-63'];
    const cells = base.categories.map((_, at) => nth(figures, at % figures.length));
    return {
      ...base,
      id,
      title: id,
      series: [{ ...nth(base.series, 0), points: classed(cells) }],
      classes: classes(21),
    };
  },
};

const { planHeads: heads } = progress['progress-list'];

function standing() {
  const known = nth(progress['progress-list'].series, 0).points.find((it) => it.standing?.share);
  return known?.standing ? { standing: known.standing } : {};
}

function roles(at: number): 'focus' | 'beside' | 'context' {
  return at === 0 ? 'focus' : at < 3 ? 'beside' : 'context';
}

export type ExtremeName = `${ChartKind}-of-${Case}`;

/** The models make none of these: what is below zero is no piece of a whole. */
const neverMade: readonly string[] = ['parts-of-negative', 'stacked-of-negative'];

/** Every kind of chart with every kind of figures, by `<kind>-of-<case>`. */
export const extremes = Object.fromEntries(
  Object.entries(draws).flatMap(([kind, draw]) =>
    Object.entries(cases).flatMap(([name, figures]) => {
      const id = `${kind}-of-${name}`;
      return neverMade.includes(id) ? [] : [[id, draw(id, figures, name === 'many')] as const];
    }),
  ),
) as Record<ExtremeName, ChartModel>;

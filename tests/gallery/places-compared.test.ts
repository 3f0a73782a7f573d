import { describe, expect, it } from 'vitest';
import { heatmap as heatmapKind } from '../../src/charts/kinds/heatmap.ts';
import { scatter as scatterKind } from '../../src/charts/kinds/scatter.ts';
import { slope as slopeKind } from '../../src/charts/kinds/slope.ts';
import { nth } from '../../src/charts/layout/nth.ts';
import { palettes } from '../../src/charts/palette.ts';
import type { SceneItem } from '../../src/charts/scene.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { heatmap } from './examples/heatmap.ts';
import { scatter } from './examples/scatter.ts';
import { slope } from './examples/slope.ts';

const context = {
  width: 560,
  theme: 'light',
  words: wordsIn('vi'),
  reducedMotion: true,
  interactive: true,
} as const;
const textsOf = ({ marks }: SceneItem): string[] =>
  marks.flatMap((it) => (it.type === 'text' ? it.style.text : []));
const linesOf = ({ marks }: SceneItem) => marks.filter((it) => it.type === 'line');

describe('a slope', () => {
  const model = slope['slope-cut'];
  const scene = slopeKind.scene(model, context);
  const ends = (name: string) =>
    nth(
      scene.series,
      model.series.findIndex((it) => it.name === name),
    ).items;
  const width = (item: SceneItem) =>
    linesOf(item).map(({ shape }) => Math.abs(shape.x2 - shape.x1));

  it('draws both ends of two figures that must not be compared, and no line between them', () => {
    const [first, second] = ends('Hưng Yên') as [SceneItem, SceneItem];
    expect([textsOf(first), textsOf(second)]).toEqual([
      ['109,9', 'Hưng Yên'],
      ['98,9', 'Hưng Yên'],
    ]);
    // A leader to a name is no wider than the room beside the axis.
    expect([...width(first), ...width(second)].every((it) => it < 20)).toBe(true);
  });

  it('draws the one end that a place has, and its name there', () => {
    const [first, second] = ends('Thái Bình') as [SceneItem, SceneItem];
    expect(textsOf(first)).toEqual(['62,6', 'Thái Bình']);
    expect(second.marks).toEqual([]);
  });

  it('names of many places the chosen ones and the outermost', () => {
    const many = slopeKind.scene(slope['slope-all'], context);
    const named = many.series.filter(({ items }) => items.some((it) => textsOf(it).length > 0));
    expect(named.map((it) => it.name).sort()).toEqual(
      ['Bà Rịa – Vũng Tàu', 'Bắc Kạn', 'Cao Bằng', 'Hà Giang', 'Quảng Trị', 'Thái Bình'].sort(),
    );
  });
});

describe('a heat map', () => {
  const model = heatmap['heatmap-gaps'];
  const scene = heatmapKind.scene(model, context);
  const place = (name: string) => model.categories.findIndex((it) => it.label === name);
  const cell = (column: number, name: string) => nth(nth(scene.series, column).items, place(name));
  const fills = ({ marks }: SceneItem) => marks.map((it) => it.style.fill);

  it('gives a missing figure neither words nor a class', () => {
    expect(textsOf(cell(1, 'Hải Phòng'))).toEqual([]);
    expect(fills(cell(1, 'Hải Phòng')).some(isClass)).toBe(false);
  });

  it('prints a figure that stands apart without a class', () => {
    expect(textsOf(cell(2, 'Gia Lai'))).toEqual(['37,66']);
    expect(fills(cell(2, 'Gia Lai')).some(isClass)).toBe(false);
    expect(fills(cell(2, 'Hà Nội')).some(isClass)).toBe(true);
  });

  it('says once over a column that all its figures are preliminary or estimates', () => {
    const whole = heatmapKind.scene(heatmap['heatmap-median'], context);
    const marks = whole.series.flatMap((it) => it.items.flatMap((item) => item.marks));
    expect(marks.filter((it) => it.type === 'path')).toEqual([]);
    expect(whole.backdrop.filter((it) => it.style.lineWidth === 1.2)).toHaveLength(2);
  });

  it('keeps its colours while a cell is pointed at', () => {
    const marks = cell(0, 'Hà Nội').marks.filter((it) => it.style.opacity !== 0);
    expect(marks.every((it) => it.blur?.style.opacity === 1)).toBe(true);
  });

  const isClass = (fill: string | undefined): boolean =>
    palettes.light.sequential.includes(fill ?? '');
});

describe('a scatter plot', () => {
  it('draws only places with both figures, once each', () => {
    const model = scatter['scatter-few'];
    const [xs, ys] = scatterKind.scene(model, context).series;
    expect(xs?.items.flatMap((it) => it.marks)).toEqual([]);
    const drawn = model.categories.filter((_, at) => (ys?.items[at]?.marks.length ?? 0) > 0);
    expect(drawn).toHaveLength(10);
    expect(drawn.map((it) => it.label)).not.toContain('Quảng Trị');
  });

  it('makes areas as large as the sizes', () => {
    const model = scatter['scatter-all'];
    const items = scatterKind.scene(model, { ...context, width: 1184 }).series[1]?.items ?? [];
    const radius = (name: string) => {
      const item = items[model.categories.findIndex((it) => it.label === name)];
      const disc = item?.marks.find((it) => it.type === 'circle');
      return disc?.type === 'circle' ? disc.shape.r : 0;
    };
    // Thousand people.
    expect((radius('TP. Hồ Chí Minh') / radius('Đồng Nai')) ** 2).toBeCloseTo(9389.7 / 3255.8, 1);
  });

  it('can be pointed at within 24 px at least', () => {
    const scene = scatterKind.scene(scatter['scatter-all'], context);
    const hits = scene.series[1]?.items.map((it) => it.hit.width) ?? [];
    expect(Math.min(...hits)).toBe(24);
  });
});

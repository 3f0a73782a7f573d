import { describe, expect, it } from 'vitest';
import type { ChartModel } from '../../src/charts/chart-model.ts';
import { imageLayout } from '../../src/exports/image/image-layout.ts';
import { imageSvg } from '../../src/exports/image/image-svg.ts';
import {
  imagePresetNames,
  imagePresets,
  type ImagePresetName,
} from '../../src/exports/image/presets.ts';
import { smallestText } from '../../src/exports/image/smallest-text.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { examples } from './examples.ts';
import { widthByFont } from './font-files.ts';
import { svgTexts, type SvgText } from './svg-texts.ts';

const words = wordsIn('vi');
const frame = {
  address:
    'https://department.example.test/bang-chi-tieu/#/indicator?indicator=tech-appraisal&place=63-45&from=2020&to=2023',
  dataVersion: 'v1',
  dataDate: { on: '2023-11-07', precision: 'day' as const },
  exportDate: '2026-11-21',
  product: 'Bảng chỉ tiêu KH&CN',
};

/** Every example with all that may stand on a picture. */
const full = (model: ChartModel): ChartModel => ({
  ...model,
  title: 'Thẩm định công nghệ tăng gấp đôi từ 2020 đến 2022; năm 2023 chưa hết đã đạt 106 dự án',
  subtitle: 'Quảng Trị, 2020 – 11/2023, dự án, địa giới theo báo cáo (63 đơn vị)',
  notes: [words.messages.notes.atLeast, words.messages.notes.partYear.columns],
});

function draw(model: ChartModel, name: ImagePresetName) {
  const preset = imagePresets[name];
  const layout = imageLayout(model, preset, frame, words);
  return { layout, svg: imageSvg(layout.model, layout, preset, 'light', words) };
}

interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Boxes of all texts in the picture's own pixels, those of the chart moved to where it is drawn. */
function boxesOf(svg: string): Box[] {
  const at = svg.lastIndexOf('<g transform="translate(');
  const [, x = 0, y = 0, scale = 1] =
    /translate\(([\d.-]+) ([\d.-]+)\) scale\(([\d.]+)\)/.exec(svg.slice(at))?.map(Number) ?? [];
  const moved = (it: SvgText) => boxOf(it, { x, y, scale });
  return [
    // Frame texts stand on their baseline, those of the chart are read by their middle.
    ...svgTexts(svg.slice(0, at)).map((it) =>
      boxOf({ ...it, y: it.y - 0.3675 * it.size }, { x: 0, y: 0, scale: 1 }),
    ),
    ...svgTexts(svg.slice(at)).map(moved),
  ];
}

function boxOf(it: SvgText, { x, y, scale }: { x: number; y: number; scale: number }): Box {
  const long = widthByFont(it.text, it.size, it.weight >= 500 ? 600 : 400);
  const left = it.x - { start: 0, middle: long / 2, end: long }[it.anchor];
  const half = it.size * 0.43;
  const box = it.isTurned
    ? { left: it.x - half, right: it.x + half, top: it.y - long, bottom: it.y }
    : { left, right: left + long, top: it.y - half, bottom: it.y + half };
  return {
    text: it.text,
    left: x + box.left * scale,
    right: x + box.right * scale,
    top: y + box.top * scale,
    bottom: y + box.bottom * scale,
  };
}

const touching = (boxes: readonly Box[]): string[] =>
  boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );

const names = Object.keys(examples) as (keyof typeof examples)[];

describe.each(imagePresetNames)('a picture for %s', (preset) => {
  const { width, height } = imagePresets[preset];

  it.each(names)('of %s keeps every text on it, whole, and apart from every other', (name) => {
    const { svg } = draw(full(examples[name]), preset);
    const boxes = boxesOf(svg);
    const outside = boxes.filter(
      (it) => it.left < -1 || it.right > width + 1 || it.top < 0 || it.bottom > height,
    );
    expect(outside).toEqual([]);
    expect(touching(boxes)).toEqual([]);
    expect(boxes.filter((it) => it.text.includes('…'))).toEqual([]);
  });

  it('says title, period, notes, source, both dates, address, and what it must not say not', () => {
    const model = full(examples['columns-part-year']);
    const said = svgTexts(draw(model, preset).svg)
      .map((it) => it.text)
      .join(' ');
    const isUntitled = preset === 'slide-untitled';
    expect(said.includes('Thẩm định công nghệ tăng')).toBe(!isUntitled);
    expect(said.includes(frame.product)).toBe(preset.startsWith('slide'));
    for (const part of ['địa giới theo báo cáo', 'Cột gạch chéo', 'mục I.2', '7/11/2023']) {
      expect(said).toContain(part);
    }
    expect(said).toContain('21/11/2026');
    expect(said.replaceAll(' ', '')).toContain(frame.address);
  });

  it('sets a title in a few lines however long it is', () => {
    const model = {
      ...examples['columns-part-year'],
      title:
        'Năm 2018 – năm 2025 (ước tính), GRDP bình quân đầu người cao nhất là Bà Rịa - Vũng Tàu năm 2022 (372,10 triệu đồng/người), thấp nhất là Hà Giang năm 2018 (26,07 triệu đồng/người)',
    };
    const { layout } = draw(model, preset);
    const lines = layout.lines.filter((it) => it.ink === 'ink' && it.face.weight === 600);
    expect(lines.map((it) => it.text).join(' ')).toBe(
      preset === 'slide-untitled' ? '' : model.title,
    );
    expect(lines.length).toBeLessThanOrEqual(preset === 'a4-page' || preset === 'square' ? 3 : 2);
  });

  it.each(['heatmap-all', 'slope-all', 'slope-few', 'bars-ranking', 'map-63'] as const)(
    'cuts no name of %s, however long it is',
    (name) => {
      const long = (it: string) => `${it} và các đơn vị sự nghiệp công lập trực thuộc`;
      const { categories, series, ...model } = full(examples[name]);
      const isOfPlaces = model.kind !== 'slope';
      const { svg } = draw(
        {
          ...model,
          categories: isOfPlaces
            ? categories.map((it) => ({ ...it, label: long(it.label) }))
            : categories,
          series: isOfPlaces ? series : series.map((it) => ({ ...it, name: long(it.name) })),
        },
        preset,
      );
      expect(svgTexts(svg).filter((it) => it.text.includes('…'))).toEqual([]);
    },
  );

  it('makes all texts smaller where they are very many, and cuts none', () => {
    const model: ChartModel = {
      ...full(examples['bars-ranking']),
      notes: Array.from({ length: 14 }, (_, at) => `${at}. ${words.messages.notes.gap}`),
    };
    const { layout, svg } = draw(model, preset);
    expect(layout.plot.box.height).toBeGreaterThan(0);
    const said = svgTexts(svg).map((it) => it.text);
    expect(said.filter((it) => it.includes('…'))).toEqual([]);
    expect(boxesOf(svg).filter((it) => it.bottom > height || it.right > width + 1)).toEqual([]);
    expect(touching(boxesOf(svg))).toEqual([]);
  });
});

it('puts the sample of the hatching beside its note, whichever note it is', () => {
  const { layout } = draw(full(examples['columns-part-year']), 'slide');
  const note = layout.lines.find((it) => it.text.startsWith('Cột gạch chéo'));
  const middle = (layout.sample?.y ?? 0) + (layout.sample?.height ?? 0) / 2;
  expect(note?.y).toBeCloseTo(middle, 1);
  expect(note?.x).toBeGreaterThan((layout.sample?.x ?? 0) + (layout.sample?.width ?? 0));
});

it('is grey by its palette: every colour has three equal parts', () => {
  const colours = names.flatMap((name) => {
    const model = full(examples[name]);
    const layout = imageLayout(model, imagePresets['a4-half'], frame, words);
    const svg = imageSvg(layout.model, layout, imagePresets['a4-half'], 'grey', words);
    return [...svg.matchAll(/(?:fill|stroke)="(#[0-9a-f]{6}|rgb[^"]*)"/g)].map(
      ([, it = '']) => `${name} ${it}`,
    );
  });
  // Words on a fill are near black or white in every theme.
  const isGrey = (it: string) =>
    /#(..)\1\1$/.test(it) || /rgba?\((\d+), ?\1, ?\1[,)]/.test(it) || it.endsWith('#11181e');
  expect([...new Set(colours)].filter((it) => !isGrey(it))).toEqual([]);
}, 30_000);

it('is as large on paper as its size says', () => {
  expect(draw(full(examples['parts-two']), 'a4-half').svg).toContain(
    'width="170.01mm" height="119.97mm"',
  );
});

describe('what takes the room', () => {
  const sizesOf = (name: keyof typeof examples, preset: ImagePresetName) => {
    const { layout, svg } = draw(full(examples[name]), preset);
    const at = svg.lastIndexOf('<g transform="translate(');
    const sizes = [
      ...svgTexts(svg.slice(0, at)).map((it) => it.size),
      ...svgTexts(svg.slice(at)).map((it) => it.size * layout.plot.scale),
    ];
    return { layout, least: Math.min(...sizes), told: smallestText(svg, layout) };
  };

  it.each(['columns-part-year', 'map-63', 'heatmap-all', 'slope-all', 'bars-ranking'] as const)(
    'leaves no letters of %s on a slide too small to be read, and tells the smallest',
    (name) => {
      const { least, told } = sizesOf(name, 'slide');
      expect(told).toBeCloseTo(least, 3);
      expect(least).toBeGreaterThanOrEqual(18.5);
    },
  );

  it('puts the words beside a map, which is high, and over columns, which are not', () => {
    const beside = draw(full(examples['map-63']), 'slide').layout;
    const note = beside.lines.find((it) => it.text.startsWith('Cột gạch chéo'));
    expect(note?.x).toBeLessThan(beside.plot.box.x);
    expect(note?.y).toBeLessThan(beside.plot.box.y + beside.plot.box.height);
    const above = draw(full(examples['columns-part-year']), 'slide').layout;
    const under = above.lines.find((it) => it.text.startsWith('Cột gạch chéo'));
    expect(under?.y).toBeGreaterThan(above.plot.box.y + above.plot.box.height);
  });

  it('names places on a map also where it is small, for nobody can point at a picture', () => {
    for (const preset of imagePresetNames) {
      const { svg } = draw(full(examples['map-63']), preset);
      const said = svgTexts(svg).map((it) => it.text);
      expect(said.filter((it) => /^Quảng Trị [\d,.]+$/.test(it))).toHaveLength(1);
      expect(said).toContain('Quần đảo Hoàng Sa');
      expect(said).toContain('Quần đảo Trường Sa');
    }
  });

  it('has the figures in a table on a page with room, each with what limits it', () => {
    const [chart, rest] = ['a4-page', 'a4-half'].map((preset) =>
      draw(full(examples['columns-part-year']), preset as ImagePresetName),
    );
    const frameTexts = chart?.layout.lines.map((it) => it.text) ?? [];
    const at = frameTexts.indexOf('Kỳ');
    expect(frameTexts.slice(at)).toEqual(
      expect.arrayContaining(['43', '65', '86', '106', '2023, đến 11/2023', 'chưa đủ năm']),
    );
    expect(rest?.layout.lines.map((it) => it.text)).not.toContain('86');
  });

  it('has none where the chart takes the page', () => {
    const { layout } = draw(full(examples['heatmap-all']), 'a4-page');
    expect(layout.lines.filter((it) => it.text === 'Hà Nội')).toEqual([]);
  });
});

it('asks nobody to press on a picture', () => {
  const { derivedNote, derivedNotePrinted } = words.messages.compare;
  const { layout } = draw({ ...examples['columns-part-year'], notes: [derivedNote] }, 'a4-half');
  const said = layout.lines.map((it) => it.text);
  expect(said).toContain(derivedNotePrinted);
  expect(said).not.toContain(derivedNote);
});

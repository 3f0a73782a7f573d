import { describe, expect, it } from 'vitest';
import type { ChartModel } from '../../src/charts/chart-model.ts';
import { imageLayout } from '../../src/exports/image/image-layout.ts';
import { imageSvg } from '../../src/exports/image/image-svg.ts';
import {
  imagePresetNames,
  imagePresets,
  type ImagePresetName,
} from '../../src/exports/image/presets.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { examples } from './examples.ts';
import { widthByFont } from './font-files.ts';
import { svgTexts, type SvgText } from './svg-texts.ts';

const words = wordsIn('vi');
const frame = {
  address:
    'https://khcn.quangtri.gov.vn/bang-chi-tieu/#/indicator?indicator=tech-appraisal&place=63-45&from=2020&to=2023',
  dataVersion: 'v1',
  dataDate: '2023-11-07',
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
  return { layout, svg: imageSvg(model, layout, preset, 'light', words) };
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
    const svg = imageSvg(model, layout, imagePresets['a4-half'], 'grey', words);
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

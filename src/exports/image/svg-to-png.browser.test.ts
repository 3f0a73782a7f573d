import vietnameseFile from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ChartModel, ChartPoint } from '../../charts/chart-model.ts';
import { wordsIn } from '../../i18n/words.ts';
import { exportImage } from './export-image.ts';
import { outlineTexts } from './outline-texts.ts';
import { readPicture } from './picture-metadata.ts';
import { ImageNotDrawn, toPng } from './svg-to-png.ts';

const figure = (value: number): ChartPoint => ({
  value,
  text: String(value),
  state: value === 106 ? 'part-year' : 'whole',
  qualifier: 'exact',
  period: 'Năm 2023',
  spoken: '',
  observation: null,
});

const model: ChartModel = {
  kind: 'columns',
  id: 'tech-appraisal',
  title: 'Thẩm định công nghệ tăng gấp đôi từ 2020 đến 2022; năm 2023 đã đạt 106 dự án',
  subtitle: 'Quảng Trị. Dự án đầu tư được thẩm định về công nghệ, 2020 – 11/2023',
  categoryTitle: 'Kỳ',
  categories: ['2020', '2021', '2022', '2023'].map((it) => ({ key: it, label: it })),
  series: [
    { id: 'a', name: 'Quảng Trị', role: 'focus', points: [43, 65, 86, 106].map(figure), links: [] },
  ],
  unit: 'dự án',
  divisor: 1,
  notes: [wordsIn('vi').messages.notes.partYear.columns],
  sources: [{ sourceId: 'qt', text: 'Báo cáo NQ 58/NQ-CP', locators: ['mục I.2'] }],
};

const frame = {
  address: 'https://department.example.test/#/indicator?indicator=tech-appraisal&place=63-45',
  dataVersion: 'v1',
  dataDate: { on: '2023-11-07', precision: 'day' as const },
  exportDate: '2026-11-21',
  product: 'Bảng chỉ tiêu KH&CN',
};

const readFile = async (path: string) =>
  new Uint8Array(await (await fetch(`/${path}`)).arrayBuffer());

let svg = '';

beforeAll(async () => {
  const words = wordsIn('vi');
  const made = await exportImage({
    model,
    preset: 'slide',
    theme: 'light',
    words,
    frame,
    readFile,
  });
  svg = made.svg;
});

const bitmapOf = (png: Blob) => createImageBitmap(png);

function pixels(image: ImageBitmap): Uint8ClampedArray {
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height).data;
}

/** Share of the pixels that are not alike in both pictures. */
function difference(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let count = 0;
  for (let at = 0; at < a.length; at += 4) {
    if (Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > 64) count += 1;
  }
  return count / (a.length / 4);
}

/** One large letter as a picture, its words still as text. */
const letterOf = (letter: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="120" height="120" viewBox="0 0 120 120"><title>t</title><rect width="120" height="120" fill="#fff"/><text style="font-size:90px;font-family:'Be Vietnam Pro', serif;font-weight:600;" x="30" y="85" fill="#000">${letter}</text></svg>`;

/** The same letter drawn by the browser with a font. */
function drawnWith(font: string, letter: string): Uint8ClampedArray {
  const context = new OffscreenCanvas(120, 120).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 120, 120);
  context.fillStyle = '#000';
  context.font = `600 90px ${font}`;
  context.fillText(letter, 30, 85);
  return context.getImageData(0, 0, 120, 120).data;
}

describe('a picture', () => {
  const made = (notes: string[]) =>
    exportImage({
      model: { ...model, notes },
      preset: 'slide',
      theme: 'light',
      words: wordsIn('vi'),
      frame,
      readFile,
    });

  it('tells its smallest letters, and whether they can be read: 20 px are the least', async () => {
    expect(await made([])).toMatchObject({ smallestText: 20, isReadable: true });
    const { smallestText, isReadable } = await made(
      Array.from({ length: 40 }, (_, at) => `${at}. ${wordsIn('vi').messages.notes.gap}`),
    );
    expect(smallestText).toBeLessThan(18);
    expect(isReadable).toBe(false);
  });
});

describe('a picture as PNG', () => {
  it('is 3840 × 2160 at density 2, within a few seconds, and says what it shows', async () => {
    const start = performance.now();
    const png = await toPng(svg, 2);
    expect(performance.now() - start).toBeLessThan(8000);
    expect(png.type).toBe('image/png');
    const image = await bitmapOf(png);
    expect([image.width, image.height]).toEqual([3840, 2160]);
    const reading = readPicture(new Uint8Array(await png.arrayBuffer()));
    expect(reading).toMatchObject({ ok: true, stamp: { address: frame.address } });
  });

  it.each(['ệ', 'ữ', 'Đ', 'ắ'])('has "%s" as the font file draws it', async (letter) => {
    const bytes = await (await fetch(vietnameseFile)).arrayBuffer();
    const face = await new FontFace('Source face', bytes, { weight: '600' }).load();
    document.fonts.add(face);
    const source = drawnWith("'Source face'", letter);
    document.fonts.delete(face);
    const ours = pixels(
      await bitmapOf(await toPng(await outlineTexts(letterOf(letter), readFile), 1)),
    );
    expect(difference(ours, source)).toBeLessThan(0.01);
    // The machine's own font would be seen to be another.
    expect(difference(ours, drawnWith('serif', letter))).toBeGreaterThan(0.02);
  });

  it('is refused with its size where no canvas is so large', async () => {
    const large = svg.replace('viewBox="0 0 1920 1080"', 'viewBox="0 0 9000 9000"');
    const error: unknown = await toPng(large, 4).catch((it: unknown) => it);
    expect(error).toBeInstanceOf(ImageNotDrawn);
    expect(error).toMatchObject({ reason: 'too-large', width: 36_000, height: 36_000 });
  });

  it('is refused where the browser cannot read the SVG', async () => {
    const broken = svg.replace('</svg>', '');
    await expect(toPng(broken, 1)).rejects.toMatchObject({ reason: 'failed' });
  });
});

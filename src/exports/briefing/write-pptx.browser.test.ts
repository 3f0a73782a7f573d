import { expect, it } from 'vitest';
import { wordsIn } from '../../i18n/words.ts';
import { defaultLook } from './pptx/slide-look.ts';
import {
  appraisals,
  briefing,
  logo,
  model,
  onSlide,
  plans,
  point,
  readDeck,
  series,
} from './pptx/deck.fixture.ts';
import { writePptx } from './write-pptx.ts';

const readFile = async (path: string) =>
  new Uint8Array(await (await fetch(`/${path}`)).arrayBuffer());

const classes = {
  title: 'Hai lớp',
  classes: [
    { label: 'dưới 50', count: 1 },
    { label: 'từ 50', count: 1 },
  ],
  scheme: 'sequential' as const,
  missing: { label: 'không có số liệu', count: 0 },
  notComparable: { label: 'không so được', count: 0 },
};
const square = (x: number) => ({
  outline: `M${x} 0h40v40h-40Z`,
  centre: { x: x + 20, y: 20 },
  box: { x, y: 0, width: 40, height: 40 },
});
const inClasses = {
  ...series('GRDP', 'context', []),
  points: [20, 80].map((value, classIndex) => ({ ...point(value), classIndex })),
};
const two = ['a', 'b'].map((key) => ({ key, label: `Tỉnh ${key} & <bạn>` }));

const map = model({
  kind: 'map',
  categories: two,
  series: [inClasses],
  classes,
  shapes: {
    width: 100,
    height: 100,
    areas: { a: square(0), b: square(50) },
    archipelagos: [],
  },
});
const heatmap = model({ kind: 'heatmap', categories: two, series: [inClasses], classes });

/** One of each kind, in the forms in which they differ most. */
const charts = [
  appraisals,
  model({
    kind: 'lines',
    series: [series('A "1"', 'focus', [1, null, 3]), series('B', 'beside', [2, 3, 4])],
  }),
  model({ kind: 'slope', series: [series('A', 'focus', [1, 2])] }),
  model({
    kind: 'bars',
    series: [series('A', 'focus', [3, 2])],
    reference: { value: 2, text: '2' },
  }),
  model({
    kind: 'stacked',
    series: [series('A', 'context', [3, 2]), series('B', 'context', [1, 1])],
  }),
  model({ kind: 'parts', series: [series('A', 'focus', [3, 2])], total: { value: 6, text: '6' } }),
  model({
    kind: 'scatter',
    categories: two,
    series: [series('x', 'context', [1, 2]), series('y', 'context', [3, 4])],
  }),
  model({ kind: 'sparkline', series: [series('A', 'focus', [3, 2])] }),
  plans,
  map,
  heatmap,
].map((it) => onSlide(it, { caption: 'Một đoạn & <chữ>' }));

it('a briefing of every kind of chart is a file of well-formed parts, its drawings with pictures', async () => {
  const done: number[] = [];
  const file = await writePptx(briefing(charts), {
    words: wordsIn('vi'),
    look: defaultLook,
    logo,
    readFile,
    onProgress: (it) => done.push(it),
    signal: new AbortController().signal,
  });
  expect(done.at(-1)).toBe(charts.length);
  expect(file.type).toContain('presentationml.presentation');
  const { bytes, text, paths } = readDeck(new Uint8Array(await file.arrayBuffer()));
  const parser = new DOMParser();
  const broken = paths(/\.(xml|rels|svg)$/).filter(
    (path) =>
      parser.parseFromString(text(path), 'application/xml').querySelector('parsererror') !== null,
  );
  expect(broken).toEqual([]);
  expect(paths(/^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(charts.length + 1);
  expect(paths(/drawing-\d+-1\.svg$/)).toHaveLength(2);
  for (const path of paths(/^ppt\/media\/image-1[12]-1\.png$/)) {
    const image = await createImageBitmap(new Blob([bytes[path] as Uint8Array<ArrayBuffer>]));
    expect(image.width).toBeGreaterThan(400);
  }
});

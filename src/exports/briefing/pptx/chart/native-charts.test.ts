import { describe, expect, it } from 'vitest';
import {
  chartParts,
  deckOf,
  model,
  nthElement,
  onSlide,
  series,
  textsIn,
} from '../deck.fixture.ts';
import { chartOf, chartsOf, labelsOf, named, valuesOf, workbookOf } from './read-chart.fixture.ts';

describe('points of two figures', () => {
  const plane = (sizes: (number | null)[]) =>
    model({
      kind: 'scatter',
      unit: '',
      categories: named('Huế', 'Gia Lai', 'Cao Bằng').map((it, at) => ({
        ...it,
        role: at === 0 ? ('focus' as const) : ('context' as const),
      })),
      series: [
        { ...series('GRDP', 'context', [75.27, 85.04, 49.59]), unit: 'triệu đồng' },
        { ...series('PII', 'context', [49.37, 37.66, null]), unit: 'điểm' },
        ...(sizes.length > 0
          ? [{ ...series('Dân số', 'context', sizes), unit: 'nghìn người', divisor: 1000 }]
          : []),
      ],
    });

  it('have both figures of each place, those looked at last, and axes that say what they are', async () => {
    const chart = await chartOf(plane([]));
    expect(chart).toContain('<c:scatterChart>');
    expect(valuesOf(chart, 'c:xVal')).toEqual({ 0: '85.04', 1: '75.27' });
    expect(valuesOf(chart, 'c:yVal')).toEqual({ 0: '37.66', 1: '49.37' });
    expect(labelsOf(chart)).toMatchObject({ 1: 'Huế' });
    expect(textsIn(chart, 'a:t').map((it) => it.replaceAll('\u00a0', ' '))).toEqual(
      expect.arrayContaining(['GRDP (triệu đồng)', 'PII (điểm)']),
    );
    expect(await workbookOf(plane([]))).toEqual([
      ['Kỳ', 'GRDP (triệu\u00a0đồng)', 'PII (điểm)'],
      ['Gia Lai', 85.04, 37.66],
      ['Huế', 75.27, 49.37],
    ]);
  });

  it('are circles where a third figure is their size', async () => {
    const chart = await chartOf(plane([1_300_000, 1_500_000, 500_000]));
    expect(chart).toContain('<c:bubbleChart>');
    expect(valuesOf(chart, 'c:bubbleSize')).toEqual({ 0: '1500', 1: '1300' });
  });

  it('are a drawing where a place has no size: as a circle it would be missing', async () => {
    const deck = await deckOf([onSlide(plane([1_300_000, null, 500_000]))]);
    expect(chartParts(deck)).toEqual([]);
    expect(deck.paths(/\.svg$/)).toHaveLength(1);
  });
});

describe('small plots', () => {
  const facets = (count: number, freeAxes: boolean) =>
    model({
      kind: 'facets',
      freeAxes,
      panels: Array.from({ length: count }, (_, at) => ({ key: String(at), title: `Vùng ${at}` })),
      series: Array.from({ length: count }, (_, at) => ({
        ...series(`Nơi ${at}`, 'context', [10 * (at + 1), 20 * (at + 1)]),
        panel: String(at),
      })),
    });

  it('are charts of their own on one scale, each under its name', async () => {
    const charts = await chartsOf(facets(4, false));
    expect(charts.map((it) => textsIn(nthElement(it, 'c:title', 0), 'a:t').join())).toEqual([
      'Vùng 0',
      'Vùng 1',
      'Vùng 2',
      'Vùng 3',
    ]);
    const ends = charts.map((it) =>
      /<c:max val="(\d+)"\/><c:min val="(\d+)"\/>/.exec(it)?.slice(1),
    );
    expect(new Set(ends.map(String))).toEqual(new Set(['100,0']));
  });

  it('have each its own scale where the model says so', async () => {
    const charts = await chartsOf(facets(3, true));
    expect(charts.some((it) => it.includes('<c:max '))).toBe(false);
  });

  it('are a drawing where they are too many for a slide', async () => {
    const deck = await deckOf([onSlide(facets(12, false))]);
    expect(chartParts(deck)).toEqual([]);
    expect(deck.paths(/\.svg$/)).toHaveLength(1);
  });
});

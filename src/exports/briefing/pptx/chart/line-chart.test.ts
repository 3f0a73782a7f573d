import { describe, expect, it } from 'vitest';
import type { ChartModel } from '../../../../charts/chart-model.ts';
import {
  appraisals,
  chartParts,
  deckOf,
  model,
  nthElement,
  onSlide,
  series,
} from '../deck.fixture.ts';
import {
  chartOf,
  labelsOf,
  namesOf,
  partYear,
  pointsOf,
  seriesOf,
  valuesOf,
  workbookOf,
} from './read-chart.fixture.ts';

describe('lines', () => {
  const places = model({
    kind: 'lines',
    series: [
      series('Quảng Trị', 'focus', [45.5, 51, partYear(53)]),
      series('Thái Bình', 'beside', [40, null, partYear(47)]),
    ],
  });

  it('are named with their last figure at their ends, without a legend', async () => {
    const chart = await chartOf(places);
    expect(chart).not.toContain('<c:legend>');
    expect(seriesOf(chart).flatMap((it) => Object.values(labelsOf(it)))).toEqual([
      'Quảng Trị 53',
      'Thái Bình 47',
    ]);
  });

  it('lie over the grey lines around them', async () => {
    const around = {
      ...places,
      series: [...places.series, series('Huế', 'context', [30, 31, 32])],
    };
    const [first = '', ...others] = seriesOf(await chartOf(around));
    expect(valuesOf(first)).toEqual({ 0: '30', 1: '31', 2: '32' });
    expect(others.map((it) => valuesOf(it))).toContainEqual({ 0: '45.5', 1: '51' });
  });

  describe('with a part-year', () => {
    const trend = { ...appraisals, kind: 'lines' as const };

    it('have it as a series, dashed and hollow, from the last whole figure on', async () => {
      const chart = await chartOf(trend);
      const [whole = '', part = '', insides = ''] = seriesOf(chart);
      expect(valuesOf(whole)).toEqual({ 0: '43', 1: '65', 2: '86' });
      expect(valuesOf(part)).toEqual({ 2: '86', 3: '106' });
      expect(valuesOf(insides)).toEqual({ 3: '106' });
      expect(nthElement(whole, 'c:spPr', 0)).toContain('<a:prstDash val="solid"/>');
      expect(nthElement(part, 'c:spPr', 0)).toContain('<a:prstDash val="dash"/>');
      const paper = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>';
      expect(nthElement(part, 'c:marker', 0)).toContain(paper);
      expect(pointsOf(part)[2]).toContain('<c:symbol val="none"/>');
      expect(nthElement(insides, 'c:spPr', 0)).toContain('<a:ln><a:noFill/></a:ln>');
      expect(seriesOf(chart).map(labelsOf)).toEqual([
        { 0: '43', 1: '65', 2: '86' },
        { 3: '106' },
        {},
      ]);
    });

    it('say in the workbook which columns it takes', async () => {
      expect(await workbookOf(trend)).toEqual([
        ['Kỳ', 'Quảng Trị', 'Quảng Trị (chưa đủ năm)', 'Quảng Trị (phần trong của điểm rỗng)'],
        ['2020', 43, null, null],
        ['2021', 65, null, null],
        ['2022', 86, 86, null],
        ['2023\nđến 11/2023', null, 106, 106],
      ]);
    });
  });

  it('have an axis in the numbers of the document, whatever the machine is set to', async () => {
    const axis = nthElement(await chartOf(places), 'c:valAx', 0);
    expect(axis).toContain('formatCode="[&gt;=1000000]#\\.###\\.##0;[&gt;=1000]#\\.##0;0"');
  });

  it('leave a gap over what is missing', async () => {
    const chart = await chartOf(places);
    const at = namesOf(chart).indexOf('Thái Bình');
    expect(valuesOf(seriesOf(chart)[at] ?? '')).toEqual({ 0: '40' });
    expect(valuesOf(seriesOf(chart)[at + 1] ?? '')).toEqual({ 2: '47' });
    expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
  });

  it('go on over a gap only where all of theirs are joined over it', async () => {
    const joined: ChartModel = {
      ...places,
      series: places.series
        .slice(1)
        .map((it) => ({ ...it, links: [{ from: 0, to: 2, join: 'solid' as const }] })),
    };
    expect(await chartOf(joined)).toContain('<c:dispBlanksAs val="span"/>');
  });

  it('fall into two series where figures must not be compared, so that nothing joins them', async () => {
    const cut = model({
      kind: 'lines',
      series: [series('Quảng Trị', 'focus', [65, 43, 86, partYear(106)], { 2: 'cut' })],
      notes: ['Dấu chéo: hai số khác kỳ hoặc khác phạm vi, không so sánh với nhau.'],
    });
    const deck = await deckOf([onSlide(cut)]);
    const [chart = ''] = chartParts(deck);
    expect(namesOf(chart).slice(0, 3)).toEqual([
      'Quảng Trị',
      'Quảng Trị (2)',
      'Quảng Trị (chưa đủ năm)',
    ]);
    expect(seriesOf(chart).map((it) => valuesOf(it))).toEqual([
      { 0: '65', 1: '43' },
      { 2: '86' },
      { 2: '86', 3: '106' },
      { 3: '106' },
    ]);
    const slide = deck.text('ppt/slides/slide2.xml');
    expect(slide).toContain('Đường bị ngắt: hai số khác kỳ');
    expect(slide).not.toContain('Dấu chéo');
  });

  it('have their reference as a dotted series of its own', async () => {
    const chart = await chartOf({ ...places, reference: { value: 100, text: '100' } });
    const last = seriesOf(chart).at(-1) ?? '';
    expect(namesOf(chart).at(-1)).toBe('Mốc so sánh (100)');
    expect(valuesOf(last)).toEqual({ 0: '100', 1: '100', 2: '100' });
    expect(nthElement(last, 'c:spPr', 0)).toContain('<a:prstDash val="sysDot"/>');
  });

  it('of a single place have each figure at its point', async () => {
    const chart = await chartOf(
      model({ kind: 'sparkline', series: [series('A', 'focus', [31, null, 45.5])] }),
    );
    expect(labelsOf(chart)).toEqual({ 0: '31', 2: '45,5' });
    expect(nthElement(chart, 'c:valAx', 0)).toContain('<c:delete val="1"/>');
  });

  it('in a slope are named at both ends', async () => {
    const chart = await chartOf(
      model({
        kind: 'slope',
        series: [series('Nghệ An', 'focus', [36.5, 32.7]), series('Huế', 'context', [45, null])],
      }),
    );
    expect(seriesOf(chart).map(labelsOf)).toEqual([
      { 0: 'Huế 45' },
      { 0: 'Nghệ An 36,5', 1: 'Nghệ An 32,7' },
    ]);
  });
});

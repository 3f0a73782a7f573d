import { describe, expect, it } from 'vitest';
import { model, nthElement, series } from '../deck.fixture.ts';
import {
  categoriesOf,
  chartOf,
  labelsOf,
  named,
  namesOf,
  seriesOf,
  valuesOf,
} from './read-chart.fixture.ts';

describe('parts of a total', () => {
  it('are pieces of bars; what the printed total leaves is hollow and has no figure', async () => {
    const shown = model({
      kind: 'stacked',
      categories: named('Thái Bình', 'Bắc Kạn'),
      series: [
        series('Chuyển tiếp', 'context', [26, 31]),
        series('Mở mới', 'context', [35, null]),
        { ...series('Tổng số', 'context', [61, 40]), id: 'total' },
      ],
    });
    const chart = await chartOf(shown);
    const [first = '', second = '', rest = '', total = ''] = seriesOf(chart);
    expect(chart).toContain('<c:grouping val="stacked"/>');
    expect([first, second].map((it) => valuesOf(it))).toEqual([{ 0: '26', 1: '31' }, { 0: '35' }]);
    expect(namesOf(chart).slice(2)).toEqual([
      'phần còn lại không nêu chi tiết',
      'Tổng số (số ở cuối thanh)',
    ]);
    expect(valuesOf(rest)).toEqual({ 1: '9' });
    expect(labelsOf(rest)).toEqual({});
    expect(labelsOf(total)).toEqual({ 0: '61', 1: '40' });
    expect(nthElement(total, 'c:spPr', 0)).toBe('<a:noFill/><a:ln><a:noFill/></a:ln>');
  });

  it('of one total are one bar, named with their figures in the legend', async () => {
    const chart = await chartOf(
      model({
        kind: 'parts',
        categories: named('4 sao', '3 sao', '2 sao'),
        series: [series('Quảng Trị', 'focus', [42, 77, null])],
        total: { value: 125, text: '125' },
      }),
    );
    expect(namesOf(chart)).toEqual([
      '4 sao: 42',
      '3 sao: 77',
      '2 sao: không nêu',
      'phần còn lại không nêu chi tiết',
    ]);
    expect(seriesOf(chart).map((it) => valuesOf(it))).toEqual([
      { 0: '42' },
      { 0: '77' },
      {},
      { 0: '6' },
    ]);
    expect(categoriesOf(chart)[0]).toBe('Tổng số: 125');
  });
});

import { describe, expect, it } from 'vitest';
import { chartParts, deckOf, model, nthElement, onSlide, series } from '../deck.fixture.ts';
import {
  categoriesOf,
  chartOf,
  chartsOf,
  labelsOf,
  named,
  namesOf,
  partYear,
  pointsOf,
  seriesOf,
} from './read-chart.fixture.ts';

describe('lying bars', () => {
  const places = (count: number) =>
    model({
      kind: 'bars',
      categories: Array.from({ length: count }, (_, at) => ({
        key: String(at),
        label: `Tỉnh ${at + 1}`,
        rank: String(at + 1),
        ...(at === 0 ? { role: 'focus' as const } : {}),
      })),
      series: [
        series(
          'GRDP',
          'context',
          Array.from({ length: count }, (_, at) => 100 - at),
        ),
      ],
    });

  it('are read from the top, with rank and name, the chosen place in the accent', async () => {
    const chart = await chartOf(places(3));
    expect(chart).toContain('<c:barDir val="bar"/>');
    expect(nthElement(chart, 'c:catAx', 0)).toContain('<c:orientation val="maxMin"/>');
    expect(categoriesOf(chart)).toEqual(['1. Tỉnh 1', '2. Tỉnh 2', '3. Tỉnh 3']);
    expect(pointsOf(chart)['0']).toContain('accent1');
  });

  it('of a long list stand in columns on one scale, none of them lost', async () => {
    const charts = await chartsOf(places(63));
    expect(charts).toHaveLength(3);
    expect(charts.flatMap(categoriesOf)).toHaveLength(63);
    expect(charts.map((it) => /<c:max val="(\d+)"\/>/.exec(it)?.[1])).toEqual([
      '100',
      '100',
      '100',
    ]);
    const plots = charts.map((it) => /<c:x val="[^"]*"\/>.*?<c:w val="[^"]*"\/>/s.exec(it)?.[0]);
    expect(new Set(plots).size).toBe(1);
  });

  it('have the stroke of a reference over those charts alone that have a bar that long', async () => {
    const deck = await deckOf([onSlide({ ...places(63), reference: { value: 70, text: '70' } })]);
    const slide = deck.text('ppt/slides/slide2.xml');
    // 100 to 80, 79 to 59 and 58 to 38.
    expect(slide.match(/name="Mốc so sánh: 70"/g)).toHaveLength(2);
  });

  it('of a single plan stand beside it, and the notes tell shares', async () => {
    const plan = { sourceId: 's', value: 48, text: '48', timeShare: 0.748, timeText: '74,8%' };
    const shown = model({
      kind: 'progress',
      plan,
      categories: named('9 tháng 2023'),
      series: [series('Bắc Kạn', 'focus', [partYear(33)])],
    });
    const deck = await deckOf([onSlide(shown)]);
    const [chart = ''] = chartParts(deck);
    expect(namesOf(chart)).toEqual(['Bắc Kạn', 'Kế hoạch']);
    expect(seriesOf(chart).map(labelsOf)).toEqual([{ 0: '33' }, { 0: '48' }]);
    expect(deck.text('ppt/slides/slide2.xml')).toContain('68,8% kế hoạch · thời gian đã qua 74,8%');
  });
});

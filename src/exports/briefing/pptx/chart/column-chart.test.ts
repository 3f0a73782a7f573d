import { describe, expect, it } from 'vitest';
import { appraisals, model, nthElement, series } from '../deck.fixture.ts';
import {
  categoriesOf,
  chartOf,
  labelsOf,
  namesOf,
  partYear,
  pointsOf,
  seriesOf,
  valuesOf,
  workbookOf,
} from './read-chart.fixture.ts';

describe('columns', () => {
  it('have the figures of the report in the chart and in its workbook', async () => {
    const chart = await chartOf(appraisals);
    expect(chart).toContain('<c:barDir val="col"/>');
    expect(valuesOf(chart)).toEqual({ 0: '43', 1: '65', 2: '86', 3: '106' });
    expect(labelsOf(chart)).toEqual({ 0: '43', 1: '65', 2: '86', 3: '106' });
    expect(await workbookOf(appraisals)).toEqual([
      ['Kỳ', 'Quảng Trị'],
      ['2020', 43],
      ['2021', 65],
      ['2022', 86],
      ['2023\nđến 11/2023', 106],
    ]);
  });

  it('draw a part-year hatched with a dashed edge, and say at the axis until when it is', async () => {
    const chart = await chartOf(appraisals);
    const points = pointsOf(chart);
    expect(Object.keys(points)).toEqual(['3']);
    expect(points['3']).toContain('<a:pattFill prst="wdUpDiag">');
    expect(points['3']).toContain('<a:prstDash val="sysDash"/>');
    expect(categoriesOf(chart)).toEqual(['2020', '2021', '2022', '2023\nđến 11/2023']);
  });

  it('leave out what is missing and say so at the axis; a printed zero is a figure', async () => {
    const shown = model({ kind: 'columns', series: [series('Bắc Kạn', 'focus', [12, null, 0])] });
    const chart = await chartOf(shown);
    expect(valuesOf(chart)).toEqual({ 0: '12', 2: '0' });
    expect(chart).toContain('<c:ptCount val="3"/>');
    expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
    expect(categoriesOf(chart)[1]).toBe('2021\nkhông nêu');
    expect(labelsOf(chart)).toEqual({ 0: '12', 2: '0' });
    expect(await workbookOf(shown)).toEqual([
      ['Kỳ', 'Bắc Kạn'],
      ['2020', 12],
      ['2021\nkhông nêu', null],
      ['2022', 0],
    ]);
  });

  it('tell bounds, estimates and what stands apart as printed', async () => {
    const shown = model({
      kind: 'columns',
      series: [
        series('Bắc Kạn', 'focus', [
          { value: 1000, text: '≥ 1.000', qualifier: 'at-least' },
          { value: 200, text: 'khoảng 200', qualifier: 'about', state: 'estimate' },
          { value: 30, state: 'preliminary', notComparable: 'khác kỳ' },
        ]),
      ],
    });
    const chart = await chartOf(shown);
    expect(labelsOf(chart)).toEqual({
      0: '≥ 1.000',
      1: 'khoảng 200',
      2: '30 (không so được)',
    });
    const points = pointsOf(chart);
    expect(points['1']).toContain('<a:prstDash val="sysDot"/>');
    expect(points['2']).toContain('<a:prstDash val="solid"/>');
    for (const at of [1, 2]) {
      expect(points[at]).toContain('<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>');
    }
  });

  it('have figures in the unit that is printed', async () => {
    const shown = model({
      kind: 'columns',
      unit: 'triệu đồng',
      divisor: 1_000_000,
      series: [series('Cao Bằng', 'focus', [{ value: 5_750_300_000, text: '5.750,3' }])],
    });
    expect(valuesOf(await chartOf(shown))).toEqual({ 0: '5750.3' });
    expect((await workbookOf(shown))?.[1]).toEqual(['2020', 5750.3]);
  });

  it('have the plan as a series of its own, marks without a line', async () => {
    const plan = { sourceId: 's', value: 48, text: '48', timeShare: 0.748, timeText: '74,8%' };
    const chart = await chartOf(
      model({ kind: 'columns', plan, series: [series('Bắc Kạn', 'focus', [45, partYear(33)])] }),
    );
    const [, marks = ''] = seriesOf(chart);
    expect(namesOf(chart)).toEqual(['Bắc Kạn', 'Kế hoạch']);
    expect(valuesOf(marks)).toEqual({ 1: '48' });
    expect(labelsOf(marks)).toEqual({ 1: 'kế hoạch 48' });
    expect(marks).toContain('<c:symbol val="dash"/>');
    expect(marks).toContain('<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:marker>');
  });

  it('of more than twelve have an axis that tells them, and begin at zero', async () => {
    const many = Array.from({ length: 13 }, (_, at) => 900 + at);
    const chart = await chartOf(model({ kind: 'columns', series: [series('A', 'focus', many)] }));
    expect(labelsOf(chart)).toEqual({});
    const axis = nthElement(chart, 'c:valAx', 0);
    expect(axis).toContain('<c:delete val="0"/>');
    expect(axis).toContain('<c:min val="0"/>');
  });

  it('of several series are told apart by a legend and by colours of the theme', async () => {
    const chart = await chartOf(
      model({
        kind: 'columns',
        series: [
          series('A', 'focus', [1]),
          series('B', 'beside', [2]),
          series('C', 'context', [3]),
        ],
      }),
    );
    expect(chart).toContain('<c:legend>');
    expect(
      seriesOf(chart).map(
        (it) => /<a:schemeClr val="(\w+)"/.exec(nthElement(it, 'c:spPr', 0))?.[1],
      ),
    ).toEqual(['accent1', 'tx2', 'bg1']);
  });
});

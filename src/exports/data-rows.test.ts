import { expect, test } from 'vitest';
import { wordsIn } from '../i18n/words.ts';
import { observed } from '../semantic/observation.fixture.ts';
import { planOfTarget } from '../semantic/own-target.ts';
import { dataRows } from './data-rows.ts';
import { appraisals, catalogue, facts, partYear2023, pointOf, year2022 } from './export.fixture.ts';
import type { ExportTable } from './export-table.ts';
import { indicatorRows } from './indicator-rows.ts';
import { shownTable } from './shown-table.ts';

const vi = wordsIn('vi');
const column = ({ columns, rows }: ExportTable, id: string) =>
  rows.map((row) => row[columns.findIndex((it) => it.id === id)]);

test('a chart becomes a row for each figure, missing ones and plans included', () => {
  const table = dataRows(appraisals, catalogue, facts, vi);
  expect(column(table, 'category')).toEqual(['2021', '2022', '2023', '2023']);
  expect(column(table, 'kind')).toEqual(['', 'Thực hiện', 'Thực hiện', 'Kế hoạch']);
  expect(column(table, 'value')).toEqual([null, 86, 1000, 1200]);
  expect(column(table, 'unit')).toEqual(['dự án', 'dự án', 'dự án', 'dự án']);
});

test('what limits a figure stands beside it in words', () => {
  const table = dataRows(appraisals, catalogue, facts, vi);
  const at = table.columns.findIndex(({ id }) => id === 'value');
  expect(table.columns[at + 1]?.id).toBe('remark');
  expect(column(table, 'remark')).toEqual([
    'không nêu',
    null,
    'Chưa đủ năm: đầu năm đến 30/11/2023; Cận dưới: báo cáo ghi “trên”; Gồm cả thẩm định lại',
    'thời gian đã qua 91,5%',
  ]);
});

test('the source stands in columns: report, number, date, section, words', () => {
  const table = dataRows(appraisals, catalogue, facts, vi);
  const of = (id: string) => column(table, id).slice(1, 3);
  expect(of('report')).toEqual(['Báo cáo năm 2022', 'Báo cáo 11 tháng']);
  expect(of('number')).toEqual(['588/BC-SKHCN', 'Văn bản không ghi số']);
  expect(of('issued_on')).toEqual([{ date: '2022-12-19' }, 'tháng 11/2023']);
  expect(of('section')).toEqual(['mục I.2', 'mục I.2']);
  expect(of('as_printed')).toEqual(['=86 dự án', '1000 dự án']);
  expect(table.sources.rows).toHaveLength(2);
});

test('a plan says where it is printed, for when and in which words, as any figure does', () => {
  const printed = observed(1200, '2023-01-01', '2023-12-31', {
    kind: 'plan',
    sourceId: 'quang-tri-2022',
    locator: 'III.1',
    asPrinted: 'trên 1.200 dự án',
    qualifier: 'at-least',
  });
  const model = { ...appraisals, plan: { ...nothingPlanned, value: 1200, observation: printed } };
  const table = dataRows(model, catalogue, facts, vi);
  const plan = (id: string) => column(table, id).at(-1);
  expect(plan('kind')).toBe('Kế hoạch');
  expect(plan('period')).toBe('Năm 2023');
  expect(plan('place')).toBe('Quảng Trị');
  expect(plan('report')).toBe('Báo cáo năm 2022');
  expect(plan('section')).toBe('mục III.1');
  expect(plan('as_printed')).toBe('trên 1.200 dự án');
  expect(plan('remark')).toBe('Cận dưới: báo cáo ghi “trên”');
});

test('an own target says what it is for, and no document', () => {
  const target = planOfTarget({
    indicatorId: 'technology-appraisals',
    placeId: '63-45',
    period: { start: '2023-01-01', end: '2023-12-31' },
    breakdown: '',
    value: 130,
  });
  const own = { ...nothingPlanned, value: 130, isOwn: true as const, observation: target };
  const table = dataRows({ ...appraisals, plan: own }, catalogue, facts, vi);
  const of = (id: string) => column(table, id).at(-1);
  expect(['kind', 'place', 'period'].map(of)).toEqual(['Mục tiêu tự đặt', 'Quảng Trị', 'Năm 2023']);
  expect(['report', 'section', 'as_printed', 'source_id'].map(of)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('a computed figure tells its formula, a merged one how much of it is covered', () => {
  const difference = {
    ...observed(16, '2023-07-01', '2023-09-30'),
    derived: {
      formula: { code: 'difference' as const },
      from: [observed(46, '2023-01-01', '2023-09-30'), observed(30, '2023-01-01', '2023-06-30')],
    },
  };
  const merged = observed(5, '2023-01-01', '2023-12-31', {
    coverage: { have: 1, of: 2, from: [year2022] },
  });
  const table = indicatorRows([difference, merged], catalogue, facts, vi);
  expect(column(table, 'formula')).toEqual([
    '46\u00a0dự án (9 tháng 2023) − 30\u00a0dự án (6 tháng đầu năm 2023)',
    null,
  ]);
  expect(column(table, 'remark')).toEqual([
    'Chưa đủ năm: quý III/2023; số tính ra',
    '1/2 đơn vị cũ có số liệu',
  ]);
  expect(column(table, 'as_printed')[0]).toBe('46 dự án; 30 dự án');
});

test('money is in the unit that is printed; of the whole indicator, in VND to the last one', () => {
  const fines = observed(4_500_000, '2022-01-01', '2022-12-31', { indicatorId: 'fines' });
  const series = { id: 's', name: 's', role: 'focus' as const, links: [] };
  const model = {
    ...appraisals,
    plan: { ...nothingPlanned, value: 6_000_000 },
    categories: [{ key: 'a', label: 'a' }],
    series: [{ ...series, points: [pointOf(fines)] }],
    unit: 'triệu đồng',
    divisor: 1e6,
  };
  expect(column(dataRows(model, catalogue, facts, vi), 'value')).toEqual([4.5, 6]);
  const list = { ...model, unit: '', divisor: 1, planHeads: heads };
  list.categories = [{ key: 'a', label: 'a', unit: 'triệu đồng' } as (typeof list.categories)[0]];
  const listed = dataRows(list, catalogue, facts, vi);
  expect(column(listed, 'value')).toEqual([4.5, 6]);
  expect(column(listed, 'unit')).toEqual(['triệu đồng', 'triệu đồng']);
  const whole = indicatorRows([fines], catalogue, facts, vi);
  expect([column(whole, 'value'), column(whole, 'unit')]).toEqual([[4_500_000], ['đồng']]);
});

const nothingPlanned = { sourceId: null, value: 0, text: '', timeShare: 1, timeText: '100%' };
const heads = {
  figures: '',
  share: 'Tiến độ',
  expected: '',
  line: '',
  pace: '',
  status: '',
  remaining: '',
  needed: '',
};

test('all figures of an indicator stand by place and time, plans as plans', () => {
  const plan = observed(120, '2023-01-01', '2023-12-31', { kind: 'plan' });
  const table = indicatorRows([plan, partYear2023, year2022], catalogue, facts, vi);
  expect(column(table, 'period')).toEqual(['Năm 2022', 'Đầu năm đến 30/11/2023', 'Năm 2023']);
  expect(column(table, 'kind')).toEqual(['Thực hiện', 'Thực hiện', 'Kế hoạch']);
  expect(table.title).toBe('Thẩm định công nghệ');
});

test('the table to be pasted is that of the page, with a column of words where there are any', () => {
  const { columns, rows } = shownTable(appraisals, catalogue, vi);
  expect(columns.map(({ title }) => title)).toEqual([
    'Kỳ',
    'Quảng Trị (dự án)',
    'Quảng Trị: tính chất, ghi chú',
  ]);
  expect(rows).toEqual([
    ['2021', null, 'không nêu'],
    ['2022', 86, ''],
    [
      '2023',
      1000,
      'Chưa đủ năm: đầu năm đến 30/11/2023; Cận dưới: báo cáo ghi “trên”; Gồm cả thẩm định lại',
    ],
    ['Kế hoạch: 2023', 1200, 'thời gian đã qua 91,5%'],
  ]);
});

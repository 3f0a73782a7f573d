import { describe, expect, it } from 'vitest';
import { wordsIn } from '../i18n/words.ts';
import type { ChartModel, ChartPoint } from './chart-model.ts';
import { toTable } from './to-table.ts';

const point = (value: number | null, rest: Partial<ChartPoint> = {}): ChartPoint => ({
  value,
  text: value === null ? '' : String(value),
  state: value === null ? 'missing' : 'whole',
  qualifier: 'exact',
  period: '',
  spoken: '',
  observation: null,
  ...rest,
});

const model = (points: ChartPoint[], rest: Partial<ChartModel> = {}): ChartModel => ({
  kind: 'columns',
  id: 'tech-appraisal',
  title: 'Thẩm định công nghệ',
  subtitle: 'Quảng Trị',
  categoryTitle: 'Kỳ',
  categories: points.map((_, index) => ({ key: String(index), label: String(2020 + index) })),
  series: [{ id: '63-45', name: 'Quảng Trị', role: 'focus', points, links: [] }],
  unit: 'dự án',
  divisor: 1,
  notes: [],
  sources: [{ sourceId: 'qt-2023', text: 'Báo cáo', locators: [] }],
  ...rest,
});

const cellsOf = (it: ChartModel, language: 'vi' | 'en' = 'vi') =>
  toTable(it, wordsIn(language)).rows.map((row) => row.cells[0]);

describe('the table of a chart', () => {
  it('is turned where many places stand beside few periods', () => {
    const places = Array.from({ length: 9 }, (_, at) => ({
      id: `63-${at}`,
      name: `Tỉnh ${at}`,
      role: 'context' as const,
      points: [point(at), point(at + 1, { state: 'estimate' })],
      links: [],
    }));
    const table = toTable(model([point(1), point(2)], { series: places }), wordsIn('vi'));
    expect(table.columns.map(({ name }) => name)).toEqual(['2020', '2021']);
    expect(table.rows).toHaveLength(9);
    expect(table.rows[8]?.cells.map(({ value }) => value)).toEqual([8, 9]);
    expect(table.rows[8]?.cells[1]?.remark).toBe('ước tính');
  });

  it('says of a figure that stands apart why it does', () => {
    const [cell] = cellsOf(model([point(5, { notComparable: 'khác kỳ' })]));
    expect(cell?.remark).toBe('khác kỳ');
  });

  it('has a row for each category and a column for each series', () => {
    const table = toTable(model([point(43), point(65)]), wordsIn('vi'));
    expect(table.rows.map((row) => row.label)).toEqual(['2020', '2021']);
    expect(table.columns).toEqual([{ id: '63-45', name: 'Quảng Trị', unit: 'dự án' }]);
    expect(table.caption).toBe('Thẩm định công nghệ. Quảng Trị');
  });

  it('says a missing figure in words and gives it no number', () => {
    const missing = point(null, { text: 'chưa có báo cáo' });
    expect(cellsOf(model([missing]))[0]).toMatchObject({ text: 'chưa có báo cáo', value: null });
  });

  it('keeps zero a number', () => {
    expect(cellsOf(model([point(0)]))[0]).toMatchObject({ text: '0', value: 0, remark: null });
  });

  it('says in words what limits a figure', () => {
    const cells = cellsOf(
      model([
        point(106, { state: 'part-year' }),
        point(1000, { qualifier: 'at-least', text: '≥ 1.000' }),
        point(200, { qualifier: 'about', state: 'part-year' }),
      ]),
    );
    expect(cells.map((it) => it?.remark)).toEqual([
      'chưa đủ năm',
      'ít nhất',
      'chưa đủ năm; số ước lượng',
    ]);
  });

  it('has a row for the plan, with the share of its time that has passed', () => {
    const plan = {
      sourceId: 'plan-source',
      value: 48,
      text: '48',
      timeShare: 0.748,
      timeText: '74,8%',
    };
    const { rows } = toTable(model([point(33)], { plan }), wordsIn('vi'));
    expect(rows.map((row) => [row.role, row.label])).toEqual([
      ['figure', '2020'],
      ['plan', 'Kế hoạch'],
    ]);
    expect(rows[1]?.cells[0]).toMatchObject({
      value: 48,
      sourceId: 'plan-source',
      remark: 'thời gian đã qua 74,8%',
    });
  });

  it('closes with the printed total', () => {
    const total = { value: 119, text: '119' };
    const { rows } = toTable(model([point(42), point(77)], { total }), wordsIn('vi'));
    expect(rows.at(-1)).toMatchObject({ role: 'total', label: 'Tổng số' });
    expect(rows.at(-1)?.cells[0]).toMatchObject({ value: 119, sourceId: 'qt-2023' });
  });
});

import { describe, expect, test } from 'vitest';
import { fixedScaleFor } from '../../i18n/format-value.ts';
import { wordsIn } from '../../i18n/words.ts';
import { appraisals, catalogue, yearly } from '../../semantic/comparison.fixture.ts';
import { observed } from '../../semantic/observation.fixture.ts';
import type { Observation } from '../../semantic/observation.ts';
import type { ChartKind, ChartLink, ChartPoint } from '../chart-model.ts';
import { chartNotes } from './chart-notes.ts';
import { chartPoint, missingPoint } from './chart-point.ts';

const words = wordsIn('vi');
const context = { words, catalogue, boundary: 'reported' as const };
const pointOf = (figure: Observation): ChartPoint =>
  chartPoint(figure, appraisals, fixedScaleFor(appraisals, [], 'vi'), words);

function notesOf(
  figures: readonly (Observation | ChartPoint)[],
  kind: ChartKind = 'columns',
  joins: readonly ChartLink['join'][] = [],
): string[] {
  const points = figures.map((it) => ('spoken' in it ? it : pointOf(it)));
  const links = joins.map((join, at) => ({ from: at, to: at + 1, join }));
  const series = { id: 'a', name: '', role: 'focus' as const, points, links };
  return chartNotes(kind, [series], context);
}
const year = (y: number, more: Parameters<typeof yearly>[3] = {}) => yearly('63-45', y, 10, more);
const nine = observed(9, '2023-01-01', '2023-09-30');

test('whole years that are stated plainly need no remark', () => {
  expect(notesOf([year(2020), year(2021)])).toEqual([]);
});

describe('what a part-year looks like is said as it is drawn', () => {
  const columns = 'Cột gạch chéo: chưa đủ năm, không so trực tiếp với các năm trước.';
  const lines = 'Điểm rỗng, đoạn đứt: chưa đủ năm, không so trực tiếp với năm trước.';
  const plainly = 'Chưa đủ năm: 9 tháng 2023.';

  test.each<[ChartKind, string]>([
    ['bars', columns],
    ['columns', columns],
    ['stacked', columns],
    ['lines', lines],
    ['sparkline', lines],
    ['facets', lines],
    ['slope', lines],
    ['scatter', lines],
    ['heatmap', plainly],
    ['map', plainly],
    ['parts', plainly],
    ['progress', plainly],
  ])('%s', (kind, note) => {
    expect(notesOf([year(2022), nine], kind)).toEqual([note]);
  });

  test('and where no figure tells which part, in short', () => {
    const stand = { ...pointOf(year(2022)), state: 'part-year' as const };
    expect(notesOf([stand], 'map')).toEqual(['chưa đủ năm.']);
  });
});

describe('how final figures are is said as it is drawn', () => {
  const { compare } = words.messages;

  test.each<[ChartKind, typeof compare.statusNote]>([
    ['bars', compare.statusNoteBars],
    ['lines', compare.statusNote],
    ['heatmap', compare.statusNote],
    ['map', compare.statusNotePlain],
  ])('%s', (kind, said) => {
    expect(
      new Set([compare.statusNote, compare.statusNoteBars, compare.statusNotePlain]).size,
    ).toBe(3);
    expect(notesOf([year(2024, { status: 'preliminary' })], kind)).toEqual([said.preliminary]);
    expect(notesOf([year(2024, { status: 'estimate' })], kind)).toEqual([said.estimate]);
  });
});

test('a gap and a bound are told once, however many there are', () => {
  const missing = missingPoint('2021', 'không nêu');
  expect(notesOf([missing, missing])).toEqual([
    'Khoảng trống: báo cáo không nêu số liệu; không có nghĩa là bằng 0.',
  ]);
  const [atLeast, about] = (['at-least', 'about'] as const).map((it) =>
    year(2020, { qualifier: it }),
  );
  expect(notesOf([atLeast, atLeast].flatMap((it) => it ?? []))).toEqual([
    'Dấu ≥: báo cáo ghi “trên”, số thực có thể lớn hơn.',
  ]);
  expect(notesOf([about].flatMap((it) => it ?? []))).toEqual(['Báo cáo ghi số ước chừng.']);
});

test('a cut is told where points are joined, and not of columns', () => {
  const figures = [year(2020), year(2021)];
  const cut = 'Dấu chéo: hai số khác kỳ hoặc khác phạm vi, không so sánh với nhau.';
  expect(notesOf(figures, 'lines', ['cut'])).toEqual([cut]);
  expect(notesOf(figures, 'lines', ['solid'])).toEqual([]);
  expect(notesOf(figures, 'columns', ['cut'])).toEqual([]);
  const points = figures.map(pointOf);
  const series = (['solid', 'cut'] as const).map((join) => ({
    id: join,
    name: '',
    role: 'focus' as const,
    points,
    links: [{ from: 0, to: 1, join }],
  }));
  expect(chartNotes('lines', series, context)).toEqual([cut]);
});

test('a report of before the end of its period says until when, and is no whole year', () => {
  expect(notesOf([year(2020, { asOf: '2020-03-13' }), year(2021)])).toEqual([
    'Cột gạch chéo: chưa đủ năm, không so trực tiếp với các năm trước.',
    'Báo cáo lập trước khi hết kỳ: số liệu đến 13/3/2020.',
  ]);
});

test('a merged unit says how many former ones have figures, where some have none', () => {
  const merged = (have: number) =>
    yearly('34-44', 2022, 3, { coverage: { have, of: 2, from: [yearly('63-45', 2022, 3)] } });
  expect(notesOf([merged(1)])).toEqual(['1/2 đơn vị cũ có số liệu']);
  expect(notesOf([merged(2)])).toEqual([]);
});

describe('a remark of a report', () => {
  const noted = (y: number, vi: string) => year(y, { note: { vi, en: `${vi} in English` } });

  test('names its year where it does not hold for all, once for all years that it holds for', () => {
    expect(notesOf([noted(2020, 'tính lại'), noted(2021, 'tính lại'), year(2022)])).toEqual([
      '2020–2021: tính lại',
    ]);
    expect(notesOf([noted(2020, 'tính lại'), noted(2021, 'khác')])).toEqual([
      '2020: tính lại',
      '2021: khác',
    ]);
  });

  test('stands as it is where it holds for all', () => {
    expect(notesOf([noted(2020, 'tính lại'), noted(2021, 'tính lại')])).toEqual(['tính lại']);
  });

  test('is told in the page’s language', () => {
    const series = [
      {
        id: 'a',
        name: '',
        role: 'focus' as const,
        points: [pointOf(noted(2020, 'tính lại'))],
        links: [],
      },
    ];
    expect(chartNotes('columns', series, { ...context, words: wordsIn('en') })).toEqual([
      'tính lại in English',
    ]);
  });
});

test('computed figures are told with their years, where others are printed', () => {
  const from = [yearly('63-44', 2021, 1), yearly('63-45', 2021, 2)];
  const sum = (y: number) => yearly('34-44', y, 3, { coverage: { have: 2, of: 2, from } });
  const told = 'Số tính ra, không in trong nguồn; bấm vào số để xem công thức.';
  expect(notesOf([sum(2020), sum(2021)])).toEqual([told]);
  expect(notesOf([sum(2020), sum(2021), year(2022)])).toEqual([`2020–2021: ${told}`]);
});

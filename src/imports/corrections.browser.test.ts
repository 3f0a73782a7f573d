import { afterEach, expect, test } from 'vitest';
import type { Recipe } from './recipe.ts';
import { closeAll, nothing, page, read } from './testing/read-text.ts';

afterEach(closeAll);

test('cells can be written anew and lines left out, and taken back again', async () => {
  const { table, recipe } = await read(`Tỉnh;Năm;Doanh nghiệp đang hoạt động
Quảng Trịa;2021;5
Cao Bằng;2021;7
`);
  const mended = await table.apply(recipe, {
    leftOut: [3],
    cells: [{ line: 2, column: 0, text: 'Quảng Trị' }],
  });
  expect(mended).toMatchObject({ rowsOk: 1, rowsRejected: 0, rowsLeftOut: 1, problems: [] });
  const again = await table.apply(recipe, nothing);
  expect(again).toMatchObject({ rowsOk: 1, rowsRejected: 1, rowsLeftOut: 0 });
  const { rows } = await table.rows(page);
  expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [2, 'Quảng Trịa', '2021', '5'],
    [3, 'Cao Bằng', '2021', '7'],
  ]);
});

test('"17/25" is asked about; a plan becomes a figure of the year, a whole stays as printed', async () => {
  const text = `Chỉ tiêu,Tỉnh,Kỳ,Kết quả
technology-appraisals,Cao Bằng,9 tháng 2023,17/25
`;
  const { applied, recipe, table } = await read(text);
  expect(applied.questions).toMatchObject([{ about: 'pairs', column: 3, examples: ['17/25'] }]);
  expect(applied.figures).toBe(0);
  const as = (pairs: 'plan' | 'whole'): Recipe => ({
    ...recipe,
    columns: recipe.columns.map((use) => (use.use === 'value' ? { ...use, pairs } : use)),
  });
  await table.apply(as('plan'), nothing);
  const plan = await table.figures(page);
  expect(plan.figures).toMatchObject([
    { value: 17, kind: 'actual', asPrinted: '17/25', period: { end: '2023-09-30' } },
    {
      value: 25,
      kind: 'plan',
      asPrinted: '17/25',
      period: { start: '2023-01-01', end: '2023-12-31' },
    },
  ]);
  expect(plan.figures[1]?.note?.vi).toContain('không ghi kỳ của kế hoạch');
  await table.apply(as('whole'), nothing);
  expect((await table.figures(page)).figures).toMatchObject([{ value: 17, asPrinted: '17/25' }]);
});

test('cells that say nothing are no figures, and zero is one', async () => {
  const { figures, problems } = await read(
    `Tỉnh;2019;2020;2021;2022
Quảng Trị;0;..;…;4
`,
    (recipe) => ({ ...recipe, whole: { ...recipe.whole, indicator: 'enterprises-active' } }),
  );
  expect(figures.map(([, , period, value]) => [period, value])).toEqual([
    ['2019-01-01/2019-12-31', 0],
    ['2022-01-01/2022-12-31', 4],
  ]);
  expect(problems).toEqual([]);
});

test('"at least" and "about" stay what they are', async () => {
  const { figures } = await read(`Chỉ tiêu,Tỉnh,Kỳ,Giá trị
enterprises-active,Thái Bình,Quý I/2020,trên 1000
enterprises-active,Thái Bình,Quý II/2020,khoảng 200
`);
  expect(figures).toEqual([
    ['enterprises-active', '63-34', '2020-01-01/2020-03-31', 1000, 'at-least'],
    ['enterprises-active', '63-34', '2020-04-01/2020-06-30', 200, 'about'],
  ]);
});

test('a table about nothing that is known is not read silently', async () => {
  const { applied, figures } = await read(`a,b,c
1,2,3
4,5,6
`);
  expect(figures).toEqual([]);
  expect(applied.rowsOk).toBe(0);
  expect(applied.questions.length).toBeGreaterThan(0);
});

test('a plan is a plan where its period says so, and dates with the month first are not guessed', async () => {
  const plan = await read(`Chỉ tiêu,Tỉnh,Kỳ,Giá trị
technology-appraisals,Quảng Trị,KH 2023,120
technology-appraisals,Quảng Trị,TH 2023,106
`);
  expect(plan.figures).toEqual([
    ['technology-appraisals', '63-45', '2023-01-01/2023-12-31', 120, 'plan'],
    ['technology-appraisals', '63-45', '2023-01-01/2023-12-31', 106],
  ]);
  const dates = await read(`Chỉ tiêu,Tỉnh,Ngày,Giá trị
enterprises-active,Quảng Trị,01/02/2023,120
enterprises-active,Quảng Trị,01/15/2023,106
`);
  expect(dates.figures).toEqual([]);
  expect(dates.problems.map(([line, , code]) => [line, code])).toEqual([
    [2, 'period/unreadable'],
    [3, 'period/unreadable'],
  ]);
});

test('codes of ISO 3166-2 are places; a column of running numbers is none', async () => {
  const { figures, recipe } = await read(`TT,Mã,Năm,enterprises-active
1,VN-25,2021,10
2,VN-53,2021,12
`);
  expect(recipe.columns.map(({ use }) => use)).toEqual(['none', 'place', 'year', 'value']);
  expect(figures).toEqual([
    ['enterprises-active', '63-45', '2021-01-01/2021-12-31', 10],
    ['enterprises-active', '63-06', '2021-01-01/2021-12-31', 12],
  ]);
});

test('a plan for 2025 lies before and after the merger: which unit is meant is asked', async () => {
  const { applied, table, recipe } = await read(`Chỉ tiêu,Tỉnh,Kỳ,Kế hoạch
technology-appraisals,Quảng Trị,Năm 2025,120
technology-appraisals,Quảng Trị,Năm 2024,100
`);
  expect(applied.questions).toEqual([
    { about: 'place', text: 'Quảng Trị', candidates: ['63-45', '34-44'], rows: 2 },
  ]);
  const places = { 'Quảng Trị': '34-44' };
  const answered = await table.apply({ ...recipe, words: { ...recipe.words, places } }, nothing);
  expect(answered).toMatchObject({ questions: [], figures: 2 });
  const { figures } = await table.figures(page);
  expect(figures.map(({ placeId, value }) => [placeId, value])).toEqual([
    ['34-44', 120],
    ['63-45', 100],
  ]);
});

test('a table in which nothing is a figure yet can be looked at without one', async () => {
  const { table, recipe } = await read(`a,b\nx,y\nz,w\n`);
  expect(recipe.columns.map(({ use }) => use)).toEqual(['none', 'none']);
  expect(await table.figures(page)).toEqual({ total: 0, figures: [] });
  expect((await table.compare(null)).counts.new).toBe(0);
  expect((await table.rows(page)).total).toBe(2);
});

import { afterEach, expect, test } from 'vitest';
import { closeAll, nothing, page, read } from './testing/read-text.ts';

afterEach(closeAll);

test('a long table in the columns of the data model is read as it stands', async () => {
  const { applied, raw, problems } = await read(
    `indicator_id,place_id,period_start,period_end,period_precision,as_of,value,qualifier,value_kind,breakdown,source_id,locator,as_printed,note_vi,note_en
technology-appraisals,63-45,2020-01-01,2020-12-31,day,,43,exact,actual,,quang-tri-2023-11,I.2,43 dự án,,
technology-appraisals,63-45,2023-01-01,2023-12-31,day,2023-11-30,106,at-least,actual,,quang-tri-2023-11,I.2,106 dự án,Chưa hết năm,
`,
  );
  expect(applied).toMatchObject({
    rowsRead: 2,
    rowsOk: 2,
    rowsRejected: 0,
    figures: 2,
    questions: [],
  });
  expect(problems).toEqual([]);
  expect(raw).toMatchObject([
    {
      period: { start: '2020-01-01', end: '2020-12-31' },
      value: 43,
      asPrinted: '43 dự án',
      locator: 'I.2',
      qualifier: 'exact',
    },
    {
      period: { asOf: '2023-11-30' },
      value: 106,
      qualifier: 'at-least',
      note: { vi: 'Chưa hết năm' },
    },
  ]);
});

test('a file as Excel writes it in Vietnam: semicolons, decimal commas, names of provinces', async () => {
  const { figures, applied } = await read(
    `Tỉnh;Năm;GRDP bình quân đầu người
Quảng Trị;2022;61,85
Thái Bình;2022;54,5
Cả nước;2022;96,6
`,
  );
  expect(figures).toEqual([
    ['grdp-per-capita', '63-45', '2022-01-01/2022-12-31', 61.85],
    ['grdp-per-capita', '63-34', '2022-01-01/2022-12-31', 54.5],
  ]);
  expect(applied).toMatchObject({ rowsOk: 2, rowsRejected: 0, rowsLeftOut: 1 });
});

test('years as columns are turned long, with what their headings say', async () => {
  const { figures, raw } = await read(
    `Dân số trung bình phân theo địa phương (Nghìn người)

Địa phương,2021,Sơ bộ 2022
Hà Nội,8330.8,8435.7
Bắc Kạn,323.2,324.4
`,
    (recipe) => ({
      ...recipe,
      words: {
        ...recipe.words,
        indicators: { 'Dân số trung bình phân theo địa phương': 'population-average' },
      },
    }),
  );
  expect(figures).toEqual([
    ['population-average', '63-01', '2021-01-01/2021-12-31', 8330.8],
    ['population-average', '63-01', '2022-01-01/2022-12-31', 8435.7],
    ['population-average', '63-06', '2021-01-01/2021-12-31', 323.2],
    ['population-average', '63-06', '2022-01-01/2022-12-31', 324.4],
  ]);
  expect(raw.map(({ status }) => status)).toEqual(['final', 'preliminary', 'final', 'preliminary']);
});

test('provinces as columns are turned long', async () => {
  const { figures } = await read(
    `Năm,Hà Nội,Quảng Trị
2021,"8.330,8","637,0"
2022,"8.435,7","647,8"
`,
    (recipe) => ({ ...recipe, whole: { ...recipe.whole, indicator: 'population-average' } }),
  );
  expect(figures).toEqual([
    ['population-average', '63-01', '2021-01-01/2021-12-31', 8330.8],
    ['population-average', '63-45', '2021-01-01/2021-12-31', 637],
    ['population-average', '63-01', '2022-01-01/2022-12-31', 8435.7],
    ['population-average', '63-45', '2022-01-01/2022-12-31', 647.8],
  ]);
});

test('a monthly report: plan and actual side by side, units of their own, the place in the title', async () => {
  const { figures, recipe, applied } = await read(
    `BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ
Tỉnh Quảng Trị - 9 tháng năm 2023
STT;Chỉ tiêu;ĐVT;Kế hoạch năm 2023;Thực hiện 9 tháng 2023;Đạt (%)
1;technology-appraisals;dự án;120;86;71,7
2;public-investment-disbursement;triệu đồng;8.000,5;5.750,0;71,9
`,
  );
  expect(recipe.columns.map(({ use }) => use)).toEqual([
    'none',
    'indicator',
    'unit',
    'value',
    'value',
    'none',
  ]);
  expect(applied.questions).toEqual([]);
  expect(figures).toEqual([
    ['technology-appraisals', '63-45', '2023-01-01/2023-12-31', 120, 'plan'],
    ['technology-appraisals', '63-45', '2023-01-01/2023-09-30', 86],
    ['public-investment-disbursement', '63-45', '2023-01-01/2023-12-31', 8_000_500_000, 'plan'],
    ['public-investment-disbursement', '63-45', '2023-01-01/2023-09-30', 5_750_000_000],
  ]);
});

test('1.234 is asked about and not read until somebody says what it is', async () => {
  const text = `Tỉnh;Năm;Doanh nghiệp đang hoạt động
Quảng Trị;2021;1.234
Thái Bình;2021;5.678
Cao Bằng;2021;987
`;
  const { applied, figures, recipe, table } = await read(text);
  expect(applied.questions).toMatchObject([
    {
      about: 'manner',
      column: 2,
      rows: 2,
      examples: [{ text: '1.234', vietnamese: 1234, english: 1.234 }, {}],
    },
  ]);
  expect(figures).toEqual([['enterprises-active', '63-04', '2021-01-01/2021-12-31', 987]]);
  const columns = recipe.columns.map((use) =>
    use.use === 'value' ? { ...use, manner: 'vietnamese' as const } : use,
  );
  const answered = await table.apply({ ...recipe, columns }, nothing);
  expect(answered).toMatchObject({ questions: [], figures: 3, rowsRejected: 0 });
  expect((await table.figures(page)).figures.map(({ value }) => value)).toEqual([1234, 5678, 987]);
});

test('what can’t be read is told with line, column, value and reason', async () => {
  const { problems, applied } = await read(
    `Địa phương;Kỳ;Doanh nghiệp đang hoạt động
Quảng Trị;Năm 2021;chưa rõ
Quảng Trịa;Năm 2021;5
Quảng Trị;Năm 202;5
Quảng Trị;Năm 2020;5,5
Quảng Trị;Năm 2019;7
Quảng Trị;Năm 2019;8
Quảng Trị;Năm 2018;7
Quảng Trị;Năm 2018;7
`,
  );
  expect(problems).toEqual([
    [2, 2, 'value/not-a-number', 'chưa rõ'],
    [3, 0, 'place/unknown', 'Quảng Trịa'],
    [4, 1, 'period/unreadable', 'Năm 202'],
    [5, 2, 'value/decimals', '5,5'],
    [7, 2, 'row/contradiction', '8'],
    [9, 2, 'row/duplicate', '7'],
  ]);
  expect(applied).toMatchObject({ rowsRead: 8, rowsOk: 2, rowsRejected: 6, figures: 2 });
});

test('a name that both vintages have goes by the date; old names after the merger are refused', async () => {
  const { figures, problems } = await read(
    `Tỉnh,Kỳ,Doanh nghiệp đang hoạt động
Thái Nguyên,31/12/2023,10
Thái Nguyên,31/12/2025,12
Bắc Kạn,31/12/2025,3
`,
  );
  expect(figures).toEqual([
    ['enterprises-active', '63-19', '2023-12-31/2023-12-31', 10],
    ['enterprises-active', '34-19', '2025-12-31/2025-12-31', 12],
  ]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.[0]).toBe(4);
});

test('a doubtful figure is let in and told: a slip of the unit, a sum that falls, a part above its whole', async () => {
  const { problems } = await read(
    `Chỉ tiêu,Tỉnh,Kỳ,Giá trị
technology-appraisals,Quảng Trị,3 tháng đầu năm 2023,20
technology-appraisals,Quảng Trị,6 tháng đầu năm 2023,15
enterprises-active,Quảng Trị,Năm 2018,3100
enterprises-active,Quảng Trị,Năm 2019,3200
enterprises-active,Quảng Trị,Năm 2020,3300
enterprises-active,Quảng Trị,Năm 2021,3
`,
  );
  expect(problems).toEqual([
    [3, 3, 'value/falls', '15'],
    [7, 3, 'value/unit-jump', '3'],
  ]);
});

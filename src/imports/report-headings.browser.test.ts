import { afterEach, expect, test } from 'vitest';
import { importOfText } from './testing/import-of-text.ts';
import { closeAll, read } from './testing/read-text.ts';

afterEach(closeAll);

const managed = 'Nhiệm vụ khoa học và công nghệ được quản lý';
const appraised = 'Dự án đầu tư được thẩm định, có ý kiến về công nghệ';

test('a monthly report: months without a year take the title’s; last year and shares stay out', async () => {
  const { figures, recipe } = await read(
    `SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH QUẢNG TRỊ
BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU KẾ HOẠCH 9 THÁNG NĂM 2023
STT;Chỉ tiêu;ĐVT;Kế hoạch năm;Thực hiện tháng 9;Lũy kế 9 tháng;Cùng kỳ năm trước;So với KH (%);So cùng kỳ (%);Ghi chú
I;Quản lý khoa học;;;;;;;;
1;${managed};nhiệm vụ;45;5;38;35;84,4;108,6;
2;${appraised};dự án;120;9;86;80;71,7;107,5;
II;Tài chính;;;;;;;;
3;Vốn đầu tư công đã giải ngân;tr.đ;8.000,5;600,0;5.750,0;5.100,0;71,9;112,7;
`,
  );
  expect(recipe.columns.map(({ use }) => use)).toEqual([
    'none',
    'indicator',
    'unit',
    'value',
    'value',
    'value',
    'none',
    'none',
    'none',
    'note',
  ]);
  const of = (id: string, plan: number, month: number, soFar: number) => [
    [id, '63-45', '2023-01-01/2023-12-31', plan, 'plan'],
    [id, '63-45', '2023-09-01/2023-09-30', month],
    [id, '63-45', '2023-01-01/2023-09-30', soFar],
  ];
  expect(figures).toEqual([
    ...of('research-tasks-managed', 45, 5, 38),
    ...of('technology-appraisals', 120, 9, 86),
    ...of('public-investment-disbursement', 8_000_500_000, 600_000_000, 5_750_000_000),
  ]);
});

test('a month and nine months under a year are no whole years', async () => {
  const { figures } = await read(
    `Báo cáo tháng 9 năm 2023 - tỉnh Quảng Trị
STT;Chỉ tiêu;ĐVT;Năm 2022;;Năm 2023;;
;;;Kế hoạch;Thực hiện;Kế hoạch;Tháng 9;9 tháng
1;${managed};nhiệm vụ;40;41;45;5;38
`,
  );
  expect(figures).toEqual([
    ['research-tasks-managed', '63-45', '2022-01-01/2022-12-31', 40, 'plan'],
    ['research-tasks-managed', '63-45', '2022-01-01/2022-12-31', 41],
    ['research-tasks-managed', '63-45', '2023-01-01/2023-12-31', 45, 'plan'],
    ['research-tasks-managed', '63-45', '2023-09-01/2023-09-30', 5],
    ['research-tasks-managed', '63-45', '2023-01-01/2023-09-30', 38],
  ]);
});

test('I to IV under a year are its quarters', async () => {
  const { figures } = await read(
    `Tỉnh Quảng Trị
Chỉ tiêu;Năm 2023;;;
;I;II;III;IV
${managed};11;12;13;14
${appraised};21;22;23;24
`,
  );
  expect(figures.slice(0, 4)).toEqual([
    ['research-tasks-managed', '63-45', '2023-01-01/2023-03-31', 11],
    ['research-tasks-managed', '63-45', '2023-04-01/2023-06-30', 12],
    ['research-tasks-managed', '63-45', '2023-07-01/2023-09-30', 13],
    ['research-tasks-managed', '63-45', '2023-10-01/2023-12-31', 14],
  ]);
  expect(figures).toHaveLength(8);
});

test('a month without a year anywhere is asked about, not read', async () => {
  const { figures, applied } = await read(
    `Chỉ tiêu;Tỉnh;Tháng 8;Tháng 9
${managed};Quảng Trị;5;6
`,
  );
  expect(figures).toEqual([]);
  expect(applied.questions).toEqual([{ about: 'missing', what: 'period' }]);
});

test('what a plan’s title gives is a plan; what an estimate’s gives is estimated', async () => {
  const plan = await read(
    `KẾ HOẠCH NĂM 2024 TỈNH QUẢNG TRỊ
STT;Chỉ tiêu;ĐVT;Số lượng
1;${managed};nhiệm vụ;45
`,
  );
  expect(plan.figures).toEqual([
    ['research-tasks-managed', '63-45', '2024-01-01/2024-12-31', 45, 'plan'],
  ]);
  const estimate = await read(
    `ƯỚC THỰC HIỆN NĂM 2024 TỈNH QUẢNG TRỊ
STT;Chỉ tiêu;ĐVT;Số lượng
1;${managed};nhiệm vụ;45
`,
  );
  expect(estimate.raw).toMatchObject([{ kind: 'actual', status: 'estimate' }]);
  const report = await read(
    `TÌNH HÌNH THỰC HIỆN KẾ HOẠCH NĂM 2024 TỈNH QUẢNG TRỊ
STT;Chỉ tiêu;ĐVT;Số lượng
1;${managed};nhiệm vụ;45
`,
  );
  expect(report.raw).toMatchObject([{ kind: 'actual', status: 'final' }]);
});

test('males are no year', async () => {
  const { recipe } = await read(
    `Địa phương,Tổng số 2021,Nam 2021,Nữ 2021
Hà Nội,8330.8,4130.1,4200.7
Quảng Trị,645.4,320.1,325.3
`,
  );
  expect(recipe.columns.map((it) => (it.use === 'value' ? it.says : it.use))).toEqual([
    'place',
    { period: '2021' },
    { period: '2021', indicator: 'Nam' },
    { period: '2021', indicator: 'Nữ' },
  ]);
});

test('an indicator and a year in one heading, marks and words of state behind a year', async () => {
  const { figures, raw } = await read(
    `"Địa phương","2020 Dân số trung bình (Nghìn người)","2021 Dân số trung bình (Nghìn người)"
"Hà Nội",8246.5,8330.8
`,
  );
  expect(figures).toEqual([
    ['population-average', '63-01', '2020-01-01/2020-12-31', 8246.5],
    ['population-average', '63-01', '2021-01-01/2021-12-31', 8330.8],
  ]);
  expect(raw.map(({ status }) => status)).toEqual(['final', 'final']);
  const marked = await read(
    `Dân số trung bình

Địa phương;Năm 2021(*);Năm 2022 (ước)
Hà Nội;8330,8;8435,7
`,
  );
  expect(marked.raw).toMatchObject([
    { value: 8330.8, status: 'final' },
    { value: 8435.7, status: 'estimate' },
  ]);
});

test('columns that would state the same figure are left to the person, and kept out if they differ', async () => {
  const text = `Chỉ tiêu;Tỉnh;Năm;Giá trị;Số liệu
${managed};Quảng Trị;2021;5;6
${managed};Quảng Trị;2022;7;7
`;
  const { recipe: guessed } = await (await importOfText(text)).suggest();
  expect(guessed.columns.map(({ use }) => use)).toEqual([
    'indicator',
    'place',
    'year',
    'none',
    'none',
  ]);
  const value = { use: 'value', manner: null, pairs: null, says: {} } as const;
  const { figures, problems } = await read(text, (recipe) => ({
    ...recipe,
    columns: [...recipe.columns.slice(0, 3), value, value],
  }));
  expect(figures).toEqual([['research-tasks-managed', '63-45', '2022-01-01/2022-12-31', 7]]);
  expect(problems).toEqual([
    [2, 3, 'row/contradiction', '5'],
    [2, 4, 'row/contradiction', '6'],
    [3, 4, 'row/duplicate', '7'],
  ]);
});

test('1 to 12 over columns are months of the title’s year', async () => {
  const { figures } = await read(
    `${appraised}
Năm 2022
Địa phương;1;2;3;4;5;6;7;8;9;10;11;12
Quảng Trị;21;22;23;24;25;26;27;28;29;30;31;32
Thái Bình;31;32;33;34;35;36;37;38;39;40;41;42
`,
  );
  expect(figures).toHaveLength(24);
  expect(figures[0]).toEqual(['technology-appraisals', '63-45', '2022-01-01/2022-01-31', 21]);
  expect(figures[23]).toEqual(['technology-appraisals', '63-34', '2022-12-01/2022-12-31', 42]);
});

test('the beginning and the end of a year are no years, and a forecast is no figure', async () => {
  const { recipe } = await read(
    `Doanh nghiệp đang hoạt động

Địa phương;Năm 2022;Đầu năm 2023;Cuối năm 2023;Dự kiến năm 2024;Kỳ báo cáo
Quảng Trị;3200;3300;3400;3500;1
Thái Bình;5200;5300;5400;5500;2
`,
  );
  expect(recipe.columns.map(({ use }) => use)).toEqual([
    'place',
    'value',
    'none',
    'none',
    'none',
    'none',
  ]);
});

test('the title of a statistical table offers the indicator that it begins with', async () => {
  const { applied } = await read(
    `Dân số trung bình phân theo địa phương chia theo Địa phương và Năm
,,Đơn vị: Nghìn người
Địa phương,2021,2022(*)
Hà Nội,8330.8,8435.7
Quảng Trị,645.4,647.8
(*) Số liệu điều chỉnh
`,
  );
  expect(applied.questions).toMatchObject([
    { about: 'indicator', unit: 'Nghìn người', candidates: ['population-average'] },
  ]);
});

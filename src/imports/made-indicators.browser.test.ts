import { afterEach, expect, test } from 'vitest';
import type { NewIndicator, Recipe } from './recipe.ts';
import { closeAll, nothing, page, read } from './testing/read-text.ts';

afterEach(closeAll);

const spending = 'Kinh phí chi cho hoạt động khoa học và công nghệ';

/** A file of an office, with figures of none, one and two decimals of an indicator nobody knows. */
const text = [
  'Chỉ tiêu;Tỉnh/Thành phố;Năm;Giá trị;Đơn vị tính',
  `${spending};Quảng Trị;2021;38.450,5;triệu đồng`,
  `${spending};Quảng Trị;2022;41.207,25;triệu đồng`,
  `${spending};Quảng Bình;2022;36.880;triệu đồng`,
  'Số cuộc kiểm tra chuyên đề;Quảng Trị;2022;7;cuộc',
].join('\n');

const made = (decimals: number): NewIndicator => ({
  id: 'chi-khcn',
  name: { vi: spending, en: spending },
  definition: { vi: '', en: '' },
  topic: 'science',
  unit: { vi: 'triệu đồng', en: 'triệu đồng' },
  measure: 'flow',
  direction: 'neutral',
  placeAggregation: 'sum',
  decimals,
});

const withMade =
  (decimals: number) =>
  (recipe: Recipe): Recipe => ({
    ...recipe,
    newIndicators: [made(decimals)],
    words: { ...recipe.words, indicators: { [spending]: 'chi-khcn' } },
  });

test('a question about an indicator tells the most decimals among its own figures', async () => {
  const { applied } = await read(text);
  expect(applied.questions).toMatchObject([
    { about: 'indicator', text: spending, decimals: 2, rows: 3 },
    { about: 'indicator', text: 'Số cuộc kiểm tra chuyên đề', decimals: 0, rows: 1 },
  ]);
});

test('so does the question which indicator a whole table is of', async () => {
  const { applied } = await read(
    'Tỉnh;Năm;Giá trị\nQuảng Trị;2021;38.450,125\nHuế;2021;2',
    (it) => ({
      ...it,
      whole: {},
    }),
  );
  expect(applied.questions).toContainEqual({ about: 'missing', what: 'indicator', decimals: 3 });
});

test('figures with more decimals than a made indicator tell whose they are and what it needs', async () => {
  const { table, applied } = await read(text, withMade(0));
  expect(applied.problems).toContainEqual({ code: 'value/decimals', severity: 'error', count: 2 });
  const { problems } = await table.problems({ codes: ['value/decimals'] }, page);
  expect(problems.map(({ line, params }) => [line, params])).toEqual([
    [2, { decimals: 0, needed: 2, indicatorId: 'chi-khcn' }],
    [3, { decimals: 0, needed: 2, indicatorId: 'chi-khcn' }],
  ]);
  const allowed = await table.apply(
    withMade(2)(await table.suggest().then((it) => it.recipe)),
    nothing,
  );
  expect(allowed.problems.map(({ code }) => code)).toEqual(['indicator/unknown']);
});

test('rows that only wait for an answer are counted apart from those that are wrong', async () => {
  const { applied } = await read(`${text}\nSố cuộc kiểm tra chuyên đề;Nơi lạ;2022;7;cuộc`);
  expect(applied).toMatchObject({ rowsOk: 0, rowsRejected: 5, rowsWaiting: 4 });
});

test('a wide table counts the rows that a question touches, not their figures', async () => {
  const { applied } = await read('Tỉnh;2021;2022\nNơi lạ;1;2\nQuảng Trị;3;4\nHuế;5;6\n', (it) => ({
    ...it,
    whole: { indicator: 'Số cuộc kiểm tra chuyên đề' },
  }));
  expect(applied.questions).toMatchObject([{ about: 'indicator', rows: 3 }]);
});

test('a letter that looks like a digit is told as that, with the digit to take instead', async () => {
  const { table } = await read(
    'Chỉ tiêu;Tỉnh;Năm;Giá trị\ntechnology-appraisals;Quảng Trị;2021;1O\ntechnology-appraisals;Quảng Trị;2022;l2\ntechnology-appraisals;Quảng Trị;2023;9',
  );
  const { problems } = await table.problems({}, page);
  expect(problems).toMatchObject([
    {
      line: 2,
      code: 'value/look-alike',
      value: '1O',
      mend: '10',
      params: { letter: 'O', digit: '0' },
    },
    {
      line: 3,
      code: 'value/look-alike',
      value: 'l2',
      mend: '12',
      params: { letter: 'l', digit: '1' },
    },
  ]);
});

test('a column “Kỳ báo cáo” over periods says when', async () => {
  const { recipe } = await read(
    'Tên chỉ tiêu,Địa phương,Kỳ báo cáo,Số liệu\nx,Huế,Năm 2022,7\nx,Huế,9 tháng 2023,5\nx,Huế,Quý I/2023,2\n',
  );
  expect(recipe.columns.map(({ use }) => use)).toEqual(['indicator', 'place', 'period', 'value']);
});

test('a heading of a column has its unit in brackets, but not its source', async () => {
  const saysOf = async (heading: string) => {
    const { recipe } = await read(`Tỉnh;Năm;${heading}\nQuảng Trị;2021;45\nHuế;2021;52\n`);
    const use = recipe.columns[2];
    return use?.use === 'value' ? use.says.unit : 'no value';
  };
  expect(await saysOf('Số lượng (hồ sơ)')).toBe('hồ sơ');
  expect(await saysOf('Số lượng (Nguồn: Sở KH&CN)')).toBeUndefined();
});

test('the source is what the file says of it, and nothing where it says nothing', async () => {
  const bare = await read(text);
  expect(bare.recipe.source).toMatchObject({ title: '', issuer: '', number: null });
  const said = await read(
    [
      'SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH QUẢNG TRỊ;;',
      'Số: 12/BC-SKHCN;;',
      'Báo cáo số đơn đăng ký nhãn hiệu;;',
      'Tỉnh;2021;2022',
      'Quảng Trị;45;52',
      'Huế;70;82',
    ].join('\n'),
  );
  expect(said.recipe.source).toMatchObject({
    title: 'Báo cáo số đơn đăng ký nhãn hiệu',
    issuer: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH QUẢNG TRỊ',
    number: '12/BC-SKHCN',
  });
  const named = await read(
    'Số đơn;;\n(Nguồn: Sở KH&CN);;\nTỉnh;2021;2022\nQuảng Trị;45;52\nHuế;7;8',
  );
  expect(named.recipe.source).toMatchObject({ title: 'Số đơn', issuer: 'Sở KH&CN' });
});

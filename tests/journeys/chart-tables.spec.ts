import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { chart, openApp, openTable, rowsOf, textOf } from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// What a chart's table must hold, read in the reports by hand: row, raw value, source.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const quangTri = 'quang-tri-2023-11';
const bacKan = 'bac-kan-2023-09';
const caoBang = 'cao-bang-2018-07';
const thaiBinh = 'thai-binh-2020-q1';

test.each<[string, string, RegExp, [RegExp, number, string][]]>([
  [
    'appraisals of Quảng Trị',
    '#/',
    /thẩm định, có ý kiến về công nghệ/i,
    [
      [/^2020$/, 43, quangTri],
      [/^2021$/, 65, quangTri],
      [/^2022$/, 86, quangTri],
      [/^2023 ?đến 11\/2023$/, 106, quangTri],
    ],
  ],
  [
    'OCOP products by stars',
    '#/indicator/ocop-products',
    /OCOP/,
    [
      [/4 sao/, 42, quangTri],
      [/3 sao/, 77, quangTri],
      [/Tổng số/, 119, quangTri],
    ],
  ],
  [
    'administrative files by outcome',
    '#/indicator/administrative-files',
    /hồ sơ thủ tục hành chính/i,
    [
      [/đúng hạn/, 40, bacKan],
      [/^Trong hạn/, 2, bacKan],
      [/Chờ bổ sung/, 1, bacKan],
      [/Trả lại/, 3, bacKan],
      [/Tổng số/, 46, bacKan],
    ],
  ],
  [
    'council meetings by council',
    '#/indicator/science-council-meetings',
    /hội đồng Khoa học và Công nghệ/i,
    [
      [/Giao trực tiếp/, 7, bacKan],
      [/nghiệm thu/, 5, bacKan],
      [/bổ sung/, 1, bacKan],
      [/năm sau/, 12, bacKan],
      [/Tổng số/, 25, bacKan],
    ],
  ],
  [
    'tasks proposed by field',
    '#/indicator/research-tasks-proposed',
    /đề xuất đặt hàng/i,
    [
      [/nông nghiệp/, 30, bacKan],
      [/kỹ thuật và công nghệ/, 20, bacKan],
      [/y, dược/i, 12, bacKan],
      [/xã hội/, 13, bacKan],
      [/Tổng số/, 75, bacKan],
    ],
  ],
  [
    'research tasks of Thái Bình by origin',
    '#/?place=63-34',
    /nhiệm vụ khoa học và công nghệ được quản lý/i,
    [
      [/Chuyển tiếp/, 26, thaiBinh],
      [/Mới/, 35, thaiBinh],
      [/Tổng số/, 61, thaiBinh],
    ],
  ],
  [
    'ISO 9001:2008 of Cao Bằng against its plan',
    '#/?place=63-04&year=2018',
    /^Cơ quan được kiểm tra việc áp dụng ISO 9001:2008$/,
    [
      [/2018/, 17, caoBang],
      [/Kế hoạch/, 25, caoBang],
    ],
  ],
  [
    'ISO 9001:2008 of Cao Bằng by result',
    '#/?place=63-04&year=2018',
    /^17 cơ quan/,
    [
      [/^Duy trì, thực hiện tốt/, 2, caoBang],
      [/Chưa thực hiện tốt/, 15, caoBang],
      [/Tổng số/, 17, caoBang],
    ],
  ],
  [
    'fines of Thái Bình by case, in đồng, without a total',
    '#/?place=63-34',
    /Tiền xử phạt vi phạm hành chính/,
    [
      [/Tết/, 4_500_000, thaiBinh],
      [/nước sạch/, 10_000_000, thaiBinh],
    ],
  ],
  [
    'mushroom spawn against its plan',
    '#/?place=63-06&year=2023',
    /Giống nấm được sản xuất/,
    [
      [/2023/, 2050, bacKan],
      [/Kế hoạch/, 4000, bacKan],
    ],
  ],
])('%s', async (_, address, title, expected) => {
  const { page, close } = await browser.newPage();
  await openApp(page, address);
  const rows = await rowsOf(await openTable(chart(page, title)));
  expect(rows.map(([, value, source]) => [value, source])).toEqual(
    expected.map(([, value, source]) => [String(value), source]),
  );
  rows.forEach(([name], index) => expect(name).toMatch(expected[index]?.[0] ?? /never/));
  await close();
});

test('with several places each has its own column, and another’s period is a missing cell, not 0', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/indicator/technology-appraisals');
  const table = await openTable(chart(page, /thẩm định, có ý kiến về công nghệ/i));
  const heads = await Promise.all((await table.getByRole('columnheader').all()).map(textOf));
  expect(heads.map((head) => head.replace(/ \(.*/, ''))).toEqual([
    'Kỳ',
    'Quảng Trị',
    'Bắc Kạn',
    'Thái Bình',
  ]);
  const rows = await rowsOf(table);
  const values = rows.map((row) => [row[1], row[3], row[5]]);
  expect(values).toEqual([
    ['missing', 'missing', '8'],
    ['43', 'missing', 'missing'],
    ['65', 'missing', 'missing'],
    ['86', 'missing', 'missing'],
    ['missing', '15', 'missing'],
    ['106', 'missing', 'missing'],
  ]);
  await close();
});

test('half of a plan and a bit is rounded as people round: 2.050 of 4.000 is 51,3%', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/?place=63-06&year=2023');
  expect(await textOf(chart(page, /Giống nấm được sản xuất/))).toContain('51,3% kế hoạch');
  await close();
});

test('a table opens and closes from its button, by the keyboard too', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  const figure = chart(page, /thẩm định, có ý kiến về công nghệ/i);
  const button = figure.getByRole('button', { name: 'Bảng số liệu' });
  await button.focus();
  await page.keyboard.press('Enter');
  await figure.getByRole('table').waitFor();
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Enter');
  await expect.poll(() => figure.getByRole('table').count()).toBe(0);
  await close();
});

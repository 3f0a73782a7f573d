import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  card,
  chart,
  figuresOf,
  headlinesOf,
  openApp,
  openTable,
  rowsOf,
  textOf,
} from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';
import { addPackage, ownObservations, ownSource } from './own-package.ts';

// A department copies files to its web server; nothing is built anew.

const baseUrl = inject('baseUrl');
let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(baseUrl, { reusesPages: true });
});
afterAll(() => browser.close());

const whole2024 =
  'technology-appraisals,63-45,2024-01-01,2024-12-31,day,,131,exact,actual,,quang-tri-2024,II.1,131 dự án,,';

test('own figures on the reports’ indicators join the series: 2024 stands after 2023', async () => {
  const { page, close } = await browser.newPage();
  await addPackage(page.context(), baseUrl, {
    name: 'quang-tri',
    files: { sources: ownSource, observations: ownObservations(whole2024) },
  });
  await openApp(page);
  expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe('Quảng Trị, năm 2024');
  expect(await headlinesOf(page)).toContainEqual(['technology-appraisals', '63-45', '131']);
  const table = await openTable(chart(page, /thẩm định, có ý kiến về công nghệ/i));
  const rows = await rowsOf(table);
  expect(rows.map(([, value]) => value)).toEqual(['43', '65', '86', '106', '131']);
  expect(rows.at(-1)?.[2]).toBe('quang-tri-2024');
  await openApp(page, '#/indicator/technology-appraisals?places=63-45');
  expect(await textOf(page.getByRole('main'))).toContain('131 dự án');
  await openApp(page, '#/?place=63-04&year=2022');
  expect(await headlinesOf(page)).toContainEqual(['fines', '63-04', '65000000']);
  await close();
});

test('after a part-year no growth to the next whole year is told', async () => {
  const { page, close } = await browser.newPage();
  await addPackage(page.context(), baseUrl, {
    name: 'quang-tri',
    files: { sources: ownSource, observations: ownObservations(whole2024) },
  });
  await openApp(page, '#/indicator/technology-appraisals?places=63-45');
  const step = page.getByRole('row', { name: /Đầu năm đến 11\/2023 Năm 2024/ });
  expect(await textOf(step)).toMatch(/Không so được/);
  await close();
});

test('an own indicator appears in the catalogue, is found by typing and has its page', async () => {
  const { page, close } = await browser.newPage();
  await addPackage(page.context(), baseUrl, {
    name: 'quang-tri',
    files: {
      sources: ownSource,
      indicators:
        'indicator_id,name_vi,name_en,topic,unit_vi,unit_en,measure,direction,time_aggregation,place_aggregation,numerator_id,denominator_id,scale,part_of,decimals,definition_vi,definition_en\n' +
        'coffee-trials,Mô hình trồng thử cà phê Khe Sanh,Khe Sanh coffee trials,research,mô hình,trials,flow,up,sum,sum,,,,,0,Mô hình trồng thử trong kỳ.,Trials in the period.\n',
      observations: ownObservations(
        'coffee-trials,63-45,2024-01-01,2024-12-31,day,,7,exact,actual,,quang-tri-2024,III.2,07 mô hình,,',
      ),
    },
  });
  await openApp(page, '#/data');
  await page.getByRole('combobox', { name: /Gõ tên chỉ tiêu/ }).fill('ca phe khe sanh');
  await page.getByRole('option', { name: 'Mô hình trồng thử cà phê Khe Sanh' }).click();
  await page.getByRole('heading', { level: 1, name: /cà phê Khe Sanh/ }).waitFor();
  await expect.poll(() => headlinesOf(page)).toEqual([['coffee-trials', '63-45', '7']]);
  await close();
});

test.each([
  [
    'a value that is no number',
    whole2024.replace(',131,', ',một trăm,'),
    ['observations.csv', '2', 'value', 'một trăm', 'không phải số'],
  ],
  [
    'an indicator that nobody knows',
    whole2024.replace('technology-appraisals', 'unheard-of'),
    ['observations.csv', '2', 'indicator_id', 'unheard-of', 'không có trong bảng indicators'],
  ],
  [
    'a period that ends before it starts',
    whole2024.replace('2024-12-31', '2023-12-31'),
    ['observations.csv', '2', 'period_end', '2023-12-31', 'kết thúc trước ngày bắt đầu 2024-01-01'],
  ],
  [
    'a place with a bare code',
    whole2024.replace('63-45', '45'),
    ['observations.csv', '2', 'place_id', '45', 'không đúng mẫu'],
  ],
])(
  'a package with %s is refused with file, line, column and reason; the rest works',
  async (_, row, told) => {
    const { page, close } = await browser.newPage();
    await openApp(page);
    const expected = await figuresOf(page);
    await addPackage(page.context(), baseUrl, {
      name: 'quang-tri',
      files: { sources: ownSource, observations: ownObservations(row) },
    });
    await openApp(page, '#/data');
    const refused = page.locator('[data-package="quang-tri"][data-accepted="false"]');
    const cells = await refused.getByRole('row').nth(1).locator('th, td').allInnerTexts();
    told.forEach((words, index) => expect(cells[index]).toContain(words));
    expect(await textOf(refused)).toContain('Không dùng');
    await openApp(page);
    expect(await figuresOf(page)).toEqual(expected);
    await openApp(page, '#/indicator/technology-appraisals');
    expect(await headlinesOf(page)).toContainEqual(['technology-appraisals', '63-45', '106']);
    await close();
  },
);

test('a listed package that isn’t there is told as missing; the rest works', async () => {
  const { page, leave } = await browser.newPage();
  await page.context().route('**/data/packages.json', (route) =>
    route.fulfill({
      json: {
        packages: ['geography', 'reports', 'gone'].map((it) => ({
          path: `${it}/datapackage.json`,
        })),
      },
    }),
  );
  await openApp(page);
  expect(await headlinesOf(page)).toContainEqual(['technology-appraisals', '63-45', '106']);
  await openApp(page, '#/data');
  const refused = page.locator('[data-package="gone"]');
  expect(await textOf(refused)).toContain('không có tệp hoặc không đọc được tệp');
  await leave();
});

test('a corrected figure is shown as corrected, never as it was shipped', async () => {
  const csv = await (await fetch(`${baseUrl}data/reports/observations.csv`)).text();
  const corrected = csv.replace(
    /(technology-appraisals,63-45,2022-01-01,2022-12-31,[^,]*,[^,]*,)86,/,
    (_, start: string) => `${start}87,`,
  );
  expect(corrected).not.toBe(csv);
  const { page, close } = await browser.newPage();
  await page
    .context()
    .route('**/data/reports/observations.csv', (route) =>
      route.fulfill({ contentType: 'text/csv; charset=utf-8', body: corrected }),
    );
  await openApp(page);
  const rows = await rowsOf(await openTable(chart(page, /thẩm định, có ý kiến về công nghệ/i)));
  expect(rows.map(([, value]) => value)).toEqual(['43', '65', '87', '106']);
  expect(await textOf(card(page, 'Thẩm định, có ý kiến về công nghệ'))).toContain('87 dự án');
  await openApp(page, '#/indicator/technology-appraisals?places=63-45');
  expect(await textOf(page.getByRole('main'))).not.toMatch(/86 dự án.*86 dự án/);
  await close();
});

test('parts that no longer make up their printed total refuse the package, with the sum', async () => {
  const csv = await (await fetch(`${baseUrl}data/reports/observations.csv`)).text();
  const broken = csv.replace(/(ocop-products,63-45,[^\n]*,)42(,exact,actual,stars=4)/, '$143$2');
  expect(broken).not.toBe(csv);
  const { page, leave } = await browser.newPage();
  await page
    .context()
    .route('**/data/reports/observations.csv', (route) =>
      route.fulfill({ contentType: 'text/csv; charset=utf-8', body: broken }),
    );
  await page.goto('./#/data');
  await page.locator('[data-package="reports"][data-accepted="false"]').waitFor();
  expect(await textOf(page.getByRole('main'))).toContain('các phần cộng lại bằng 120');
  await leave();
});

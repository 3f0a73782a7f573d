import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { card, chart, openApp, openTable, plain, textOf } from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

/** All that the page says, to the eye and to the ear. */
async function everythingSaid(page: Page): Promise<string> {
  const words = await page.evaluate(() => [
    document.body.textContent,
    ...[...document.querySelectorAll('[aria-label], [title]')].map(
      (it) => `${it.getAttribute('aria-label') ?? ''} ${it.getAttribute('title') ?? ''}`,
    ),
  ]);
  return plain(words.join(' | '));
}

const views = [
  '#/',
  '#/?year=2022',
  '#/?place=34-44&boundary=current',
  '#/indicator/technology-appraisals',
  '#/indicator/technology-appraisals?places=63-45',
  '#/indicator/technology-appraisals?boundary=current',
];

test.each(views)('%s never tells 106 against 86 as a plain growth of 23%%', async (view) => {
  const { page, close } = await browser.newPage();
  for (const [language, atLeast] of [
    ['vi', 'ít nhất '],
    ['en', 'at least '],
  ] as const) {
    await openApp(page, `${view}${view.includes('?') ? '&' : '?'}lang=${language}`);
    for (const button of await page
      .getByRole('button', { name: /^(Bảng số liệu|Data table)$/ })
      .all())
      await button.click();
    const said = await everythingSaid(page);
    expect(said).toContain('106');
    const told = [...said.matchAll(/.{0,40}\b23([,.]\d+)? ?%/gu)].map(([words]) => words);
    expect(told.filter((words) => !words.includes(atLeast))).toEqual([]);
  }
  await close();
});

test('the card says that the year is not over', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  const text = await textOf(card(page, 'Thẩm định, có ý kiến về công nghệ'));
  expect(text).toContain('Chưa đủ năm: đầu năm đến 11/2023');
  await close();
});

test('a whole year has no such mark', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/?year=2022');
  const text = await textOf(card(page, 'Thẩm định, có ý kiến về công nghệ'));
  expect(text).toContain('86');
  expect(text).toContain('Năm 2022');
  expect(text).not.toMatch(/^(?!.*chưa hết).*Chưa đủ năm/u);
  await close();
});

test('a chart’s table marks the part-year’s row and no other', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  const table = await openTable(chart(page, /thẩm định, có ý kiến về công nghệ/i));
  const rows = await Promise.all((await table.getByRole('row').all()).map(textOf));
  expect(rows).toHaveLength(5);
  expect(rows.filter((row) => /chưa đủ năm/i.test(row))).toEqual([rows[4]]);
  expect(rows[4]).toContain('106');
  expect(rows[4]).toContain('đến 11/2023');
  await close();
});

test('the chart names the part-year on its axis and explains its mark below', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  const figure = chart(page, /thẩm định, có ý kiến về công nghệ/i);
  expect(await figure.locator('svg text').allTextContents()).toContain('đến 11/2023');
  expect(await textOf(figure)).toContain('chưa đủ năm, không so trực tiếp với các năm trước');
  const title = await textOf(figure.getByRole('heading'));
  expect(title).toContain('năm 2023 chưa hết');
  await close();
});

test('the comparison tells whole years by their growth and the part-year as a lower bound', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/indicator/technology-appraisals?places=63-45');
  const comparison = page.getByRole('table').filter({ hasText: 'Nhận xét' });
  const rows = await Promise.all((await comparison.getByRole('row').all()).map(textOf));
  expect(rows.slice(1)).toEqual([
    'Quảng Trị Năm 2020 Năm 2021 Tăng 51,2%',
    'Quảng Trị Năm 2021 Năm 2022 Tăng 32,3%',
    'Quảng Trị Năm 2022 Đầu năm đến 11/2023 Tăng ít nhất 23%',
  ]);
  await close();
});

test('nine months, eleven months and a quarter of three provinces are not ranked, and the reason is told', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/indicator/technology-appraisals');
  const text = await textOf(page.getByRole('main'));
  expect(text).toContain('Không xếp hạng');
  expect(text).toContain('9 tháng 2023');
  await close();
});

test('every row of the overview that holds a part-year flow says so', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/?place=63-06&year=2023');
  const periods = await page
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) => row.textContent).filter((it) => it.includes('9 tháng 2023')),
    );
  expect(periods.length).toBeGreaterThan(100);
  // Rates have no year to be a part of.
  const unmarked = periods.filter((it) => !it.includes('chưa đủ năm') && !it.includes('%'));
  expect(unmarked).toEqual([]);
  await close();
});

test('a quarter reported before its end tells its cut-off wherever the card shows it', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/?place=63-34&year=2020');
  for (const name of ['Thẩm định, có ý kiến về công nghệ', 'Xử phạt vi phạm hành chính']) {
    const text = await textOf(card(page, name));
    expect(text).toContain('Chưa đủ năm: quý I/2020, số liệu đến 13/3/2020');
  }
  await close();
});

test('the cut-off stands beside the quarter in the overview’s tables as well', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/?place=63-34&year=2020');
  const row = page.getByRole('row', { name: /Bản tin TBT được xuất bản/ });
  expect(await textOf(row)).toContain('13/3/2020');
  await close();
});

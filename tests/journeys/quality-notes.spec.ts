import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { card, chart, openApp, textOf } from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';
import { addPackage, ownObservations, ownSource } from './own-package.ts';

// What does not fit together in a report stands beside the figures that it touches.

const baseUrl = inject('baseUrl');
let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(baseUrl, { reusesPages: true });
});
afterAll(() => browser.close());

const title = 'Lưu ý về chất lượng số liệu';

test('“100% on time” bears a mark, and its source tells what 40 of 46 gives', async () => {
  const { page, leave } = await browser.newPage();
  await openApp(page, '#/?place=63-06&year=2023');
  const row = page.getByRole('row', { name: /đúng hạn, trước hạn/ });
  await page.locator('details:not([open]) > summary').evaluateAll((summaries) => {
    for (const it of summaries) (it as HTMLElement).click();
  });
  const figure = row.getByRole('button', { name: '100 có lưu ý về chất lượng số liệu' });
  await figure.click();
  const notes = page.getByRole('dialog').getByRole('region', { name: title });
  expect(await textOf(notes)).toContain(
    'Mục A.III.6 nêu 100%; 40/46 hồ sơ ở cùng mục là 87,0%. Báo cáo không in mẫu số của 100%',
  );
  // Not by the watch: the browser itself notes that no report's text came along.
  await leave();
});

test('a sum that agrees has no mark and stands in the source', async () => {
  const { page, leave } = await browser.newPage();
  await openApp(page, '#/indicator/ocop-products?places=63-45');
  await page
    .getByRole('table')
    .last()
    .getByRole('button', { name: /^119\s+sản phẩm$/ })
    .click();
  const notes = page.getByRole('dialog').getByRole('region', { name: title });
  expect(await textOf(notes)).toContain('khớp tổng đã in: 42 + 77 = 119 sản phẩm');
  // Not by the watch: the browser itself notes that no report's text came along.
  await leave();
});

test('a chart tells the notes on its figures, a figure’s own note only once', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/indicator/administrative-files?places=63-06');
  const parts = page.locator('figure[data-chart="parts"]').first();
  const note = '40: Mục A.III.6 nêu 100%';
  await expect.poll(() => textOf(parts)).toContain(note);
  await openApp(page, '#/indicator/research-tasks-managed?places=63-06');
  // Once the marks are there, so are the notes.
  await page.getByRole('button', { name: /^31 nhiệm vụ có lưu ý/ }).waitFor();
  expect((await textOf(parts)).split('Chú thích 1 chỉ liệt kê')).toHaveLength(2);
  await close();
});

test('a document gathers the notes on all its figures', async () => {
  const { page, leave } = await browser.newPage();
  await openApp(page, '#/indicator/research-tasks-managed?places=63-06');
  const parts = page.locator('figure[data-chart="parts"]').first();
  await parts.getByRole('button', { name: /Báo cáo tháng 9\/2023/ }).click();
  const notes = page.getByRole('dialog').getByRole('region', { name: title });
  const told = await textOf(notes);
  expect(told).toContain('87,0%');
  expect(told).toContain('Mục A.III.2.a nêu 10 nhiệm vụ, mục C.1 nêu 9 nhiệm vụ');
  // Not by the watch: the browser itself notes that no report's text came along.
  await leave();
});

test('in English the same, at 360 px', async () => {
  const { page, leave } = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await openApp(page, '#/indicator/administrative-files-on-time-rate?lang=en');
  await page
    .getByRole('button', { name: /^100% with a note on its quality/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  expect(await textOf(dialog)).toContain('40/46 files in the same section are 87.0%');
  expect((await dialog.boundingBox())?.width).toBeLessThanOrEqual(360);
  // Not by the watch: the browser itself notes that no report's text came along.
  await leave();
});

test('two sources of an own package that contradict each other are both named', async () => {
  const { page, close } = await browser.newPage();
  const another = `quang-tri-2024-b,Báo cáo tổng kết năm 2024,Sở Khoa học và Công nghệ tỉnh Quảng Trị,63-45,9/BC-SKHCN,2025-02-10,day,,\n`;
  const stated = (value: number, source: string) =>
    `technology-appraisals,63-45,2024-01-01,2024-12-31,day,,${value},exact,actual,,${source},II.1,${value} dự án,,`;
  await addPackage(page.context(), baseUrl, {
    name: 'quang-tri',
    files: {
      sources: ownSource + another,
      observations: ownObservations(stated(131, 'quang-tri-2024'), stated(130, 'quang-tri-2024-b')),
    },
  });
  await openApp(page);
  const marked = card(page, 'Thẩm định, có ý kiến về công nghệ').getByRole('button', {
    name: /^13[01] có lưu ý về chất lượng số liệu$/,
  });
  await marked.click();
  const told =
    /Hai nguồn nêu khác nhau: 131 dự án \(Báo cáo 1\/BC-SKHCN \(5\/1\/2025\), mục II\.1\); 130 dự án \(Báo cáo 9\/BC-SKHCN \(10\/2\/2025\), mục II\.1\)/;
  expect(await textOf(page.getByRole('dialog'))).toMatch(told);
  await page.keyboard.press('Escape');
  await expect
    .poll(() => textOf(chart(page, /thẩm định, có ý kiến về công nghệ/i)))
    .toMatch(/Hai nguồn nêu khác nhau/);
  await openApp(page, '#/indicator/technology-appraisals?places=63-45');
  expect(await textOf(page.getByRole('main'))).toMatch(told);
  await close();
});

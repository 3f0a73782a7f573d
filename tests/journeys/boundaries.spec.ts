import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { card, headlinesOf, openApp, textOf } from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// Quảng Trị (45) was merged with Quảng Bình (44) into today's Quảng Trị, unit 44 of the 34.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

test('today’s Quảng Trị shows that one of its two former units has figures', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/?place=34-44&boundary=current');
  expect(await headlinesOf(page)).toContainEqual(['technology-appraisals', '34-44', '106']);
  for (const name of ['Thẩm định, có ý kiến về công nghệ', 'Áp dụng ISO 9001']) {
    expect(await textOf(card(page, name))).toContain('1/2 đơn vị cũ có số liệu');
  }
  await close();
});

test('a sentence to be read out about a merged unit tells that a former unit is missing', async () => {
  const { page, close } = await browser.newPage({
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await openApp(page, '#/?place=34-44&boundary=current');
  await page.getByRole('button', { name: 'Sao chép đoạn văn' }).click();
  await page.getByRole('button', { name: 'Đã sao chép' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const [first] = copied.split('\n');
  expect(first).toContain('106');
  expect(first).toMatch(/1\/2 đơn vị cũ/);
  await close();
});

test.each([
  ['34-19', 'Thái Nguyên', '1/2 đơn vị cũ có số liệu'],
  ['34-33', 'Hưng Yên', '1/2 đơn vị cũ có số liệu'],
])('%s (%s) shows its coverage', async (id, name, coverage) => {
  const { page, close } = await browser.newPage();
  await openApp(page, `#/?place=${id}&boundary=current`);
  expect(await textOf(page.getByRole('heading', { level: 1 }))).toContain(name);
  expect(await textOf(card(page, 'Thẩm định, có ý kiến về công nghệ'))).toContain(coverage);
  await close();
});

test('an unmerged unit keeps its figures and has no coverage to tell', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/?place=34-04&boundary=current&year=2022');
  expect(await headlinesOf(page)).toContainEqual(['fines', '34-04', '65000000']);
  expect(await textOf(page.getByRole('main'))).not.toContain('đơn vị cũ có số liệu');
  await close();
});

test('rates of former units are not added up: 100% stands apart, named as not added', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/?place=34-44&boundary=current');
  expect(await textOf(card(page, 'Áp dụng ISO 9001'))).not.toContain('100%');
  const main = page.getByRole('main');
  expect(await textOf(main)).toContain('Không cộng được theo địa giới hiện nay');
  await close();
});

test('the boundary filter leads to the unit that a province became, and back', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/?place=63-06');
  const boundary = page.getByRole('combobox', { name: 'Địa giới' });
  await boundary.selectOption('current');
  await page.getByRole('heading', { level: 1, name: 'Thái Nguyên, năm 2023' }).waitFor();
  expect(page.url()).toContain('boundary=current');
  await boundary.selectOption('reported');
  await page.getByRole('heading', { level: 1, name: 'Bắc Kạn, năm 2023' }).waitFor();
  expect(page.url()).not.toContain('boundary');
  await close();
});

test('under today’s boundaries the places of an indicator are today’s units', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/indicator/technology-appraisals?boundary=current');
  expect(await headlinesOf(page)).toEqual([
    ['technology-appraisals', '34-44', '106'],
    ['technology-appraisals', '34-19', '15'],
    ['technology-appraisals', '34-33', '8'],
  ]);
  for (const article of await page.getByRole('article').all()) {
    expect(await textOf(article)).toContain('1/2 đơn vị cũ có số liệu');
  }
  await close();
});

test('every chart says which boundaries it is drawn in', async () => {
  const { page, close } = await browser.newPage();
  for (const [address, words] of [
    ['#/', 'địa giới theo báo cáo (63 đơn vị)'],
    ['#/?boundary=current', 'địa giới hiện nay (34 đơn vị)'],
  ] as const) {
    await openApp(page, address);
    const captions = await page
      .locator('figure[data-chart]')
      .filter({ has: page.getByRole('heading') })
      .all();
    expect(captions.length).toBeGreaterThan(1);
    for (const caption of captions) expect(await textOf(caption)).toContain(words);
  }
  await close();
});

import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { card, headlinesOf, openApp, textOf } from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// A leader has four minutes. Every figure here was read in the reports by hand.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

async function cardText(hash: string, name: string): Promise<string> {
  const { page, close } = await browser.newPage();
  await openApp(page, hash);
  const text = await textOf(card(page, name));
  await close();
  return text;
}

test('the first page shows the department’s own province, its latest year and the five headlines in order', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe('Quảng Trị, năm 2023');
  expect(await headlinesOf(page)).toEqual([
    ['public-investment-disbursement', '63-45', null],
    ['technology-appraisals', '63-45', '106'],
    ['iso-9001-2015-agencies', '63-45', '40'],
    ['iso-9001-2015-communes', '63-45', '125'],
    ['inspections', '63-45', null],
    ['fines', '63-45', null],
  ]);
  await close();
});

test('technology appraisals stand at 106 in a year not over, with 43, 65 and 86 before it', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  const appraisals = card(page, 'Thẩm định, có ý kiến về công nghệ');
  const text = await textOf(appraisals);
  expect(text).toMatch(/^Thẩm định, có ý kiến về công nghệ 106 ?dự án/);
  expect(text).toContain('Chưa đủ năm');
  expect(text).toContain('đến 11/2023');
  expect(text).toContain('Kế hoạch không nêu trong báo cáo');
  expect(text).toContain('Từ đầu năm đến 11/2023, tỉnh Quảng Trị có 106 dự án');
  const drawn = await appraisals.locator('figure[data-chart] svg text').allTextContents();
  expect(drawn.filter((it) => /^\d{2,3}$/.test(it))).toEqual(['43', '65', '86', '106']);
  await close();
});

test('ISO 9001:2015 stands at 40 agencies and 125 communes, and 100% only as the report states it', async () => {
  const text = await cardText('#/', 'Áp dụng ISO 9001');
  expect(text).toMatch(/40 ?cơ quan/);
  expect(text).toMatch(/125 ?UBND cấp xã/);
  expect(text).toContain('100% như báo cáo nêu');
  expect(text).not.toContain('165');
});

test.each([
  ['Giải ngân vốn đầu tư công', ['Cao Bằng, năm 2022']],
  ['Thanh tra', ['Bắc Kạn, năm 2023', 'Cao Bằng, năm 2018']],
  ['Xử phạt vi phạm hành chính', ['Cao Bằng, năm 2022', 'Thái Bình, năm 2020']],
])('“%s”, which Quảng Trị doesn’t report, says so and leads to who does', async (name, places) => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  const empty = card(page, name);
  expect(await textOf(empty)).toContain('Báo cáo không nêu');
  expect(await textOf(empty.getByRole('article'))).not.toMatch(/(^|\s)0(\s|$)|N\/A|—/);
  for (const place of places) {
    await empty.getByRole('link', { name: place, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: place, exact: true }).waitFor();
    expect(await textOf(card(page, name))).not.toContain('Báo cáo không nêu');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Quảng Trị, năm 2023' }).waitFor();
  }
  await close();
});

test('Cao Bằng 2022 has disbursed 5.750 million of a plan that the report does not state', async () => {
  const text = await cardText('#/?place=63-04&year=2022', 'Giải ngân vốn đầu tư công');
  expect(text).toMatch(/5\.750 ?triệu đồng/);
  expect(text).toContain('Kế hoạch không nêu trong báo cáo');
  expect(text).toContain('Chưa đủ năm');
  expect(text).toContain('2/3/2022');
  expect(text).not.toContain('%');
});

test('Cao Bằng 2022 has fined 65 million; the instruments’ 70 million are no fine', async () => {
  const text = await cardText('#/?place=63-04&year=2022', 'Xử phạt vi phạm hành chính');
  expect(text).toMatch(/65 ?triệu đồng/);
  expect(text).not.toMatch(/70|135/);
});

test('Cao Bằng 2018 has checked 17 of 25 agencies, 68%; the 9 of July alone are not the headline', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/?place=63-04&year=2018');
  expect(await headlinesOf(page)).toContainEqual(['iso-9001-2008-agencies-checked', '63-04', '17']);
  const text = await textOf(card(page, 'Áp dụng ISO 9001'));
  expect(text).toMatch(/17 ?cơ quan/);
  expect(text).toContain('ISO 9001:2008');
  expect(text).toContain('Đạt 68% kế hoạch');
  expect(text).toContain('Kế hoạch: 25 cơ quan');
  expect(text).toContain('đến 19/7/2018');
  expect(text).not.toContain('ISO 9001:2015');
  await close();
});

test('Bắc Kạn’s nine months of 2023 show 15 appraisals and 2 inspections, and no fines as nothing stated', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/?place=63-06&year=2023');
  expect(await headlinesOf(page)).toEqual([
    ['public-investment-disbursement', '63-06', null],
    ['technology-appraisals', '63-06', '15'],
    ['iso-9001-2015-agencies', '63-06', null],
    ['inspections', '63-06', '2'],
    ['fines', '63-06', null],
  ]);
  for (const name of ['Thẩm định, có ý kiến về công nghệ', 'Thanh tra']) {
    expect(await textOf(card(page, name))).toContain('Chưa đủ năm: 9 tháng 2023');
  }
  await close();
});

test('Bắc Kạn’s plans show 33 of 48 programmes, 2.050 of 4.000 kg and 10.000 of 15.000 bags', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/?place=63-06&year=2023');
  const text = await textOf(page.getByRole('main'));
  expect(text).toMatch(/33 ?\/ ?48 số/);
  expect(text).toMatch(/2\.050 ?\/ ?4\.000 kg/);
  expect(text).toMatch(/10\.000 ?\/ ?15\.000 bịch/);
  await close();
});

test('Thái Bình’s two fines stand side by side and are never added to 14,5 million', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/?place=63-34&year=2020');
  const fines = (await headlinesOf(page)).filter(([indicator]) => indicator === 'fines');
  expect(fines.map(([, , value]) => value).sort()).toEqual(['10000000', '4500000']);
  expect(await textOf(card(page, 'Xử phạt vi phạm hành chính'))).toMatch(/4,5 ?triệu đồng/);
  const whole = await textOf(page.getByRole('main'));
  expect(whole).not.toMatch(/14[,.]5/);
  await close();
});

test('a sentence about one of two fines does not tell it as the province’s fines', async () => {
  const text = await cardText('#/?place=63-34&year=2020', 'Xử phạt vi phạm hành chính');
  expect(text).not.toContain('tiền xử phạt vi phạm hành chính của tỉnh Thái Bình là 10 triệu đồng');
});

test('money is never added across periods: 654 and 412 million stay apart', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  const text = await textOf(page.getByRole('main'));
  expect(text).not.toContain('1.066');
  const values = await page
    .locator('td[data-value]')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-value')));
  expect(values).toEqual(expect.arrayContaining(['654000000', '412000000']));
  expect(values).not.toContain('1066000000');
  await close();
});

test('three sentences are ready to be read out, and one button copies them', async () => {
  const { page, close } = await browser.newPage({
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await openApp(page);
  await page.getByRole('button', { name: 'Sao chép đoạn văn' }).click();
  await page.getByText('Đã sao chép').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const sentences = copied.split('\n').map((it) => it.replace(/\s+/gu, ' '));
  expect(sentences).toHaveLength(3);
  expect(sentences[0]).toBe(
    'Từ đầu năm đến 11/2023, tỉnh Quảng Trị có 106 dự án đầu tư được thẩm định, có ý kiến về công nghệ; cả năm 2022 là 86 dự án.',
  );
  await close();
});

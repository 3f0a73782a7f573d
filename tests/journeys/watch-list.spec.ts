import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { card, openApp, textOf, untilReady } from './app-page.ts';
import { openBrowser, phone, type JourneyBrowser } from './open-browser.ts';
import { overflow } from './sticking-out.ts';

// What a person watches is kept in their browser alone: pins, rules, and what they saw last.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const appraisals = 'Dự án đầu tư được thẩm định, có ý kiến về công nghệ';
const bacKan = '#/?place=63-06&year=2023';

const watched = (page: Page) => page.getByRole('region', { name: 'Đang theo dõi' });
const changes = (page: Page) => page.getByRole('region', { name: 'Thay đổi từ lần xem trước' });

const reload = async (page: Page) => {
  await page.reload();
  await untilReady(page);
};

interface SeenFigure {
  value: number;
  period: { start: string; end: string };
}

type Visits = Record<string, { version: string; figures: Record<string, SeenFigure> }>;

const storedVisits = (page: Page): Promise<Visits> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('last-visit') ?? '{}') as Visits);

/** A visit is kept once its page is on the screen. */
async function visitBacKan(page: Page): Promise<void> {
  await openApp(page, bacKan);
  await page.waitForFunction(() => localStorage.getItem('last-visit') !== null);
}

/** Has the browser remember Bắc Kạn as it stood at the end of June, with half of the spawn done. */
async function lookedInJuly(page: Page): Promise<void> {
  await visitBacKan(page);
  const visits = await storedVisits(page);
  const spawn = Object.keys(visits['63-06']?.figures ?? {}).filter((key) =>
    key.startsWith('mushroom-spawn-produced|'),
  );
  expect(spawn).toHaveLength(1);
  await page.evaluate(
    ([all, key]) => {
      const visit = all['63-06'];
      const figure = visit?.figures[key];
      if (!visit || !figure) throw new Error('Bắc Kạn was not stored');
      visit.version = 'july';
      figure.value = 2000;
      figure.period = { start: '2023-01-01', end: '2023-06-30' };
      localStorage.setItem('last-visit', JSON.stringify(all));
    },
    [visits, spawn[0] ?? ''] as const,
  );
  await reload(page);
}

test('a pinned indicator stands before the headlines of the overview, and stays there', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  expect(await watched(page).count()).toBe(0);
  await openApp(page, '#/indicator/technology-appraisals');
  const pin = page.getByRole('button', { name: `Theo dõi ${appraisals}`, exact: true });
  expect(await pin.getAttribute('aria-pressed')).toBe('false');
  await pin.click();
  const pinned = page.getByRole('button', { name: `Bỏ theo dõi ${appraisals}`, exact: true });
  expect(await pinned.getAttribute('aria-pressed')).toBe('true');
  for (const visit of ['first', 'second']) {
    await openApp(page);
    const text = await textOf(watched(page));
    expect(text, visit).toContain(appraisals);
    expect(text, visit).toMatch(/106 dự án/);
    expect(text, visit).toContain('đến 11/2023 · chưa đủ năm');
  }
  const [list, headline] = await Promise.all(
    [watched(page), card(page, 'Giải ngân vốn đầu tư công')].map((it) => it.boundingBox()),
  );
  expect(list?.y).toBeLessThan(headline?.y ?? 0);
  await watched(page)
    .getByRole('button', { name: `Bỏ theo dõi ${appraisals}` })
    .click();
  expect(await watched(page).count()).toBe(0);
  await reload(page);
  expect(await watched(page).count()).toBe(0);
  await close();
});

test('a place without figures of a pinned indicator says so, and its figure leads to its source', async () => {
  const { page, leave } = await browser.newPage();
  await openApp(page);
  await card(page, 'Thẩm định, có ý kiến về công nghệ')
    .getByRole('button', { name: `Theo dõi ${appraisals}` })
    .click();
  await watched(page).getByRole('button', { name: '106' }).click();
  expect(await textOf(page.getByRole('dialog'))).toContain('106 dự án');
  await openApp(page, '#/?place=63-01');
  expect(await textOf(watched(page))).toContain(`Không có số liệu ở Hà Nội: ${appraisals}`);
  await leave();
});

test('a rule is set at the department’s level, changed by hand, and marks what is below it', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/indicator/mushroom-spawn-produced');
  await page.getByRole('button', { name: /^Theo dõi / }).click();
  await openApp(page, bacKan);
  const section = watched(page);
  expect(await textOf(section)).not.toContain('đã đặt');
  await section.getByRole('checkbox', { name: /^Báo khi nhịp độ dưới mức đặt/ }).check();
  // 2.050 of 4.000 kg, when 273 of 365 days had passed.
  expect(await textOf(section)).toContain('Nhịp độ 0,69, dưới mức 0,85 đã đặt');
  const level = section.getByRole('textbox', { name: /^Mức nhịp độ/ });
  expect(await level.inputValue()).toBe('0,85');
  await level.fill('nhanh');
  await level.press('Enter');
  expect(await textOf(section.getByRole('alert'))).toContain('Nhập số lớn hơn 0');
  await level.fill('0,6');
  await level.press('Enter');
  expect(await textOf(section)).not.toContain('đã đặt');
  await reload(page);
  expect(await level.inputValue()).toBe('0,6');
  await close();
});

test('a first visit tells of no changes', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, bacKan);
  expect(await changes(page).count()).toBe(0);
  await reload(page);
  expect(await changes(page).count()).toBe(0);
  await close();
});

test('what has fallen behind since the last visit is told until it is said to be seen', async () => {
  const { page, close } = await browser.newPage();
  await lookedInJuly(page);
  const text = await textOf(changes(page));
  expect(text).toContain('Từ lần xem trước: 1 chỉ tiêu mới chậm tiến độ.');
  expect(text).toMatch(/2\.050 kg/);
  expect(text).toContain('Chậm (lần trước: Đúng tiến độ)');
  await reload(page);
  expect(await changes(page).count()).toBe(1);
  await changes(page).getByRole('button', { name: 'Đã xem' }).click();
  expect(await changes(page).count()).toBe(0);
  await reload(page);
  expect(await changes(page).count()).toBe(0);
  await close();
});

test('new figures on the server are told at the next visit, with the source that states them', async () => {
  const csv = await (await fetch(`${inject('baseUrl')}data/reports/observations.csv`)).text();
  const corrected = csv.replace(
    /(mushroom-spawn-produced,63-06,2023-01-01,2023-09-30,[^,]*,[^,]*,)2050,/,
    (_, start: string) => `${start}3050,`,
  );
  expect(corrected).not.toBe(csv);
  const { page, leave } = await browser.newPage();
  await visitBacKan(page);
  await page
    .context()
    .route('**/data/reports/observations.csv', (route) =>
      route.fulfill({ contentType: 'text/csv; charset=utf-8', body: corrected }),
    );
  await reload(page);
  const text = await textOf(changes(page));
  expect(text).toContain('Từ lần xem trước: 1 chỉ tiêu trở lại đúng tiến độ.');
  expect(text).toContain('Đúng tiến độ (lần trước: Chậm)');
  await changes(page).getByRole('button', { name: '3.050' }).click();
  expect(await textOf(page.getByRole('dialog'))).toContain('2.050/4.000kg');
  // The report's text needn't lie beside the app: see source-of-a-figure.spec.ts.
  await leave();
});

test('the same is told in English, and of no other place', async () => {
  const { page, close } = await browser.newPage();
  await lookedInJuly(page);
  await openApp(page, '#/?place=63-04');
  expect(await changes(page).count()).toBe(0);
  await openApp(page, `${bacKan}&lang=en`);
  expect(
    await textOf(page.getByRole('region', { name: 'Changes since the last visit' })),
  ).toContain('Since the last visit: 1 indicator is newly behind.');
  await close();
});

test('stored text that nobody can read is no visit and no pin', async () => {
  const { page, close } = await browser.newPage();
  await page.addInitScript(() => {
    localStorage.setItem('watch-list', '{"indicatorId":');
    localStorage.setItem('last-visit', '{"63-06":{"version":7}}');
  });
  await openApp(page, bacKan);
  expect(await changes(page).count()).toBe(0);
  expect(await watched(page).count()).toBe(0);
  await close();
});

test('with pins, a rule and changes nothing sticks out on a phone', async () => {
  const { page, close } = await browser.newPage(phone);
  await page.addInitScript(() => {
    const ids = ['mushroom-spawn-produced', 'technology-appraisals', 'iso-9001-2015-plan-rate'];
    localStorage.setItem(
      'watch-list',
      JSON.stringify(ids.map((indicatorId) => ({ indicatorId, below: 0.85 }))),
    );
  });
  await lookedInJuly(page);
  expect(await changes(page).count()).toBe(1);
  expect(await watched(page).count()).toBe(1);
  expect(await overflow(page)).toEqual([]);
  await close();
});

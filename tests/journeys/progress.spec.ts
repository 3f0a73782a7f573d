import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { chart, openApp, openTable, plain, textOf, untilReady } from './app-page.ts';
import { openBrowser, phone, type JourneyBrowser } from './open-browser.ts';
import type { Locator, Page } from 'playwright';

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const list = (page: Page): Locator => page.locator('figure[data-chart="progress"]').first();

/** By keyboard to a row of the list, counted from 1. */
async function goToRow(page: Page, row: number): Promise<void> {
  await list(page).getByRole('application').focus();
  for (let step = 0; step < row; step += 1) await page.keyboard.press('ArrowDown');
}

/** The calculation of a row, opened by keyboard. */
async function openRow(page: Page, row: number): Promise<Locator> {
  await goToRow(page, row);
  await page.keyboard.press('Enter');
  return page.getByRole('dialog');
}

/** Name, then raw value or word of each cell of a row. */
const cellsOfRows = (table: Locator): Promise<string[][]> =>
  table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [
        (row.querySelector('th')?.firstChild?.textContent ?? '').trim(),
        ...[...row.querySelectorAll('td')].map(
          (cell) => cell.dataset['value'] ?? cell.innerText.trim(),
        ),
      ]),
    );

const share = (value: string | undefined): number => Number(Number(value).toFixed(4));

describe('every pair of the five reports', () => {
  // Values as printed; shares and pace by hand: 273 of 365 days to 30/9/2023, 200 of 365 to 19/7/2018.
  test('stands with its figures, shares, pace and status, the worst first', async () => {
    const { page, close } = await browser.newPage();
    await openApp(page, '#/progress');
    const rows = await cellsOfRows(await openTable(list(page)));
    expect(
      rows.map(([name, actual, plan, unit, , , , status]) => [name, actual, plan, unit, status]),
    ).toEqual([
      [
        'Vốn đầu tư công đã giải ngân',
        '5750000000',
        'Báo cáo không nêu số kế hoạch',
        'triệu đồng',
        'Không nêu kế hoạch',
      ],
      ['Giống nấm được sản xuất', '2050', '4000', 'kg', 'Chậm'],
      ['Bịch nấm thương phẩm được sản xuất', '10000', '15000', 'bịch', 'Cần theo dõi'],
      [
        'Số phát sóng về khoa học và công nghệ trên phát thanh, truyền hình',
        '33',
        '48',
        'số',
        'Cần theo dõi',
      ],
      ['Cơ quan được kiểm tra việc áp dụng ISO 9001:2008', '17', '25', 'cơ quan', 'Đúng tiến độ'],
    ]);
    expect(rows.slice(1).map((row) => row.slice(4, 7).map(share))).toEqual([
      [0.5125, 0.7479, 0.6852],
      [0.6667, 0.7479, 0.8913],
      [0.6875, 0.7479, 0.9192],
      [0.68, 0.5479, 1.241],
    ]);
    // What is left, and what it takes a month: to 31/12 three months, and 5 months and 12 of 31 days.
    expect(rows.slice(1).map((row) => row.slice(8, 10).map(share))).toEqual([
      [1950, 650],
      [5000, 1666.6667],
      [15, 5],
      [8, 1.485],
    ]);
    await close();
  });

  test('nothing else is called progress: parts and stated rates stand apart', async () => {
    const { page, close } = await browser.newPage();
    await openApp(page, '#/progress');
    const rates = await textOf(page.locator('[data-section="no-plan"]'));
    expect(rates).toContain('Tỷ lệ hoàn thành kế hoạch chuyển đổi ISO 9001:2015');
    expect(rates).toMatch(/100% như báo cáo nêu/u);
    const parts = page.locator('[data-section="parts"]');
    expect(await textOf(parts)).toContain('40 + 2 + 1 + 3 = 46, khớp với tổng đã in');
    expect(await parts.locator('figure[data-chart="progress"]').count()).toBe(0);
    const stated = await textOf(page.locator('[data-section="stated-rates"]'));
    expect(stated).toContain('Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn, trước hạn');
    expect(stated).toContain('Tỷ lệ hoàn thành kế hoạch kiểm tra áp dụng ISO 9001:2008');
    await close();
  });

  test('a year and a place show their own', async () => {
    const { page, close } = await browser.newPage();
    await openApp(page, '#/progress?place=63-04&year=2018');
    const rows = await cellsOfRows(await openTable(list(page)));
    expect(rows.map(([name]) => name)).toEqual([
      'Cơ quan được kiểm tra việc áp dụng ISO 9001:2008',
    ]);
    const planOnly = page.locator('[data-section="plan-only"]');
    await planOnly.locator('summary').click();
    expect(await textOf(planOnly)).toContain('Đề tài cấp tỉnh được kiểm tra tình hình thực hiện');
    await close();
  });
});

describe('the rules', () => {
  test('thresholds in the address decide, and the strip counts anew', async () => {
    const { page, close } = await browser.newPage();
    await openApp(page, '#/progress?thresholds=0.9~0.6');
    const rows = await cellsOfRows(await openTable(list(page)));
    expect(rows.slice(1).map((row) => row[7])).toEqual([
      'Cần theo dõi',
      'Cần theo dõi',
      'Đúng tiến độ',
      'Đúng tiến độ',
    ]);
    const count = (status: string) =>
      page.locator(`[data-status="${status}"]`).getAttribute('data-value');
    expect(await count('behind')).toBe('0');
    expect(await count('watch')).toBe('2');
    expect(await count('on-track')).toBe('2');
    expect(await textOf(page.getByRole('main'))).toContain('chậm dưới 0,6');
    await close();
  });

  test('typed thresholds hold at once and go into the address; nonsense is named and changes nothing', async () => {
    const { page, close } = await browser.newPage();
    await openApp(page, '#/progress');
    await page.getByText('Đổi ngưỡng và cách tính').click();
    await page.getByLabel('Cần theo dõi từ nhịp độ').fill('0,6');
    await page.waitForFunction(() => location.hash.includes('thresholds=1~0.6'));
    await page.locator('[data-status="behind"][data-value="0"]').waitFor();
    await page.getByLabel('Cần theo dõi từ nhịp độ').fill('hai');
    expect(await textOf(page.getByRole('alert').filter({ hasText: 'Ngưỡng' }))).toContain('0,85');
    await page.getByLabel('Cần theo dõi từ nhịp độ').fill('1,5');
    expect(await textOf(page.getByRole('alert').filter({ hasText: 'Ngưỡng' }))).toContain(
      'không được lớn hơn',
    );
    expect(page.url()).toContain('thresholds=1~0.6');
    await close();
  });

  test('the calculation of a status opens by keyboard: figures, dates, formula', async () => {
    const { page, close } = await browser.newPage();
    await openApp(page, '#/progress?place=63-06');
    const dialog = await openRow(page, 3);
    const text = await textOf(dialog);
    expect(text).toContain('33 số / 48 số = 68,8%');
    expect(text).toContain('273 / 365 ngày (từ 1/1/2023 đến 30/9/2023) = 74,8%');
    expect(text).toContain('68,8% / 74,8% = 0,92');
    expect(text).toContain('Cần theo dõi: nhịp độ từ 0,85 đến dưới 1');
    expect(text).toContain('48 số − 33 số = 15 số');
    expect(text).toContain('15 số / 3 tháng còn lại = 5 số');
    expect(text).toContain('Kỳ kế hoạch lấy là cả năm, báo cáo không in.');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await close();
  });

  test('pinning from within the calculation leaves it open, and moves the row to the top', async () => {
    const { page, close } = await browser.newPage();
    await openApp(page, '#/progress');
    const dialog = await openRow(page, 4);
    expect(await textOf(dialog)).toContain('33 số / 48 số');
    await dialog.getByRole('button', { name: /^Theo dõi/u }).click();
    await dialog.getByRole('button', { name: /^Bỏ theo dõi/u }).waitFor();
    expect(await textOf(dialog)).toContain('33 số / 48 số');
    await page.keyboard.press('Escape');
    await untilReady(page);
    const [first] = await cellsOfRows(await openTable(list(page)));
    expect(first?.[0]).toBe('Số phát sóng về khoa học và công nghệ trên phát thanh, truyền hình');
    await close();
  });

  test('thresholds go along to the other pages', async () => {
    const { page, close } = await browser.newPage();
    await openApp(page, '#/progress?place=63-06&thresholds=0.6~0.5');
    await page.getByRole('link', { name: 'Tổng quan' }).click();
    await untilReady(page);
    expect(await textOf(page.getByRole('main'))).toContain('Đúng tiến độ từ 0,6');
    await close();
  });

  test('a status that is pressed is the only one shown', async () => {
    const { page, close } = await browser.newPage();
    await openApp(page, '#/progress');
    await page.locator('[data-status="on-track"]').click();
    await untilReady(page);
    const rows = await cellsOfRows(await openTable(list(page)));
    expect(rows).toHaveLength(1);
    expect(page.url()).toContain('status=on-track');
    await close();
  });
});

test('a leader with a phone sees the sentence and the counts without scrolling', async () => {
  const { page, close } = await browser.newPage(phone);
  await openApp(page, '#/progress');
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const bottom = await page.locator('[data-status="no-plan"]').evaluate((it) => {
    const { bottom: edge } = it.getBoundingClientRect();
    return edge;
  });
  expect(bottom).toBeLessThan(740);
  expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe(
    'Bắc Kạn: giống nấm được sản xuất đạt 51,3% kế hoạch khi đã qua 74,8% thời gian',
  );
  await close();
});

test('each status is told to a screen reader by its word', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/progress?lang=en');
  // By the words that stand on it, so that whoever says them to the computer presses it too.
  for (const name of ['Behind 1', 'Watch 2', 'On track 1', 'Done 0', /^No plan stated \d+$/]) {
    expect(await page.getByRole('button', { name, exact: true }).count(), String(name)).toBe(1);
  }
  const hints = await page
    .locator('[data-status]')
    .evaluateAll((all) => all.map((it) => it.getAttribute('title')));
  expect(hints).toEqual([
    'Show only: Behind (1)',
    'Show only: Watch (2)',
    'Show only: On track (1)',
    'Show only: Done (0)',
    expect.stringMatching(/^Show only: No plan stated \(\d+\)$/),
  ]);
  await goToRow(page, 2);
  const said = plain((await list(page).locator('[aria-live="polite"]').textContent()) ?? '');
  expect(said).toContain('2,050 kg');
  expect(said).toContain('Plan: 4,000 kg');
  expect(said).toContain('Behind');
  await close();
});

test('an indicator whose figure is public keeps its name in the years side by side', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/progress');
  const years = chart(page, /Quảng Trị: lũy kế từ đầu năm/u);
  expect(await textOf(years)).toContain(
    'Số mới nhất là 11 tháng năm 2023; các năm trước không nêu số cùng kỳ nên không so sánh.',
  );
  await close();
});

test('in today’s boundary figures and plans without the other tell that a former unit is missing', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/progress?place=34-19&boundary=current');
  const planOnly = page.locator('[data-section="plan-only"]');
  await planOnly.locator('summary').click();
  const accepted = planOnly.locator('tr[data-indicator="research-tasks-accepted"]');
  expect(await textOf(accepted)).toContain('1/2 đơn vị cũ có số liệu');
  const appraised = page.locator('[data-section="no-plan"] tr[data-indicator="inspections"]');
  expect(await textOf(appraised)).toContain('1/2 đơn vị cũ có số liệu');
  await close();
});

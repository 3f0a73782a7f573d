import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openApp, openTable, textOf, untilReady } from './app-page.ts';
import { openBrowser, type JourneyBrowser, type WatchedPage } from './open-browser.ts';
import { addPackage, ownObservations, ownSource } from './own-package.ts';

let browser: JourneyBrowser;
const baseUrl = inject('baseUrl');
beforeAll(async () => {
  browser = await openBrowser(baseUrl, { reusesPages: true });
});
afterAll(() => browser.close());

const planSource =
  'quang-tri-2024-plan,Kế hoạch công tác năm 2024,Sở Khoa học và Công nghệ tỉnh Quảng Trị,63-45,1/KH-SKHCN,2024-01-05,day,,\n';

/** A figure of Quảng Trị out of the department's own report. */
const row = (
  indicator: string,
  start: string,
  end: string,
  value: number,
  kind: 'actual' | 'plan' = 'actual',
  source = 'quang-tri-2024',
) => `${indicator},63-45,${start},${end},day,,${value},exact,${kind},,${source},I.1,${value},,`;

async function openWith(rows: string[], hash: string): Promise<WatchedPage> {
  const opened = await browser.newPage();
  await addPackage(opened.page.context(), baseUrl, {
    name: 'own',
    files: { sources: `${ownSource}${planSource}`, observations: ownObservations(...rows) },
  });
  await openApp(opened.page, hash);
  return opened;
}

const year = (of: number) => [`${of}-01-01`, `${of}-12-31`] as const;
const nineMonths = (of: number) => [`${of}-01-01`, `${of}-09-30`] as const;

describe('plans that can’t be measured against', () => {
  test.each([
    [
      'plan-zero',
      [
        row('samples-tested', ...year(2024), 0, 'plan'),
        row('samples-tested', ...nineMonths(2024), 7),
      ],
      'Kế hoạch bằng 0',
    ],
    [
      'plan-negative',
      [
        row('samples-tested', ...year(2024), -5, 'plan'),
        row('samples-tested', ...nineMonths(2024), 7),
      ],
      'số âm',
    ],
    [
      'plans-differ',
      [
        row('samples-tested', ...year(2024), 40, 'plan'),
        row('samples-tested', ...year(2024), 50, 'plan', 'quang-tri-2024-plan'),
        row('samples-tested', ...nineMonths(2024), 7),
      ],
      '40 mẫu và 50 mẫu',
    ],
    [
      'beyond-plan',
      [
        row('samples-tested', '2024-01-01', '2024-06-30', 40, 'plan'),
        row('samples-tested', ...nineMonths(2024), 7),
      ],
      'vượt ra ngoài kỳ',
    ],
  ] as const)('%s is named where it is shown', async (code, rows, words) => {
    const { page, close } = await openWith([...rows], '#/progress?place=63-45&year=2024');
    const problem = page.locator(`[data-problem="${code}"]`);
    expect(await textOf(problem)).toContain(words);
    const main = await textOf(page.getByRole('main'));
    expect(main).not.toMatch(/NaN|Infinity|∞/u);
    expect(main).toContain('Chưa tính được');
    await close();
  });
});

describe('plans of which nothing is told yet', () => {
  test('two that differ are named on the page of plans and on the indicator’s, and none is chosen', async () => {
    const { page, close } = await openWith(
      [
        row('samples-tested', ...year(2024), 40, 'plan'),
        row('samples-tested', ...year(2024), 50, 'plan', 'quang-tri-2024-plan'),
      ],
      '#/progress?place=63-45&year=2024',
    );
    const problem = page.locator('[data-problem="plans-differ"]');
    expect(await textOf(problem)).toContain('40 mẫu và 50 mẫu');
    expect(await page.locator('[data-section="plan-only"]').count()).toBe(0);
    await openApp(page, '#/indicator/samples-tested?places=63-45');
    expect(await textOf(problem)).toContain('40 mẫu và 50 mẫu');
    await openApp(page, '#/?place=63-45&year=2024');
    expect(await textOf(problem)).toContain('40 mẫu và 50 mẫu');
    await close();
  });

  test('a year that only plans are stated for can be chosen, and is not said to have none', async () => {
    const { page, close } = await openWith(
      [row('samples-tested', ...year(2024), 40, 'plan')],
      '#/progress?place=63-45&year=2024',
    );
    expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe(
      '1 kế hoạch chưa có số thực hiện',
    );
    expect(await page.getByLabel('Kỳ báo cáo').inputValue()).toBe('2024');
    expect(await textOf(page.getByRole('main'))).not.toContain('Không có số liệu năm 2024');
    await close();
  });
});

test('sixth where fifth was planned is told alike on every page', async () => {
  const { page, close } = await openWith(
    [
      row('administrative-reform-rank', ...year(2024), 5, 'plan'),
      row('administrative-reform-rank', ...year(2024), 6),
    ],
    '#/progress?place=63-45&year=2024',
  );
  for (const hash of [
    '#/progress?place=63-45&year=2024',
    '#/indicator/administrative-reform-rank?places=63-45',
  ]) {
    await openApp(page, hash);
    const main = await textOf(page.getByRole('main'));
    expect(main, hash).toContain('83,3%');
    expect(main, hash).not.toContain('120%');
  }
  await close();
});

describe('a place with earlier years', () => {
  // Nine months of 2021–2023: 70, 65 and 78 of 100; mean 71 %.
  const rows = [
    ...[2021, 2022, 2023].map((it) => row('samples-tested', ...year(it), 100)),
    row('samples-tested', ...nineMonths(2021), 70),
    row('samples-tested', ...nineMonths(2022), 65),
    row('samples-tested', ...nineMonths(2023), 78),
    row('samples-tested', ...nineMonths(2024), 72),
    row('samples-tested', ...year(2024), 100, 'plan'),
  ];

  test('is measured by its own season where that is chosen, and says that it is an expectation', async () => {
    const { page, close } = await openWith(rows, '#/progress?place=63-45&year=2024');
    const figure = page.locator('figure[data-chart="progress"]').first();
    const straight = await textOf(await openTable(figure));
    // 72 % after 274 of 366 days, which are 74,9 %.
    expect(straight).toContain('0,96 Cần theo dõi');
    await page.getByText('Đổi ngưỡng và cách tính').click();
    await page.getByRole('radio', { name: 'Theo mùa của chính nơi đó' }).click({ force: true });
    await untilReady(page);
    const seasonal = await textOf(
      page.locator('figure[data-chart="progress"]').first().getByRole('table'),
    );
    expect(seasonal).toContain('71% (65%–78%) 1,01 Đúng tiến độ');
    expect(await textOf(page.getByRole('main'))).toContain('không phải số liệu báo cáo');
    await close();
  });

  test('stands beside the same stretch of those years', async () => {
    const { page, close } = await openWith(
      rows,
      '#/progress?place=63-45&year=2024&indicators=samples-tested',
    );
    expect(await textOf(page.locator('[data-section="years"]'))).toContain(
      'Cùng kỳ 9 tháng: năm 2024 là 72 mẫu; năm 2023 là 78 mẫu (giảm 7,7%); năm 2022 là 65 mẫu (tăng 10,8%); năm 2021 là 70 mẫu (tăng 2,9%).',
    );
    await close();
  });
});

test('where less is better the plan is a ceiling', async () => {
  // 60 of 100 meters used in half of a leap year: 182 of 366 days.
  const { page, close } = await openWith(
    [
      row('unverified-water-meters-found', ...year(2024), 100, 'plan'),
      row('unverified-water-meters-found', '2024-01-01', '2024-06-30', 60),
    ],
    '#/progress?place=63-45&year=2024',
  );
  const table = await textOf(
    await openTable(page.locator('figure[data-chart="progress"]').first()),
  );
  expect(table).toContain('60% 49,7% 0,83 Chậm');
  await close();
});

describe('own targets', () => {
  test('are measured against, told apart, and still there after a reload', async () => {
    const { page, close } = await browser.newPage();
    await openApp(page, '#/progress?place=63-45');
    await page
      .locator('[data-section="no-plan"] tr[data-indicator="technology-appraisals"]')
      .getByRole('button', { name: /^Đặt mục tiêu/u })
      .click();
    await page.getByLabel('Mục tiêu', { exact: false }).last().fill('120');
    await page.keyboard.press('Enter');
    await untilReady(page);
    const rowsOf = async () =>
      textOf(page.locator('figure[data-chart="progress"]').first().getByRole('table'));
    await openTable(page.locator('figure[data-chart="progress"]').first());
    // 106 of 120 after 334 of 365 days.
    expect(await rowsOf()).toContain(
      'mục tiêu tự đặt 106 chưa đủ năm 120 mục tiêu tự đặt dự án 88,3% 91,5% 0,97 Cần theo dõi',
    );
    expect(await page.locator('[data-status="watch"]').getAttribute('data-value')).toBe('0');
    await openApp(page, '#/progress?place=63-45');
    await openTable(page.locator('figure[data-chart="progress"]').first());
    expect(await rowsOf()).toContain('mục tiêu tự đặt');
    await close();
  });
});

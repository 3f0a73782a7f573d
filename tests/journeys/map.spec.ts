import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { openApp, plain, textOf, untilReady } from './app-page.ts';
import { goTo, legendOf, picture, readTable, sentence } from './compare-page.ts';
import type { Boundary } from './figures-by-sql.ts';
import { lastingTroubles } from './sticking-out.ts';
import { withFigures } from './with-figures.ts';

const opened = withFigures();

const valuesOf = (indicator: string, boundary: Boundary, year: number): number[] =>
  opened.sql
    .figures(indicator, boundary, 'value')
    .filter((it) => it.year === year)
    .map(({ value }) => value)
    .sort((a, b) => a - b);

const countsBetween = (values: readonly number[], bounds: readonly number[]): number[] =>
  [-Infinity, ...bounds].map(
    (low, at) => values.filter((it) => it >= low && it < (bounds[at] ?? Infinity)).length,
  );

const sum = (values: readonly number[]) => values.reduce((all, it) => all + it, 0);
function withinSquares(values: readonly number[], bounds: readonly number[]): number {
  return sum(
    [-Infinity, ...bounds].map((low, at) => {
      const own = values.filter((it) => it >= low && it < (bounds[at] ?? Infinity));
      const mean = sum(own) / own.length;
      return sum(own.map((it) => (it - mean) ** 2));
    }),
  );
}

/** The least sum of squares of all ways to cut ascending values into so many classes. */
function leastSquares(values: readonly number[], classes: number): number {
  if (classes === 1) return withinSquares(values, []);
  const cuts = values.map((_, at) => at).slice(classes - 1);
  return Math.min(
    ...cuts.map(
      (at) => leastSquares(values.slice(0, at), classes - 1) + withinSquares(values.slice(at), []),
    ),
  );
}

test.each<[Boundary, number]>([
  ['reported', 63],
  ['current', 34],
])(
  'in the boundary %s each of the %i units has an area, coloured as its class in the legend',
  async (boundary, count) => {
    const { page, close } = await opened.browser.newPage();
    await openApp(page, `#/map?boundary=${boundary}`);
    expect((await readTable(page)).rows).toHaveLength(count);
    const legend = await legendOf(page);
    expect(sum(legend.classes.map((it) => it.count)) + legend.missing).toBe(count);
    const fills = await picture(page)
      .locator('svg path')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('fill') ?? 'none'));
    // The ground comes first, then a swatch for each class, the highest first.
    const swatches = fills.slice(1, 1 + legend.classes.length);
    const areas = swatches.map((colour) => fills.filter((it) => it === colour).length - 1);
    // Each archipelago is an area more, in the class of the unit that it belongs to.
    const counts = legend.classes.map((it) => it.count).reverse();
    const islands = areas.map((it, at) => it - (counts[at] ?? 0));
    expect(sum(islands)).toBe(2);
    expect(Math.min(...islands)).toBe(0);
    await close();
  },
);

test.each<[Boundary, number]>([
  ['reported', 2023],
  ['current', 2024],
])(
  'in the boundary %s each way to cut classes of %i agrees with arithmetic of our own',
  async (boundary, year) => {
    const values = valuesOf('grdp-per-capita', boundary, year);
    const [least = 0, most = 0] = [values[0], values.at(-1)];
    const mean = sum(values) / values.length;
    const deviation = Math.sqrt(sum(values.map((it) => (it - mean) ** 2)) / values.length);
    const { page, close } = await opened.browser.newPage();
    const classesOf = async (classes: string) => {
      await goTo(page, `#/map?boundary=${boundary}&years=${year}&classes=${classes}`);
      const legend = await legendOf(page);
      const counts = legend.classes.map((it) => it.count);
      // What the legend prints is what it means.
      expect(counts, classes).toEqual(countsBetween(values, legend.bounds));
      return { counts, bounds: legend.bounds };
    };
    await openApp(page, '#/map');

    const { counts } = await classesOf('quantile');
    expect(counts).toHaveLength(5);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);

    const rounded = (all: number[]) => all.map((it) => Number(it.toFixed(2)));
    const equal = await classesOf('equal');
    expect(equal.bounds).toEqual(
      rounded([1, 2, 3, 4].map((it) => least + ((most - least) * it) / 5)),
    );

    const spread = await classesOf('deviation');
    expect(spread.bounds).toEqual(
      rounded([-1.5, -0.5, 0.5, 1.5].map((times) => mean + times * deviation)),
    );

    const natural = await classesOf('natural');
    expect(natural.bounds).toHaveLength(4);
    if (boundary === 'current') {
      const found = withinSquares(values, natural.bounds);
      expect(found).toBeLessThanOrEqual(leastSquares(values, 5) * (1 + 1e-9));
    }

    expect((await classesOf('50~100~150')).bounds).toEqual([50, 100, 150]);
    await close();
  },
);

test('natural breaks of ten values are the best of all ways to part them', async () => {
  const values = valuesOf('pii-score', 'current', 2025);
  expect(values).toHaveLength(10);
  const { page, close } = await opened.browser.newPage();
  await openApp(page, '#/map?indicators=pii-score&boundary=current&years=2025&classes=natural');
  const { bounds, missing } = await legendOf(page);
  expect(missing).toBe(24);
  expect(withinSquares(values, bounds)).toBeCloseTo(leastSquares(values, 5), 9);
  await close();
});

test('places without figures and places that can’t be compared are counted apart, and make up the country with the rest', async () => {
  const { page, close } = await opened.browser.newPage();
  await openApp(page, '#/map?indicators=technology-appraisals&years=2023');
  const legend = await legendOf(page);
  expect([sum(legend.classes.map((it) => it.count)), legend.apart, legend.missing]).toEqual([
    1, 1, 61,
  ]);
  await goTo(page, '#/map?indicators=pii-rank&years=2023');
  const ranks = await legendOf(page);
  expect([sum(ranks.classes.map((it) => it.count)), ranks.apart, ranks.missing]).toEqual([
    24, 0, 39,
  ]);
  await goTo(page, '#/map?indicators=technology-appraisals&boundary=current&years=2023');
  const merged = await legendOf(page);
  expect(sum(merged.classes.map((it) => it.count)) + merged.apart + merged.missing).toBe(34);
  expect(merged.apart).toBe(2);
  await close();
});

const archipelagos = {
  vi: ['Quần đảo Hoàng Sa', 'Quần đảo Trường Sa'],
  en: ['Hoang Sa', 'Truong Sa'],
} as const;

/** What is wrong with the labels of these in the map, or with a map that is not as wide as its place. */
function troublesOfLabels(page: Page, names: readonly string[]): Promise<string[]> {
  return picture(page)
    .locator('svg')
    .first()
    .evaluate((svg, wanted) => {
      const frame = svg.getBoundingClientRect();
      const place = svg.closest('[role="application"]')?.clientWidth ?? frame.width;
      if (Math.abs(frame.width - place) > 1) return [`${frame.width} px wide in ${place} px`];
      const labels = [...svg.querySelectorAll('text')];
      return wanted.flatMap((name) => {
        const box = labels.find((it) => it.textContent.includes(name))?.getBoundingClientRect();
        if (!box) return [`${name}: not named`];
        const inside = box.width > 0 && box.left >= frame.left - 1 && box.right <= frame.right + 1;
        return inside && box.height >= 9 ? [] : [`${name}: cut or too small`];
      });
    }, names);
}

test.each([
  ['vi', 'light', '0'],
  ['vi', 'dark', '1'],
  ['en', 'light', '1'],
  ['en', 'dark', '0'],
] as const)(
  'in %s, %s, embed=%s both archipelagos are drawn and named inside the map from phone to hall',
  async (lang, theme, embed) => {
    const { page, close } = await opened.browser.newPage();
    const wrong: string[] = [];
    for (const boundary of ['reported', 'current']) {
      await openApp(page, `#/map?boundary=${boundary}&lang=${lang}&theme=${theme}&embed=${embed}`);
      for (const width of [360, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        await untilReady(page);
        const troubles = await lastingTroubles(page, (it) =>
          troublesOfLabels(it, archipelagos[lang]),
        );
        wrong.push(...troubles.map((trouble) => `${boundary} ${width} ${trouble}`));
      }
    }
    expect(wrong).toEqual([]);
    await close();
  },
);

/** Points at a place on the map, where the box beside the pointer is to name a unit. */
async function expectPointed(page: Page, x: number, y: number, unit: string): Promise<void> {
  const box = await picture(page).locator('svg').first().boundingBox();
  if (!box) throw new Error('no map');
  await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
  const tips = picture(page).getByRole('application').locator('[aria-hidden="true"]');
  await expect.poll(async () => plain((await tips.allInnerTexts()).join(' '))).toContain(unit);
}

test('pointing at an area or at islands names the unit, and a click makes it the place looked at', async () => {
  const { page, close } = await opened.browser.newPage({ viewport: { width: 1280, height: 1500 } });
  await openApp(page, '#/map?years=2023');
  await expectPointed(page, 0.33, 0.43, 'Quảng Trị');
  await expectPointed(page, 0.7, 0.45, 'Đà Nẵng');
  const box = await picture(page).locator('svg').first().boundingBox();
  await page.mouse.click(
    (box?.x ?? 0) + (box?.width ?? 0) * 0.7,
    (box?.y ?? 0) + (box?.height ?? 0) * 0.45,
  );
  await page.waitForURL(/place=63-48/);
  await untilReady(page);
  const pressed = page.getByRole('main').getByRole('button', { pressed: true });
  expect(new Set(await pressed.allInnerTexts())).toEqual(new Set(['Đà Nẵng']));
  await close();
});

test('the smallest province is reached from the list, which is ranked and has all with a figure', async () => {
  const { page, close } = await opened.browser.newPage();
  await openApp(page, '#/map?years=2023');
  const names = page.getByRole('group', { name: 'Xếp hạng' }).getByRole('button');
  const expected = opened.sql
    .figures('grdp-per-capita', 'reported', 'value')
    .filter(({ year }) => year === 2023)
    .sort((a, b) => b.value - a.value)
    .map(({ name }) => name);
  const shown = (await names.allInnerTexts()).filter((it) => /\p{L}/u.test(it));
  expect(shown).toEqual(expected);
  await names.filter({ hasText: /^Bắc Ninh$/ }).click();
  await page.waitForURL(/place=63-27/);
  await untilReady(page);
  await goTo(page, new URL(page.url()).hash.replace('#/map', '#/compare'));
  expect(await textOf(sentence(page))).toMatch(/^Bắc Ninh đứng thứ/);
  await close();
});

test('own bounds are typed, kept under a name, used by the heat map, and outlive a reload', async () => {
  const { page, close } = await opened.browser.newPage();
  await openApp(page, '#/map?years=2023');
  await page.getByRole('combobox', { name: 'Cách chia lớp' }).selectOption('own');
  const field = page.getByRole('textbox', { name: /^Mốc chia lớp/ });
  await field.fill('80; 50');
  await field.press('Enter');
  expect(await textOf(page.getByRole('alert'))).toContain('nhỏ hơn mốc đứng trước');
  await field.fill('50; 80,5; 120');
  await field.press('Enter');
  await page.waitForURL(/classes=50~80.5~120/);
  await untilReady(page);
  const values = valuesOf('grdp-per-capita', 'reported', 2023);
  const legend = await legendOf(page);
  expect(legend.bounds).toEqual([50, 80.5, 120]);
  expect(legend.classes.map((it) => it.count)).toEqual(countsBetween(values, [50, 80.5, 120]));
  await page.getByRole('textbox', { name: 'Tên thang màu' }).fill('Ba mốc');
  await page.getByRole('button', { name: 'Lưu thang màu' }).click();
  await page.getByRole('button', { name: /Xóa thang màu “Ba mốc”/ }).waitFor();

  await openApp(page, '#/compare?view=heatmap&years=2023~2023');
  await page.getByRole('combobox', { name: 'Thang màu đã lưu' }).selectOption('Ba mốc');
  await page.waitForURL(/legend=Ba/);
  await page.reload();
  await untilReady(page);
  const text = plain((await picture(page).locator('svg text').allTextContents()).join(' '));
  for (const bound of ['dưới 50,00', '50,00 – dưới 80,50', 'từ 120,00'])
    expect(text).toContain(bound);
  expect(await textOf(picture(page))).toContain('Ba mốc');
  await close();
});

test('the slider walks through the years of the map, plays to the end and stops there', async () => {
  const { page, close } = await opened.browser.newPage();
  await openApp(page, '#/map');
  const handle = page.getByRole('slider');
  await handle.focus();
  await page.keyboard.press('Home');
  await page.waitForURL(/years=2018/);
  await untilReady(page);
  expect(await textOf(sentence(page))).toContain('2018');
  await page.getByRole('button', { name: 'Chạy' }).click();
  await page.getByRole('button', { name: 'Dừng' }).waitFor();
  await expect
    .poll(() => handle.getAttribute('aria-valuetext'), { timeout: 30_000 })
    .toContain('2025');
  await page.getByRole('button', { name: 'Chạy' }).waitFor();
  await untilReady(page);
  expect(await textOf(sentence(page))).toContain('2025');
  await close();
});

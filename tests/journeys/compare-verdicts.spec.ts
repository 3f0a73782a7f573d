import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { openApp, textOf } from './app-page.ts';
import { wrongCells, type Case, type View } from './compare-cells.ts';
import { goTo, joinsIn, ranksIn, picture, sentence } from './compare-page.ts';
import type { Calculation } from './figures-by-sql.ts';
import { withFigures } from './with-figures.ts';

// A month, a quarter, nine months and a year, reported by four provinces, must never be set against
// one another; and whoever is left out of a comparison is named with the reason.

const opened = withFigures();
/** Indicators of which at least two provinces report a total. */
let several: string[];
beforeAll(() => {
  several = opened.sql
    .query(
      `SELECT indicator_id AS id FROM reports WHERE value_kind = 'actual' AND breakdown IS NULL
       GROUP BY 1 HAVING count(DISTINCT place_id) > 1 ORDER BY 1`,
    )
    .map(({ id }) => String(id));
});

const four = 'places=63-45~63-06~63-34~63-04';
const appraisals = `#/compare?indicators=technology-appraisals&${four}&among=chosen`;
const all = (page: Page) => textOf(page.getByRole('main'));

test('percentages, indices and shares exist only between like periods, for every indicator of the reports', async () => {
  const { page, close } = await opened.browser.newPage();
  await openApp(page, appraisals);
  expect(several.length).toBeGreaterThan(7);
  const wrong: string[] = [];
  const views: View[] = ['ranking', 'lines', 'heatmap'];
  for (const [at, indicator] of several.entries()) {
    for (const calculation of ['index', 'change', 'share'] as Calculation[]) {
      const view = views[at % 3] ?? 'lines';
      const among = { among: 'chosen', places: ['63-45', '63-06', '63-34', '63-04'] };
      const it: Case = { indicator, boundary: 'reported', calculation, view, ...among };
      wrong.push(...(await wrongCells(page, [it], opened.sql)));
    }
  }
  expect(wrong).toEqual([]);
  await close();
}, 120_000);

test('no view of the stated figures tells a rate, a rank or a solid line across unlike periods', async () => {
  const { page, close } = await opened.browser.newPage();
  await openApp(page, appraisals);
  const wrong: string[] = [];
  for (const indicator of several) {
    for (const view of ['ranking', 'lines', 'multiples', 'slope', 'heatmap', 'scatter']) {
      await goTo(page, `#/compare?indicators=${indicator}&view=${view}&${four}&among=chosen`);
      if ((await picture(page).count()) === 0) continue;
      const said = await textOf(sentence(page));
      if (/đứng thứ/.test(said)) wrong.push(`${indicator} ${view} ranks: ${said}`);
      if (/%/.test(said) && !/ít nhất/.test(said)) wrong.push(`${indicator} ${view}: ${said}`);
      if (view === 'ranking' && (await ranksIn(page)).length > 0) {
        wrong.push(`${indicator}: ranks are drawn`);
      }
      const { solid } = await joinsIn(page);
      const like = indicator === 'technology-appraisals' && /lines|multiples/.test(view) ? 2 : 0;
      if (['lines', 'multiples', 'slope'].includes(view) && solid > like) {
        wrong.push(`${indicator} ${view}: ${solid} solid lines`);
      }
    }
  }
  expect(wrong).toEqual([]);
  await close();
}, 120_000);

test('the four appraisal figures are one line: two solid links, and a dashed one to the part-year', async () => {
  const { page, close } = await opened.browser.newPage();
  await openApp(page, `${appraisals}&view=lines`);
  expect(await joinsIn(page)).toEqual({ solid: 2, dashed: 1 });
  await goTo(page, `${appraisals}&view=slope&years=2020~2022`);
  expect(await joinsIn(page)).toEqual({ solid: 1, dashed: 0 });
  expect(await textOf(sentence(page))).toContain('100%');
  await goTo(page, `${appraisals}&view=slope&years=2020~2023`);
  expect((await joinsIn(page)).solid).toBe(0);
  await close();
});

test('a sentence that refuses a comparison gives no rate in the same breath', async () => {
  const { page, close } = await opened.browser.newPage();
  await openApp(page, appraisals);
  const wrong: string[] = [];
  for (const view of ['lines', 'multiples', 'slope']) {
    for (const lang of ['vi', 'en']) {
      await goTo(page, `${appraisals}&view=${view}&lang=${lang}`);
      const said = await textOf(sentence(page));
      if (/không so|not compar/i.test(said) && /%/.test(said)) wrong.push(said);
      // "At least" is a bound of a year that isn't over; it is told as such.
      if (/%/.test(said) && !/chưa (hết|đủ) năm|đầu năm đến|not over|Jan – /i.test(said))
        wrong.push(said);
    }
  }
  expect(wrong).toEqual([]);
  await close();
});

test('each province that can’t be compared is named with its period and the reason, in both languages', async () => {
  const { page, close } = await opened.browser.newPage();
  await openApp(page, appraisals);
  const vi = await all(page);
  expect(vi).toContain('Bắc Kạn: khác kỳ: đầu năm đến 11/2023 so với 9 tháng 2023');
  expect(vi).toMatch(/Thái Bình: chỉ có số của kỳ khác: 8 dự án \(quý I\/2020[^)]*\)/);
  expect(vi).toContain('Cao Bằng: chưa có số liệu nào');
  await goTo(page, `${appraisals}&lang=en`);
  const en = await all(page);
  expect(en).toMatch(/Bac Kan: unlike periods: .*2023.* against .*9|nine/i);
  expect(en).not.toMatch(/khác kỳ|chưa có/);
  await goTo(page, `${appraisals}&years=2020`);
  expect(await all(page)).toMatch(
    /Thái Bình: khác kỳ: (năm 2020 so với quý I\/2020|quý I\/2020 so với năm 2020)/,
  );
  await close();
});

test('a rhythm of quarters, months or nine months shows only figures of that stretch', async () => {
  const { page, close } = await opened.browser.newPage();
  await openApp(page, appraisals);
  for (const [rhythm, expected] of [
    ['nine-months', ['15']],
    ['quarter', ['8']],
    ['year', ['43', '65', '86']],
  ] as const) {
    await goTo(page, `${appraisals}&view=heatmap&rhythm=${rhythm}`);
    await page.getByRole('button', { name: 'Bảng số liệu' }).click();
    const values = await page
      .locator('td[data-value]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-value')));
    expect(values.sort()).toEqual([...expected]);
    await page.getByRole('button', { name: 'Bảng số liệu' }).click();
  }
  await close();
});

test('a class of the heat map holds figures of like periods only', async () => {
  const { page, close } = await opened.browser.newPage();
  await openApp(page, appraisals);
  const wrong: string[] = [];
  for (const indicator of several) {
    const likes = opened.sql.query(
      `SELECT max(n)::INTEGER AS n FROM (SELECT count(*) AS n FROM yearly
       WHERE indicator_id = '${indicator}' AND boundary = 'reported' AND qualifier = 'exact'
       GROUP BY CASE WHEN measure = 'flow' THEN s[5:] || e[5:] || coalesce(as_of, '') END)`,
    );
    const most = Number(likes[0]?.['n']);
    await goTo(page, `#/compare?indicators=${indicator}&view=heatmap&${four}`);
    const drawn = await picture(page).locator('svg text').allTextContents();
    const counts = drawn.flatMap((it, at) => {
      const count = /^\((\d+)\)$/.exec(it.trim())?.[1];
      return count === undefined || /không (có|so)/.test(drawn[at - 1] ?? '')
        ? []
        : [Number(count)];
    });
    const inClasses = counts.reduce((sum, it) => sum + it, 0);
    if (inClasses > most) wrong.push(`${indicator}: ${inClasses} in classes, ${most} alike`);
  }
  expect(wrong).toEqual([]);
  await close();
}, 90_000);

test('the index of 2023 numbers nobody, and tells of how many places it is; the others are listed', async () => {
  const { page, close } = await opened.browser.newPage();
  await openApp(page, '#/compare');
  for (const [id, places, most] of [
    ['pii-score', '63-01', 23],
    ['pii-rank', '63-01', 24],
  ] as const) {
    const have = opened.sql.figures(id, 'reported', 'value').filter(({ year }) => year === 2023);
    expect(have).toHaveLength(most);
    await goTo(page, `#/compare?indicators=${id}&years=2023&places=${places}`);
    // Its publisher ranks all 63, and a rank that is printed isn't ranked once more.
    expect(await textOf(sentence(page))).toMatch(
      id === 'pii-score' ? /62,86\s+điểm .*; 23\/63 nơi có số liệu so được/ : /hạng\s+1 /,
    );
    const missing = page.locator('main details');
    expect(await textOf(missing.locator('summary'))).toBe(`${63 - most} nơi không có số để so`);
    await missing.evaluate((it) => it.setAttribute('open', ''));
    const listed = (await missing.locator('li strong').allInnerTexts()).flatMap((it) =>
      it.split(', '),
    );
    const withFigure = new Set(have.map(({ name }) => name));
    const without = opened.sql.names('reported').filter((name) => !withFigure.has(name));
    expect(listed.sort()).toEqual(without.sort());
    for (const line of await missing.locator('li').allInnerTexts()) expect(line).toMatch(/: \S+/);
  }
  // A place without a figure is looked at: the chart still says among how many the others rank.
  await goTo(page, '#/compare?indicators=pii-score&years=2023&places=63-45');
  expect(await textOf(picture(page))).toMatch(/23\/63|23 (trong|nơi)/);
  await close();
});

test('a merged unit of which half reported says so in every view, has no rank and no rate', async () => {
  const { page, close } = await opened.browser.newPage();
  await openApp(page, '#/compare?boundary=current');
  for (const view of ['ranking', 'lines', 'multiples', 'slope', 'heatmap']) {
    await goTo(page, `#/compare?indicators=technology-appraisals&boundary=current&view=${view}`);
    expect(await textOf(picture(page)), view).toMatch(/1\/2 đơn vị cũ/);
    expect(await textOf(sentence(page)), view).not.toMatch(/đứng thứ/);
  }
  await goTo(page, '#/map?indicators=technology-appraisals&boundary=current');
  expect(await all(page)).toMatch(/1\/2 đơn vị cũ/);
  await close();
});

test('figures per head of a merged unit never divide half a unit’s count by the whole unit’s people', async () => {
  const { page, close } = await opened.browser.newPage();
  await openApp(
    page,
    '#/compare?indicators=technology-appraisals&boundary=current&calculation=per-head&places=34-44&among=chosen',
  );
  expect(await all(page)).not.toContain('6,74');
  await close();
});

test('a reason is true: nobody lacks figures of former units where all of them reported', async () => {
  const { page, close } = await opened.browser.newPage();
  await openApp(page, '#/compare');
  const wrong: string[] = [];
  for (const query of [
    'indicators=population-average&calculation=change&years=2024',
    'indicators=population-average&view=slope&years=2023~2024',
    'indicators=grdp-per-capita&calculation=index',
  ]) {
    await goTo(page, `#/compare?${query}&boundary=current`);
    const said = await all(page);
    if (/(\d)\/\1 đơn vị cũ có số liệu/.test(said)) wrong.push(query);
  }
  expect(wrong).toEqual([]);
  await close();
});

test('parts without a printed total are figures too: their place isn’t told to have none', async () => {
  const { page, close } = await opened.browser.newPage();
  await openApp(page, '#/compare?indicators=fines&view=parts');
  const fines = await all(page);
  expect(fines).not.toMatch(/Thái Bình[^:]*: chưa có số liệu nào/);
  await goTo(page, '#/compare?indicators=measuring-instruments-verified&view=parts');
  expect(await all(page)).not.toContain('Không có số liệu theo địa giới theo báo cáo');
  await close();
});

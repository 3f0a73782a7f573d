import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openApp, plain, textOf, untilReady } from './app-page.ts';
import { picture, sentence } from './compare-page.ts';
import { openBrowser, phone, type JourneyBrowser } from './open-browser.ts';

// No pointer is used here, and the focus is never lost to the body of the page.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: it } = document;
    const labels = it instanceof HTMLInputElement ? [...(it.labels ?? [])] : [];
    const name = it?.getAttribute('aria-label') ?? labels[0]?.textContent ?? it?.textContent ?? '';
    return `${it?.getAttribute('role') ?? it?.tagName.toLowerCase() ?? ''} ${name}`.trim();
  });

/** Presses keys one after the other; after each something must have the focus. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await untilReady(page);
    expect(await focused(page), `after ${key}`).not.toMatch(/^body/);
  }
}

/** Goes on with Tab until something of that name has the focus. */
async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    if (name.test(plain(await focused(page)))) return;
  }
  throw new Error(`Tab never reaches ${String(name)}; the last is ${await focused(page)}`);
}

const chips = async (page: Page) =>
  (await page.getByRole('group', { name: 'Nêu bật' }).getByRole('button').allInnerTexts()).filter(
    (it) => /^\p{L}/u.test(it),
  );

test('indicator, calculation and view are chosen by keyboard alone', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/compare');
  await tabTo(page, /^combobox.*GRDP/);
  await press(page, 'Enter');
  await page.keyboard.type('dan so trung binh');
  await page
    .getByRole('option', { name: /Dân số trung bình/ })
    .first()
    .waitFor();
  await press(page, 'Enter');
  await page.waitForURL(/indicators=population-average/);
  await untilReady(page);
  expect(await focused(page)).toMatch(/^combobox/);
  await tabTo(page, /^input Số gốc/);
  // What makes no sense for the population is passed, and heard, on the way.
  await press(page, 'ArrowRight', 'ArrowRight');
  expect(page.url()).toContain('calculation=index');
  await tabTo(page, /^input Xếp hạng/);
  await press(page, 'ArrowRight');
  expect(page.url()).toContain('view=lines');
  expect(await focused(page)).toMatch(/^input Đường/);
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  expect(page.url()).toContain('view=heatmap');
  await close();
});

test('three places are added by typing without accents, under old names too, and the neighbours by one press', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/compare');
  await tabTo(page, /Thêm tỉnh, thành phố/);
  await press(page, 'Enter');
  const field = page.getByRole('combobox', { name: 'Tìm tỉnh, thành phố; không cần dấu' });
  await expect.poll(() => focused(page)).toMatch(/Tìm tỉnh, thành phố/);
  for (const [typed, name] of [
    ['da nang', 'Đà Nẵng'],
    ['thua thien', 'Huế'],
    ['bac can', 'Bắc Kạn'],
  ] as const) {
    await field.fill(typed);
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).waitFor();
    await press(page, 'Enter');
    expect(await chips(page)).toContain(name);
  }
  await press(page, 'Escape');
  if ((await page.getByRole('dialog').count()) > 0) await press(page, 'Escape');
  expect(await chips(page)).toEqual(['Quảng Trị', 'Đà Nẵng', 'Huế', 'Bắc Kạn']);
  expect(await focused(page)).toMatch(/Thêm tỉnh, thành phố/);
  expect(page.url()).toContain('places=63-45~63-48~63-46~63-06');

  await press(page, 'Enter');
  await tabTo(page, /^button Các tỉnh giáp ranh/);
  await press(page, 'Enter');
  await press(page, 'Escape');
  expect((await chips(page)).slice().sort()).toEqual(['Huế', 'Quảng Bình', 'Quảng Trị']);
  await close();
});

test('both handles of the slider are moved by keys, never over one another; play and stop keep the focus', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/compare?view=lines');
  const [first, last] = [page.getByRole('slider').first(), page.getByRole('slider').last()];
  expect(await first.getAttribute('aria-label')).toBe('Kỳ đầu');
  expect(await last.getAttribute('aria-label')).toBe('Kỳ cuối');
  await first.focus();
  await press(page, 'ArrowRight', 'ArrowRight');
  expect(await first.getAttribute('aria-valuetext')).toContain('2020');
  await last.focus();
  await press(page, 'ArrowLeft');
  expect(page.url()).toContain('years=2020~2024');
  await press(page, 'Home');
  expect(Number(await last.getAttribute('aria-valuenow'))).toBeGreaterThanOrEqual(
    Number(await first.getAttribute('aria-valuenow')),
  );
  await page.getByRole('button', { name: 'Chạy' }).focus();
  await press(page, 'Enter');
  await page.getByRole('button', { name: 'Dừng' }).waitFor();
  expect(await focused(page)).toBe('button Dừng');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Chạy' }).waitFor();
  expect(await focused(page)).toBe('button Chạy');
  await close();
});

test.each([
  ['#/compare', /Bà Rịa - Vũng Tàu/, /346,89/],
  ['#/compare?view=lines', /Quảng Trị/, /2018.*45,49|45,49.*2018/],
  ['#/compare?view=slope', /Quảng Trị/, /2018.*45,49|45,49.*2018/],
  ['#/compare?view=heatmap', /Bà Rịa - Vũng Tàu/, /2018.*309,62|309,62.*2018/],
  ['#/compare?view=multiples', /An Giang/, /2018.*40,43|40,43.*2018/],
  ['#/compare?view=scatter', /An Giang/, /52,67/],
  [
    '#/compare?view=parts&indicators=administrative-files&places=63-06',
    /Bắc Kạn/,
    /đúng hạn.*40|40.*đúng hạn/,
  ],
  ['#/map', /An Giang/, /71,84/],
])(
  'in %s the arrows walk the points and a live region says each with its place',
  async (address, place, spoken) => {
    const { page, close } = await browser.newPage();
    await openApp(page, address);
    const plot = picture(page).getByRole('application');
    expect(plain((await plot.getAttribute('aria-label')) ?? '')).toContain(
      await textOf(sentence(page)),
    );
    await plot.focus();
    const live = picture(page).locator('[aria-live="polite"]').first();
    const said = async () => plain((await live.textContent()) ?? '');
    await press(page, 'Home');
    await expect.poll(said).toMatch(spoken);
    expect(await said()).toMatch(place);
    const before = await said();
    await press(page, 'ArrowRight');
    if ((await said()) === before) await press(page, 'ArrowDown');
    expect(await said()).not.toBe(before);
    expect(await said()).not.toBe('');
    await close();
  },
);

test('Enter on a point opens its source, and Escape leads back to the chart', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/compare?years=2023');
  await picture(page).getByRole('application').focus();
  await press(page, 'Home', 'Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await textOf(dialog)).toContain('V03.12');
  await press(page, 'Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await focused(page)).toMatch(/^application/);
  await close();
});

test('a province is chosen on the map by keyboard, and from the ranked list, and the focus stays there', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/map?years=2023');
  await picture(page).getByRole('application').focus();
  await press(page, 'Home', 'ArrowRight', 'Enter');
  expect(page.url()).toMatch(/place=63-/);
  expect(await focused(page)).toMatch(/^application/);
  await tabTo(page, /^button Hải Phòng$/);
  await press(page, 'Enter');
  expect(page.url()).toContain('place=63-31');
  expect(await focused(page)).toBe('button Hải Phòng');
  expect(await page.locator(':focus').getAttribute('aria-pressed')).toBe('true');
  await close();
});

test('taking a highlighted place out leaves the focus on the next control', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/compare?places=63-45~63-44~63-46');
  await page.getByRole('button', { name: 'Bỏ Quảng Bình' }).focus();
  await press(page, 'Enter');
  expect(await chips(page)).toEqual(['Quảng Trị', 'Huế']);
  await close();
});

test.each([
  '#/compare',
  '#/compare?view=heatmap',
  '#/compare?view=scatter',
  '#/map',
  '#/map?classes=50~100',
])('every control of %s has a name, a role and a mark of focus', async (address) => {
  const { page, close } = await browser.newPage();
  await openApp(page, address);
  const nameless = await page
    .locator('main')
    .locator('button, select, input, [role="slider"], [role="application"], [tabindex="0"]')
    .evaluateAll((all) =>
      all
        .filter((it) => {
          const labelled = (it.getAttribute('aria-labelledby') ?? '')
            .split(' ')
            .map((id) => document.getElementById(id)?.textContent ?? '')
            .join('');
          const labels = 'labels' in it ? [...(it.labels as NodeListOf<HTMLElement>)] : [];
          const own = it instanceof HTMLButtonElement ? it.textContent : '';
          const name = `${it.getAttribute('aria-label') ?? ''}${labelled}${own}${labels.map((label) => label.textContent).join('')}`;
          return name.trim() === '';
        })
        .map((it) => it.outerHTML.slice(0, 120)),
    );
  expect(nameless).toEqual([]);
  const unmarked: string[] = [];
  for (let step = 0; step < 45; step += 1) {
    await page.keyboard.press('Tab');
    const marked = await page.evaluate(() => {
      const it = document.activeElement;
      if (!it || it === document.body) return true;
      return [it, it.firstElementChild, it.nextElementSibling, it.parentElement].some((part) => {
        if (!part) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      });
    });
    if (!marked) unmarked.push(await focused(page));
  }
  expect(unmarked).toEqual([]);
  await close();
});

test.each([
  ['#/compare', {}],
  ['#/map', {}],
  ['#/compare', phone],
  ['#/map', phone],
] as const)(
  'the name of %s, where the keyboard comes to it, lies over nothing %j',
  async (view, kind) => {
    const { page, close } = await browser.newPage(kind);
    await openApp(page, view);
    await untilReady(page);
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(() => {
      const heading = document.querySelector<HTMLElement>('main h1');
      heading?.focus();
      if (!heading?.matches(':focus-visible')) return 'not seen';
      const { outlineWidth, outlineOffset } = getComputedStyle(heading);
      const ring = parseFloat(outlineWidth) + parseFloat(outlineOffset);
      const own = heading.getBoundingClientRect();
      return [...document.querySelectorAll('main :is(figure, button, input, p, label)')]
        .filter((it) => {
          const box = it.getBoundingClientRect();
          return (
            box.width > 1 &&
            box.left < own.right + ring &&
            box.right > own.left - ring &&
            box.top < own.bottom + ring &&
            box.bottom > own.top - ring
          );
        })
        .map((it) => `${it.tagName} ${it.textContent.slice(0, 40)}`);
    });
    expect(covered).toEqual([]);
    await close();
  },
);

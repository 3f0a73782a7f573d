import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openApp, untilReady } from './app-page.ts';
import { laterScripts } from './built-app.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// Whatever is done between the drawn view and the app does the same as when it is done later.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'));
});
afterAll(() => browser.close());

const search = (page: Page) => page.getByRole('combobox', { name: 'Gõ tên chỉ tiêu' });
const table = (page: Page) =>
  page
    .locator('figure[data-chart="columns"]')
    .first()
    .getByRole('button', { name: 'Bảng số liệu' });
const period = (page: Page) => page.getByRole('combobox', { name: 'Kỳ báo cáo' });
const link = (page: Page) => page.getByRole('navigation').getByRole('link', { name: 'Tiến độ' });
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** As a hand does: down, and some time later up. */
const hold = { delay: 180 };

const acts: Record<string, (page: Page) => Promise<unknown>> = {
  'Tab, from the beginning': (page) => press(page, 'Tab', 'Tab', 'Tab', 'Tab'),
  'the skip link by Enter': (page) => press(page, 'Tab', 'Enter'),
  'a click on a button, held for a while': (page) => table(page).click(hold),
  'Space on a button': async (page) => {
    await table(page).focus();
    await page.keyboard.press('Space', hold);
  },
  'text typed letter by letter': async (page) => {
    await search(page).click();
    await page.keyboard.type('cao bang', { delay: 30 });
  },
  'typed, then corrected in the middle by the arrow keys': async (page) => {
    await search(page).click();
    await page.keyboard.type('cao bng');
    await press(page, 'ArrowLeft', 'ArrowLeft', 'a');
  },
  'typed, then a click into the middle': async (page) => {
    await search(page).click();
    await page.keyboard.type('cao bang');
    await search(page).click({ position: { x: 24, y: 10 } });
  },
  'typed, chosen by arrow and Enter': async (page) => {
    await search(page).click();
    await page.keyboard.type('cao bang');
    await press(page, 'ArrowDown', 'Enter');
  },
  'arrows on a chart': async (page) => {
    await page.locator('figure[data-chart="columns"] [role="application"]').first().focus();
    await press(page, 'ArrowRight', 'ArrowRight', 'End');
  },
  'a year chosen from the list': (page) => period(page).selectOption('2021'),
  'a year chosen, then a table opened': async (page) => {
    await period(page).selectOption('2022');
    await page.getByRole('button', { name: 'EN', exact: true }).click();
  },
  'a link by Enter': async (page) => {
    await link(page).focus();
    await page.keyboard.press('Enter');
  },
  'a click on a link, held for a while': (page) => link(page).click(hold),
  'a fold opened by Enter': async (page) => {
    await page.locator('main summary').first().focus();
    await press(page, 'Enter');
  },
};

/** What differs when a press was lost or came twice. */
const outcome = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return {
      hash: location.hash,
      heading: document.querySelector('h1')?.textContent,
      focus: at && `${at.tagName} ${at.getAttribute('aria-label') ?? at.textContent.slice(0, 40)}`,
      fields: [...document.querySelectorAll<HTMLInputElement>('input, select')].map(
        ({ value, selectionStart }) => [value, selectionStart],
      ),
      expanded: [...document.querySelectorAll('[aria-expanded="true"]')].map(
        (it) => it.textContent,
      ),
      options: [...document.querySelectorAll('[role="option"]')].map((it) => it.textContent),
      folds: [...document.querySelectorAll('details')].map(({ open }) => open),
      tips: [...document.querySelectorAll('[role="status"], [role="tooltip"]')].map(
        (it) => it.textContent,
      ),
    };
  });

async function settled(page: Page) {
  let before = '';
  for (let at = 0; at < 20; at += 1) {
    // What is pressed again once the app is there may lead to another page.
    await untilReady(page);
    const now = await outcome(page);
    if (JSON.stringify(now) === before) return now;
    before = JSON.stringify(now);
    await page.waitForTimeout(250);
  }
  throw new Error('the page does not come to rest');
}

/** Numbers from 0 to 1 that follow from the seed. */
function numbersOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** The moment of a press, from the first picture on; the app takes about as long (ms). */
const longest = 1_200;

async function actEarly(act: (page: Page) => Promise<unknown>, seed: number) {
  const { page, close } = await browser.newPage();
  const next = numbersOf(seed);
  await page.route(laterScripts, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, next() * longest));
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  await page.waitForSelector('html[data-app-state="ready"]', { state: 'attached' });
  await page.waitForTimeout(next() * longest);
  const wasEarly = (await page.locator('#root[data-drawn]').count()) > 0;
  await act(page);
  const state = await settled(page);
  await close();
  return { wasEarly, state };
}

const seeds = [1, 2, 3];
const early: boolean[] = [];

test.each(Object.keys(acts))('%s', async (name) => {
  const act = acts[name];
  if (!act) throw new Error(`nothing is known of ${name}`);
  const { page, close } = await browser.newPage();
  await openApp(page, '');
  await act(page);
  const expected = await settled(page);
  await close();
  for (const seed of seeds) {
    const { wasEarly, state } = await actEarly(act, seed * 7_919 + name.length);
    early.push(wasEarly);
    expect(state, `seed ${seed}`).toEqual(expected);
  }
});

test('most of these presses came before the app did', () => {
  expect(early.filter(Boolean).length).toBeGreaterThan(early.length / 2);
});

import type { Page } from 'playwright';
import { wordsIn } from '../../src/i18n/words.ts';
import { importAndLeave } from './import-and-leave.ts';
import { randomAddress, randomIndicator, randomPlaces, randomQuestion } from './random-address.ts';
import type { Random } from './random.ts';

/** Something that a person does; resolves with false where the page has nothing to do it to. */
export interface Action {
  name: string;
  /** How often it is done, against the others. */
  weight: number;
  act: (page: Page, random: Random) => Promise<boolean>;
}

const messages = [wordsIn('vi').messages, wordsIn('en').messages];
const texts = {
  table: messages.map((it) => it.chart.table),
  more: messages.map((it) => it.takeAlong.more),
  collect: messages.map((it) => it.takeAlong.collect),
  copy: messages.map((it) => it.takeAlong.copyPicture),
  takeOut: messages.map((it) => it.briefing.item.removeShort),
};

/** Clicks one of the elements that match and whose text is among `names`, if names are given. */
async function click(page: Page, random: Random, selector: string, names?: readonly string[]) {
  return page.evaluate(
    ({ selector: asked, names: among, at }) => {
      const found = [...document.querySelectorAll<HTMLElement>(asked)].filter(
        (it) =>
          it.checkVisibility() &&
          it.getAttribute('aria-disabled') !== 'true' &&
          (among === undefined || among.includes(it.textContent.trim())),
      );
      found[Math.floor(at * found.length)]?.click();
      return found.length > 0;
    },
    { selector, names, at: random.next() },
  );
}

/** Until the address is shown and all charts of it are drawn. */
export const untilDrawn = (page: Page): Promise<void> =>
  page.evaluate(() => window.__bench.ready());

async function goTo(page: Page, address: string): Promise<boolean> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  return true;
}

/** Opens the menu of a chart and one of its dialogs. */
async function openExport(page: Page, random: Random): Promise<boolean> {
  if (!(await click(page, random, 'main button', texts.more))) return false;
  await page.waitForTimeout(60);
  if (!(await click(page, random, '[role="menuitem"]'))) return false;
  await page
    .locator('[role="dialog"]')
    .waitFor({ timeout: 3_000 })
    .catch(() => undefined);
  for (let times = random.below(3); times > 0; times -= 1) await inDialog(page, random);
  return true;
}

/** One of the choices in an open dialog; no download, which would leave files behind. */
const inDialog = (page: Page, random: Random): Promise<boolean> =>
  click(
    page,
    random,
    '[role="dialog"] input[type="radio"], [role="dialog"] input[type="checkbox"]',
  );

async function hover(page: Page, random: Random): Promise<boolean> {
  const plots = await page.locator('main figure [role="application"]').all();
  if (plots.length === 0) return false;
  const plot = random.pick(plots);
  await plot.scrollIntoViewIfNeeded({ timeout: 2_000 });
  const box = await plot.boundingBox();
  if (!box) return false;
  for (let step = 0; step < 6; step += 1) {
    const { x, y, width, height } = box;
    await page.mouse.move(x + width * random.next(), y + height * random.next());
  }
  return true;
}

async function walk(page: Page, random: Random): Promise<boolean> {
  const plots = await page.locator('main figure [role="application"]').all();
  if (plots.length === 0) return false;
  await random.pick(plots).focus({ timeout: 2_000 });
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press(random.pick(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'End']));
  }
  if (random.next() < 0.4) await page.keyboard.press('Enter');
  return true;
}

const windows = [
  { width: 1280, height: 900 },
  { width: 1600, height: 1000 },
  { width: 820, height: 1100 },
  { width: 360, height: 740 },
];

async function change(page: Page, name: string, value: string | undefined): Promise<boolean> {
  return page.evaluate(
    ([parameter, text]) => {
      const [path = '/', query = ''] = location.hash.slice(1).split('?');
      const parameters = new URLSearchParams(query);
      if (text === undefined) parameters.delete(parameter);
      else parameters.set(parameter, text);
      const next = parameters.toString().replaceAll('%7E', '~');
      location.hash = `#${path}${next === '' ? '' : `?${next}`}`;
      return true;
    },
    [name, value] as const,
  );
}

async function ask(page: Page, random: Random): Promise<boolean> {
  await goTo(page, `#/query?${new URLSearchParams({ sql: randomQuestion(random) }).toString()}`);
  await untilDrawn(page);
  await page.locator('.cm-content').focus({ timeout: 5_000 });
  await page.keyboard.press('Control+Enter');
  await page
    .locator('[data-query-rows], [data-query-trouble]')
    .waitFor({ timeout: 5_000 })
    .catch(() => undefined);
  return true;
}

async function type(page: Page, random: Random): Promise<boolean> {
  const boxes = await page.locator('header input, main input[type="search"]').all();
  if (boxes.length === 0) return false;
  const box = random.pick(boxes);
  if (!(await box.isVisible())) return false;
  await box.fill(random.pick(['quang', 'công nghệ', 'grdp', 'hà n', '']), { timeout: 2_000 });
  await page.keyboard.press(random.pick(['ArrowDown', 'Escape']));
  return true;
}

export const actions: readonly Action[] = [
  { name: 'link', weight: 10, act: (page, random) => click(page, random, 'header nav a') },
  { name: 'address', weight: 22, act: (page, random) => goTo(page, randomAddress(random)) },
  {
    name: 'indicator',
    weight: 8,
    act: async (page, random) => {
      await page.evaluate((id) => window.__bench.setIndicator(id), randomIndicator(random));
      return true;
    },
  },
  {
    name: 'places',
    weight: 6,
    act: async (page, random) => {
      await page.evaluate((ids) => window.__bench.setPlaces(ids), randomPlaces(random));
      return true;
    },
  },
  {
    name: 'table',
    weight: 8,
    act: (page, random) => click(page, random, 'main button', texts.table),
  },
  {
    name: 'source',
    weight: 5,
    act: (page, random) => click(page, random, 'main article button, main td button'),
  },
  { name: 'export', weight: 4, act: openExport },
  { name: 'in the dialog', weight: 4, act: (page, random) => inDialog(page, random) },
  {
    name: 'copy',
    weight: 1,
    act: (page, random) => click(page, random, 'main button', texts.copy),
  },
  {
    name: 'collect',
    weight: 3,
    act: (page, random) => click(page, random, 'main button', texts.collect),
  },
  {
    name: 'take out',
    weight: 2,
    act: (page, random) => click(page, random, 'main button', texts.takeOut),
  },
  { name: 'hover', weight: 8, act: hover },
  { name: 'walk', weight: 4, act: walk },
  {
    name: 'window',
    weight: 3,
    act: async (page, random) => {
      await page.setViewportSize(random.pick(windows));
      return true;
    },
  },
  {
    name: 'theme',
    weight: 3,
    act: (page, random) => change(page, 'theme', random.pick(['dark', 'light', undefined])),
  },
  {
    name: 'language',
    weight: 3,
    act: (page, random) => change(page, 'lang', random.pick(['en', undefined])),
  },
  { name: 'question', weight: 4, act: ask },
  { name: 'search', weight: 2, act: type },
  { name: 'import', weight: 1, act: importAndLeave },
  {
    name: 'back',
    weight: 3,
    act: (page) =>
      page.evaluate(() => {
        // Not out of the app, to the blank page that it was opened from.
        if (!navigation.canGoBack) return false;
        history.back();
        return true;
      }),
  },
];

/** Closes what lies over the page, as a person does before going on. */
export async function closeDialogs(page: Page): Promise<void> {
  for (let times = 0; times < 4; times += 1) {
    const isOpen = await page.evaluate(
      () => document.querySelector('[role="dialog"], [role="menu"]') !== null,
    );
    if (!isOpen) return;
    await page.keyboard.press('Escape');
    await page.waitForTimeout(50);
  }
}

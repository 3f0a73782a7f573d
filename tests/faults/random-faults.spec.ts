import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Random } from '../../bench/soak/random.ts';
import { untilReady } from '../journeys/app-page.ts';
import { goTo } from '../journeys/compare-page.ts';
import { isLongRun } from '../journeys/long-run.ts';
import { openBrowser, type JourneyBrowser } from '../journeys/open-browser.ts';
import { startFaultyServer, type FaultyServer } from './faulty-server.ts';
import { holdWorkers } from './held-workers.ts';
import { appraisalsShown, collected, doOwnWork, ownYear, reported } from './own-work.ts';
import { acts, faults, markOfClearing, type Scene } from './random-acts.ts';

// Everything at once, at random: the same for the same seed, as far as a browser's pace allows. For a
// longer run `FAULT_SEEDS` holds other seeds (`7,8,9`), `FAULT_STEPS` how many steps each takes.

const seeds = (process.env['FAULT_SEEDS'] ?? (isLongRun ? '1,2,3' : '1')).split(',').map(Number);
const steps = Number(process.env['FAULT_STEPS'] ?? '30');
/** After so many steps everything that fails is put right, and the page is looked at. */
const between = 10;

let server: FaultyServer;
let browser: JourneyBrowser;
beforeAll(async () => {
  server = await startFaultyServer();
  browser = await openBrowser(server.url);
});
afterEach(() => server.faults.clear());
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Does what the page in trouble offers; loads it anew where it is none of ours any more. */
async function leadOn(page: Page): Promise<void> {
  if (!page.url().startsWith(server.url)) {
    await page.goto(`./${reported}`, { waitUntil: 'commit' });
    return;
  }
  const ways = [
    // Also where the app itself could not begin, and nothing stands around what it says.
    page.getByRole('button', { name: /^(Thử lại|Try again)$/ }),
    page.locator('[data-app-trouble]').getByRole('link'),
    page.getByRole('link', { name: 'Tải lại trang' }),
  ];
  for (const way of ways) {
    if (await way.first().isVisible()) return way.first().click({ timeout: 5_000 });
  }
}

/** The overview of the reported year, by what the page itself offers and no other help. */
async function backToOverview(page: Page): Promise<void> {
  const isThere = async () => {
    const shown = await page
      .evaluate(() =>
        document.querySelector('#root[data-drawn]')
          ? ''
          : (document.documentElement.dataset['appState'] ?? ''),
      )
      .catch(() => '');
    if (shown !== 'ready') await leadOn(page).catch(() => undefined);
    return shown;
  };
  await page
    .evaluate((hash) => {
      location.hash = hash;
    }, reported)
    .catch(() => undefined);
  await expect.poll(isThere, { timeout: 60_000, interval: 500 }).toBe('ready');
  await goTo(page, reported);
  // A dataset that the server failed to send is refused until the page is loaded anew, and told.
  if ((await page.getByText(/bộ số liệu không dùng được|Không có danh mục tỉnh/).count()) === 0)
    return;
  await page.reload();
  await untilReady(page);
}

/** What a person finds once nothing fails any more. */
async function look(scene: Scene, before: number): Promise<number> {
  const { page } = scene;
  await page.context().setOffline(false);
  server.faults.clear();
  await backToOverview(page);
  expect(await appraisalsShown(page)).toBe('106');
  if (!scene.wasCleared) {
    await goTo(page, ownYear);
    expect(await appraisalsShown(page)).toBe('131');
    const count = await collected(page);
    expect(count).toBeGreaterThanOrEqual(before);
    return count;
  }
  if (await markOfClearing.isThere(page)) {
    // Whoever looks for what they brought in is told.
    await goTo(page, '#/data');
    await page.getByText('Những gì trang này lưu trong trình duyệt đã bị xóa').waitFor();
  }
  scene.wasCleared = false;
  await page.reload();
  await untilReady(page);
  await doOwnWork(page, server.url);
  return collected(page);
}

/**
 * Tells what nobody in the page caught. Not by `pageerror`, which tells of threads as well: what fails in
 * one of these is thrown there so that the page gets to know of it.
 */
async function tellErrors(page: Page, tell: (error: string) => void): Promise<void> {
  await page.exposeFunction('tellError', tell);
  await page.addInitScript(() => {
    const { tellError } = window as unknown as { tellError: (text: string) => void };
    const textOf = (error: unknown): string =>
      error instanceof Error ? `${String(error)} ${error.stack ?? ''}` : String(error);
    window.addEventListener('error', ({ error, message }) => tellError(textOf(error ?? message)));
    window.addEventListener('unhandledrejection', ({ reason }) => tellError(textOf(reason)));
  });
}

test.each(seeds)(
  'seed %i: whatever fails at random, the page lives on and nothing that was brought in is lost',
  async (seed) => {
    const { page, leave } = await browser.newPage();
    const broken: string[] = [];
    await tellErrors(page, (error) => broken.push(error));
    page.on('crash', () => broken.push('the page crashed'));
    page.context().setDefaultTimeout(45_000);
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    await holdWorkers(page);
    await doOwnWork(page, server.url);
    const scene: Scene = { page, server, random: new Random(seed), wasCleared: false };
    const { random } = scene;
    const done: string[] = [];
    let count = await collected(page);
    try {
      for (let step = 1; step <= steps; step += 1) {
        for (const list of random.next() < 0.6 ? [faults, acts] : [acts]) {
          const { name, act } = random.weighted(list);
          done.push(name);
          // An act may find nothing to be done to, on a page in trouble.
          await act(scene).catch(() => undefined);
        }
        await page.waitForTimeout(random.below(300));
        if (step % between > 0 && step < steps) continue;
        count = await look(scene, count);
        expect(broken).toEqual([]);
        done.push('looked at');
      }
    } catch (error) {
      throw new Error(`seed ${seed}, after: ${done.join(', ')}: ${String(error)}`, {
        cause: error,
      });
    }
    await leave();
  },
  120_000 + steps * 3_000,
);

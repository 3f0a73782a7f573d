import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { headlinesOf, textOf, untilReady } from '../journeys/app-page.ts';
import { someOf } from '../journeys/long-run.ts';
import { openBrowser, type JourneyBrowser } from '../journeys/open-browser.ts';

// The cable is pulled while the page comes, at this moment or at that one, and put back.

vi.setConfig({ testTimeout: 120_000 });

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'));
});
afterAll(() => browser.close());

/** What leads on, whichever of them the page offers; it may need none. */
async function goOn(page: Page): Promise<void> {
  const ways = [
    page.getByRole('button', { name: 'Thử lại', exact: true }),
    page.locator('[data-app-trouble]').getByRole('link'),
    page.getByRole('link', { name: 'Tải lại trang' }),
  ];
  for (const way of ways) {
    if (await way.first().isVisible()) return way.first().click({ timeout: 5_000 });
  }
}

/** Every file takes this long (ms), as on the line of a district. */
const onItsWay = 60;

test.each(
  ['', '#/compare?indicators=pii-score'].flatMap((hash) =>
    someOf([250, 1_200, 30, 700], 2).map((moment) => [moment, hash] as const),
  ),
)(
  'without a network from %i ms on, on the way to “%s”: no blank page, and with the network back it opens',
  async (moment, hash) => {
    const { page, leave } = await browser.newPage();
    await page.route('**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, onItsWay));
      await route.continue().catch(() => undefined);
    });
    await page.goto(`./${hash}`, { waitUntil: 'commit' });
    await page.waitForTimeout(moment);
    await page.context().setOffline(true);
    await page.waitForTimeout(2_500);
    const read = () => textOf(page.locator('body'));
    // Where not even the first script came, the page speaks three seconds after its style sheets.
    await expect.poll(async () => (await read()).length).toBeGreaterThan(20);
    const shown = await read();
    expect(shown).not.toMatch(/undefined|\[object/);
    // Figures are those of the reports, or none.
    for (const [id, place, value] of await headlinesOf(page)) {
      if (id === 'technology-appraisals' && place === '63-45') expect(value).toBe('106');
    }
    // Without even the first script the page has a plain link, which leads to the first view.
    const hasScript = await page.evaluate(() => '__firstView' in window);
    await page.context().setOffline(false);
    await expect
      .poll(
        async () => {
          if ((await state(page)) === 'ready') return 'ready';
          await goOn(page);
          return state(page);
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toBe('ready');
    await goOn(page);
    await untilReady(page);
    expect(await page.getByText('Không mở được phần này').count()).toBe(0);
    if (hasScript) expect(new URL(page.url()).hash).toBe(hash);
    await leave();
  },
);

/** Ready once the app itself is, not the view that was drawn at build. */
const state = (page: Page): Promise<string> =>
  page
    .evaluate(() =>
      document.querySelector('#root[data-drawn]')
        ? 'drawn'
        : (document.documentElement.dataset['appState'] ?? 'none'),
    )
    .catch(() => 'on its way');

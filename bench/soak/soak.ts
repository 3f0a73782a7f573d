import type { Browser, Page } from 'playwright';
import { countAddresses } from '../count-addresses.ts';
import { actions, closeDialogs, untilDrawn } from './actions.ts';
import { Random } from './random.ts';
import { resourcesOf, type Resources } from './resources.ts';

/** What the page held after so many interactions, on the same view and window every time. */
export interface Checkpoint {
  after: number;
  resources: Resources;
}

export interface Soak {
  checkpoints: Checkpoint[];
  /** How often each action was done. */
  done: Record<string, number>;
  /** Exceptions that nothing caught, and crashes. */
  errors: string[];
}

interface SoakOptions {
  /** Address of the app's folder. */
  url: string;
  seed: number;
  /** After how many interactions is counted, in rising order; the last is the end. */
  counts: readonly number[];
  onCheckpoint?: (checkpoint: Checkpoint, page: Page) => Promise<void>;
}

/** The outcome beside a chart's buttons stands for six seconds, and holds what it is about. */
const longestOutcome = 7_000;

/** Does random things to the app, the same for the same seed, and counts what it holds. */
export async function soak(
  browser: Browser,
  { url, seed, counts, onCheckpoint }: SoakOptions,
): Promise<Soak> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'vi-VN',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('crash', () => errors.push('the page crashed'));
    await page.addInitScript('globalThis.__name ??= (it) => it');
    await page.addInitScript(countAddresses);
    await page.goto(`${url}#/`);
    await page.waitForFunction(() => '__bench' in window);
    await untilDrawn(page);
    await page.waitForFunction(() => document.documentElement.dataset['engineState'] === 'ready');
    const random = new Random(seed);
    const soaked: Soak = { checkpoints: [], done: {}, errors };
    let after = 0;
    for (const count of counts) {
      for (; after < count; after += 1) {
        const name = await interact(page, random);
        soaked.done[name] = (soaked.done[name] ?? 0) + 1;
      }
      const checkpoint = { after, resources: await atRest(page) };
      soaked.checkpoints.push(checkpoint);
      await onCheckpoint?.(checkpoint, page);
    }
    return soaked;
  } finally {
    await context.close();
  }
}

async function interact(page: Page, random: Random): Promise<string> {
  for (;;) {
    const action = random.weighted(actions);
    // A person closes what lies over the page before going on with something else.
    if (action.name !== 'in the dialog') await closeDialogs(page);
    if (!(await action.act(page, random))) continue;
    await untilDrawn(page);
    return action.name;
  }
}

/** The default overview in the usual window, and nothing over it. */
async function atRest(page: Page): Promise<Resources> {
  await closeDialogs(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await untilDrawn(page);
  await page.mouse.move(2, 2);
  await page.waitForTimeout(longestOutcome);
  return resourcesOf(page);
}

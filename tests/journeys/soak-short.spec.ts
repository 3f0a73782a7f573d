import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright';
import { openChromium } from '../../bench/open-chromium.ts';
import { soak } from '../../bench/soak/soak.ts';

// `npm run soak` does thousands; these are few, and what is counted may not grow at all.

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

test('after many random interactions no chart, observer, worker, address, node or listener is left behind', async () => {
  const { checkpoints, errors } = await soak(browser, {
    url: inject('baseUrl'),
    seed: 7,
    counts: [40, 160],
  });
  expect(errors).toEqual([]);
  const [before, after] = checkpoints.map(({ resources }) => resources);
  if (!before || !after) throw new Error('nothing was counted');
  expect(after['drawn charts']).toBe(before['drawn charts']);
  expect(after['resize observers']).toBe(before['resize observers']);
  expect(after['addresses of blobs']).toBe(0);
  // The engine's.
  expect(after['workers']).toBe(1);
  expect(after['listeners']).toBeLessThan(before['listeners'] * 1.1);
  expect(after['nodes']).toBeLessThan(before['nodes'] * 1.15);
  expect(after['workers’ buffers, MB']).toBeLessThan(before['workers’ buffers, MB'] + 1);
}, 300_000);

import type { Page } from 'playwright';
import type { ChangeTimes } from './app-page.ts';
import type { Change, View } from './changes.ts';
import type { PlainSize } from './plain/plain-page.ts';

/** Opens the plain page and loads its data; resolves with the ms that took, without a chart. */
export async function openPlain(
  page: Page,
  url: string,
  files: readonly string[],
  sizes: Record<View, PlainSize>,
): Promise<number> {
  const start = performance.now();
  await page.goto(url);
  await page.waitForFunction(() => '__plain' in window);
  await page.evaluate(({ paths, of }) => window.__plain.load(paths, of), {
    paths: files,
    of: sizes,
  });
  return performance.now() - start;
}

export async function changePlain(
  page: Page,
  { choice }: Change,
): Promise<ChangeTimes & { rows: number }> {
  return page.evaluate(async (asked) => {
    performance.mark('bench-plain-start');
    const start = performance.now();
    const times = await window.__plain.change(asked);
    const end = performance.now();
    performance.mark('bench-plain-end');
    await new Promise((resolve) => setTimeout(resolve, 60));
    return { ...times, longTask: window.__watch.longest(start, end) };
  }, choice);
}

import type { Page } from 'playwright';
import type { ChangeTimes } from './app-page.ts';
import type { Change } from './changes.ts';
import type { PeerSettings } from './peer-protocol.ts';

/** What a table of results has room for of an error. */
export const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';

/** A peer's address with what it is to load and draw. */
export const peerAddress = (url: string, settings: PeerSettings): string =>
  `${url}#${encodeURIComponent(JSON.stringify(settings))}`;

/** Opens a peer; resolves once its first charts are drawn, with the ms that took. */
export async function openPeer(page: Page, url: string, settings: PeerSettings): Promise<number> {
  const start = performance.now();
  await page.goto(peerAddress(url, settings));
  await page.waitForFunction(() => 'peer' in document.documentElement.dataset);
  const { peer, trouble } = await page.evaluate(() => {
    const { dataset } = document.documentElement;
    return { peer: dataset['peer'], trouble: dataset['trouble'] };
  });
  if (peer !== 'ready') throw new Error(trouble ?? 'not drawn');
  return performance.now() - start;
}

export async function changePeer(
  page: Page,
  name: string,
  { choice }: Change,
): Promise<ChangeTimes & { rows: number }> {
  return page.evaluate(
    async ({ asked, mark }) => {
      performance.mark(`bench-${mark}-start`);
      const start = performance.now();
      const times = await window.__peer.change(asked);
      const end = performance.now();
      performance.mark(`bench-${mark}-end`);
      await new Promise((resolve) => setTimeout(resolve, 60));
      return { ...times, longTask: window.__watch.longest(start, end) };
    },
    { asked: choice, mark: name },
  );
}

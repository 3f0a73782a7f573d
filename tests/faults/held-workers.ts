import type { Page } from 'playwright';

// Workers that end as those do whose browser is short of memory: at once, in the middle of anything,
// and nobody is told.

/** Has a page keep hold of the workers that it starts; before its first script. */
export async function holdWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // Not there on the empty page before.
    if (typeof Worker === 'undefined') return;
    const Original = Worker;
    const living: { path: string; worker: Worker; hasSpoken: boolean }[] = [];
    window.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        const held = { path: String(url), worker: this, hasSpoken: false };
        this.addEventListener('message', () => (held.hasSpoken = true), { once: true });
        living.push(held);
      }

      override terminate(): void {
        super.terminate();
        const at = living.findIndex(({ worker }) => worker === this);
        if (at >= 0) living.splice(at, 1);
      }
    };
    const end = (kind: string) => {
      const ended = living.filter((it) => it.hasSpoken && it.path.includes(`/${kind}-`));
      for (const { worker } of ended) worker.terminate();
      return ended.length;
    };
    Object.assign(window, { endWorkers: end });
  });
}

/**
 * Ends all workers of a kind, such as `duckdb-worker`, and gives how many there were. One that has not
 * said a word yet is left: only its silence tells of its end, after a minute.
 */
export const endWorkers = (page: Page, kind: string): Promise<number> =>
  page.evaluate((it) => (Reflect.get(window, 'endWorkers') as (kind: string) => number)(it), kind);

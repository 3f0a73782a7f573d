import type { Browser } from 'playwright';
import type { AppImport } from './import/import-page.ts';
import { importTypes } from './make-import-data.ts';
import { newPage } from './new-page.ts';
import { alignColumns, percentile } from './statistics.ts';

/** The goals: the app's time over the plain one's. */
const goals = { csv: 1.5, parquet: 1.3 };

interface Round {
  plain: number;
  app: AppImport;
  longTask: number;
}

/** Prints what imports of one table as CSV and as Parquet take against the bare reading of them. */
export async function measureImports(browser: Browser, page: string, rounds: number) {
  for (const [format, goal] of Object.entries(goals)) {
    const taken: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      taken.push(await measureRound(browser, page, `observations.${format}`, round % 2 === 0));
    }
    const median = (of: (round: Round) => number) => percentile(taken.map(of), 0.5);
    const total = (round: Round) => Object.values(round.app.steps).reduce((sum, it) => sum + it, 0);
    const plain = median((it) => it.plain);
    const first = taken[0]?.app;
    const steps = Object.keys(first?.steps ?? {});
    console.log(
      `\n== ${format}, ${first?.figures ?? 0} figures ${first?.troubles.join(', ') ?? ''}`,
    );
    const row = (name: string, ms: number) => [name, '', ms.toFixed(0), (ms / plain).toFixed(2)];
    const lines = [
      ['', '', 'ms', 'ratio'],
      row('plain', plain),
      ...steps.map((step) =>
        row(
          `  ${step}`,
          median(({ app }) => app.steps[step] ?? 0),
        ),
      ),
      row('app', median(total)),
      row(
        'longest task',
        median((it) => it.longTask),
      ),
    ];
    console.log(alignColumns(lines).join('\n'));
    console.log(`ratio of medians ${(median(total) / plain).toFixed(2)}, goal ${goal}`);
  }
}

/** Both in pages of their own, in turn: neither finds anything of the other, nor of another round. */
async function measureRound(
  browser: Browser,
  address: string,
  file: string,
  plainFirst: boolean,
): Promise<Round> {
  const plain = () =>
    inPage(browser, address, (page) =>
      page.evaluate(({ path, types }) => window.__import.plain(path, types), {
        path: file,
        types: importTypes,
      }),
    );
  const app = () =>
    inPage(browser, address, (page) =>
      page.evaluate(async (path) => {
        const start = performance.now();
        const times = await window.__import.app(path);
        await new Promise((resolve) => setTimeout(resolve, 60));
        return { times, longTask: window.__watch.longest(start, performance.now()) };
      }, file),
    );
  const before = plainFirst ? await plain() : undefined;
  const { times, longTask } = await app();
  const { time, rows } = before ?? (await plain());
  if (rows !== times.figures) throw new Error(`${times.figures} figures of ${rows} rows`);
  return { plain: time, app: times, longTask };
}

async function inPage<T>(
  browser: Browser,
  address: string,
  work: (page: Awaited<ReturnType<typeof newPage>>) => Promise<T>,
): Promise<T> {
  const page = await newPage(browser);
  try {
    await page.goto(address);
    await page.waitForFunction(() => '__import' in window);
    return await work(page);
  } finally {
    await page.context().close();
  }
}

import type { Browser } from 'playwright';
import type { AppImport } from './import/import-page.ts';
import { importTypes } from './make-import-data.ts';
import { measured, type Cell, type ResultTable } from './measured.ts';
import { newPage } from './new-page.ts';

/** The goals: the app's time over the plain one's. */
const goals = { csv: 1.5, parquet: 1.3 };

interface Round {
  plain: number;
  app: AppImport;
  longTask: number;
}

/** What imports of one table as CSV and as Parquet take against the bare reading of them. */
export async function measureImports(
  browser: Browser,
  page: string,
  rounds: number,
): Promise<ResultTable[]> {
  const tables: ResultTable[] = [];
  for (const [format, goal] of Object.entries(goals)) {
    const taken: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      taken.push(await measureRound(browser, page, `observations.${format}`, round % 2 === 0));
    }
    tables.push(tableOf(format, goal, taken));
  }
  return tables;
}

function tableOf(format: string, goal: number, taken: readonly Round[]): ResultTable {
  const plain = measured(taken.map((it) => it.plain));
  const first = taken[0]?.app;
  const row = (name: string, of: (round: Round) => number): Cell[] => {
    const values = measured(taken.map(of));
    return [name, values, values.median / plain.median];
  };
  return {
    title: `Import of ${format}, ${(first?.figures ?? 0).toLocaleString('en')} figures`,
    about: [
      `Ms, and over the plain page’s; goal ${goal}.`,
      ...(first && first.troubles.length > 0
        ? [`It gave rise to ${first.troubles.join(', ')}.`]
        : []),
    ].join(' '),
    columns: ['step', 'ms', 'over plain'],
    rows: [
      row('plain', (it) => it.plain),
      row('app', ({ app }) => Object.values(app.steps).reduce((sum, it) => sum + it, 0)),
      ...Object.keys(first?.steps ?? {}).map((step) =>
        row(step, ({ app }) => app.steps[step] ?? 0),
      ),
      row('longest task', (it) => it.longTask),
    ],
  };
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

import type { Browser, Page } from 'playwright';
import { findClickhouse } from '../scripts/setup/find-clickhouse.mjs';
import { makeCluster, type MadeCluster } from '../tests/clickhouse/made-cluster.ts';
import { startRemoteApp, type RemoteApp } from '../tests/clickhouse/remote-app.ts';
import { addressOf, changeApp } from './app-page.ts';
import { syntheticChoices, type Change } from './changes.ts';
import { indicatorId } from './made/made-figures.ts';
import { measured, type ResultTable } from './measured.ts';
import { memoryOf } from './memory.ts';
import { newPage } from './new-page.ts';

/** Of a screen that shows sixty a second (ms). */
const frame = 1000 / 60;
const changesOfARound = 20;
/** How far from an indicator that is shown lies the one that only the server is asked for. */
const beside = 300;

interface Shape {
  indicators: number;
  partsOfTotal: number;
}

/**
 * What a change of indicator takes over observations on two local shards, beside what the server
 * takes for the same question of an indicator that nobody has asked for either.
 */
export async function measureRemote(
  browser: Browser,
  { indicators, partsOfTotal }: Shape,
  rounds: number,
): Promise<ResultTable> {
  const columns = ['until', 'ms'];
  if (!findClickhouse())
    return { title: 'On a server', about: 'No server is installed.', columns, rows: [] };
  let made: MadeCluster | undefined;
  const app = await startRemoteApp({
    user: 'default',
    name: 'made',
    title: 'Số liệu thử trên máy chủ',
    beside: ['geography/datapackage.json'],
    fill: async (shards, database) => {
      made = await makeCluster(shards, database, { indicators, partsOfTotal });
    },
  });
  try {
    const opened: number[] = [];
    const drawn: number[] = [];
    const server: number[] = [];
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const page = await newPage(browser);
      opened.push(await openMade(page, app));
      for (let step = 0; step < changesOfARound; step += 1) {
        const number = 1 + ((round * changesOfARound + step) % beside);
        app.gate.asked.length = 0;
        const times = await changeApp(page, changeTo(number));
        const alone = await askAlone(app, number);
        // The first calls run code that isn't optimized, on both sides.
        if (step < 3) continue;
        drawn.push(times.drawn);
        server.push(alone);
        ratios.push(times.drawn / (1.5 * alone + frame));
      }
      await page.context().close();
    }
    const held: number[] = [];
    for (let round = 0; round < Math.min(rounds, 3); round += 1) {
      const megabytes = await memoryOf((page) => openMade(page, app));
      if (megabytes !== undefined) held.push(megabytes);
    }
    return {
      title: `On a server, ${made?.rows.toLocaleString('en') ?? ''} synthetic observations`,
      about:
        'ClickHouse, two shards on this machine. A change of indicator in the comparison of all places, beside the same question asked of the server alone for another indicator.',
      columns,
      rows: [
        ['opened, first chart drawn', measured(opened)],
        ['another indicator: drawn', measured(drawn)],
        ['the server alone', measured(server)],
        ['drawn, as a share of 1.5 × server + one frame', measured(ratios)],
        ['memory of the page (MB)', held.length > 0 ? measured(held) : 'not told on this system'],
      ],
    };
  } finally {
    await app.close();
  }
}

const changeTo = (number: number): Change => {
  const [from, to] = syntheticChoices.years;
  const indicator = indicatorId(number);
  const chosen = ['63-45', '63-44', '63-46'];
  return {
    kind: 'indicator',
    choice: { view: 'ranking', indicator, calculation: 'value', from, to, chosen },
  };
};

async function openMade(page: Page, app: RemoteApp): Promise<number> {
  const start = performance.now();
  await page.goto(`${app.url}${addressOf(changeTo(beside + 1).choice)}`);
  await page.waitForFunction(() => '__bench' in window);
  await page.evaluate(() => window.__bench.ready());
  await page.waitForSelector('main figure[data-state="ready"]');
  return performance.now() - start;
}

/**
 * What the app has just asked of an indicator, asked of another one by this process, the same way; in
 * ms.
 */
async function askAlone({ gate }: RemoteApp, number: number): Promise<number> {
  const id = indicatorId(number);
  const questions = gate.asked.filter(({ sql, address }) => (sql + address).includes(id));
  if (questions.length === 0) throw new Error(`nothing was asked of ${id}`);
  const other = indicatorId(number + beside);
  const start = performance.now();
  await Promise.all(
    questions.map(async ({ sql, address }) => {
      const url = new URL(address.replaceAll(id, other), gate.url);
      url.searchParams.delete('query_id');
      const response = await fetch(url, { method: 'POST', body: sql.replaceAll(id, other) });
      if (!response.ok) throw new Error(await response.text());
      await response.arrayBuffer();
    }),
  );
  return performance.now() - start;
}

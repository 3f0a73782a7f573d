import type { Browser, Page } from 'playwright';
import type { MadeSite, Site } from './make-site.ts';
import { measured, type Cell, type ResultTable } from './measured.ts';
import { newPage } from './new-page.ts';

/** What a person looks at in turn, by its address. */
const steps: Record<string, string> = {
  'an indicator of a province, opened cold': '#/indicator/made-007?places=63-45',
  'another province': '#/indicator/made-007?places=63-04',
  'another indicator': '#/indicator/made-041?places=63-45',
  'all provinces compared': '#/compare?indicators=made-023&years=2022',
  'another year of them': '#/compare?indicators=made-023&years=2019',
  'the map': '#/map?indicator=made-052&year=2024',
  'the overview of a province': '#/?place=63-45&year=2024',
  'the page of the dataset': '#/data/made',
};

interface Step {
  ms: number;
  requests: number;
  kilobytes: number;
}

/**
 * Over packages in parts of a small and a large number of observations, what the same questions read
 * of them and how long each takes, in a browser that has read nothing before.
 */
export async function measureScale(
  browser: Browser,
  site: Site,
  made: MadeSite,
  rounds: number,
): Promise<ResultTable> {
  const seen: Record<string, Step[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    const page = await newPage(browser);
    for (const [name, hash] of Object.entries(steps)) {
      const from = Date.now();
      await visit(page, made.app, hash);
      const ms = Date.now() - from;
      // The server notes a body once it is sent whole.
      await page.waitForTimeout(500);
      const bodies = site.server
        .sent(from, Date.now())
        .filter(({ path }) => path.startsWith(made.observations));
      const kilobytes = bodies.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
      (seen[name] ??= []).push({ ms, requests: bodies.length, kilobytes });
    }
    await page.context().close();
  }
  const rows = Object.entries(seen).map(([name, all]): Cell[] => {
    const of = (key: keyof Step) => measured(all.map((it) => it[key]));
    const share = of('kilobytes').median / made.kilobytes;
    return [name, of('ms'), of('requests'), of('kilobytes'), `${(share * 100).toFixed(3)} %`];
  });
  return {
    title: `Parts, ${made.rows.toLocaleString('en')} synthetic observations`,
    about: `Until everything asked for stands, one step after the other in one page; what was read of ${made.files} files of ${(made.kilobytes / 1000).toFixed(0)} MB in all.`,
    columns: ['step', 'ms', 'requests', 'kB of observations', 'of all'],
    rows,
  };
}

async function visit(page: Page, app: string, hash: string): Promise<void> {
  if (page.url() === 'about:blank') await page.goto(`${app}${hash}`);
  else {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
  }
  await page.waitForFunction(
    () =>
      '__bench' in window &&
      document.documentElement.dataset['appState'] === 'ready' &&
      document.querySelector('#root:not([data-drawn])') !== null,
  );
  await page.evaluate(() => window.__bench.ready());
}

import type { Browser, Page } from 'playwright';
import { imagePresets } from '../src/exports/image/presets.ts';
import { countAddresses } from './count-addresses.ts';
import { copyBare, copyPicture, openPreview, openView, type CopyTimes } from './export-page.ts';
import type { Dataset } from './make-site.ts';
import { measured, type Cell, type ResultTable } from './measured.ts';
import { newPage } from './new-page.ts';

/** A view of each kind of chart over the bundled data; all 63 provinces where there can be. */
const views = {
  overview: '#/',
  indicator: '#/indicator/technology-appraisals',
  ranking: '#/compare',
  lines: '#/compare?view=lines',
  'small plots': '#/compare?view=multiples',
  'small plots, 63': '#/compare?view=multiples&facets=place',
  slope: '#/compare?view=slope',
  'heat map': '#/compare?view=heatmap',
  scatter: '#/compare?view=scatter&indicators=grdp-per-capita~population-average',
  map: '#/map',
  plans: '#/progress',
};

/** The dialog's usual choice. */
const density = 2;
const width = imagePresets.slide.width * density;
const height = imagePresets.slide.height * density;

const copiesOfARound = 3;

/** What a round takes of a view, in ms. */
interface Round {
  cold: CopyTimes;
  warm: CopyTimes[];
  bare: number[];
  preview: number;
}

/** How long pictures of all kinds of views take to the clipboard, and what they leave behind. */
export async function measureExports(
  browser: Browser,
  { title, app }: Dataset,
  rounds: number,
): Promise<ResultTable[]> {
  const rows: Cell[][] = [];
  for (const [name, address] of Object.entries(views)) {
    const taken: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      taken.push(await oneRound(browser, app, address));
    }
    rows.push(rowOf(name, taken));
  }
  const pictures: ResultTable = {
    title: `Pictures, ${title}`,
    about:
      `Ms from the press until a picture of ${width} × ${height} is on the clipboard; bare is the ` +
      'least that one costs.',
    columns: ['view', 'cold', 'warm', 'bare', 'warm over bare', 'longest task', 'preview'],
    rows,
  };
  return [pictures, await measureMemory(browser, app)];
}

/** Cold is the first copy after the page was opened; warm and bare take turns. */
async function oneRound(browser: Browser, app: string, address: string): Promise<Round> {
  const page = await newPage(browser);
  try {
    await openView(page, app, address);
    const cold = await copyPicture(page);
    const [warm, bare]: [CopyTimes[], number[]] = [[], []];
    for (let copy = 0; copy < copiesOfARound; copy += 1) {
      warm.push(await copyPicture(page));
      bare.push(await copyBare(page, width, height));
    }
    return { cold, warm, bare, preview: await openPreview(page) };
  } finally {
    await page.context().close();
  }
}

function rowOf(name: string, rounds: readonly Round[]): Cell[] {
  const warm = measured(rounds.flatMap((it) => it.warm.map(({ copied }) => copied)));
  const bare = measured(rounds.flatMap((it) => it.bare));
  return [
    name,
    measured(rounds.map((it) => it.cold.copied)),
    warm,
    bare,
    warm.median / bare.median,
    measured(rounds.flatMap((it) => it.warm.map(({ longTask }) => longTask))),
    measured(rounds.map((it) => it.preview)),
  ];
}

/** The fullest of the pictures, as often as it takes to see whether something stays. */
async function measureMemory(browser: Browser, app: string): Promise<ResultTable> {
  const page = await newPage(browser);
  await page.addInitScript(countAddresses);
  await openView(page, app, views['heat map']);
  // The first bring code and letters along, and what the browser makes of code that runs often.
  for (let copy = 0; copy < 10; copy += 1) await copyPicture(page);
  const before = await memoryOf(page);
  for (let copy = 0; copy < 10; copy += 1) await copyPicture(page);
  const after = await memoryOf(page);
  await page.context().close();
  return {
    title: 'Held by the page before and after ten pictures',
    about: 'After garbage collection; the heat map of all provinces, copied ten times more.',
    columns: ['', 'before', 'after', 'more'],
    rows: Object.entries(before).map(([name, was]) => {
      const is = after[name] ?? NaN;
      return [name, was, is, is - was];
    }),
  };
}

async function memoryOf(page: Page): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page);
  // What waits for a timer, such as the outcome beside the button, is given up first.
  await page.waitForTimeout(7000);
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const heap = (await session.send('Runtime.getHeapUsage')) as unknown as Record<string, number>;
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  const megabytes = (name: string) => (heap[name] ?? 0) / 1e6;
  return {
    'script heap, MB': megabytes('usedSize'),
    'buffers, MB': megabytes('backingStorageSize'),
    'page objects, MB': megabytes('embedderHeapUsedSize'),
    nodes,
    'addresses of blobs': await page.evaluate(() => window.__openAddresses()),
  };
}

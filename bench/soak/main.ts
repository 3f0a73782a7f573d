import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openChromium } from '../open-chromium.ts';
import { serveFolder } from '../serve-folder.ts';
import { alignColumns } from '../statistics.ts';
import { resourceNames } from './resources.ts';
import { soak, type Checkpoint } from './soak.ts';
import { writeSnapshot } from './write-snapshot.ts';

const { values: options } = parseArgs({
  options: {
    /** After how many interactions is counted; the first is what the last is held against. */
    after: { type: 'string', multiple: true, default: ['200', '1000', '2000'] },
    seed: { type: 'string', default: '1' },
    /** A folder for heap snapshots of the page, one for each count. */
    snapshots: { type: 'string' },
    dist: { type: 'string', default: join(import.meta.dirname, '..', '..', 'dist') },
  },
});

const server = await serveFolder(resolve(options.dist));
const browser = await openChromium();
const start = performance.now();
try {
  const { checkpoints, done, errors } = await soak(browser, {
    url: server.url,
    seed: Number(options.seed),
    counts: options.after.map(Number).sort((a, b) => a - b),
    onCheckpoint: async ({ after }, page) => {
      console.log(`${after} after ${((performance.now() - start) / 1000).toFixed(0)} s`);
      const { snapshots } = options;
      if (snapshots) await writeSnapshot(page, join(snapshots, `after-${after}.heapsnapshot`));
    },
  });
  console.log(alignColumns(rowsOf(checkpoints)).join('\n'));
  console.log(
    Object.entries(done)
      .map(([name, times]) => `${name} ${times}`)
      .join(', '),
  );
  for (const error of new Set(errors)) console.log(`error: ${error}`);
} finally {
  await browser.close();
  await server.close();
}

function rowsOf(checkpoints: readonly Checkpoint[]): string[][] {
  const first = checkpoints[0]?.resources;
  const last = checkpoints.at(-1)?.resources;
  if (!first || !last) return [];
  const head = ['held after', '', ...checkpoints.map((it) => String(it.after)), 'last / first'];
  const rows = resourceNames.map((name) => {
    const figures = checkpoints.map(({ resources }) => resources[name]);
    const text = (value: number) => value.toFixed(name.endsWith('MB') ? 2 : 0);
    const ratio = first[name] === 0 ? '' : (last[name] / first[name]).toFixed(2);
    return [name, '', ...figures.map(text), ratio];
  });
  return [head, ...rows];
}

import type { Browser, Page } from 'playwright';
import { changeApp, openApp, shownByApp } from './app-page.ts';
import {
  bundledChoices,
  ChangeSequence,
  views,
  type Change,
  type Choices,
  type View,
} from './changes.ts';
import type { Dataset, Site } from './make-site.ts';
import { longestLoad, newPage } from './new-page.ts';
import { changePlain, openPlain } from './plain-page.ts';
import type { PlainSize } from './plain/plain-page.ts';
import { longTaskLines, timesTable, type Sample } from './report.ts';
import { traceThreads } from './trace.ts';

/** Every block has one change of each kind. */
const blocksOfAView = 4;

interface Pages {
  app: Page;
  plain: Page;
  sequence: ChangeSequence;
}

async function sizesOf(app: Page, sequence: ChangeSequence): Promise<Record<View, PlainSize>> {
  const sizes: Partial<Record<View, PlainSize>> = {};
  for (const view of [...views].reverse()) {
    sequence.show(view);
    await changeApp(app, { kind: 'period', choice: sequence.choice });
    sizes[view] = await app.evaluate(() => {
      const plot = document.querySelector('main figure [role="application"]');
      const { width = 1100, height = 600 } = plot?.getBoundingClientRect() ?? {};
      return { width, height };
    });
  }
  return sizes as Record<View, PlainSize>;
}

async function openPages(browser: Browser, site: Site, dataset: Dataset, choices: Choices) {
  const sequence = new ChangeSequence(choices, 'ranking');
  const app = await newPage(browser);
  try {
    const crashed = new Promise<never>((_, reject) => {
      app.on('crash', () => reject(new Error('the page ran out of memory')));
    });
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('not drawn within 3 minutes')), longestLoad).unref();
    });
    const appTime = await Promise.race([openApp(app, dataset.app, sequence.choice), crashed, late]);
    const shown = await shownByApp(app);
    if (!shown.startsWith('bars')) throw new Error(`the app shows: ${shown.slice(0, 400)}`);
    const sizes = await sizesOf(app, sequence);
    const plain = await newPage(browser);
    const plainTime = await openPlain(plain, site.plain, dataset.files, sizes);
    return { pages: { app, plain, sequence }, appTime, plainTime };
  } catch (error) {
    await app.context().close();
    throw error;
  }
}

const closePages = ({ app, plain }: Pages) =>
  Promise.all([app.context().close(), plain.context().close()]);

async function changeBoth({ app, plain, sequence }: Pages, change: Change, appFirst: boolean) {
  const onApp = () => changeApp(app, change);
  const onPlain = async () => {
    const times = await changePlain(plain, change);
    if (times.rows < 55) throw new Error(`${times.rows} rows for ${JSON.stringify(change.choice)}`);
    return times;
  };
  const { view } = sequence.choice;
  if (appFirst) return { view, kind: change.kind, app: await onApp(), plain: await onPlain() };
  const times = await onPlain();
  return { view, kind: change.kind, app: await onApp(), plain: times };
}

/** Both pages go through the same changes, in turn, each first as often as second. */
async function oneRound(pages: Pages): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const view of views) {
    pages.sequence.show(view);
    await changeBoth(pages, { kind: 'period', choice: pages.sequence.choice }, true);
    for (let block = 0; block < blocksOfAView; block += 1) {
      for (const change of pages.sequence.block()) {
        samples.push(await changeBoth(pages, change, samples.length % 2 === 0));
      }
    }
  }
  return samples;
}

/** Prints how fast the app and the plain page redraw over the same data. */
export async function measure(
  browser: Browser,
  site: Site,
  dataset: Dataset,
  choices: Choices,
  rounds: number,
) {
  console.log(`\n== ${dataset.title}`);
  const samples: Sample[] = [];
  const reload = choices === bundledChoices;
  let opened = await openPages(browser, site, dataset, choices);
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  console.log(`opened in: app ${seconds(opened.appTime)} s, plain ${seconds(opened.plainTime)} s`);
  // The first calls run unoptimized code on both pages.
  for (const change of warmUp(opened.pages.sequence)) await changeBoth(opened.pages, change, true);
  for (let round = 0; round < rounds; round += 1) {
    if (reload && round > 0) {
      await closePages(opened.pages);
      opened = await openPages(browser, site, dataset, choices);
      for (const it of warmUp(opened.pages.sequence)) await changeBoth(opened.pages, it, true);
    }
    samples.push(...(await oneRound(opened.pages)));
  }
  const { pages } = opened;
  const traced = await traceThreads(browser, pages.app, async () => {
    await oneRound(pages);
  });
  await closePages(pages);
  console.log('\nms from the call to the second frame after the last stroke:');
  console.log(timesTable(samples, 'frame').join('\n'));
  console.log('\nms from the call to the last stroke:');
  console.log(timesTable(samples, 'drawn').join('\n'));
  console.log(`\n${longTaskLines(samples).join('\n')}`);
  console.log('in one more round, traced:');
  for (const page of ['app', 'plain'] as const) {
    const { longest, longestOnProcessor, processorEach } = traced[page];
    console.log(
      `${page}: longest task ${longest.toFixed(0)} ms, at most ${longestOnProcessor.toFixed(0)} ms ` +
        `of one on the processor; ${processorEach.toFixed(1)} ms of it for each change`,
    );
  }
}

/** Changes of place and period, which leave no indicator seen that was not. */
function warmUp(sequence: ChangeSequence): Change[] {
  const { choice } = sequence;
  return views.flatMap((view) =>
    [1, 2, 3].map((step): Change => {
      sequence.show(view);
      return { kind: 'period', choice: { ...choice, view, to: choice.to - step } };
    }),
  );
}

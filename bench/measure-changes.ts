import type { Browser } from 'playwright';
import { changeApp } from './app-page.ts';
import { views, type Change, type ChangeSequence, type Choices } from './changes.ts';
import { changeTables, type Sample } from './change-tables.ts';
import { inTurn } from './first-view.ts';
import type { Dataset, Site } from './make-site.ts';
import type { ResultTable } from './measured.ts';
import { closePages, openPages, type OpenPages } from './open-pages.ts';
import { changePeer, firstLine } from './peer-page.ts';
import { peers } from './peers.ts';
import { traceThreads } from './trace.ts';

/** Every block has one change of each kind. */
const blocksOfAView = 4;

/** Fewer figures than this are no answer: there are 63 places, and not all state everything. */
const fewestFigures = 55;

/** All pages go through the same change, in turn; a peer that fails is asked no more. */
async function changeAll(pages: OpenPages, change: Change, turn: number): Promise<Sample> {
  const { app, sequence } = pages;
  const sample: Sample = { view: sequence.choice.view, kind: change.kind, times: {}, round: 0 };
  for (const name of inTurn(['app', ...pages.peers.keys()], turn)) {
    if (name === 'app') {
      sample.times[name] = await changeApp(app, change);
      continue;
    }
    const peer = peers.find((it) => it.name === name);
    const page = peer && pages.peers.get(peer.name);
    if (!page || !peer.kinds.includes(change.kind)) continue;
    try {
      const { rows, ...times } = await changePeer(page, name, change);
      if (rows < fewestFigures) throw new Error(`${rows} figures for ${change.choice.indicator}`);
      sample.times[name] = times;
    } catch (error) {
      pages.troubles[name] = firstLine(error);
      pages.peers.delete(peer.name);
      await page.context().close();
    }
  }
  return sample;
}

async function oneRound(pages: OpenPages, round: number): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const view of views) {
    pages.sequence.show(view);
    await changeAll(pages, { kind: 'period', choice: pages.sequence.choice }, 0);
    for (let block = 0; block < blocksOfAView; block += 1) {
      for (const change of pages.sequence.block()) {
        samples.push({ ...(await changeAll(pages, change, samples.length)), round });
      }
    }
  }
  return samples;
}

/** How fast the app and the peers open the same data and redraw. */
export async function measureChanges(
  browser: Browser,
  site: Site,
  dataset: Dataset,
  choices: Choices,
  rounds: number,
): Promise<ResultTable[]> {
  const samples: Sample[] = [];
  const opened: Record<string, number[]> = {};
  const troubles: Record<string, string> = {};
  let traced: Awaited<ReturnType<typeof traceThreads>> | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const pages = await openPages(browser, site, dataset, choices, round);
    try {
      for (const [name, ms] of Object.entries(pages.opened)) (opened[name] ??= []).push(ms);
      // The first calls run unoptimized code on all pages.
      for (const change of warmUp(pages.sequence)) await changeAll(pages, change, 0);
      samples.push(...(await oneRound(pages, round)));
      if (round === rounds - 1) {
        const names = ['app', ...pages.peers.keys()];
        traced = await traceThreads(browser, pages.app, names, async () => {
          await oneRound(pages, round);
        });
      }
    } finally {
      Object.assign(troubles, pages.troubles);
      await closePages(pages);
    }
  }
  return changeTables(dataset.title, { samples, opened, troubles, traced: traced ?? {} });
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

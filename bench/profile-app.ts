import type { Browser } from 'playwright';
import { changeApp, openApp } from './app-page.ts';
import { changeKinds, ChangeSequence, views, type Choices } from './changes.ts';
import type { Dataset } from './make-site.ts';
import { newPage } from './new-page.ts';
import { noTimes, profileWhile, type FunctionTimes } from './profile.ts';

const blocks = 8;
const listed = 40;

/** Prints where the app's time goes, when it opens and in each kind of change. */
export async function profileApp(browser: Browser, dataset: Dataset, choices: Choices) {
  console.log(`\n== ${dataset.title}: profile of the app`);
  const page = await newPage(browser);
  // The profiler stays with the process, which is the same for all pages of the folder.
  await page.goto(`${dataset.app}favicon.svg`);
  const session = await page.context().newCDPSession(page);
  const sequence = new ChangeSequence(choices, 'ranking');
  const opening = noTimes();
  await profileWhile(session, opening, async () => {
    const time = await openApp(page, dataset.app, sequence.choice);
    console.log(`opened in ${time.toFixed(0)} ms`);
  });
  printTimes('opening', opening, 1);
  for (const view of views) {
    sequence.show(view);
    await changeApp(page, { kind: 'period', choice: sequence.choice });
    const changes = Array.from({ length: blocks }, () => sequence.block()).flat();
    // Kind by kind in one go each, since starting the profiler takes longer than a change.
    for (const kind of changeKinds) {
      const own = changes.filter((it) => it.kind === kind);
      const distinct = own.filter(
        ({ choice }, at) => at === 0 || choice.indicator !== own[at - 1]?.choice.indicator,
      );
      const made = kind.startsWith('indicator') ? distinct : own;
      if (made.length === 0) continue;
      const times = noTimes();
      await profileWhile(session, times, async () => {
        for (const change of made) await changeApp(page, change);
      });
      printTimes(`${view}, ${kind}`, times, made.length);
    }
  }
  await page.context().close();
}

function printTimes(name: string, { self, whole }: FunctionTimes, count: number) {
  const print = (title: string, times: ReadonlyMap<string, number>) => {
    console.log(`\n-- ${name}, ${count} times: ms each, ${title}`);
    const longest = [...times].sort(([, a], [, b]) => b - a).slice(0, listed);
    for (const [it, ms] of longest) console.log(`${(ms / count).toFixed(2).padStart(9)}  ${it}`);
  };
  print('functions alone', self);
  print('functions with what they call', whole);
}

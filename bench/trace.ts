import type { Browser, Page } from 'playwright';

interface TraceEvent {
  name: string;
  cat: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Time on the processor: less than `dur` where the machine was busy with something else. */
  tdur?: number;
  pid: number;
  tid: number;
}

/** What a page's thread did while it changed, in ms. */
export interface ThreadWork {
  /** The longest task, and the longest time that one had the processor. */
  longest: number;
  longestOnProcessor: number;
  /** Time that all tasks of a change had the processor, on average. */
  processorEach: number;
}

/** Traces the browser while `work` runs, and sums up the tasks between the marks of each page. */
export async function traceThreads<Name extends string>(
  browser: Browser,
  page: Page,
  names: readonly Name[],
  work: () => Promise<void>,
): Promise<Record<Name, ThreadWork>> {
  const categories = ['toplevel', 'devtools.timeline', 'blink.user_timing'];
  await browser.startTracing(page, { categories });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  return Object.fromEntries(names.map((name) => [name, workOf(name, traceEvents)])) as Record<
    Name,
    ThreadWork
  >;
}

function workOf(name: string, events: readonly TraceEvent[]): ThreadWork {
  const marks = (end: 'start' | 'end') =>
    events.filter((it) => it.name === `bench-${name}-${end}`).sort((a, b) => a.ts - b.ts);
  const starts = marks('start');
  const ends = marks('end');
  const [mark] = starts;
  const tasks = events.filter(
    (it) =>
      it.pid === mark?.pid &&
      it.tid === mark.tid &&
      it.ph === 'X' &&
      it.name === 'ThreadControllerImpl::RunTask' &&
      starts.some(({ ts }, at) => it.ts + (it.dur ?? 0) > ts && it.ts < (ends[at]?.ts ?? ts)),
  );
  const longestBy = (of: (it: TraceEvent) => number | undefined) =>
    tasks.reduce((longest, it) => Math.max(longest, (of(it) ?? 0) / 1000), 0);
  const processor = tasks.reduce((sum, it) => sum + (it.tdur ?? 0) / 1000, 0);
  return {
    longest: longestBy((it) => it.dur),
    longestOnProcessor: longestBy((it) => it.tdur),
    processorEach: processor / starts.length,
  };
}

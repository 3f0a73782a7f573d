import type { ChangeTimes } from './app-page.ts';
import { changeKinds, views, type ChangeKind, type View } from './changes.ts';
import { measured, type Cell, type Measured, type ResultTable } from './measured.ts';
import { percentile } from './statistics.ts';
import type { ThreadWork } from './trace.ts';

/** One change, made on all pages that can be asked for it. */
export interface Sample {
  view: View;
  kind: ChangeKind;
  round: number;
  times: Record<string, ChangeTimes>;
}

interface Taken {
  samples: readonly Sample[];
  opened: Readonly<Record<string, number[]>>;
  troubles: Readonly<Record<string, string>>;
  traced: Readonly<Record<string, ThreadWork>>;
}

type Until = 'drawn' | 'frame';

/** The percentile over all samples, with its range over the rounds. */
function percentileOf(
  samples: readonly Sample[],
  page: string,
  until: Until,
  share: number,
): Measured {
  const values = (own: readonly Sample[]) => own.flatMap(({ times }) => times[page]?.[until] ?? []);
  const rounds = [...new Set(samples.map((it) => it.round))];
  const each = rounds.map((round) =>
    percentile(values(samples.filter((it) => it.round === round)), share),
  );
  return { ...measured(each), median: percentile(values(samples), share) };
}

/** The app's percentile over the page's, over the changes that both were asked for. */
function ratioTo(samples: readonly Sample[], page: string, until: Until, share: number): Cell {
  if (page === 'app') return null;
  const both = samples.filter((it) => page in it.times);
  const of = (name: string) => percentileOf(both, name, until, share).median;
  return of('app') / of(page);
}

/** What opening and changing took over one dataset. */
export function changeTables(
  title: string,
  { samples, opened, troubles, traced }: Taken,
): ResultTable[] {
  const pages = Object.keys(opened).filter((name) => samples.some(({ times }) => name in times));
  const troubleRows = Object.entries(troubles).map(([name, text]): Cell[] => [
    name,
    text,
    ...Array.from({ length: 4 }, () => null),
  ]);
  const changes = (until: Until): Cell[][] =>
    pages.map((page) => [
      page,
      percentileOf(samples, page, until, 0.5),
      percentileOf(samples, page, until, 0.95),
      ratioTo(samples, page, until, 0.5),
      ratioTo(samples, page, until, 0.95),
      samples.filter((it) => page in it.times).length,
    ]);
  const columns = ['page', 'p50', 'p95', 'app over it, p50', 'app over it, p95', 'changes'];
  return [
    {
      title: `Opening, ${title}`,
      about: 'Ms until the first charts are drawn: the app’s ranking, two columns on the others.',
      columns: ['page', 'ms', 'app over it'],
      rows: [
        ...pages.map((page): Cell[] => {
          const own = measured(opened[page] ?? []);
          const app = measured(opened['app'] ?? []);
          return [page, own, page === 'app' ? null : app.median / own.median];
        }),
        ...troubleRows.map((row) => row.slice(0, 3)),
      ],
    },
    {
      title: `A change until its last stroke, ${title}`,
      about:
        'Ms of all changes (least–most of the rounds’ own percentiles), and the app’s over it.',
      columns,
      rows: [...changes('drawn'), ...troubleRows],
    },
    {
      title: `A change until it is told, ${title}`,
      about: 'The same until `ready()` is kept in the app, and two frames after it on the others.',
      columns,
      rows: changes('frame'),
    },
    kindsTable(title, samples),
    threadsTable(title, samples, traced),
  ];
}

function kindsTable(title: string, samples: readonly Sample[]): ResultTable {
  const rows = views.flatMap((view) =>
    changeKinds.flatMap((kind): Cell[][] => {
      const own = samples.filter((it) => it.view === view && it.kind === kind);
      if (own.length === 0) return [];
      const figures = [0.5, 0.95].flatMap((share): Cell[] => [
        percentileOf(own, 'app', 'drawn', share).median,
        percentileOf(own, 'plain', 'drawn', share).median,
        ratioTo(own, 'plain', 'drawn', share),
      ]);
      return [[`${view}, ${kind}`, ...figures]];
    }),
  );
  return {
    title: `Changes by kind, ${title}`,
    about: 'Ms until the last stroke, in the app and the plain page.',
    columns: ['change', 'app p50', 'plain p50', 'ratio', 'app p95', 'plain p95', 'ratio'],
    rows: samples.some((it) => 'plain' in it.times) ? rows : [],
  };
}

function threadsTable(
  title: string,
  samples: readonly Sample[],
  traced: Taken['traced'],
): ResultTable {
  return {
    title: `The page’s thread, ${title}`,
    about:
      'Changes with a task over 50 ms and the longest of these; in one more round, traced: ms that ' +
      'the longest task had the processor, and that a change had it on average.',
    columns: ['page', 'changes with one', 'longest, ms', 'on processor, ms', 'a change, ms'],
    rows: Object.entries(traced).map(([page, { longestOnProcessor, processorEach }]) => {
      const tasks = samples.flatMap(({ times }) => times[page]?.longTask ?? []);
      const long = tasks.filter((it) => it > 0);
      return [
        page,
        `${long.length} of ${tasks.length}`,
        Math.max(0, ...long),
        longestOnProcessor,
        processorEach,
      ];
    }),
  };
}

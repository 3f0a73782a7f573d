import { changeKinds, views, type ChangeKind, type View } from './changes.ts';
import { alignColumns, percentile } from './statistics.ts';
import type { ChangeTimes } from './app-page.ts';

/** One change, made on both pages. */
export interface Sample {
  view: View;
  kind: ChangeKind;
  app: ChangeTimes;
  plain: ChangeTimes;
}

const head = [
  'view',
  'change',
  'n',
  'app p50',
  'plain p50',
  'ratio',
  'app p95',
  'plain p95',
  'ratio',
];

/** The table of one way of taking time: medians and 95th percentiles in ms, and their ratios. */
export function timesTable(samples: readonly Sample[], until: 'drawn' | 'frame'): string[] {
  const groups = views.flatMap((view) =>
    changeKinds.map((kind) => ({
      name: [view, kind],
      own: samples.filter((it) => it.view === view && it.kind === kind),
    })),
  );
  const rows = [...groups, { name: ['both', 'all'], own: samples }]
    .filter(({ own }) => own.length > 0)
    .map(({ name, own }) => {
      const app = own.map((it) => it.app[until]);
      const plain = own.map((it) => it.plain[until]);
      const figures = [0.5, 0.95].flatMap((share) => {
        const [ours, theirs] = [percentile(app, share), percentile(plain, share)];
        return [ours.toFixed(1), theirs.toFixed(1), (ours / theirs).toFixed(2)];
      });
      return [...name, String(own.length), ...figures];
    });
  return alignColumns([head, ...rows]);
}

/** Whether tasks of the pages' threads took longer than 50 ms, by kind of change. */
export function longTaskLines(samples: readonly Sample[]): string[] {
  return (['app', 'plain'] as const).map((page) => {
    const long = samples.filter((it) => it[page].longTask > 0);
    const longest = long.reduce((most, it) => Math.max(most, it[page].longTask), 0);
    const kinds = [...new Set(long.map((it) => `${it.view}/${it.kind}`))].join(', ');
    return long.length === 0
      ? `${page}: no task over 50 ms in ${samples.length} changes`
      : `${page}: tasks over 50 ms in ${long.length} of ${samples.length} changes, ` +
          `the longest ${longest.toFixed(0)} ms (${kinds})`;
  });
}

import { cellText } from './measured.ts';
import { peers } from './peers.ts';
import { tableMarkdown } from './print-table.ts';
import type { Section } from './write-results.ts';

/** What the project's own README tells of the results: a label, and the table and column it is from. */
const told: readonly (readonly [label: string, table: string, column: string])[] = [
  ['first view, cold, ms', 'First view, cold', 'seen'],
  ['first view at 1.6 Mbit/s and 150 ms, ms', 'First view, 1.6 Mbit/s, 150 ms', 'seen'],
  [
    'the same with a processor four times slower, ms',
    'First view, 1.6 Mbit/s, 150 ms, 4 × slower processor',
    'seen',
  ],
  ...['bundled data', '1,000,000 synthetic observations', '10,000,000 synthetic observations'].map(
    (dataset) =>
      [
        `a change over ${dataset}, median ms`,
        `A change until it is told, ${dataset}`,
        'p50',
      ] as const,
  ),
  [
    'the slowest 5 % of these begin at, ms',
    'A change until it is told, 10,000,000 synthetic observations',
    'p95',
  ],
  ['opening 10,000,000 observations, ms', 'Opening, 10,000,000 synthetic observations', 'ms'],
];

/** The table of the project's README; what wasn't measured is left out. */
export function summaryMarkdown(sections: readonly Section[]): string {
  const tables = new Map(
    sections.flatMap(({ tables: all }) => all.map((table) => [table.title, table])),
  );
  const pages = [['app', 'this app'], ...peers.map(({ name, title }) => [name, title])] as const;
  const rows = told.flatMap(([label, title, column]) => {
    const table = tables.get(title);
    const at = table?.columns.indexOf(column) ?? -1;
    if (!table || at < 0) return [];
    const cells = pages.map(([name]) => {
      const row = table.rows.find(([first]) => first === name);
      return cellText(row?.[at] ?? null);
    });
    return [[label, ...cells]];
  });
  return tableMarkdown({ title: '', about: '', columns: ['', ...pages.map(([, it]) => it)], rows })
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .join('\n');
}

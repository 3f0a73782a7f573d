import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { machineLine } from './machine.ts';
import type { ResultTable } from './measured.ts';
import { parts, type Part } from './part-names.ts';
import { tableMarkdown } from './print-table.ts';
import { summaryMarkdown } from './readme-summary.ts';

/** What was measured together, and on what: the last run of it that was kept. */
export interface Section {
  part: Part;
  /** Own observations beside the bundled data, where the part is measured over several such sizes. */
  rows?: number | undefined;
  machine: Record<string, string>;
  tables: ResultTable[];
}

export const resultsPath = join(import.meta.dirname, 'results.json');

const [begin, end] = ['<!-- results:begin -->', '<!-- results:end -->'];

function sectionMarkdown({ machine, tables }: Section): string {
  return [...tables.map(tableMarkdown), machineLine(machine), ''].join('\n');
}

/** All results, as this folder's page has them. */
export const resultsMarkdown = (sections: readonly Section[]): string =>
  sections.map(sectionMarkdown).join('\n').trimEnd();

/** A page with what stands between its marks replaced; rejects where it has none. */
export async function withResults(page: string, results: string): Promise<string> {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the page has no ${begin} … ${end}`);
  const text = `${page.slice(0, from + begin.length)}\n\n${results}\n\n${page.slice(to)}`;
  return format(text, { ...(await resolveConfig(resultsPath)), parser: 'markdown' });
}

/** The pages that tell of results, and what stands on each. */
export const resultPages: readonly (readonly [
  path: string,
  textOf: (sections: readonly Section[]) => string,
])[] = [
  [join(import.meta.dirname, 'README.md'), resultsMarkdown],
  [join(import.meta.dirname, '..', 'README.md'), summaryMarkdown],
];

/** The section in place of the one that it repeats, in the order of parts and sizes. */
export function withSection(kept: readonly Section[], section: Section): Section[] {
  const others = kept.filter(({ part, rows }) => part !== section.part || rows !== section.rows);
  return [...others, section].sort(
    (a, b) => parts.indexOf(a.part) - parts.indexOf(b.part) || (a.rows ?? 0) - (b.rows ?? 0),
  );
}

export const keptSections = (): Section[] =>
  existsSync(resultsPath) ? (JSON.parse(readFileSync(resultsPath, 'utf8')) as Section[]) : [];

/** Keeps what was measured as it is, and writes the pages that tell of it from all that is kept. */
export async function keepSection(section: Section): Promise<void> {
  const json = JSON.stringify(withSection(keptSections(), section));
  const options = { ...(await resolveConfig(resultsPath)), parser: 'json' };
  writeFileSync(resultsPath, await format(json, options));
  for (const [path, textOf] of resultPages) {
    writeFileSync(path, await withResults(readFileSync(path, 'utf8'), textOf(keptSections())));
  }
}

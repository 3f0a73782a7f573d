import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { ResultTable } from './measured.ts';
import { tableMarkdown } from './print-table.ts';

export interface Results {
  machine: Record<string, string>;
  tables: ResultTable[];
}

export const resultsPath = join(import.meta.dirname, 'results.json');
export const readmePath = join(import.meta.dirname, 'README.md');

const [begin, end] = ['<!-- results:begin -->', '<!-- results:end -->'];

/** The results as a section of Markdown. */
function resultsMarkdown({ machine, tables }: Results): string {
  const facts = Object.entries(machine).map(([name, value]) => `- ${name}: ${value}`);
  return [...facts, '', ...tables.map(tableMarkdown)].join('\n').trimEnd();
}

/** The page with what stands between its marks replaced; rejects where it has none. */
export async function withResults(readme: string, results: Results): Promise<string> {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no ${begin} … ${end}`);
  const text = `${readme.slice(0, from + begin.length)}\n\n${resultsMarkdown(results)}\n\n${readme.slice(to)}`;
  return format(text, { ...(await resolveConfig(readmePath)), parser: 'markdown' });
}

/** Keeps a run's results as they are, and writes them into README.md from there. */
export async function writeResults(results: Results): Promise<void> {
  const json = JSON.stringify(results);
  const options = { ...(await resolveConfig(resultsPath)), parser: 'json' };
  writeFileSync(resultsPath, await format(json, options));
  const kept = JSON.parse(readFileSync(resultsPath, 'utf8')) as Results;
  writeFileSync(readmePath, await withResults(readFileSync(readmePath, 'utf8'), kept));
}

import type { Problem } from '../../src/datasets/problem.ts';
import { problemText } from '../../src/i18n/problem-text.ts';
import { en } from '../../src/i18n/en/messages.ts';

/** A problem as one line: `file:line:column: reason (value)`. */
export function toProblemLine(problem: Problem, folderOf: (packageName: string) => string): string {
  const { file, line, column, value } = problem;
  const place = [`${folderOf(problem.package)}/${file}`, line, column];
  const where = place.filter((part) => part !== undefined).join(':');
  return `${where}: ${problemText(problem, en)}${value === undefined ? '' : ` (${value})`}`;
}

/** Prints every problem on the error stream. */
export function printProblems(
  problems: readonly Problem[],
  folderOf: (packageName: string) => string,
): void {
  for (const problem of problems) console.error(toProblemLine(problem, folderOf));
}

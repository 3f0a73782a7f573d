import type { Parameter } from './engine.ts';
import { firstWord } from './first-word.ts';

const questions = new Set([
  'SELECT',
  'FROM',
  'WITH',
  'VALUES',
  'TABLE',
  'DESCRIBE',
  'DESC',
  'SHOW',
  'SUMMARIZE',
  'PIVOT',
  'PIVOT_WIDER',
  'PIVOT_LONGER',
  'UNPIVOT',
]);

/**
 * Throws if the statement is something else than a question, or if it would be misread.
 * DuckDB's lock alone lets ATTACH ':memory:', USE, INSTALL and COPY TO 'import.csv' pass, which
 * reach no network but would change the engine under the feet of the page.
 */
export function checkQuestion(sql: string, parameters: readonly Parameter[]): void {
  // DuckDB reads up to the first NUL and would answer a shorter question than was asked.
  if (sql.includes('\0')) throw new Error('a statement cannot hold the character NUL');
  const word = firstWord(sql);
  if (!questions.has(word)) {
    throw new Error(`only questions are answered (SELECT, FROM, WITH, DESCRIBE …), not "${word}"`);
  }
  for (const value of parameters) {
    // Parameters travel as JSON, which would make NULL of these without a word.
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new Error(`${value} cannot be a parameter`);
    }
  }
}

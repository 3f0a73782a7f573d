import { typedNumberMark } from '../source/source-table.ts';
import {
  bareNumber,
  decimalMarkOf,
  groupingSigns,
  machineNumber,
  numberPattern,
  spaces,
  type MannerChoice,
  type NumberManner,
} from './number-syntax.ts';

/**
 * SQL for the numbers of a column of texts, as `readNumber` reads them: DOUBLE where a cell is a
 * plain number in the manner, NULL where it isn't and TypeScript has to look at it (brackets, words,
 * the other manner). `column` is an SQL expression, its identifiers quoted already.
 */
export function plainNumberSql(column: string, manner: MannerChoice): string {
  if (manner !== 'either') return inMannerSql(column, manner);
  const vietnamese = inMannerSql(column, 'vietnamese');
  const english = inMannerSql(column, 'english');
  return `CASE
    WHEN regexp_full_match(${column}, '-?[0-9]{1,15}') THEN ${toDouble(column)}
    WHEN ${vietnamese} IS NULL THEN ${english}
    WHEN ${english} IS NULL OR ${english} = ${vietnamese} THEN ${vietnamese} END`;
}

/** Most cells are caught by the first and simplest pattern; the others cost a million rows more. */
function inMannerSql(column: string, manner: NumberManner): string {
  const padding = `[\\s${spaces}]*`;
  const matches = (pattern: string) => `regexp_full_match(${column}, ${quote(pattern)})`;
  const bare = `replace(${column}, ${quote(decimalMarkOf(manner))}, '.')`;
  const apart = `regexp_replace(${column}, ${quote(`[\\s+${groupingSigns(manner)}]`)}, '', 'g')`;
  const joined = `replace(replace(${apart}, ${quote(decimalMarkOf(manner))}, '.'), '\u2212', '-')`;
  return `CASE
    WHEN ${matches(bareNumber(manner))} THEN ${toDouble(bare)}
    WHEN ${matches(padding + numberPattern(manner) + padding)} THEN ${toDouble(joined)}
    WHEN ${matches(typedNumberMark + machineNumber)} THEN ${toDouble(`substr(${column}, 2)`)}
  END`;
}

/** Adding 0 takes the sign off a zero. */
const toDouble = (digits: string): string => `(CAST(${digits} AS DOUBLE) + 0)`;

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

import { shownText } from '../lib/shown-text.ts';

/** Signs with which a spreadsheet begins a formula; some take their wide forms for the same. */
const opening = '=+\\-@＝＋－＠';

/** At the start of a cell, blanks and quotes before it not counted. */
const atStart = new RegExp(`^(?=[\\s"']*[${opening}])`, 'u');

/**
 * After a sign that separates cells where a file is read with another separator than it was written
 * with: "a;=1+1" is one cell of a file with commas, and two to a spreadsheet that expects semicolons.
 */
const afterSeparator = new RegExp(`([;,|]["'\\s]*)(?=[${opening}])`, 'gu');

/** Line ends, tabs and other signs that control and do not show. */
const controls = /[\p{Cc}\u2028\u2029\ufeff]+/gu;

/**
 * Text that no spreadsheet takes for a formula, on one line. What would begin like one gets an
 * apostrophe, by which Excel and LibreOffice tell text. For text alone: a number keeps its sign.
 */
export function safeCell(text: string): string {
  return shownText(text.replace(controls, ' '))
    .replace(atStart, "'")
    .replace(afterSeparator, "$1'");
}

import { parseNumber } from '../../i18n/parse-number.ts';
import type { Language } from '../../semantic/selection.ts';

/** A pace above this is a slip of the hand: nothing runs five times ahead of its plan. */
const highestPace = 5;

/** The pace that a person has typed, "0,85"; with a point too, as calculators write it. */
export function parsePace(text: string, language: Language): number | null {
  const typed = text.trim();
  const pace = parseNumber(typed, language) ?? parseNumber(typed, language === 'vi' ? 'en' : 'vi');
  return pace !== null && pace > 0 && pace <= highestPace ? pace : null;
}

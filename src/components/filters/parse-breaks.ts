import { parseNumber } from '../../i18n/parse-number.ts';
import type { Language } from '../../semantic/selection.ts';

/** What is wrong with typed class bounds; `text` is the part that is. */
interface BreaksProblem {
  reason: 'empty' | 'not-a-number' | 'too-many' | 'duplicate' | 'unordered';
  text: string;
}

type ParsedBreaks = { breaks: number[] } | BreaksProblem;

/** Five classes are as many as the eye tells apart; they have four bounds. */
const mostBreaks = 4;

/** Class bounds as typed, `50; 62,5; 80`: one to four numbers, each greater than the one before. */
export function parseBreaks(typed: string, language: Language): ParsedBreaks {
  const texts = typed
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  if (texts.length === 0) return { reason: 'empty', text: '' };
  const breaks: number[] = [];
  for (const text of texts) {
    const value = parseNumber(text, language);
    if (value === null) return { reason: 'not-a-number', text };
    const before = breaks.at(-1) ?? -Infinity;
    if (breaks.includes(value)) return { reason: 'duplicate', text };
    if (value < before) return { reason: 'unordered', text };
    breaks.push(value);
  }
  return breaks.length > mostBreaks ? { reason: 'too-many', text: typed.trim() } : { breaks };
}

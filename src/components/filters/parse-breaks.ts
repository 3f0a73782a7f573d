import type { Language } from '../../semantic/selection.ts';

/** What is wrong with typed class bounds; `text` is the part that is. */
export interface BreaksProblem {
  reason: 'empty' | 'not-a-number' | 'too-many' | 'duplicate' | 'unordered';
  text: string;
}

export type ParsedBreaks = { breaks: number[] } | BreaksProblem;

/** Five classes are as many as the eye tells apart; they have four bounds. */
const mostBreaks = 4;

/** Digits, in groups of three or in none, and decimals, as each language writes them. */
const numbers: Record<Language, RegExp> = {
  vi: /^[-−]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/u,
  en: /^[-−]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/u,
};

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

function parseNumber(text: string, language: Language): number | null {
  if (!numbers[language].test(text)) return null;
  const digits =
    language === 'vi' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  return Number(digits.replace('−', '-'));
}

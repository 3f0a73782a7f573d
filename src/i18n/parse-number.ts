import type { Language } from '../semantic/selection.ts';

/** Digits, in groups of three or in none, and decimals, as each language writes them. */
const numbers: Record<Language, RegExp> = {
  vi: /^[-−]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/u,
  en: /^[-−]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/u,
};

/** The number that a person has typed in the manner of their language; null where it is none. */
export function parseNumber(text: string, language: Language): number | null {
  if (!numbers[language].test(text)) return null;
  const digits =
    language === 'vi' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  return Number(digits.replace('−', '-'));
}

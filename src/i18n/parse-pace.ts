import type { Language } from '../semantic/selection.ts';
import { highestThreshold } from '../semantic/progress.ts';
import { parseNumber } from './parse-number.ts';

/**
 * The pace that a person has typed: "0,85", with a point too, as calculators write it, or as a
 * percentage, "85%" or 85. No finer than an address can hold; above any threshold it is a slip.
 */
export function parsePace(text: string, language: Language): number | null {
  const typed = text.trim();
  const bare = typed.replace(/\s*%$/, '');
  const value = parseNumber(bare, language) ?? parseNumber(bare, language === 'vi' ? 'en' : 'vi');
  if (value === null) return null;
  const isPercentage = bare !== typed || value > 2 * highestThreshold;
  const pace = Math.round((isPercentage ? value / 100 : value) * 1e4) / 1e4;
  return pace > 0 && pace <= highestThreshold ? pace : null;
}

import { expect } from 'vitest';
import { compared, grdp, yearly } from '../semantic/comparison.fixture.ts';
import type { Indicator } from '../semantic/indicator.ts';
import type { Language } from '../semantic/selection.ts';
import type { SentenceContext } from './compare-sentence.ts';
import { comparedScale } from './compared.ts';
import { wordsIn } from './words.ts';

/** A comparison of figures like these, with all that its sentences need. */
export function sentenceContext(
  language: Language,
  indicator: Indicator = grdp,
  values = [70.94],
): SentenceContext {
  const words = wordsIn(language);
  const comparison = compared([yearly('63-45', 2023, 70.94)], { indicator });
  return { comparison, scale: comparedScale(comparison, values, words), words };
}

/** What holds of every sentence: no two spaces, no hole, no junk at an end. Its spaces made plain. */
export function wellFormed(text: string): string {
  const plain = text.replaceAll('\u00a0', ' ');
  expect(plain).not.toMatch(/ {2}|undefined|null|NaN|Infinity|\(\)|: ?$|[;,] ?$|^[ ,;:]| $| [,;.]/);
  expect(plain).not.toMatch(/(của|of|for|in) ?(;|$)/);
  expect(plain.charAt(0)).toBe(plain.charAt(0).toUpperCase());
  return plain;
}

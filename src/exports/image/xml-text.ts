import { shownText } from '../../lib/shown-text.ts';

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * A text as it must be written inside an element or an attribute; without the characters that no XML
 * may have, not even escaped.
 */
export const escapeText = (text: string): string =>
  shownText(text).replace(/[&<>"]/g, (it) => signs[it] ?? it);

/** The same read back. */
export const unescapeText = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos|#160|#xa0);/gi,
    (whole, name: string) => named[name] ?? whole,
  );

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#160': '\u00a0',
  '#xa0': '\u00a0',
};

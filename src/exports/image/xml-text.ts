const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Control characters that no XML may have, not even escaped. */
// eslint-disable-next-line no-control-regex -- these are the characters meant
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text as it must be written inside an element or an attribute. */
export const escapeText = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"]/g, (it) => signs[it] ?? it);

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

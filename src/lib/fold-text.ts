const combiningMarks = /\p{M}+/gu;

/**
 * Text as a search compares it: lower case, without Vietnamese accents, đ as d, every run of
 * punctuation and white space as one space.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(combiningMarks, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

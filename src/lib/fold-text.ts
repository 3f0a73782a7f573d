const combiningMarks = /\p{M}+/gu;

/** The same words in plain Latin letters: "Quảng Trị" is "Quang Tri", Đ is D. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(combiningMarks, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}

/**
 * Text as a search compares it: lower case, without Vietnamese accents, đ as d, every run of
 * punctuation and white space as one space.
 */
export function foldText(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

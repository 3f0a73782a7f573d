import type { Language } from '../semantic/selection.ts';

const locales = { vi: 'vi-VN', en: 'en-GB' } as const;

/** Making a formatter costs more than a hundred uses of it, and a heat map prints a thousand. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, fixed: number, most: number): Intl.NumberFormat {
  const key = `${language} ${fixed} ${most}`;
  const known =
    formatters.get(key) ??
    new Intl.NumberFormat(locales[language], {
      // Not -0, which a small fall would round to.
      signDisplay: 'negative',
      minimumFractionDigits: fixed,
      maximumFractionDigits: most,
    });
  formatters.set(key, known);
  return known;
}

/** A minus sign, where locales write the shorter hyphen. */
const withMinus = (text: string): string => text.replace('-', '−');

/** `1234.5` → "1.234,5" (vi), "1,234.5" (en). At most `decimals` places, none forced. */
export const formatNumber = (value: number, language: Language, decimals = 0): string =>
  withMinus(formatter(language, 0, decimals).format(value));

/** The same with exactly `decimals` places, so that figures below one another align: "339,0". */
export const formatFixed = (value: number, language: Language, decimals: number): string =>
  withMinus(formatter(language, decimals, decimals).format(value));

/** Decimals that tell a value apart from a rounder one; `most` where more would be needed. */
export function decimalsNeeded(value: number, most: number): number {
  for (let decimals = 0; decimals < most; decimals += 1) {
    const power = 10 ** decimals;
    if (Math.abs(Math.round(value * power) / power - value) < 1e-9) return decimals;
  }
  return most;
}

/**
 * `0.5125` → "51,3%". No space before the sign, in both languages. Formatted as a percentage, not
 * multiplied first: 0.5125 × 100 is a little less than 51.25 to a computer, and would round down.
 */
export function formatShare(share: number, language: Language, decimals = 1): string {
  const percent = new Intl.NumberFormat(locales[language], {
    style: 'percent',
    maximumFractionDigits: decimals,
  });
  return withMinus(percent.format(share));
}

/** A share that was at least reached: cut, never rounded up. `0.2379` → "23%". */
export function formatShareAtLeast(share: number, language: Language): string {
  return `${formatNumber(Math.floor(share * 100 + 1e-9), language)}%`;
}

/** Bytes as a person reads them: "3,4 MB", "2,1 GB". */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes >= 1e9) return `${formatNumber(bytes / 1e9, language, 1)} GB`;
  return bytes < 1e6
    ? `${formatNumber(bytes / 1e3, language)} kB`
    : `${formatNumber(bytes / 1e6, language, 1)} MB`;
}

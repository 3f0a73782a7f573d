import type { ResultColumn, ResultValue } from '../lib/result-table.ts';
import { shownText } from '../lib/shown-text.ts';
import type { Language } from '../semantic/selection.ts';

const locales = { vi: 'vi-VN', en: 'en-GB' } as const;
const signs = { vi: { decimal: ',', group: '.' }, en: { decimal: '.', group: ',' } } as const;

const formatters = {
  vi: new Intl.NumberFormat(locales.vi, { maximumFractionDigits: 20 }),
  en: new Intl.NumberFormat(locales.en, { maximumFractionDigits: 20 }),
};

/** Names of columns whose numbers are read as years, not as amounts. */
const years = /(?:^|_)(?:year|nam|năm)(?:$|_)/i;

/** A cell of an answer as it is printed, with all its digits; null where there is no value. */
export function formatResult(
  value: ResultValue,
  { kind, name }: Pick<ResultColumn, 'kind' | 'name'>,
  language: Language,
): string | null {
  if (value === null) return null;
  if (kind !== 'number') return shownText(String(value));
  if (typeof value === 'number') {
    if (Number.isInteger(value) && Math.abs(value) < 10_000 && years.test(name)) {
      return String(value);
    }
    return formatAnswer(value, language);
  }
  return grouped(String(value), language);
}

/** A number with all its digits, in thousands: "1.234,5". */
export function formatAnswer(value: number, language: Language): string {
  const plain = String(value);
  // 1e300 has no three hundred digits, and infinity none.
  if (!Number.isFinite(value) || plain.includes('e')) {
    return plain.replace('.', signs[language].decimal).replace(/^-/, '−');
  }
  return formatters[language].format(value).replace(/^-/, '−');
}

/** Digits that no number holds, in thousands too. */
function grouped(digits: string, language: Language): string {
  const [, minus, whole, fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  if (whole === undefined) return digits;
  const { decimal, group } = signs[language];
  const thousands = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return `${minus ? '−' : ''}${thousands}${fraction ? decimal + fraction : ''}`;
}

/** The same for another program: no thousands, the decimal sign that its reader's computer has. */
export function plainResult(
  value: ResultValue,
  kind: ResultColumn['kind'],
  language: Language,
): string {
  if (value === null) return '';
  return kind === 'number' ? String(value).replace('.', signs[language].decimal) : String(value);
}

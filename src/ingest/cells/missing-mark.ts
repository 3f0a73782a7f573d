import { foldText } from '../../lib/fold-text.ts';

/**
 * Why a cell holds no figure. `none`: the publisher says that there was no such thing, which is not
 * the same as a 0 that somebody counted. `withheld`: there is a figure, and it is secret.
 * `formula-error`: the spreadsheet could not compute it.
 */
export type MissingMark =
  'empty' | 'none' | 'not-available' | 'not-applicable' | 'withheld' | 'formula-error';

/** Statistical tables of Viet Nam: "-" no such phenomenon, ".." or "..." not available, "x" not applicable. */
const signs: readonly (readonly [RegExp, MissingMark])[] = [
  [/^$/, 'empty'],
  [/^[-\u2010-\u2015\u2212]{1,3}$/u, 'none'],
  [/^(?:\.(?:\s?\.){0,5}|…+)$/u, 'not-available'],
  [/^#N\/A$/i, 'not-available'],
  [/^#(?:DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i, 'formula-error'],
  [/^:\s?c$/, 'withheld'],
  [/^:\s?z$/, 'not-applicable'],
  // Eurostat's sign, with the flags that say more of it.
  [/^:(?:\s?[a-z]{1,3})?$/, 'not-available'],
  [/^(?:n\/a|n\.a\.?|n\.d\.?|\(na\)|\(x\)|<na>)$/i, 'not-available'],
  [/^(?:\[c\]|\(d\)|\(s\))$/i, 'withheld'],
  [/^(?:\[x\]|\/|·)$/, 'not-available'],
  [/^(?:[xX×]|\[z\])$/, 'not-applicable'],
  [/^\/{2,3}$/, 'not-applicable'],
];

const words: Readonly<Record<string, MissingMark>> = {
  na: 'not-available',
  nd: 'not-available',
  nan: 'not-available',
  null: 'not-available',
  none: 'not-available',
  nil: 'none',
  'not available': 'not-available',
  'no data': 'not-available',
  missing: 'not-available',
  'khong co so lieu': 'not-available',
  'khong co du lieu': 'not-available',
  'khong co thong tin': 'not-available',
  'chua co so lieu': 'not-available',
  'chua co du lieu': 'not-available',
  'chua co': 'not-available',
  'chua co thong tin': 'not-available',
  'chua bao cao': 'not-available',
  'chua tong hop': 'not-available',
  'chua thong ke': 'not-available',
  'khong bao cao': 'not-available',
  'khong thu thap': 'not-available',
  'khong co': 'none',
  'khong phat sinh': 'none',
  'khong ap dung': 'not-applicable',
  'not applicable': 'not-applicable',
  'bi mat': 'withheld',
  confidential: 'withheld',
  suppressed: 'withheld',
};

/**
 * What a cell says by which no figure is stated; undefined where it says anything else. A bare
 * "không" is undefined: it may mean "no" as well as "none".
 */
export function missingMark(text: string): MissingMark | undefined {
  const cell = text.trim();
  const sign = signs.find(([pattern]) => pattern.test(cell));
  if (sign) return sign[1];
  // Words alone: "10 nil" or "na 5" are no marks, and "(không có số liệu)" is one.
  return /\d/.test(cell) ? undefined : words[foldText(cell)];
}

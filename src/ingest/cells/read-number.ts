import { typedNumberMark } from '../source/source-table.ts';
import {
  decimalMarkOf,
  groupingSigns,
  machineNumber,
  numberPattern,
  otherManner,
  type MannerChoice,
  type NumberManner,
} from './number-syntax.ts';

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');

const patterns: Readonly<Record<NumberManner, RegExp>> = {
  vietnamese: whole(numberPattern('vietnamese')),
  english: whole(numberPattern('english')),
};
const grouping: Readonly<Record<NumberManner, RegExp>> = {
  vietnamese: new RegExp(`[+${groupingSigns('vietnamese')}]`, 'gu'),
  english: new RegExp(`[+${groupingSigns('english')}]`, 'gu'),
};
const machine = whole(machineNumber);

/** Accountants' negative; a footnote's number, a column's or a year may stand in brackets too. */
const bracketed = /^\((.*)\)$/u;
const mayBeReference = /^\d{1,2}$|^(?:19|20)\d\d$/;

/**
 * The number that a cell is, in a manner. `ambiguous`: either manner reads it, as another number.
 * `other-manner`: it is one, but not in this manner. Undefined: no number, or one that could be a
 * footnote: "(1)". Never a guess: groups are of exactly three digits.
 */
export function readNumber(
  text: string,
  manner: MannerChoice,
): number | 'ambiguous' | 'other-manner' | undefined {
  const read = readDecimal(text, manner);
  return read === undefined || isNoNumber(read) ? read : toNumber(read);
}

/** Without the sign that JavaScript leaves on a zero. */
export const toNumber = (read: Decimal): number => Number(read) + 0;

/** What `readNumber` answers, the number as digits with a point for decimals: `-1234.5`. */
export function readDecimal(
  text: string,
  manner: MannerChoice,
): Decimal | 'ambiguous' | 'other-manner' | undefined {
  if (text.startsWith(typedNumberMark)) {
    const digits = text.slice(typedNumberMark.length);
    return machine.test(digits) ? (digits as Decimal) : undefined;
  }
  const cell = text.trim();
  const inside = bracketed.exec(cell)?.[1]?.trim();
  if (inside !== undefined) {
    if (mayBeReference.test(inside) || !/^[\d.,]/.test(inside)) return undefined;
    const read = readDecimal(inside, manner);
    return read === undefined || isNoNumber(read) ? read : (`-${read}` as Decimal);
  }
  if (manner === 'either') return readEither(cell);
  return (
    inManner(cell, manner) ?? (inManner(cell, otherManner[manner]) ? 'other-manner' : undefined)
  );
}

/** Digits, a sign and a point for decimals, perhaps an exponent: what `Number` reads. */
export type Decimal = string & { readonly decimal: true };

export const isNoNumber = (
  read: Decimal | 'ambiguous' | 'other-manner',
): read is 'ambiguous' | 'other-manner' => read === 'ambiguous' || read === 'other-manner';

function readEither(cell: string): Decimal | 'ambiguous' | undefined {
  const vietnamese = inManner(cell, 'vietnamese');
  const english = inManner(cell, 'english');
  if (vietnamese === undefined || english === undefined) return vietnamese ?? english;
  return vietnamese === english ? vietnamese : 'ambiguous';
}

/** The digits of a number written in the manner. */
export function inManner(cell: string, manner: NumberManner): Decimal | undefined {
  if (!patterns[manner].test(cell)) return undefined;
  return cell
    .replace(grouping[manner], '')
    .replace(decimalMarkOf(manner), '.')
    .replace('\u2212', '-') as Decimal;
}

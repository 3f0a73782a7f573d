import type { FigureStatus, Qualifier } from '../../semantic/observation.ts';
import { typedNumberMark } from '../source/source-table.ts';
import { figureParts } from './figure-syntax.ts';
import { isNoNumber, readDecimal, readNumber, toNumber, type Decimal } from './read-number.ts';
import type { MannerChoice } from './number-syntax.ts';

/** What a cell of a value column states. */
export interface Figure {
  /** In units, the words of scale taken in: 5.75e9 of "5.750 triệu đồng". */
  value: number;
  qualifier: Qualifier;
  /** The second number of "17/25", on the same scale: a plan, or a whole of which it is a part. */
  plan?: number;
  /** The number is followed by a per cent sign: 68 of "68%", not 0.68. */
  percent?: true;
  /** What is counted or measured, as it stands, without words of scale; "đ" and "VND" are "đồng". */
  unit?: string;
  /** Power of ten, as a number, by which the digits were multiplied: 1e6 for "triệu", else 1. */
  multiplier: number;
  /** How final the cell itself calls it. */
  status?: FigureStatus;
  /** Footnote or flag, as it stands: "*", "(1)", "p". */
  mark?: string;
}

/**
 * Reads a cell that states one figure, in words or digits around it: "trên 1.000", "17/25", "68 %",
 * "2,5 tỷ đồng", "123,4 p". Undefined where it states none, several, a forecast, an upper bound, or
 * one that can't be read for sure in the manner.
 */
export function readFigure(text: string, manner: MannerChoice): Figure | undefined {
  const number = readNumber(text, manner);
  if (typeof number === 'number') return { value: number, qualifier: 'exact', multiplier: 1 };
  if (text.startsWith(typedNumberMark)) {
    const share = text.endsWith('%') ? readNumber(text.slice(0, -1), manner) : undefined;
    if (typeof share !== 'number') return undefined;
    return { value: share, qualifier: 'exact', percent: true, multiplier: 1 };
  }
  const parts = figureParts(text);
  if (parts === undefined) return undefined;
  const value = scaled(readDecimal(parts.number, manner), parts.exponent);
  const plan =
    parts.plan === undefined ? null : scaled(readDecimal(parts.plan, manner), parts.exponent);
  // A publisher's forecast is no figure of what was.
  const isForecast = /^\[?[a-z]*f[a-z]*\]?$/.test(parts.mark ?? '');
  if (value === undefined || plan === undefined || isForecast) return undefined;
  return {
    value,
    qualifier: parts.qualifier,
    ...(plan === null ? {} : { plan }),
    ...(parts.percent ? { percent: true } : {}),
    ...(parts.unit === undefined ? {} : { unit: parts.unit }),
    multiplier: Number(`1e${parts.exponent}`),
    ...(parts.status === undefined ? {} : { status: parts.status }),
    ...(parts.mark === undefined ? {} : { mark: parts.mark }),
  };
}

/** By shifting the decimal point: 2.3 × 1,000,000 would not be 2,300,000. */
function scaled(
  read: Decimal | 'ambiguous' | 'other-manner' | undefined,
  exponent: number,
): number | undefined {
  if (read === undefined || isNoNumber(read)) return undefined;
  return toNumber(`${read}e${exponent}` as Decimal);
}

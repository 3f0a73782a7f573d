import type { FigureStatus, Qualifier } from '../../semantic/observation.ts';
import { spaces } from './number-syntax.ts';
import { scaleOf, withoutSpelledNumber } from './number-words.ts';

/** The parts of a cell that states one figure, before its digits are read in either manner. */
export interface FigureParts {
  number: string;
  /** Digits behind a slash: "17/25". */
  plan?: string;
  qualifier: Qualifier;
  status?: FigureStatus;
  percent: boolean;
  /** Power of ten that words tell: 6 for "triệu". */
  exponent: number;
  unit?: string;
  /** Footnote or flag, as it stands. */
  mark?: string;
}

type Said = Partial<Pick<FigureParts, 'qualifier' | 'status' | 'unit'>>;

/** What may stand before the digits, and what it says of them. */
const prefixes: readonly (readonly [RegExp, Said])[] = [
  [/^(?:đã đạt|đạt)\s+/iu, {}],
  [/^(?:ước thực hiện|ước tính|ước đạt|ước|estimated|est\.?)\s+/iu, { status: 'estimate' }],
  [
    /^(?:hơn gần|khoảng|gần|xấp xỉ|chừng|about|approximately|approx\.?|around|nearly|circa|ca\.)\s+/iu,
    { qualifier: 'about' },
  ],
  [/^[~≈≃]\s*/u, { qualifier: 'about' }],
  [
    /^(?:trên|hơn|ít nhất|tối thiểu|không dưới|không ít hơn|over|more than|at least)\s+/iu,
    { qualifier: 'at-least' },
  ],
  [/^(?:>=|=>|>|≥|⩾)\s*/u, { qualifier: 'at-least' }],
  [/^(?:US\$|USD|\$)\s*(?=\d)/u, { unit: 'USD' }],
  [/^(?:VNĐ|VND|₫)\s*(?=\d)/u, { unit: 'đồng' }],
  [/^(?:EUR|€)\s*(?=\d)/u, { unit: 'EUR' }],
];

const digits = (inside: string): string => `\\d(?:[\\d.,'\u2019${inside}]*\\d)?`;
const head = new RegExp(
  `^([-+\u2212]?(?:${digits(spaces)}|[.,]\\d+))(?:\\s*/\\s*(${digits('\u00A0\u202F')}))?(.*)$`,
  'su',
);
const roundHundred = /^10{0,2}[.,\s]?0{2,3}$/u;
const yearLike = /^(?:19|20)\d\d$/;

/** A share that repeats what the figure says: "17/25 đơn vị (68%)", "33/48 số, đạt 68,8% kế hoạch". */
const shareRemark =
  /(?:\s*\([^()\d]*[\d.,]+\s*%[^()\d]*\)|,\s*(?:đạt|bằng)\s+[\d.,]+\s*%(?:\s+(?:kế hoạch|KH))?)$/u;
const superscripts = /^[¹²³⁰-⁹]+$/u;
const footnoteAtEnd = /\s*(\*{1,3}|†|‡|\(\*{1,3}\)|\(\d{1,2}\)|\[\d{1,2}\]|\[\p{Ll}\])$/u;
const statusBehind = /(?<=\d.*)\s*\(?(ước(?: tính)?|sơ bộ)\)?$/iu;
/**
 * The letters of international tables, alone or several in the order of the alphabet, as Eurostat
 * sets them: p provisional, e estimated, b break … But "bn" is a billion.
 */
const flags = /^\s*\(?((?!bn)(?=[a-z]{1,3}\)?$)b?c?d?e?f?n?p?r?s?u?z?)\)?$/u;

/**
 * Takes a cell apart that holds one figure and what belongs to it: "trên 1.000", "17/25 đơn vị",
 * "5.750 triệu đồng", "123,4 p". Undefined for dates, ranges, upper bounds ("dưới 100"), forecasts
 * and whatever holds other numbers too.
 */
export function figureParts(text: string): FigureParts | undefined {
  const cell = text.trim().replace(shareRemark, '');
  const [, finality] = statusBehind.exec(cell) ?? [];
  const before = withoutPrefixes(cell.replace(statusBehind, ''));
  const [, number, plan, tail = ''] = head.exec(before.rest) ?? [];
  if (number === undefined || (plan !== undefined && isMonthOrDay(number, plan))) return undefined;
  const after = readTail(number, tail);
  if (after === undefined) return undefined;
  if (plan !== undefined && after.percent) return undefined;
  const unit = after.unit ?? before.said.unit;
  // "12/10.000 dân" is a rate, "900/1.000 hộ" a part of a whole.
  if (plan !== undefined && unit !== undefined && roundHundred.test(plan)) return undefined;
  return {
    number,
    ...(plan === undefined ? {} : { plan }),
    percent: after.percent,
    exponent: after.exponent,
    qualifier: after.isOpen ? 'at-least' : (before.said.qualifier ?? 'exact'),
    ...statusOf(before.said.status ?? statusNamed(finality), after.mark),
    ...(unit === undefined ? {} : { unit }),
    ...(after.mark === undefined ? {} : { mark: after.mark }),
  };
}

function withoutPrefixes(text: string): { rest: string; said: Said } {
  let rest = text;
  let said: Said = {};
  for (let at = 0; at < prefixes.length;) {
    const [pattern, says] = prefixes[at] ?? [/(?!)/, {}];
    const shorter = rest.replace(pattern, '');
    // A prefix may stand before any other one: "ước đạt khoảng".
    at = shorter === rest ? at + 1 : 0;
    if (shorter !== rest) said = { ...said, ...says };
    rest = shorter;
  }
  return { rest, said };
}

/** "7/2018" is a month. */
const isMonthOrDay = (number: string, second: string): boolean =>
  yearLike.test(second) && Number(number) <= 31;

interface Tail {
  percent: boolean;
  exponent: number;
  unit?: string;
  mark?: string;
  isOpen?: true;
}

function readTail(number: string, tail: string): Tail | undefined {
  const plain = { percent: false, exponent: 0 };
  if (tail === '+') return { ...plain, isOpen: true };
  // "10³" may be a thousand.
  if (superscripts.test(tail)) return number === '10' ? undefined : { ...plain, mark: tail };
  const [, flag] = flags.exec(tail) ?? [];
  if (flag !== undefined) return { ...plain, mark: flag };
  const mark = footnoteAtEnd.exec(tail)?.[1];
  const words = withoutSpelledNumber(tail.replace(footnoteAtEnd, '').trim());
  const marked = mark === undefined ? {} : { mark };
  const [, rest] = /^(?:%|phần trăm(?!\p{L}))\s*(.*)$/su.exec(words) ?? [];
  if (rest !== undefined) {
    const [, percentFlag] = flags.exec(rest) ?? [];
    if (percentFlag !== undefined) return { ...plain, percent: true, mark: percentFlag };
    const unit = unitOf(rest);
    return unit && { ...plain, percent: true, ...unit, ...marked };
  }
  const scale = scaleOf(words);
  const unit = scale && unitOf(scale.rest);
  return unit && { percent: false, exponent: scale.exponent, ...unit, ...marked };
}

const dong = /^(?:đ|đồng|vnđ|vnd|₫)$/iu;
const unitShape = /^(?:[\p{L}°‰€₫%]|\/\p{Ll})[\p{L}\p{M}\s.,/²³°%&’'()-]*$/u;
/** Digits that belong to a unit: "m2", "bác sĩ/10.000 dân". */
const unitDigits = /(?<=m)[23](?![\p{L}\d])|(?<=\p{L}\s*\/\s*)10{0,2}(?:[.,\s]?0{3})?(?![\d.,])/gu;
/** Words by which a unit would be a sentence that says more about the number. */
const sentence =
  /(?<!\p{L})(?:và|hoặc|hay|đến|tới|còn|nhưng|tăng|giảm|trong đó|so với|and|or|to|of which|from|per cent of)(?!\p{L})/iu;
/** What would make the number another one, and is not said clearly: thousands, millions, a dozen. */
const otherScale =
  /^(?:[kKMBGT]|[Mm]io|[Mm]rd|[Mm]ld|[Mm]ill?|milliers?|milliards?|tausend|[Mm]illionen|lakhs?|crores?|dozens?|tá|tđ|nđ|ngđ)(?![\p{L}])/u;
const longestUnit = 60;

/** Undefined where what follows the number is no unit. */
function unitOf(text: string): { unit?: string } | undefined {
  if (text === '') return {};
  if (dong.test(text)) return { unit: 'đồng' };
  const isUnit =
    text.length <= longestUnit &&
    unitShape.test(text.replace(unitDigits, '')) &&
    !sentence.test(text) &&
    !otherScale.test(text);
  return isUnit ? { unit: text } : undefined;
}

function statusOf(
  said: FigureStatus | undefined,
  mark: string | undefined,
): { status?: FigureStatus } {
  const letters = /^\[?([a-z]+)\]?$/.exec(mark ?? '')?.[1] ?? '';
  if (said !== undefined || /[es]/.test(letters)) return { status: said ?? 'estimate' };
  return letters.includes('p') ? { status: 'preliminary' } : {};
}

function statusNamed(word: string | undefined): FigureStatus | undefined {
  if (word === undefined) return undefined;
  return /^ước/iu.test(word) ? 'estimate' : 'preliminary';
}

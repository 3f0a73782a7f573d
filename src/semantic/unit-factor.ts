import { foldText } from '../lib/fold-text.ts';

/** Words that multiply what stands behind them, longest first where one begins another. */
const multipliers: readonly (readonly [string, number])[] = [
  ['nghin ty', 1e12],
  ['ngan ty', 1e12],
  ['nghin', 1e3],
  ['ngan', 1e3],
  ['tram', 1e2],
  ['trieu', 1e6],
  ['ty', 1e9],
  ['ti', 1e9],
  ['thousands', 1e3],
  ['thousand', 1e3],
  ['hundred', 1e2],
  ['millions', 1e6],
  ['million', 1e6],
  ['billions', 1e9],
  ['billion', 1e9],
  ['1000', 1e3],
  ['1 000', 1e3],
  ['tr', 1e6],
];

/** Units of one meaning; the first stands for all. */
const synonyms: readonly (readonly string[])[] = [
  ['dong', 'vnd', 'd', 'viet nam dong', 'dong viet nam'],
  ['phan tram', 'percent', 'per cent', 'pct'],
  ['nguoi', 'persons', 'person', 'people'],
];

/**
 * By what a number of the written unit is multiplied to be one of the indicator's unit: a million
 * for "triệu đồng" where figures are kept in đồng. Undefined where the units can't be told to be of
 * one kind; nothing is converted then.
 */
export function unitFactor(written: string, unit: { vi: string; en: string }): number | undefined {
  const from = scaled(written);
  for (const name of [unit.vi, unit.en]) {
    const to = scaled(name);
    if (from.base === to.base) return from.scale / to.scale;
  }
  return undefined;
}

function scaled(unit: string): { scale: number; base: string } {
  // "trđ" and "tỷđ" are two words in one, as is "1.000đ".
  const words = foldText(unit.replaceAll('%', ' percent ')).replace(
    /(?<=^tr|^ty|^ti|000)d$/u,
    ' d',
  );
  const found = multipliers.find(([word]) => words === word || words.startsWith(`${word} `));
  const rest = found ? words.slice(found[0].length).trim() : words;
  return { scale: found?.[1] ?? 1, base: baseOf(rest) };
}

const baseOf = (words: string): string =>
  synonyms.find((names) => names.includes(words))?.[0] ?? words;

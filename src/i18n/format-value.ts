import { isMoney, type Indicator } from '../semantic/indicator.ts';
import type { Observation, Qualifier } from '../semantic/observation.ts';
import type { Language } from '../semantic/selection.ts';
import { decimalsNeeded, formatFixed, formatNumber } from './format-number.ts';

/** How values of an indicator are written: divided by `divisor`, in `unit`. */
export interface ValueScale {
  divisor: number;
  unit: string;
  decimals: number;
  /** Print all decimals, for figures that stand below one another. */
  fixed?: boolean;
}

const million = { vi: 'triệu đồng', en: 'million VND' } as const;

/**
 * Money is stored in VND and written in million VND as the reports do, unless that would round a
 * figure: 45.998.409 stays as it is, 4.500.000 is 4,5 triệu đồng.
 */
export function scaleFor(
  indicator: Pick<Indicator, 'unit' | 'decimals'>,
  values: readonly number[],
  language: Language,
): ValueScale {
  const inMillions =
    isMoney(indicator) && values.length > 0 && values.every((it) => it % 1e5 === 0);
  return inMillions
    ? { divisor: 1e6, unit: million[language], decimals: 1 }
    : { divisor: 1, unit: indicator.unit[language], decimals: indicator.decimals };
}

/**
 * How figures side by side are written: in one unit, with as many decimals as any of them needs, so
 * that none loses its zeros ("57,90" beside "67,19").
 */
export function fixedScaleFor(
  indicator: Pick<Indicator, 'unit' | 'decimals'>,
  values: readonly number[],
  language: Language,
): ValueScale {
  const scale = scaleFor(indicator, values, language);
  const places = values.map((it) => decimalsNeeded(it / scale.divisor, scale.decimals));
  return { ...scale, decimals: Math.max(0, ...places), fixed: true };
}

/** The figure alone, with the sign of its qualifier: "106", "≥ 1.000", "khoảng 200". */
export function formatFigure(
  value: number,
  qualifier: Qualifier,
  scale: ValueScale,
  language: Language,
): string {
  const format = scale.fixed ? formatFixed : formatNumber;
  const figure = format(value / scale.divisor, language, scale.decimals);
  if (qualifier === 'at-least') return `≥ ${figure}`;
  if (qualifier === 'about') return language === 'vi' ? `khoảng ${figure}` : `about ${figure}`;
  return figure;
}

/** Figure and unit as they are written in a sentence: "trên 1.000 phương tiện đo", "100%". */
export function formatInSentence(
  observation: Pick<Observation, 'value' | 'qualifier'>,
  indicator: Pick<Indicator, 'unit' | 'decimals'>,
  language: Language,
): string {
  const scale = scaleFor(indicator, [observation.value], language);
  const figure = formatNumber(observation.value / scale.divisor, language, scale.decimals);
  const bound = {
    exact: { vi: '', en: '' },
    'at-least': { vi: 'trên ', en: 'more than ' },
    about: { vi: 'khoảng ', en: 'about ' },
  }[observation.qualifier][language];
  return `${bound}${withUnit(figure, scale.unit)}`;
}

/** Units that stand before their figure: "hạng 6". */
const leadingUnits = new Set(['hạng', 'rank']);

/** "106 dự án", "100%", "hạng 6": figure and unit, which never break apart. */
export function withUnit(figure: string, unit: string): string {
  if (unit === '%') return figure.endsWith('%') ? figure : `${figure}%`;
  if (unit === '') return figure;
  if (leadingUnits.has(unit)) return `${unit}\u00a0${figure}`;
  return `${figure}\u00a0${figure === '1' ? singular(unit) : unit}`;
}

/** English units are written in the plural; "1 inspections" is not English. */
const singular = (unit: string): string =>
  /^[a-z -]+[^s]s$/.test(unit) ? unit.replace(/ies$/, 'y').replace(/s$/, '') : unit;

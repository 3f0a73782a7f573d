import type { Catalogue } from '../semantic/catalogue.ts';
import type { Derivation, Observation } from '../semantic/observation.ts';
import { formatNumber } from './format-number.ts';
import { formatInSentence } from './format-value.ts';
import { lowerFirst } from './name-in-sentence.ts';
import { periodLabel } from './period-label.ts';
import type { Words } from './words.ts';

/**
 * How a figure that no source states came about: its formula, or the former units' figures, each
 * with its unit, "86 dự án (Quảng Trị) + 40 dự án (Quảng Bình)"; undefined of a stated one.
 */
export function computationText(
  observation: Pick<Observation, 'derived' | 'coverage'>,
  catalogue: Pick<Catalogue, 'indicators' | 'places'>,
  words: Words,
): string | undefined {
  if (observation.derived) return formulaText(observation.derived, catalogue, words);
  const from = observation.coverage?.from ?? [];
  if (from.length < 2) return undefined;
  const { language } = words;
  const addends = from.map((it) => {
    const indicator = catalogue.indicators.get(it.indicatorId);
    const place = catalogue.places.get(it.placeId)?.name[language] ?? it.placeId;
    return indicator ? `${formatInSentence(it, indicator, language)} (${place})` : '';
  });
  return addends.join(' + ');
}

/** Longer sums are told by how many figures they have; all of them stand in the list of sources. */
const mostAddends = 6;

/**
 * How a figure was computed, with its numbers: "46 (9 tháng 2023) − 30 (6 tháng đầu năm 2023)",
 * "187.007 doanh nghiệp : 8.435,6 nghìn người × 1.000".
 */
export function formulaText(
  { formula, from }: Derivation,
  { indicators }: Pick<Catalogue, 'indicators'>,
  words: Words,
): string {
  const { language, messages } = words;
  const { compare } = messages;
  const [first, second] = from;
  const figure = (it: Observation | undefined): string => {
    const indicator = it && indicators.get(it.indicatorId);
    return indicator ? formatInSentence(it, indicator, language) : '';
  };
  const dated = (it: Observation | undefined): string =>
    it ? `${figure(it)} (${lowerFirst(periodLabel(it.period, language))})` : '';
  const sum = (figures: readonly Observation[], tell: (it: Observation) => string): string =>
    figures.length > mostAddends ? `Σ ${figures.length}` : figures.map(tell).join(' + ');
  const number = (value: number) => formatNumber(value, language, 6);
  switch (formula.code) {
    case 'weighted-mean': {
      const values = from.slice(0, from.length / 2);
      const weights = from.slice(from.length / 2);
      const products = values.map((it, at) => `${figure(it)} × ${figure(weights[at])}`);
      return `${compare.weighted}: (${products.join(' + ')}) : (${sum(weights, figure)})`;
    }
    case 'ratio': {
      const numerators = from.slice(0, from.length / 2);
      const denominators = from.slice(from.length / 2);
      const times = formula.scale === 1 ? '' : compare.times(number(formula.scale));
      return `(${sum(numerators, figure)}) : (${sum(denominators, figure)})${times}`;
    }
    case 'difference':
      return `${dated(first)} − ${dated(second)}`;
    case 'sum-of-periods':
      return sum(from, dated);
    case 'sum-of-parts':
      return sum(from, figure);
    case 'per-head': {
      const times = formula.people === 1 ? '' : compare.times(number(formula.people));
      return `${figure(first)} : ${figure(second)}${times}`;
    }
    case 'index':
      return `${dated(first)} : ${dated(second)}${compare.times('100')}`;
    case 'change':
      return `(${dated(first)} − ${dated(second)}) : ${dated(second)}${compare.times('100%')}`;
    case 'share': {
      const total = from.reduce((all, it) => all + it.value, 0);
      const whole = first && { ...first, value: total };
      return `${figure(first)} : ${figure(whole)}${compare.times('100%')}`;
    }
  }
}

import { compareNumbers } from '../lib/compare-numbers.ts';
import { memberPosition, type Catalogue } from '../semantic/catalogue.ts';
import type { Observation } from '../semantic/observation.ts';
import type { QualityNote } from '../semantic/quality-note.ts';
import { decimalsOf } from '../semantic/rounding.ts';
import { fullCitation, passageLabel } from './citation.ts';
import { formatFixed, formatNumber } from './format-number.ts';
import { formatFigure, formatInSentence, scaleFor, withUnit } from './format-value.ts';
import { upperFirst } from './name-in-sentence.ts';
import type { Words } from './words.ts';

type Known = Pick<Catalogue, 'indicators' | 'sources' | 'terms'>;

/** What a note says, as one or two sentences with the figures and where the document states them. */
export function qualityText(note: QualityNote, catalogue: Known, words: Words): string {
  const { language, messages } = words;
  const { quality } = messages;
  switch (note.code) {
    case 'sum-agrees':
    case 'sum-differs': {
      const { total, sum } = note;
      const parts = asListed(note.parts, catalogue);
      const values = [...parts.map(({ value }) => value), sum, total.value];
      const number = (value: number) => alone(total, value, values, catalogue, words);
      const addends = parts.map(({ value }) => number(value)).join(' + ');
      const printed = withUnit(number(total.value), unitOf(total, values, catalogue, words));
      return note.code === 'sum-agrees'
        ? quality.sumAgrees(addends, printed)
        : quality.sumDiffers(addends, number(sum), printed);
    }
    case 'rate-agrees':
    case 'rate-differs': {
      const { rate, part, whole } = note;
      const agrees = note.code === 'rate-agrees';
      const decimals = Math.max(decimalsOf(rate.value), agrees ? 0 : 1);
      const share = `${formatFixed(note.share * 100, language, decimals)}%`;
      const values = [part.value, whole.value];
      const [of, all] = values.map((value) => alone(whole, value, values, catalogue, words));
      const pair = withUnit(`${of ?? ''}/${all ?? ''}`, unitOf(whole, values, catalogue, words));
      if (agrees) return quality.rateAgrees(pair, share);
      const where = placeOf(rate, catalogue, words);
      const there = placeOf(part, catalogue, words);
      return quality.rateDiffers({
        where: upperFirst(where),
        rate: `${formatNumber(rate.value, language, decimalsOf(rate.value))}%`,
        pair,
        there: there === where ? quality.sameSection : there,
        share,
      });
    }
    case 'same-agrees':
    case 'same-differs': {
      const { first, second } = note;
      const [where, there] = [first, second].map((it) => placeOf(it, catalogue, words));
      const [one, other] = [first, second].map((it) => figureOf(it, catalogue, words));
      return sameText(note.code, {
        where: upperFirst(where ?? ''),
        there: there === where ? undefined : there,
        one: one ?? '',
        other: other ?? '',
        words,
      });
    }
    case 'remark':
      return note.figure.note?.[language] ?? '';
    case 'contradicted': {
      const figures = note.figures.map(
        (it) =>
          `${figureOf(it, catalogue, words)} (${fullCitation(catalogue.sources.get(it.sourceId), it, language)})`,
      );
      const sources = new Set(note.figures.map(({ sourceId }) => sourceId)).size;
      return quality.contradicted(sources, figures.join('; '));
    }
  }
}

/** Parts of one indicator in the order of their codelist, as everywhere; others as the rule names them. */
function asListed(parts: readonly Observation[], catalogue: Known): readonly Observation[] {
  if (new Set(parts.map((it) => it.indicatorId)).size > 1) return parts;
  const position = ({ breakdown }: Observation) =>
    breakdown ? memberPosition(catalogue, breakdown) : Infinity;
  return [...parts].sort((one, other) => compareNumbers(position(one), position(other)));
}

interface SameTold {
  where: string;
  /** Missing where both stand in one section. */
  there: string | undefined;
  one: string;
  other: string;
  words: Words;
}

function sameText(
  code: 'same-agrees' | 'same-differs',
  { where, there, one, other, words }: SameTold,
): string {
  const { quality } = words.messages;
  if (code === 'same-agrees') {
    return there === undefined
      ? quality.sameAgreesWithin(where, one)
      : quality.sameAgrees(where, there, one);
  }
  return there === undefined
    ? quality.sameDiffersWithin(where, one, other)
    : quality.sameDiffers(where, one, there, other);
}

/** "mục A.III.6"; of a publication, which has no sections, the document. */
const placeOf = (it: Observation, { sources }: Known, { language, messages }: Words): string =>
  passageLabel(sources.get(it.sourceId), it.locator, language) || messages.quality.document;

/** "9 nhiệm vụ (số kế hoạch)". */
function figureOf(it: Observation, { indicators }: Known, { language, messages }: Words): string {
  const indicator = indicators.get(it.indicatorId);
  const figure = indicator
    ? formatInSentence(it, indicator, language)
    : formatNumber(it.value, language, decimalsOf(it.value));
  return it.kind === 'plan' ? `${figure} (${messages.source.plan.toLowerCase()})` : figure;
}

/** A number among others that are written alike: all in millions, or none. */
function alone(
  { indicatorId }: Observation,
  value: number,
  values: readonly number[],
  { indicators }: Known,
  { language }: Words,
): string {
  const indicator = indicators.get(indicatorId);
  return indicator
    ? formatFigure(value, 'exact', scaleFor(indicator, values, language), language)
    : formatNumber(value, language, decimalsOf(value));
}

const unitOf = (
  { indicatorId }: Observation,
  values: readonly number[],
  { indicators }: Known,
  { language }: Words,
): string => {
  const indicator = indicators.get(indicatorId);
  return indicator ? scaleFor(indicator, values, language).unit : '';
};

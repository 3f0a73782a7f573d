import { formatInSentence } from '../../../i18n/format-value.ts';
import { cutOffLabel, periodLabel } from '../../../i18n/period-label.ts';
import type { Words } from '../../../i18n/words.ts';
import type { NewIndicator } from '../../../imports/recipe.ts';
import { memberLabel, type Catalogue } from '../../../semantic/catalogue.ts';
import type { Observation } from '../../../semantic/observation.ts';
import { placeName } from './place-name.ts';

/** A figure in words: what, where, when, how much. */
export function figureTexts(
  figure: Observation,
  catalogue: Catalogue,
  newIndicators: readonly NewIndicator[],
  words: Words,
): Record<'indicator' | 'place' | 'period' | 'value', string> {
  const { language } = words;
  const { indicatorId, placeId, period, breakdown } = figure;
  const indicator =
    catalogue.indicators.get(indicatorId) ?? newIndicators.find((it) => it.id === indicatorId);
  const name = indicator?.name[language] ?? indicatorId;
  const part = breakdown ? `: ${memberLabel(catalogue, breakdown, language)}` : '';
  const cutOff = period.asOf ? `, ${cutOffLabel(period, language)}` : '';
  return {
    indicator: `${name}${part}`,
    place: placeName(placeId, catalogue, words),
    period: `${periodLabel(period, language)}${cutOff}`,
    value: indicator ? formatInSentence(figure, indicator, language) : String(figure.value),
  };
}

import type { Catalogue } from '../semantic/catalogue.ts';
import type { Observation } from '../semantic/observation.ts';
import type { Vintage } from '../semantic/vintage.ts';
import { shortCitation } from './citation.ts';
import { formatDate } from './format-date.ts';
import { formatNumber } from './format-number.ts';
import { formatInSentence } from './format-value.ts';
import type { Words } from './words.ts';

type Known = Pick<Catalogue, 'indicators' | 'sources'>;

/** "Báo cáo tháng 6/2026 nêu 50 dự án; Báo cáo tháng 9/2026 nêu 52 dự án": a figure's whole history. */
export const vintageHistory = (
  figure: Observation,
  earlier: readonly Vintage[],
  catalogue: Known,
  words: Words,
): string =>
  [...earlier.map((it) => it.figure), figure]
    .map((it) => statedText(it, catalogue, words))
    .join('; ');

/** One earlier value, and what stands in its place since when. */
export function vintageText(vintage: Vintage, catalogue: Known, words: Words): string {
  const { language, messages } = words;
  const { figure, supersededBy, supersededOn } = vintage;
  const later = nameOf(supersededBy, catalogue, words);
  const replaced =
    supersededOn === null
      ? messages.vintages.replacedBy(later)
      : messages.vintages.replacedOn(later, formatDate(supersededOn.slice(0, 10), 'day', language));
  return `${statedText(figure, catalogue, words)}; ${replaced}.`;
}

function statedText(figure: Observation, catalogue: Known, words: Words): string {
  const { language, messages } = words;
  const indicator = catalogue.indicators.get(figure.indicatorId);
  return messages.vintages.line(
    nameOf(figure.sourceId, catalogue, words),
    indicator
      ? formatInSentence(figure, indicator, language)
      : formatNumber(figure.value, language, 6),
  );
}

function nameOf(sourceId: string, { sources }: Known, { language }: Words): string {
  const source = sources.get(sourceId);
  return source ? shortCitation(source, language) : sourceId;
}

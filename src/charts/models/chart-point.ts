import { formatFigure, formatInSentence, type ValueScale } from '../../i18n/format-value.ts';
import { computationText } from '../../i18n/formula-text.ts';
import { upperFirst } from '../../i18n/name-in-sentence.ts';
import { partYearLabel, periodLabel } from '../../i18n/period-label.ts';
import type { Words } from '../../i18n/words.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import { isComputed, type Observation } from '../../semantic/observation.ts';
import { isPartYear } from '../../semantic/period.ts';
import type { ChartPoint } from '../chart-model.ts';
import type { ModelContext } from './model-context.ts';

/** A figure as a point of a chart. Part-years are such only for what is counted over a period. */
export function chartPoint(
  observation: Observation,
  indicator: Indicator,
  scale: ValueScale,
  { language, messages }: Words,
): ChartPoint {
  const partYear = indicator.measure === 'flow' && isPartYear(observation.period);
  const period = periodLabel(observation.period, language);
  const figure = formatInSentence(observation, indicator, language);
  const { status } = observation;
  const limits = [
    status === 'final' ? undefined : upperFirst(messages.compare.statuses[status]),
    partYear ? partYearLabel(observation.period, language) : undefined,
    observation.coverage && observation.coverage.have < observation.coverage.of
      ? messages.notes.coverage(observation.coverage.have, observation.coverage.of)
      : undefined,
    isComputed(observation) ? upperFirst(messages.compare.computed) : undefined,
  ].filter((it) => it !== undefined);
  return {
    value: observation.value,
    text: formatFigure(observation.value, observation.qualifier, scale, language),
    state: partYear ? 'part-year' : status === 'final' ? 'whole' : status,
    qualifier: observation.qualifier,
    period,
    spoken: [`${period}: ${figure}`, ...limits].join('. '),
    observation,
  };
}

/** The point, with how its figure came about where no source states it. */
export function explained(
  point: ChartPoint,
  figure: Observation,
  { catalogue, words }: Pick<ModelContext, 'catalogue' | 'words'>,
): ChartPoint {
  return figure.derived || isComputed(figure)
    ? { ...point, explain: () => computationText(figure, catalogue, words) ?? '' }
    : point;
}

/** A place on the axis without a figure: a gap, never zero; `words` say why, if there is a why. */
export function missingPoint(period: string, words: string): ChartPoint {
  return {
    value: null,
    text: words,
    state: 'missing',
    qualifier: 'exact',
    period,
    spoken: words === '' ? period : `${period}: ${words}`,
    observation: null,
  };
}

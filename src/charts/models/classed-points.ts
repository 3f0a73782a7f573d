import { reasonText } from '../../i18n/comparison-text.ts';
import { lowerFirst } from '../../i18n/name-in-sentence.ts';
import type { Apart } from '../../semantic/across-places.ts';
import type { Observation } from '../../semantic/observation.ts';
import type { ChartPoint } from '../chart-model.ts';
import type { Legend } from './class-legend.ts';
import { comparedPoint, type ComparedContext } from './compared-context.ts';

/** Makes points of figures: each in its class, or with the reason why it stands apart from all. */
export function classedPoints(
  { classOf }: Pick<Legend, 'classOf'>,
  apart: readonly Apart[],
  context: ComparedContext,
): (figure: Observation) => ChartPoint {
  const { language } = context.words;
  const reasons = new Map(
    apart.map(({ figure, reason }) => [figure, lowerFirst(reasonText(reason, language))]),
  );
  return (figure) => {
    const point = comparedPoint(figure, context);
    const notComparable = reasons.get(figure);
    return notComparable === undefined
      ? { ...point, classIndex: classOf(figure.value) }
      : { ...point, notComparable };
  };
}

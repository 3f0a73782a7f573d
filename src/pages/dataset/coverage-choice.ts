import type { DatasetWords } from '../../i18n/dataset-words.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { rhythmsIn } from '../../semantic/coverage-steps.ts';
import type { Selection } from '../../semantic/selection.ts';
import type { StatedPeriods } from '../../semantic/stated-periods.ts';
import type { Rhythm } from '../../semantic/time-steps.ts';

/** What of a dataset is looked at, as far as the address asks for something that is there. */
export interface CoverageChoice {
  topic: string | undefined;
  indicatorId: string | undefined;
  rhythm: Rhythm;
  /** Of the dataset, to choose from. */
  topics: string[];
  indicatorIds: string[];
  rhythms: Rhythm[];
  /** What was asked for and isn't there. */
  notices: string[];
}

type Asked = Pick<Selection, 'topic' | 'indicators' | 'rhythm'>;

export function coverageChoice(
  asked: Asked,
  stated: readonly StatedPeriods[],
  catalogue: Pick<Catalogue, 'indicators' | 'terms'>,
  { coverage: words }: DatasetWords,
): CoverageChoice {
  const indicatorIds = [
    ...new Set(
      stated
        .filter(({ totals, parts }) => totals.length + parts.length > 0)
        .map((it) => it.indicatorId),
    ),
  ];
  const position = (topic: string) => catalogue.terms.get(`topic=${topic}`)?.position ?? Infinity;
  const topics = [
    ...new Set(indicatorIds.flatMap((id) => catalogue.indicators.get(id)?.topic ?? [])),
  ].sort((a, b) => position(a) - position(b));
  const rhythms = rhythmsIn(stated);
  const [askedId] = asked.indicators;
  const indicatorId = indicatorIds.find((id) => id === askedId);
  const topic = indicatorId === undefined ? topics.find((it) => it === asked.topic) : undefined;
  const isNoTopic = asked.topic !== undefined && !topics.includes(asked.topic);
  return {
    topic,
    indicatorId,
    rhythm: rhythms.includes(asked.rhythm) ? asked.rhythm : 'widest',
    topics,
    indicatorIds,
    rhythms,
    notices: [
      ...(isNoTopic && asked.topic !== undefined ? [words.noSuchTopic(asked.topic)] : []),
      ...(askedId !== undefined && indicatorId === undefined
        ? [words.noSuchIndicator(askedId)]
        : []),
    ],
  };
}

/** Whether an indicator is among what is looked at. */
export const isChosen =
  (
    { topic, indicatorId }: Pick<CoverageChoice, 'topic' | 'indicatorId'>,
    indicators: Catalogue['indicators'],
  ) =>
  (id: string): boolean =>
    indicatorId === undefined
      ? topic === undefined || indicators.get(id)?.topic === topic
      : id === indicatorId;

import { rankingSentence } from '../../i18n/compare-sentence.ts';
import { formatFixed } from '../../i18n/format-number.ts';
import { withUnit } from '../../i18n/format-value.ts';
import { periodLabel } from '../../i18n/period-label.ts';
import { reasonText } from '../../i18n/comparison-text.ts';
import { lowerFirst } from '../../i18n/name-in-sentence.ts';
import type { Observation } from '../../semantic/observation.ts';
import type { PlaceId } from '../../semantic/place.ts';
import type { TimeStep } from '../../semantic/time-steps.ts';
import type { ChartCategory, ChartModel, ChartPoint } from '../chart-model.ts';
import { chartSources } from './chart-sources.ts';
import { comparedPoint, placeName, roleOf, type ComparedContext } from './compared-context.ts';
import { comparedNotes } from './compared-notes.ts';
import { missingAt } from './compared-series.ts';
import { comparedSubtitle } from './compared-subtitle.ts';
import { rankingAt } from './ranking-facts.ts';

/** So few places are all rows of the chart, those without a figure too; of more these are listed. */
const fewRows = 12;

interface Row {
  category: ChartCategory;
  point: ChartPoint;
  figure: Observation | undefined;
}

/** Places by their figures at one step: ranked ones, those that can't be compared, those without. */
export function rankingModel(step: TimeStep, context: ComparedContext): ChartModel {
  const { comparison, scale, words } = context;
  const { compare } = words.messages;
  const { ranking, median, notes, facts } = rankingAt(step, context);
  const rows: Row[] = [
    ...ranking.ranked.map(({ figure, rank }) =>
      row(figure, ranking.isNumbered ? String(rank) : undefined),
    ),
    ...ranking.apart.map(({ figure, reason }) =>
      row(figure, undefined, lowerFirst(reasonText(reason, words.language))),
    ),
    ...(comparison.placeIds.length <= fewRows ? ranking.missing.map(missingRow) : []),
  ];
  const figures = rows.flatMap((it) => it.figure ?? []);
  const series = {
    id: comparison.indicator.id,
    name: comparison.indicator.name[words.language],
    role: 'context' as const,
    points: rows.map((it) => it.point),
    links: [],
  };
  const told = (value: number) =>
    formatFixed(value / scale.divisor, words.language, scale.decimals);
  const medianText = median === undefined ? undefined : withUnit(told(median), scale.unit);
  return {
    kind: 'bars',
    id: `ranking-${comparison.indicator.id}`,
    title: rankingSentence(facts, context),
    subtitle: comparedSubtitle(
      [
        ranking.order === 'highest-first'
          ? undefined
          : comparison.indicator.measure === 'rank'
            ? compare.fromRankOne
            : compare.lowestFirst,
        medianText === undefined
          ? undefined
          : compare.medianNote(ranking.ranked.length, medianText),
      ],
      context,
    ),
    categoryTitle: compare.groupOfPlaces,
    categories: rows.map((it) => it.category),
    series: [series],
    unit: scale.unit,
    divisor: scale.divisor,
    notes: [...notes, ...comparedNotes('bars', [series], context)],
    sources: chartSources(figures, context),
    ...(median === undefined ? {} : { reference: { value: median, text: told(median) } }),
  };

  function row(figure: Observation, rank: string | undefined, apart?: string): Row {
    const { placeId } = figure;
    const period =
      apart === undefined ? undefined : lowerFirst(periodLabel(figure.period, words.language));
    return {
      figure,
      category: {
        ...categoryOf(placeId),
        ...(rank === undefined ? {} : { rank }),
        ...(apart === undefined ? {} : { sublabel: `${period}: ${compare.classApart}` }),
      },
      point: {
        ...comparedPoint(figure, context),
        ...(apart === undefined ? {} : { notComparable: apart }),
      },
    };
  }

  function missingRow(placeId: PlaceId): Row {
    return {
      category: categoryOf(placeId),
      point: missingAt(placeId, step, context),
      figure: undefined,
    };
  }

  function categoryOf(placeId: PlaceId): ChartCategory {
    return {
      key: placeId,
      label: placeName(placeId, context),
      role: roleOf(placeId, comparison.chosen),
    };
  }
}

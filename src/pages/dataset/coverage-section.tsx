import { useMemo } from 'react';
import { BoundaryChoice } from '../../components/filters/boundary-choice.tsx';
import { Choice } from '../../components/filters/choice.tsx';
import { FilterRow } from '../../components/filters/filter-row.tsx';
import { indicatorIndex } from '../../components/filters/indicator-index.ts';
import { PageActions } from '../../components/filters/page-actions.tsx';
import { SearchSelect } from '../../components/filters/search-select.tsx';
import page from '../../components/frame/page.module.css';
import { Notices } from '../../components/states/notices.tsx';
import { useWords } from '../../components/words-context.tsx';
import { datasetWords } from '../../i18n/dataset-words.ts';
import { formatNumber } from '../../i18n/format-number.ts';
import { stepLabel } from '../../i18n/step-label.ts';
import { termLabel, type Catalogue } from '../../semantic/catalogue.ts';
import { coverageOf } from '../../semantic/coverage.ts';
import type { IsoDate } from '../../semantic/period.ts';
import { vintageOf, type PlaceId } from '../../semantic/place.ts';
import { searchIndex } from '../../semantic/search.ts';
import type { StatedPeriods } from '../../semantic/stated-periods.ts';
import type { StepKey } from '../../semantic/time-steps.ts';
import { useSelection } from '../../url/use-selection.ts';
import { coverageChoice, isChosen, type CoverageChoice } from './coverage-choice.ts';
import { CoverageTable } from './coverage-table.tsx';
import { MissingTable } from './missing-table.tsx';

interface CoverageSectionProps {
  stated: readonly StatedPeriods[];
  catalogue: Catalogue;
  today: IsoDate;
}

/** Of which places and periods a dataset states figures, and why the rest is missing. */
export function CoverageSection({ stated, catalogue, today }: CoverageSectionProps) {
  const words = useWords();
  const { language } = words;
  const { coverage: told, missing } = datasetWords[language];
  const { selection, linkTo } = useSelection();
  const { boundary } = selection;
  const choice = coverageChoice(selection, stated, catalogue, datasetWords[language]);
  const { topic, indicatorId, rhythm } = choice;
  const coverage = useMemo(
    () =>
      coverageOf({
        stated,
        isConsidered: isChosen({ topic, indicatorId }, catalogue.indicators),
        boundary,
        rhythm,
        today,
        catalogue,
      }),
    [stated, topic, indicatorId, boundary, rhythm, today, catalogue],
  );
  if (choice.indicatorIds.length === 0) {
    return (
      <section className={page.section}>
        <h2 className={page.heading}>{told.title}</h2>
        <p className={page.lead}>{told.none}</p>
      </section>
    );
  }
  const addressOf = (placeId: PlaceId, step: StepKey): string => {
    const there = {
      place: placeId,
      boundary: vintageOf(placeId) === '34' ? ('current' as const) : ('reported' as const),
    };
    return indicatorId === undefined
      ? linkTo('overview', { ...there, year: Number(step.slice(0, 4)) })
      : linkTo('indicator', { ...there, indicator: indicatorId, places: [placeId] });
  };
  const named = indicatorId === undefined ? undefined : catalogue.indicators.get(indicatorId);
  const [firstStep] = coverage.steps;
  return (
    <>
      <section className={page.section}>
        <h2 className={page.heading}>{told.title}</h2>
        <CoverageFilters choice={choice} catalogue={catalogue} />
        <Notices texts={choice.notices} />
        {coverage.indicatorIds.length === 0 ? (
          <p className={page.lead}>{told.nothing}</p>
        ) : (
          <>
            <p className={page.lead}>
              {named
                ? told.leadOne(named.name[language])
                : told.lead(
                    missing.indicators(formatNumber(coverage.indicatorIds.length, language)),
                  )}
            </p>
            {coverage.isCut && firstStep !== undefined && (
              <p className={page.small}>{told.cut(stepLabel(firstStep, words))}</p>
            )}
            <CoverageTable coverage={coverage} catalogue={catalogue} addressOf={addressOf} />
          </>
        )}
      </section>
      {coverage.indicatorIds.length > 0 && <MissingTable coverage={coverage} />}
    </>
  );
}

/** Stands for all indicators in the list of them. */
const everything = 'all';

function CoverageFilters({ choice, catalogue }: { choice: CoverageChoice; catalogue: Catalogue }) {
  const words = useWords();
  const { messages, language } = words;
  const { coverage: told } = datasetWords[language];
  const { selection, select } = useSelection();
  const { topic, indicatorId, rhythm, topics, rhythms } = choice;
  const ids = choice.indicatorIds.join('~');
  const index = useMemo(() => {
    const own = new Set(ids.split('~'));
    const indicators = new Map([...catalogue.indicators].filter(([id]) => own.has(id)));
    const all = { value: everything, label: told.all, group: told.group };
    return [
      ...searchIndex([{ item: all, names: [told.all] }]),
      ...indicatorIndex({ ...catalogue, indicators }, { language }),
    ];
  }, [ids, catalogue, told, language]);
  return (
    <FilterRow actions={<PageActions />}>
      <Choice
        label={messages.progressPage.topic}
        value={topic ?? ''}
        options={[
          { value: '', label: messages.progressPage.allTopics },
          ...topics.map((value) => ({
            value,
            label: termLabel(catalogue, `topic=${value}`, language),
          })),
        ]}
        onChange={(it) => select({ topic: it === '' ? undefined : it, indicators: [] })}
      />
      <div>
        <SearchSelect
          label={told.indicator}
          value={indicatorId ?? everything}
          index={index}
          onChange={(id) => select({ indicators: id === everything ? [] : [id], topic: undefined })}
          searchLabel={messages.filters.typeToSearch}
          nothingFound={messages.frame.nothingFound}
        />
      </div>
      {rhythms.length > 1 && (
        <Choice
          label={messages.compare.rhythm}
          value={rhythm}
          options={rhythms.map((value) => ({ value, label: messages.compare.rhythms[value] }))}
          onChange={(it) => select({ rhythm: it })}
        />
      )}
      <BoundaryChoice value={selection.boundary} onChange={(it) => select({ boundary: it })} />
    </FilterRow>
  );
}

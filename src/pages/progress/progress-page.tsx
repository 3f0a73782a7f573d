import { useDeferredValue, useMemo, useState } from 'react';
import { partsModel } from '../../charts/models/parts-model.ts';
import type { ModelContext } from '../../charts/models/model-context.ts';
import { ChartGrid } from '../../components/figures/chart-grid.tsx';
import { ViewAddress } from '../../components/chart/view-address.tsx';
import { SourcedChart } from '../../components/figures/sourced-chart.tsx';
import page from '../../components/frame/page.module.css';
import { PageTitle } from '../../components/frame/page-title.tsx';
import { Late } from '../../components/states/late.tsx';
import { Notices } from '../../components/states/notices.tsx';
import { useWords } from '../../components/words-context.tsx';
import { formatNumber } from '../../i18n/format-number.ts';
import { loadingText } from '../../i18n/loading-text.ts';
import { useCatalogue, useConfig } from '../../queries/data-access-context.tsx';
import { useLoadingProgress } from '../../queries/use-loading-progress.ts';
import { usePlacesObservations } from '../../queries/use-places-observations.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import type { Observation } from '../../semantic/observation.ts';
import { withOwnTargets } from '../../semantic/own-target.ts';
import { isFromReport } from '../../semantic/own-report.ts';
import type { PartsOfTotal } from '../../semantic/series.ts';
import { useOwnTargets } from '../../storage/own-targets.ts';
import { useWatchList } from '../../storage/watch-list.ts';
import { useSelection } from '../../url/use-selection.ts';
import { useThresholds } from '../rules/use-thresholds.ts';
import { IndicatorPin } from '../watch/indicator-pin.tsx';
import { useWatchedItems } from '../watch/use-watched-items.ts';
import { WatchChanges } from '../watch/watch-changes.tsx';
import { NothingHere } from '../elsewhere/nothing-here.tsx';
import { CalculationDialog } from './calculation-dialog.tsx';
import type { TargetPrefill } from './own-target-form.tsx';
import { OwnTargetsSection } from './own-targets-section.tsx';
import { ProgressFilters } from './progress-filters.tsx';
import { itemKey, prefillFor, progressChoices, progressPageModel } from './progress-model.ts';
import { RulesEditor } from './rules-editor.tsx';
import styles from './progress-page.module.css';
import { StatusSummary } from './status-summary.tsx';
import { UnplannedSections } from './unplanned-sections.tsx';
import { useProgressPlaces } from './use-progress-places.ts';
import { YearsSection } from './years-section.tsx';

/** What was planned, what is done, what is late, and how sure that is. */
export function ProgressPage() {
  const words = useWords();
  const { messages, language } = words;
  const { progressPage } = messages;
  const { selection, select, addressWith } = useSelection();
  const catalogue = useCatalogue();
  const { progressThresholds } = useConfig();
  const { targets } = useOwnTargets();
  const { pins } = useWatchList();
  const [opened, setOpened] = useState<string>();
  const [prefill, setPrefill] = useState<TargetPrefill>();
  const chosenPlaces = useProgressPlaces(catalogue);
  // The old rows stay while another place's figures are on their way.
  const places = useDeferredValue(chosenPlaces);
  const isLate = places !== chosenPlaces;
  const progress = useLoadingProgress();
  const observations = usePlacesObservations(places.chosen);
  const watched = useWatchedItems(observations, places.chosen);
  const { boundary, year, statuses, path, order } = selection;
  // An unknown topic narrows nothing, and is told.
  const topic = isTopic(selection.topic, catalogue) ? selection.topic : undefined;
  const thresholds = useThresholds();
  const context = useMemo(() => ({ words, catalogue, boundary }), [words, catalogue, boundary]);
  const model = useMemo(() => {
    return progressPageModel(
      {
        observations: withOwnTargets(observations, targets, places.chosen),
        year,
        thresholds,
        path,
        order,
        topic,
        statuses,
        pins,
      },
      context,
    );
  }, [
    observations,
    targets,
    pins,
    places,
    year,
    thresholds,
    path,
    order,
    topic,
    statuses,
    context,
  ]);
  const reported = useMemo(
    () => observations.filter((it) => isFromReport(it, catalogue)),
    [observations, catalogue],
  );
  const told = useMemo(() => reported.filter((it) => it.kind === 'actual'), [reported]);
  const { years, topics } = useMemo(
    () => progressChoices(reported, catalogue),
    [reported, catalogue],
  );
  const { chart } = model;
  // By its key: a row that is pinned moves to the top.
  const item = model.rows.find((it) => itemKey(it) === opened);
  const open = (index: number) => {
    const row = model.rows[index];
    setOpened(row && itemKey(row));
  };
  const setTarget = (observation: Observation) => {
    setOpened(undefined);
    setPrefill(prefillFor(observation));
  };
  const written = (value: number) => formatNumber(value, language, 4);
  const rule = path === 'seasonal' ? progressPage.ruleSeason : progressPage.rule;
  return (
    <ViewAddress value={addressWith({ places: places.chosen })}>
      <div aria-busy={isLate}>
        <ProgressFilters
          places={chosenPlaces}
          years={years}
          topics={topics}
          catalogue={catalogue}
        />
        {isLate && <Late progress={loadingText(progress, words)} />}
        <Notices
          texts={[
            ...places.notices,
            ...(year !== undefined && years.length > 0 && !years.includes(year)
              ? [progressPage.noYear(year)]
              : []),
            ...(selection.topic !== undefined && topic === undefined
              ? [progressPage.noTopic(selection.topic)]
              : []),
          ]}
        />
        <PageTitle>{reported.length > 0 ? model.title : messages.frame.progress}</PageTitle>
        {model.lead !== '' && <p className={page.lead}>{model.lead}</p>}
        <WatchChanges items={watched.items} placeIds={places.chosen} />
        {(reported.length > 0 || statuses.length > 0) && (
          <StatusSummary
            summary={model.summary}
            unmeasured={model.problems.length}
            chosen={statuses}
            onChange={(next) => select({ statuses: next })}
          />
        )}
        {chart ? (
          <section className={styles.list}>
            <p className={`${page.small} ${styles.hint} no-print`}>{progressPage.listHint}</p>
            <SourcedChart model={chart} headingLevel={2} onChoosePoint={open} />
          </section>
        ) : (
          <NothingHere>
            <p className={page.refused}>
              {statuses.length > 0 ? progressPage.nothing : progressPage.nothingMeasured}{' '}
              {(statuses.length > 0 || topic !== undefined) && (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => select({ statuses: [], topic: undefined })}
                >
                  {progressPage.showAll}
                </button>
              )}
            </p>
          </NothingHere>
        )}
        <p className={page.small}>
          {rule(written(thresholds.onTrack), written(thresholds.watch))}
          {model.rows.some(({ progress: it }) => it?.kind === 'level') &&
            ` ${progressPage.ruleLevel}`}
        </p>
        <RulesEditor
          thresholds={thresholds}
          usual={progressThresholds}
          path={path}
          seasonal={model.seasonal}
          onThresholds={(next) => select({ thresholds: next }, { replace: true })}
          onPath={(next) => select({ path: next })}
        />
        <UnplannedSections model={model} catalogue={catalogue} onSetTarget={setTarget} />
        <Parts parts={model.parts} context={context} />
        <YearsSection
          observations={told}
          placeIds={places.chosen}
          topic={topic}
          context={context}
        />
        <OwnTargetsSection
          observedPlaces={places.chosen}
          catalogue={catalogue}
          prefill={prefill}
          unmatched={model.unmatched}
        />
        {item && (
          <CalculationDialog
            item={item}
            thresholds={thresholds}
            catalogue={catalogue}
            pin={<IndicatorPin indicator={item.indicator} />}
            onSetTarget={() => setTarget(item.actual)}
            onClose={() => setOpened(undefined)}
          />
        )}
      </div>
    </ViewAddress>
  );
}

const isTopic = (topic: string | undefined, { terms }: Catalogue): boolean =>
  topic !== undefined && terms.has(`topic=${topic}`);

function Parts({ parts, context }: { parts: readonly PartsOfTotal[]; context: ModelContext }) {
  const { progressPage } = useWords().messages;
  const models = useMemo(
    () =>
      parts.flatMap((it) => {
        const indicator = context.catalogue.indicators.get(it.parts[0]?.indicatorId ?? '');
        return (indicator && partsModel(it, indicator, context)) ?? [];
      }),
    [parts, context],
  );
  if (models.length === 0) return null;
  return (
    <section className={page.section} data-section="parts">
      <h2 className={page.heading}>{progressPage.parts}</h2>
      <ChartGrid models={models} />
    </section>
  );
}

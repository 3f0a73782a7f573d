import { Suspense, useDeferredValue, useMemo, useState } from 'react';
import { ViewAddress } from '../../components/chart/view-address.tsx';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { today } from '../../components/exports/frame-of.ts';
import page from '../../components/frame/page.module.css';
import { PageTitle } from '../../components/frame/page-title.tsx';
import { Late } from '../../components/states/late.tsx';
import { useWords } from '../../components/words-context.tsx';
import { datasetWords } from '../../i18n/dataset-words.ts';
import { loadingText } from '../../i18n/loading-text.ts';
import { useAbsentDatasets } from '../../queries/use-absent-datasets.ts';
import { useCatalogue } from '../../queries/data-access-context.tsx';
import { isAccepted, type PackageState } from '../../queries/data-packages.ts';
import { useDataset, useStatedPeriods } from '../../queries/dataset.ts';
import { ownIdsOf } from '../../queries/own-ids.ts';
import { useLoadingProgress } from '../../queries/use-loading-progress.ts';
import { RouteLink } from '../../url/route-link.tsx';
import { isYearAlone } from '../../semantic/stated-periods.ts';
import { useSelection } from '../../url/use-selection.ts';
import { PackageProblems } from '../data/package-problems.tsx';
import { NothingHere } from '../elsewhere/nothing-here.tsx';
import { ChecksTable } from './checks-table.tsx';
import { CoverageSection } from './coverage-section.tsx';
import { DatasetFacts } from './dataset-facts.tsx';
import { IndicatorsTable } from './indicators-table.tsx';
import { ResourceDictionary } from './resource-dictionary.tsx';
import { SourceNotes } from './source-notes.tsx';
import { VintagesTable } from './vintages-table.tsx';

/** One dataset: what it holds, how new and how complete it is, what was checked, what it means. */
export function DatasetPage() {
  const { language } = useWords();
  const { selection, addressWith } = useSelection();
  const name = selection.dataset ?? '';
  const { state, asShipped } = useDataset(name);
  const told = datasetWords[language];
  const { descriptor } = state ?? {};
  const absent = useAbsentDatasets().find(({ dataset }) => dataset.name === name);
  const titled = descriptor ?? absent?.dataset;
  const title = (language === 'en' ? titled?.title_en : undefined) ?? titled?.title;
  return (
    <ViewAddress value={addressWith({})}>
      {state || absent ? (
        <PageTitle>{title ?? name}</PageTitle>
      ) : (
        <NothingHere>
          <PageTitle>{told.unknown(name)}</PageTitle>
        </NothingHere>
      )}
      <p className={page.small}>
        <RouteLink to="data">{told.toAll}</RouteLink>
      </p>
      <p className={page.lead}>
        {language === 'vi' ? descriptor?.description : descriptor?.description_en}
      </p>
      {state && !isAccepted(state) && (
        <>
          <p className={page.refused}>{told.checks.refused}</p>
          <PackageProblems state={state} />
        </>
      )}
      {state && isAccepted(state) && <Accepted key={name} state={state} asShipped={asShipped} />}
    </ViewAddress>
  );
}

function Accepted({ state, asShipped }: { state: PackageState; asShipped: boolean }) {
  const words = useWords();
  const told = datasetWords[words.language];
  const catalogue = useCatalogue();
  const sourceIds = useMemo(() => ownIdsOf(state, 'sources'), [state]);
  const [wantsAll, setWantsAll] = useState(false);
  const hasAll = useDeferredValue(wantsAll);
  const stated = useStatedPeriods(sourceIds, hasAll);
  const areYears = useMemo(
    () => stated.some(({ totals, parts }) => [...totals, ...parts].some(isYearAlone)),
    [stated],
  );
  const day = today();
  return (
    <>
      {areYears && (
        <p className={page.lead} data-years="">
          {told.freshness.years}{' '}
          <button type="button" className="link-button" onClick={() => setWantsAll(true)}>
            {told.freshness.readAll}
          </button>
        </p>
      )}
      {hasAll !== wantsAll && <Waiting />}
      <DatasetFacts
        state={state}
        stated={stated}
        areYears={areYears}
        sourceIds={sourceIds}
        catalogue={catalogue}
        today={day}
      />
      <CoverageSection stated={stated} catalogue={catalogue} today={day} />
      <ChecksTable state={state} asShipped={asShipped} />
      {sourceIds.length > 0 && (
        <ErrorBoundary
          resetKey={state.name}
          fallback={() => <p className={page.refused}>{told.notes.failed}</p>}
        >
          <Suspense fallback={<Waiting />}>
            <SourceNotes name={state.name} sourceIds={sourceIds} catalogue={catalogue} />
            <VintagesTable sourceIds={sourceIds} catalogue={catalogue} />
          </Suspense>
        </ErrorBoundary>
      )}
      {stated.length > 0 && <IndicatorsTable stated={stated} catalogue={catalogue} />}
      <section className={page.section}>
        <h2 className={page.heading}>{told.dictionary}</h2>
        {state.descriptor?.resources.map((resource) => (
          <ResourceDictionary key={resource.name} resource={resource} state={state} />
        ))}
      </section>
    </>
  );
}

function Waiting() {
  return <Late progress={loadingText(useLoadingProgress(), useWords())} />;
}

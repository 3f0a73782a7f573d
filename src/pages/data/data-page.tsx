import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { ReopenPicture } from '../../components/exports/reopen-picture.tsx';
import { useOpenSource } from '../../components/source/source-context.tsx';
import page from '../../components/frame/page.module.css';
import { PageTitle } from '../../components/frame/page-title.tsx';
import { useWords } from '../../components/words-context.tsx';
import { citationLanguage, issuerShort, shortCitation } from '../../i18n/citation.ts';
import { dataQuery } from '../../queries/data.ts';
import { isAccepted } from '../../queries/data-packages.ts';
import { useRemoteStandings } from '../../queries/use-remote.ts';
import { useCatalogue, useDataAccess } from '../../queries/data-access-context.tsx';
import styles from './data-page.module.css';
import { FromDisk } from './from-disk.tsx';
import { ImportSection } from './import/import-section.tsx';
import { OfflineSection } from './offline-section.tsx';
import { OwnDatasets } from './own-datasets.tsx';
import { PackageCard } from './package-card.tsx';
import { PartsHeldLine } from './parts-held.tsx';

const RemoteDatasets = lazy(async () => ({
  default: (await import('./remote-datasets.tsx')).RemoteDatasets,
}));

/** The datasets beside the app: which are in use, which are refused and why, and what they mean. */
export function DataPage() {
  const { messages } = useWords();
  const { dataPage } = messages;
  const access = useDataAccess();
  const client = useQueryClient();
  const { data } = useSuspenseQuery(dataQuery(access, client));
  const engine = useSyncExternalStore(
    (listener) => access.engine.subscribe(listener),
    () => access.engine.status,
  );
  const hasRemote = useRemoteStandings().length > 0;
  const shipped = data.packages.filter(({ origin }) => origin !== 'own');
  const refusedFirst = shipped.sort((a, b) => Number(isAccepted(a)) - Number(isAccepted(b)));
  return (
    <>
      <PageTitle>{dataPage.title}</PageTitle>
      <p className={page.lead}>{dataPage.lead}</p>
      <p className={page.small}>
        {dataPage.engine[engine.state]} {!hasRemote && dataPage.answeredFrom}
      </p>
      <FromDisk />
      <PartsHeldLine />
      <ImportSection />
      {hasRemote && (
        <Suspense fallback={null}>
          <RemoteDatasets />
        </Suspense>
      )}
      <OwnDatasets />
      {refusedFirst.map((state) => (
        <PackageCard key={state.path} state={state} />
      ))}
      <OfflineSection />
      <Reopening />
      {/* Refused packages must be told even where their figures' sources can't be. */}
      <ErrorBoundary resetKey="sources" fallback={() => null}>
        <Suspense fallback={null}>
          <Sources />
        </Suspense>
      </ErrorBoundary>
    </>
  );
}

function Reopening() {
  const { reopen } = useWords().messages;
  return (
    <section className={page.section}>
      <h2 className={page.heading}>{reopen.title}</h2>
      <p className={page.lead}>{reopen.lead}</p>
      <p className={styles.reopen}>
        <ReopenPicture />
      </p>
    </section>
  );
}

function Sources() {
  const { messages, language } = useWords();
  const catalogue = useCatalogue();
  const openSource = useOpenSource();
  return (
    <section className={page.section}>
      <h2 className={page.heading}>{messages.dataPage.sources}</h2>
      <ul className={styles.sources}>
        {[...catalogue.sources.values()].map((source) => (
          <li key={source.id}>
            <button
              type="button"
              className="link-button"
              lang={citationLanguage(source)}
              onClick={() => openSource({ sourceId: source.id })}
            >
              {issuerShort(source, language)}, {shortCitation(source, language)}
            </button>
            <span className={page.small} lang="vi">
              {source.title}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

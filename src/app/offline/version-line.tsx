import { memo, Suspense, useMemo } from 'react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import styles from '../../components/frame/shell.module.css';
import { useOpenSource } from '../../components/source/source-context.tsx';
import { useWords } from '../../components/words-context.tsx';
import { formatDate } from '../../i18n/format-date.ts';
import { appVersion } from '../../lib/app-version.ts';
import { useCatalogue, useDataAccess } from '../../queries/data-access-context.tsx';
import { dataQuery } from '../../queries/data.ts';
import { useOfflineState } from '../../queries/use-offline-state.ts';
import { dataHorizon } from '../../semantic/data-horizon.ts';
import { UpdateText } from './update-offer.tsx';
import { useOnline } from './use-online.ts';

/**
 * At the foot of every page: how far the figures reach, which data and which app these are. The same
 * on all of them, so a change of address leaves it as it is.
 */
export const VersionLine = memo(function VersionLine() {
  return (
    <p className={styles['version']} data-version-line>
      <ErrorBoundary resetKey="version" fallback={() => null}>
        <Suspense fallback={null}>
          <VersionOfData />
        </Suspense>
      </ErrorBoundary>
      <VersionOfApp /> <Network /> <UpdateText />
    </p>
  );
});

function VersionOfData() {
  const { language, messages } = useWords();
  const { version: words } = messages.frame;
  const openSource = useOpenSource();
  const client = useQueryClient();
  const catalogue = useCatalogue();
  const { year, newest } = useMemo(() => dataHorizon(catalogue), [catalogue]);
  const { version } = useSuspenseQuery(dataQuery(useDataAccess(), client)).data;
  return (
    <>
      {year !== null && `${words.figuresTo(String(year))} · `}
      {newest && (
        <>
          <button
            type="button"
            className="link-button"
            onClick={() => openSource({ sourceId: newest.id })}
          >
            {words.newestDocument(formatDate(newest.issuedOn, newest.issuedPrecision, language))}
          </button>
          {' · '}
        </>
      )}
      <span title={version}>{words.data(version.slice(0, 8))}</span>
      {' · '}
    </>
  );
}

function VersionOfApp() {
  const { version: words } = useWords().messages.frame;
  const [version = appVersion, build = ''] = appVersion.split('+');
  return <span>{words.app(version, build)}</span>;
}

/** That there is no network, and what is shown then; nothing where there is one. */
function Network() {
  const { language, messages } = useWords();
  const { version: words } = messages.frame;
  const isOnline = useOnline();
  const { kept } = useOfflineState();
  if (!kept?.fromKept || !kept.data) return isOnline ? null : <strong>{words.offline}</strong>;
  const date = formatDate(kept.data.seenOn, 'day', language);
  if (!isOnline) return <strong>{words.offlineKept(date)}</strong>;
  return (
    <>
      <strong>{words.wasOffline(date)}</strong>{' '}
      <button type="button" className="link-button" onClick={() => location.reload()}>
        {words.loadAgain}
      </button>
    </>
  );
}

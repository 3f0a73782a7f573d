import { useState } from 'react';
import { RemoteActions } from '../../components/remote/remote-actions.tsx';
import notices from '../../components/states/notices.module.css';
import { useWords } from '../../components/words-context.tsx';
import { remoteText, remoteTitle } from '../../i18n/remote-text.ts';
import { remoteWords } from '../../i18n/remote-words.ts';
import { refusalOf } from '../../queries/remote-standing.ts';
import { useRemote, useRemoteStandings } from '../../queries/use-remote.ts';
import { useSelection } from '../../url/use-selection.ts';
import { RemoteAsking } from './remote-asking.tsx';
import styles from './remote-notices.module.css';

/**
 * Over every page, also a printed one: which figures of servers it lacks, or shows as they were earlier.
 * The page of data has a list that says the same. Within another site's frame, `whole` is the address at
 * which a person may sign in.
 */
export function RemoteNotices({ whole }: { whole?: string | undefined }) {
  const { language } = useWords();
  const words = remoteWords[language];
  const remote = useRemote();
  const { route } = useSelection();
  const [putAway, setPutAway] = useState<readonly string[]>([]);
  const told = useRemoteStandings().filter(
    ({ dataset, state, failure, keptSince }) =>
      failure ||
      keptSince !== undefined ||
      (state === 'signed-out'
        ? !putAway.includes(dataset.name)
        : state !== 'ready' && state !== 'unused'),
  );
  if (route === 'data') return <RemoteAsking />;
  return (
    <>
      <RemoteAsking />
      <div role="status" className={styles['notices']}>
        {told.map((standing) => {
          const { dataset, state, failure, keptSince } = standing;
          const title = remoteTitle(dataset, language);
          const trouble = remoteText(standing, language);
          // A printed briefing is a letter, which says only what concerns the figures in it.
          const isPrinted = route !== 'briefing' || keptSince !== undefined;
          return (
            <div
              key={dataset.name}
              className={`${notices['notice'] ?? ''} ${isPrinted ? '' : 'no-print'}`}
              data-remote-notice={state}
            >
              <span>
                <strong>{title}</strong>:{' '}
                {[state === 'ready' ? '' : words.states[state], trouble].filter(Boolean).join(' ')}
              </span>
              <RemoteActions
                title={title}
                address={dataset.clickhouse.url}
                state={state}
                asksWho={dataset.clickhouse.user === undefined}
                isFine={trouble === undefined}
                refusal={refusalOf(standing)}
                whole={whole}
                onConnect={async (credentials) => remote?.connect(dataset.name, credentials)}
              />
              {state === 'signed-out' && !failure && (
                <button
                  type="button"
                  className="button"
                  aria-label={words.laterOf(title)}
                  onClick={() => setPutAway([...putAway, dataset.name])}
                >
                  {words.later}
                </button>
              )}
            </div>
          );
        })}
      </div>
    </>
  );
}

import { useState } from 'react';
import { ConfirmDialog } from '../../components/frame/confirm-dialog.tsx';
import { RemoteActions } from '../../components/remote/remote-actions.tsx';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import { formatNumber } from '../../i18n/format-number.ts';
import { remoteWords } from '../../i18n/remote-words.ts';
import { remoteText, remoteTitle } from '../../i18n/remote-text.ts';
import type { RemoteStanding } from '../../queries/remote-standing.ts';
import { refusalOf } from '../../queries/remote-standing.ts';
import { useRemote, useRemoteStandings } from '../../queries/use-remote.ts';
import styles from './own-datasets.module.css';

const titleId = 'remote-datasets';

/** Datasets on a server: where each stands, and what can be done about it. */
export function RemoteDatasets() {
  const { language } = useWords();
  const words = remoteWords[language];
  const standings = useRemoteStandings();
  return (
    <section className={page.section} aria-labelledby={titleId} data-section="remote-datasets">
      <h2 id={titleId} className={page.heading}>
        {words.title}
      </h2>
      <p className={page.lead}>{words.lead}</p>
      <ul className={styles['list']}>
        {standings.map((standing) => (
          <RemoteItem key={standing.dataset.name} standing={standing} />
        ))}
      </ul>
    </section>
  );
}

function RemoteItem({ standing }: { standing: RemoteStanding }) {
  const { language } = useWords();
  const words = remoteWords[language];
  const remote = useRemote();
  const { dataset, state, failure, leftOut, user } = standing;
  const { name, clickhouse } = dataset;
  const title = remoteTitle(dataset, language);
  const trouble = remoteText(standing, language);
  const asksWho = clickhouse.user === undefined;
  const isOut = state === 'signed-out' || state === 'unused';
  const [isAsked, setAsked] = useState(false);
  const [forgetting, setForgetting] = useState<'forgotten' | 'notForgotten'>();
  const forget = () =>
    remote?.forget(name).then(
      () => setForgetting('forgotten'),
      () => setForgetting('notForgotten'),
    );
  return (
    <li className={styles['item']} data-remote={name} data-remote-state={state}>
      <div>
        <h3>{title}</h3>
        <p className={styles['facts']}>
          <span className={styles['state']}>
            {user !== undefined && state === 'ready' ? words.readyAs(user) : words.states[state]}
          </span>{' '}
          ·{' '}
          <code>
            {clickhouse.url} · {clickhouse.database}.{clickhouse.table}
          </code>
        </p>
        {leftOut !== undefined && (
          <p className={page.small}>{words.leftOut(formatNumber(leftOut, language))}</p>
        )}
        {trouble !== undefined && (
          <p role="status" className={page.refused}>
            {trouble}
          </p>
        )}
        {failure?.detail && (
          <p className={page.small}>
            <code>{failure.detail}</code>
          </p>
        )}
        {isOut && forgetting && (
          <p role="status" className={page.small}>
            {words[forgetting]}
          </p>
        )}
      </div>
      <div className={styles['actions']}>
        <RemoteActions
          title={title}
          address={clickhouse.url}
          state={state}
          asksWho={asksWho}
          isFine={trouble === undefined}
          refusal={refusalOf(standing)}
          onConnect={async (credentials) => {
            setForgetting(undefined);
            await remote?.connect(name, credentials);
          }}
        />
        {asksWho && !isOut && (
          <button
            type="button"
            className="button"
            aria-label={words.signOutOf(title)}
            onClick={() => remote?.disconnect(name)}
          >
            {words.signOut}
          </button>
        )}
        {state !== 'unused' && (
          <button
            type="button"
            className="button"
            aria-label={(isOut ? words.forgetOf : words.disconnectOf)(title)}
            onClick={() => setAsked(true)}
          >
            {isOut ? words.forget : words.disconnect}
          </button>
        )}
      </div>
      {isAsked && (
        <ConfirmDialog
          title={words.confirm.title}
          yes={words.confirm.yes}
          no={words.confirm.no}
          onConfirm={() => void forget()}
          onClose={() => setAsked(false)}
        >
          <p>{words.confirm.text(title, isOut)}</p>
        </ConfirmDialog>
      )}
    </li>
  );
}

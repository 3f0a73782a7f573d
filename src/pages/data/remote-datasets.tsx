import { RemoteActions } from '../../components/remote/remote-actions.tsx';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import { formatNumber } from '../../i18n/format-number.ts';
import { remoteWords } from '../../i18n/remote-words.ts';
import { remoteText, remoteTitle } from '../../i18n/remote-text.ts';
import type { RemoteStanding } from '../../queries/remote-access.ts';
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
  const { dataset, state, failure, leftOut } = standing;
  const { name, clickhouse } = dataset;
  const title = remoteTitle(dataset, language);
  const trouble = remoteText(standing, language);
  return (
    <li className={styles['item']} data-remote={name} data-remote-state={state}>
      <div>
        <h3>{title}</h3>
        <p className={styles['facts']}>
          <span className={styles['state']}>{words.states[state]}</span> ·{' '}
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
        {failure && (
          <p className={page.small}>
            <code>{failure.detail}</code>
          </p>
        )}
      </div>
      <div className={styles['actions']}>
        <RemoteActions
          title={title}
          address={clickhouse.url}
          state={state}
          asksWho={clickhouse.user === undefined}
          isRefused={failure?.trouble === 'signed-out'}
          trouble={trouble}
          onConnect={(credentials) => void remote?.connect(name, credentials)}
          onDisconnect={() => remote?.disconnect(name)}
        />
      </div>
    </li>
  );
}

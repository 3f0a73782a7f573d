import { useMemo, useRef, useState } from 'react';
import { ViewAddress } from '../../components/chart/view-address.tsx';
import { Choice } from '../../components/filters/choice.tsx';
import { PageActions } from '../../components/filters/page-actions.tsx';
import page from '../../components/frame/page.module.css';
import { PageTitle } from '../../components/frame/page-title.tsx';
import { SqlEditor, type SqlEditorHandle } from '../../components/sql/sql-editor.tsx';
import type { OfferedTable } from '../../components/sql/schema-completion.ts';
import { useWords } from '../../components/words-context.tsx';
import { formatNumber } from '../../i18n/format-number.ts';
import { queryWords } from '../../i18n/query-words.ts';
import { remoteTitle } from '../../i18n/remote-text.ts';
import { useRemoteStandings } from '../../queries/use-remote.ts';
import { useSavedQueries } from '../../storage/saved-queries.ts';
import { longestSql } from '../../url/selection-codec.ts';
import { useSelection } from '../../url/use-selection.ts';
import styles from './query-page.module.css';
import { ResultView } from './result-view.tsx';
import { RunStatus } from './run-status.tsx';
import { NameForm, SavedList } from './saved-list.tsx';
import { SchemaPanel } from './schema-panel.tsx';
import { TroubleNote } from './trouble-note.tsx';
import { troubleSentence } from './trouble-sentence.ts';
import { useOffered } from './use-offered.ts';
import { useSqlRun } from './use-sql-run.ts';
import { useSqlText } from './use-sql-text.ts';

/** SQL over every table in use, for those who know it. */
export function QueryPage() {
  const { language } = useWords();
  const texts = queryWords[language];
  const { addressWith, selection, select } = useSelection();
  const standings = useRemoteStandings();
  const servers = standings.map(({ dataset }) => dataset);
  const server = servers.find(({ name }) => name === selection.server);
  const { schema, hasFailed, refetch, dialect, examples } = useOffered(server, language);
  const { text, given, setText, give, fromAddress, isTooLong, settle } = useSqlText();
  const { answered, trouble, isRunning, run, cancel } = useSqlRun(server?.name);
  const isConnecting =
    !schema && standings.some(({ dataset, state }) => dataset === server && state === 'connecting');
  const [hasRun, setHasRun] = useState(false);
  const editor = useRef<SqlEditorHandle>(null);
  const database = server?.clickhouse.database;
  const tables = useMemo(
    () =>
      (schema ?? []).map(({ name, title, columns }): OfferedTable => ({
        name,
        database,
        meaning: title[language] ?? '',
        columns: columns.map((it) => ({
          name: it.name,
          type: it.type,
          meaning: it.title[language] ?? '',
        })),
      })),
    [schema, database, language],
  );
  const editorWords = useMemo(
    () => ({ label: texts.editor, hint: texts.editorHint, placeholder: texts.placeholder }),
    [texts],
  );
  const slip = useMemo(
    () =>
      trouble?.position !== undefined && trouble.sql === text
        ? { from: trouble.position, message: troubleSentence(trouble, language) }
        : undefined,
    [trouble, text, language],
  );
  const start = (sql: string) => {
    setHasRun(true);
    setText(sql);
    settle(sql);
    run(sql);
  };
  // Asked of the editor itself: the page may not have heard of the last letters yet.
  const startTyped = () => editor.current?.run();
  const open = (sql: string) => {
    give(sql);
    setHasRun(true);
    editor.current?.focus();
  };
  return (
    <ViewAddress value={addressWith({ sql: isTooLong ? '' : text })}>
      <div className={styles.head}>
        <div>
          <PageTitle>{texts.title}</PageTitle>
          <p className={page.lead}>{server ? texts.asked.lead : texts.lead}</p>
        </div>
        <div className={`${styles.headActions} no-print`}>
          <PageActions />
        </div>
      </div>
      <div className={styles.page}>
        <div className={styles.main}>
          {!hasRun && fromAddress !== '' && text === fromAddress && (
            <p role="status" className={page.refused}>
              {texts.fromAddress}
            </p>
          )}
          {servers.length > 0 && (
            <div className={`${styles.asked} no-print`}>
              <Choice
                label={texts.asked.label}
                value={server?.name ?? ''}
                options={[
                  { value: '', label: texts.asked.browser },
                  ...servers.map((it) => ({
                    value: it.name,
                    label: remoteTitle(it, language),
                  })),
                ]}
                onChange={(it) => select({ server: it === '' ? undefined : it })}
              />
              {server && (
                <p className={page.small}>
                  {texts.asked.hint}{' '}
                  <code>
                    {server.clickhouse.database}.{server.clickhouse.table}
                  </code>
                </p>
              )}
            </div>
          )}
          <SqlEditor
            ref={editor}
            given={given}
            onChange={setText}
            onRun={start}
            tables={tables}
            dialect={dialect}
            slip={slip}
            words={editorWords}
          />
          <div className={`${styles.bar} no-print`}>
            <button
              type="button"
              className={`button ${styles.run}`}
              aria-disabled={isRunning || undefined}
              onClick={() => {
                if (!isRunning) startTyped();
              }}
            >
              {texts.run} <kbd className={styles.keys}>{texts.runKeys}</kbd>
            </button>
            {isRunning && (
              <>
                <button type="button" className="button" onClick={cancel}>
                  {texts.cancel}
                </button>
                <RunStatus connecting={isConnecting} />
              </>
            )}
            <SaveButton text={text} />
          </div>
          <p className={page.small}>{texts.editorHint}</p>
          {isTooLong && (
            <p role="status" className={page.small}>
              {texts.tooLong(formatNumber(longestSql, language))}
            </p>
          )}
          {trouble && <TroubleNote trouble={trouble} onRetry={startTyped} />}
          <div className={isRunning ? styles.stale : undefined} aria-busy={isRunning}>
            {answered && <ResultView answered={answered} />}
          </div>
        </div>
        <aside className={`${styles.aside} no-print`}>
          {examples && (
            <details open>
              <summary className={styles.panel}>
                <h2>{examples.title}</h2>
              </summary>
              <ul className={styles.saved}>
                {examples.of.map(({ title, sql }) => (
                  <li key={title}>
                    <button type="button" className="link-button" onClick={() => open(sql)}>
                      {title}
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <details open>
            <summary className={styles.panel}>
              <h2>{texts.saved.title}</h2>
            </summary>
            <SavedList onOpen={({ sql }) => open(sql)} />
          </details>
          <details open>
            <summary className={styles.panel}>
              <h2>{texts.schema.title}</h2>
            </summary>
            <SchemaPanel
              schema={schema}
              hasFailed={hasFailed}
              waiting={server && texts.asked.tables}
              onRetry={() => void refetch()}
              onInsert={(name) => {
                editor.current?.insert(name);
                editor.current?.focus();
              }}
            />
          </details>
        </aside>
      </div>
    </ViewAddress>
  );
}

function SaveButton({ text }: { text: string }) {
  const { language } = useWords();
  const { saved } = queryWords[language];
  const { queries, keep, lasts } = useSavedQueries();
  const [isNaming, setNaming] = useState(false);
  const [said, setSaid] = useState('');
  if (isNaming) {
    return (
      <NameForm
        initial={queries.find(({ sql }) => sql === text)?.name ?? ''}
        warning={(name) =>
          queries.some((it) => it.name === name && it.sql !== text)
            ? saved.overwrites(name)
            : undefined
        }
        onDone={(name) => {
          keep(name, text);
          setNaming(false);
          setSaid(lasts() ? saved.kept(name) : saved.notKept);
        }}
        onCancel={() => setNaming(false)}
      />
    );
  }
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={text.trim() === '' || undefined}
        onClick={() => {
          if (text.trim() === '') return;
          setSaid('');
          setNaming(true);
        }}
      >
        {saved.save}
      </button>
      <span role="status" className={styles.running}>
        {said}
      </span>
    </>
  );
}

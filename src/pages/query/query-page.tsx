import { useQuery, useQueryClient } from '@tanstack/react-query';
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
import { useDataAccess } from '../../queries/data-access-context.tsx';
import { useRemoteStandings } from '../../queries/use-remote.ts';
import { sqlSchemaQuery } from '../../queries/sql-schema.ts';
import { sqlExamples, type SqlExample } from '../../semantic/sql-examples.ts';
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
import { useSqlRun } from './use-sql-run.ts';
import { useSqlText } from './use-sql-text.ts';

/** SQL over every table in use, for those who know it. */
export function QueryPage() {
  const { language } = useWords();
  const texts = queryWords[language];
  const { addressWith, selection, select } = useSelection();
  const servers = useRemoteStandings().map(({ dataset }) => dataset);
  const server = servers.find(({ name }) => name === selection.server);
  const { text, given, setText, give, fromAddress, isTooLong, settle } = useSqlText();
  const { answered, trouble, isRunning, run, cancel } = useSqlRun(server?.name);
  const [hasRun, setHasRun] = useState(false);
  const editor = useRef<SqlEditorHandle>(null);
  const schema = useQuery(sqlSchemaQuery(useDataAccess(), useQueryClient()));
  const tables = useMemo(
    () =>
      (schema.data ?? []).map(({ name, title, columns }): OfferedTable => ({
        name,
        meaning: title[language] ?? '',
        columns: columns.map((it) => ({
          name: it.name,
          type: it.type,
          meaning: it.title[language] ?? '',
        })),
      })),
    [schema.data, language],
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
  const startTyped = () => start(editor.current?.text() ?? text);
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
                <RunStatus />
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
          <details open>
            <summary className={styles.panel}>
              <h2>{texts.examples.title}</h2>
            </summary>
            <ul className={styles.saved}>
              {(Object.keys(sqlExamples) as SqlExample[]).map((example) => (
                <li key={example}>
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => open(sqlExamples[example])}
                  >
                    {texts.examples.of[example]}
                  </button>
                </li>
              ))}
            </ul>
          </details>
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
              schema={schema.data}
              hasFailed={schema.isError}
              onRetry={() => void schema.refetch()}
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

import { useEffect, useRef, useState } from 'react';
import type { ImportSession } from '../../../imports/import-session.ts';
import type { ImportCommands } from './import-commands.ts';
import { useImportWords } from './import-context.tsx';
import styles from './import.module.css';
import { PackageReview } from './package-review.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import { RefusedFiles } from './refused-files.tsx';
import { canGoOn, importState, rowCounts } from './session-state.ts';
import { TableList } from './table-list.tsx';
import { TableView } from './table-view.tsx';
import { TechnicalDetails } from './technical-details.tsx';

interface SessionViewProps {
  session: ImportSession;
  commands: ImportCommands;
}

/** The import at hand: reading, what was refused, and the tables that were found. */
export function SessionView({ session, commands }: SessionViewProps) {
  const { texts } = useImportWords();
  const { page } = texts;
  const state = importState(session);
  const counts = rowCounts(session);
  const { phase, tables, packages, refused, failure } = session;
  const shown = tables.find((it) => it.key === session.shown);
  const heading = useFocusOnStep(
    `${session.id} ${phase} ${shown?.key ?? ''} ${step(shown?.stage)}`,
  );
  const isAllRefused = phase === 'read' && tables.length + packages.length === 0;
  return (
    <div
      role="region"
      aria-label={page.title}
      data-import-state={state}
      data-rows-ok={counts.ok}
      data-rows-rejected={counts.rejected}
    >
      <div ref={heading} tabIndex={-1}>
        {phase === 'reading' && <ReadingProgress session={session} onStop={commands.stopReading} />}
        {failure !== null && (
          <div role="alert" className={`${styles['told'] ?? ''} ${styles['bad'] ?? ''}`}>
            <h3>{page.failedTitle}</h3>
            <p>{page.failedLead}</p>
            <TechnicalDetails text={failure} />
          </div>
        )}
        {refused.length > 0 && phase === 'read' && (
          <RefusedFiles
            refused={refused}
            title={isAllRefused ? page.rejectedTitle : page.refusedTitle}
          />
        )}
      </div>
      {packages.map((it, index) => (
        <PackageReview key={index} state={it} onKeep={() => void commands.keepPackage(index)} />
      ))}
      {tables.length > 1 && (
        <TableList tables={tables} shown={session.shown} onShow={commands.show} />
      )}
      {shown && (
        <TableView
          key={shown.key}
          table={shown}
          next={tables.find((it) => it !== shown && (it.stage === 'waiting' || canGoOn(it)))}
          commands={commands}
        />
      )}
      {phase !== 'reading' && <GiveUp state={state} onClose={commands.close} />}
    </div>
  );
}

/** Stages among which the reader need not be led from one to the other. */
const step = (stage: string | undefined): string =>
  stage === 'accepting' ? 'review' : (stage ?? '');

/** After each step the focus is where the next one begins, so that keyboards and ears go along. */
function useFocusOnStep(now: string) {
  const element = useRef<HTMLDivElement>(null);
  const before = useRef(now);
  useEffect(() => {
    if (before.current === now) return;
    before.current = now;
    const region = element.current?.parentElement;
    const target = region?.querySelector<HTMLElement>('[data-step-heading]') ?? element.current;
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest' });
  }, [now]);
  return element;
}

function GiveUp({ state, onClose }: { state: string; onClose: () => void }) {
  const { page } = useImportWords().texts;
  const [isAsked, setAsked] = useState(false);
  if (state !== 'review') {
    return (
      <p className={styles['block']}>
        <button type="button" className="button" onClick={onClose}>
          {page.startOver}
        </button>
      </p>
    );
  }
  return (
    <div className={`${styles['block'] ?? ''} ${styles['actions'] ?? ''}`}>
      {isAsked ? (
        <>
          <span role="alert">{page.giveUpSure}</span>
          <button type="button" className="button" onClick={onClose}>
            {page.giveUpYes}
          </button>
          <button type="button" className="button" autoFocus onClick={() => setAsked(false)}>
            {page.giveUpNo}
          </button>
        </>
      ) : (
        <button type="button" className="button" onClick={() => setAsked(true)}>
          {page.giveUp}
        </button>
      )}
    </div>
  );
}

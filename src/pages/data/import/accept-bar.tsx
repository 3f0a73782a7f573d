import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { formatNumber } from '../../../i18n/format-number.ts';
import type { ImportWords } from '../../../i18n/import-words.ts';
import type { Words } from '../../../i18n/words.ts';
import type { ChangeSummary } from '../../../imports/table-import.ts';
import { acceptedCounts } from './accepted-counts.ts';
import styles from './accept-bar.module.css';
import { useImportWords, useReviewed, type Reviewed } from './import-context.tsx';
import shared from './import.module.css';
import { LostQuestion } from './lost-question.tsx';
import { lostRows } from './lost-rows.ts';
import { useOwnDatasets } from './own-datasets.ts';
import { idFrom } from './recipe-changes.ts';
import { comparisonQuery } from './table-queries.ts';

/** What happens when it is pressed stands on the button; why it can't be pressed, beside it. */
export function AcceptBar() {
  const { texts, words } = useImportWords();
  const { table, commands } = useReviewed();
  const { taken } = useOwnDatasets();
  const id = useId();
  const { accept: page, page: pageTexts } = texts;
  const hasFigures = table.applied.figures > 0;
  const { data, isError, isPlaceholderData } = useQuery({
    ...comparisonQuery(table, table.replaces),
    ...(hasFigures ? {} : { enabled: false }),
  });
  const summary = isPlaceholderData ? undefined : data;
  const isLoading = table.stage === 'accepting';
  const reason = whyNot(table, summary, isError, texts);
  const { rowsOk, rowsWaiting, rowsLeftOut } = table.applied;
  const lost = lostRows(table);
  const [askedAt, setAskedAt] = useState<number>();
  const isAsked = askedAt === table.version && reason === '' && !isLoading;
  const count = (value: number) => formatNumber(value, words.language);
  const press = () => {
    if (reason !== '') showMissing();
    if (reason !== '' || isLoading || !summary) return;
    if (lost > 0) setAskedAt(table.version);
    else load();
  };
  const load = () => {
    if (reason !== '' || isLoading || !summary) return;
    setAskedAt(undefined);
    const name = table.replaces ?? idFrom(table.title, (it) => taken.has(it), 'bo-so-lieu');
    const indicators = [...new Set(summary.views.map((it) => it.indicatorId))];
    void commands.accept(table.key, { name, indicators });
  };
  return (
    <div className={styles['bar']}>
      {isAsked && <LostQuestion onGoOn={load} onBack={() => setAskedAt(undefined)} />}
      <div className={shared['actions']}>
        <button
          type="button"
          className="button primary"
          aria-disabled={reason !== '' || isLoading}
          aria-describedby={`${id}-reason`}
          onClick={press}
        >
          {page.load(whatLoads(summary, table, texts, words))}
        </button>
        {isLoading && (
          <button type="button" className="button" onClick={() => commands.stop(table.key)}>
            {pageTexts.stop}
          </button>
        )}
        {table.past.length > 0 && !isLoading && (
          <button type="button" className="button" onClick={() => commands.undo(table.key)}>
            {page.undo}
          </button>
        )}
        <button type="button" className="link-button" onClick={() => commands.leave(table.key)}>
          {pageTexts.leaveTable}
        </button>
      </div>
      <p id={`${id}-reason`} role="status" className={styles['reason']}>
        {isLoading ? page.loading : reason}{' '}
        {page.ready(count(rowsOk), count(lost), count(rowsLeftOut), count(rowsWaiting))}
      </p>
    </div>
  );
}

/** Goes to the first question that is open, or field that still has to be filled. */
function showMissing(): void {
  const open = '[data-question] :is(input, select, button), input[data-required-empty="true"]';
  document.querySelector<HTMLElement>(open)?.focus();
}

/** Why nothing can be loaded yet; empty where it can. */
function whyNot(
  { applied, draft, title, isApplying, isStale, acceptance }: Reviewed['table'],
  summary: ChangeSummary | undefined,
  hasFailed: boolean,
  { accept: { why }, page }: ImportWords,
): string {
  if (isApplying) return why.applying;
  if (isStale) return page.applyFailed;
  if (applied.questions.length > 0) return why.questions(applied.questions.length);
  if (applied.figures === 0) return why.empty;
  const { source } = draft.recipe;
  if (source.title.trim() === '' || source.issuer.trim() === '') return why.source;
  if (title.trim() === '') return why.title;
  if (hasFailed) return why.failed;
  if (!summary) return why.comparing;
  const counts = acceptedCounts(summary, acceptance);
  const all = counts.new + counts.revised + counts.vanished + counts.same;
  return all === 0 ? why.nothing : '';
}

/** "1.204 số mới và 3 số sửa đổi" */
function whatLoads(
  summary: ChangeSummary | undefined,
  { applied, acceptance }: Reviewed['table'],
  { accept: page }: ImportWords,
  { language }: Words,
): string {
  const count = (value: number) => formatNumber(value, language);
  if (!summary) return page.figures(count(applied.figures));
  const counts = acceptedCounts(summary, acceptance);
  const parts = (['new', 'revised', 'same', 'vanished'] as const).flatMap((kind) =>
    counts[kind] > 0 ? [page[kind](count(counts[kind]))] : [],
  );
  const last = parts.pop();
  if (last === undefined) return page.figures(count(0));
  return parts.length === 0 ? last : `${parts.join(', ')}${page.and}${last}`;
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatNumber } from '../../../i18n/format-number.ts';
import type { Acceptance, ChangeSummary } from '../../../imports/table-import.ts';
import { changeKinds, type ChangeKind } from './accepted-counts.ts';
import styles from './changes.module.css';
import { ChangesTable } from './changes-table.tsx';
import { useImportWords, useReviewed } from './import-context.tsx';
import shared from './import.module.css';
import { MovingViews } from './moving-views.tsx';
import { comparisonQuery } from './table-queries.ts';

/** What would be new, revised, the same or gone; what of it is taken; and the charts that would move. */
export function ChangesSection() {
  const { texts } = useImportWords();
  const { table } = useReviewed();
  const { changes: page } = texts;
  const { data, isError, isPlaceholderData } = useQuery(comparisonQuery(table, table.replaces));
  return (
    <section className={shared['block']} aria-busy={isPlaceholderData || table.isApplying}>
      <div className={shared['blockHead']}>
        <h4>{page.title}</h4>
      </div>
      <p role="status" className={shared['note']}>
        {isError ? page.failed : data ? '' : page.comparing}
      </p>
      {data && <Compared summary={data} isCompared={!isPlaceholderData} />}
    </section>
  );
}

interface ComparedProps {
  summary: ChangeSummary;
  /** False while the figures are being compared anew, and this is what was before. */
  isCompared: boolean;
}

function Compared({ summary, isCompared }: ComparedProps) {
  const { texts, words } = useImportWords();
  const { table, commands } = useReviewed();
  const { changes: page } = texts;
  const { counts } = summary;
  const present = changeKinds.filter((kind) => counts[kind] > 0);
  const [seen, setSeen] = useState<ChangeKind | undefined>(
    counts.revised > 0 ? 'revised' : undefined,
  );
  const shown = seen !== undefined && counts[seen] > 0 ? seen : undefined;
  const { acceptance } = table;
  const accept = (next: Acceptance) => commands.set(table.key, { acceptance: next });
  const toggle = (kind: ChangeKind, isTaken: boolean) =>
    accept({
      kinds: isTaken ? [...acceptance.kinds, kind] : acceptance.kinds.filter((it) => it !== kind),
      without: acceptance.without.filter((it) => !it.startsWith(`${kind} `)),
    });
  return (
    <>
      <ul className={styles['kinds']}>
        {present.map((kind) => (
          <li key={kind} data-change={kind} data-count={counts[kind]}>
            <label>
              <input
                type="checkbox"
                checked={acceptance.kinds.includes(kind)}
                onChange={(event) => toggle(kind, event.target.checked)}
              />
              <strong>{page.counts[kind](formatNumber(counts[kind], words.language))}</strong>
            </label>
            <span className={styles['means']}>{page.means[kind]}</span>
            <button
              type="button"
              className="link-button"
              aria-expanded={shown === kind}
              aria-label={`${page.show}: ${page.kinds[kind]}`}
              onClick={() => setSeen(shown === kind ? undefined : kind)}
            >
              {shown === kind ? page.hide : page.show}
            </button>
          </li>
        ))}
      </ul>
      <div className={shared['actions']}>
        <button
          type="button"
          className="button"
          onClick={() => accept({ kinds: changeKinds, without: [] })}
        >
          {page.all}
        </button>
        <button type="button" className="button" onClick={() => accept({ kinds: [], without: [] })}>
          {page.none}
        </button>
      </div>
      {shown && <ChangesTable key={shown} kind={shown} isCompared={isCompared} />}
      <MovingViews views={summary.views} />
    </>
  );
}

import { useState } from 'react';
import type { QueryChartChoice } from '../../charts/models/query-model.ts';
import { SegmentedChoice } from '../../components/filters/segmented-choice.tsx';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import { formatNumber } from '../../i18n/format-number.ts';
import { queryWords } from '../../i18n/query-words.ts';
import styles from './query-page.module.css';
import { ResultChart } from './result-chart.tsx';
import { ResultDownload } from './result-download.tsx';
import { ResultGrid } from './result-grid.tsx';
import type { Answered } from './use-sql-run.ts';

type View = 'table' | 'chart';

/** An answer: how much and how long, then its rows or its chart. */
export function ResultView({ answered }: { answered: Answered }) {
  const { language } = useWords();
  const words = queryWords[language];
  const [view, setView] = useState<View>('table');
  const [isDownloading, setDownloading] = useState(false);
  const { result, took, isCut, id } = answered;
  // Another run of nearly the same statement keeps what is drawn.
  const names = result.columns.map(({ name }) => name).join('\n');
  const [chart, setChart] = useState<{ of: string; choice: QueryChartChoice }>();
  const number = (value: number) => formatNumber(value, language);
  const facts = [
    words.rows(number(result.rowCount)),
    words.columns(number(result.columns.length)),
    words.took(formatNumber(took / 1000, language, took < 100 ? 3 : 2)),
  ].join(' · ');
  return (
    <section aria-label={words.result} data-query-rows={result.rowCount}>
      <div className={styles.resultHead}>
        <div>
          <h2>{words.result}</h2>
          <p role="status" className={page.small}>
            {facts}
          </p>
        </div>
        {result.rowCount > 0 && (
          <div className={styles.resultActions}>
            <SegmentedChoice
              label={words.view}
              value={view}
              options={(['table', 'chart'] as const).map((value) => ({
                value,
                label: words.views[value],
              }))}
              onChange={setView}
            />
            <button type="button" className="button" onClick={() => setDownloading(true)}>
              {words.download.open}
            </button>
          </div>
        )}
      </div>
      <p className={styles.notReport}>{words.notReport}</p>
      {isCut && <p className={page.refused}>{words.cut(number(result.rowCount))}</p>}
      {result.rowCount === 0 ? (
        <p className={page.refused}>{words.noRows}</p>
      ) : view === 'table' ? (
        <ResultGrid key={id} result={result} />
      ) : (
        <ResultChart
          result={result}
          chosen={chart?.of === names ? chart.choice : undefined}
          onChoose={(choice) => setChart({ of: names, choice })}
        />
      )}
      {isDownloading && (
        <ResultDownload answered={answered} onClose={() => setDownloading(false)} />
      )}
    </section>
  );
}

import { useMemo } from 'react';
import {
  isChart,
  queryChartKinds,
  queryModel,
  suggestedChart,
  type QueryChartChoice,
  type QueryChartRefusal,
} from '../../charts/models/query-model.ts';
import { ChartFigure } from '../../components/chart/chart-figure.tsx';
import { useViewAddress } from '../../components/chart/view-address.tsx';
import { ExportActions } from '../../components/exports/export-actions.tsx';
import { Choice } from '../../components/filters/choice.tsx';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import { formatNumber } from '../../i18n/format-number.ts';
import { formatAnswer } from '../../i18n/format-result.ts';
import { queryWords } from '../../i18n/query-words.ts';
import type { ResultTable } from '../../lib/result-table.ts';
import styles from './query-page.module.css';

const none = '';

interface ResultChartProps {
  result: ResultTable;
  /** What the person has chosen; what suits the answer otherwise. */
  chosen: QueryChartChoice | undefined;
  onChoose: (choice: QueryChartChoice) => void;
}

/** An answer as a chart, by the columns that are chosen for it; what it is not stands on it. */
export function ResultChart({ result, chosen, onChoose }: ResultChartProps) {
  const { language } = useWords();
  const words = queryWords[language];
  const choice = chosen ?? suggestedChart(result);
  const address = useViewAddress();
  const made = useMemo(() => {
    if (!choice) return undefined;
    const nameOf = (at: number) => result.columns[at]?.name ?? '';
    return queryModel(result, choice, {
      title: words.chart.title(nameOf(choice.y), nameOf(choice.x)),
      note: words.notReport,
      partlyNote: words.chart.partlyNote,
      partly: words.chart.isPartly,
      number: (value) => formatAnswer(value, language),
      nothing: 'NULL',
    });
  }, [result, choice, words, language]);
  if (!choice || !made) return <p className={page.refused}>{words.chart.none}</p>;
  const all = result.columns.map(({ name }, at) => ({ value: String(at), label: name, at }));
  const figures = all.filter(({ at }) => result.columns[at]?.kind === 'number');
  const flags = all.filter(({ at }) => result.columns[at]?.kind === 'boolean');
  const change = (next: Partial<QueryChartChoice>) => onChoose({ ...choice, ...next });
  return (
    <>
      <div className={styles.chartChoices}>
        <Choice
          label={words.chart.x}
          value={String(choice.x)}
          options={all}
          onChange={(at) => change({ x: Number(at) })}
        />
        <Choice
          label={words.chart.y}
          value={String(choice.y)}
          options={figures}
          onChange={(at) => change({ y: Number(at) })}
        />
        <Choice
          label={words.chart.series}
          value={choice.series === undefined ? none : String(choice.series)}
          options={[{ value: none, label: words.chart.noSeries }, ...all]}
          onChange={(at) => change({ series: at === none ? undefined : Number(at) })}
        />
        {flags.length > 0 && (
          <Choice
            label={words.chart.partly}
            value={choice.partly === undefined ? none : String(choice.partly)}
            options={[{ value: none, label: words.chart.allWhole }, ...flags]}
            onChange={(at) => change({ partly: at === none ? undefined : Number(at) })}
          />
        )}
        <Choice
          label={words.chart.kind}
          value={choice.kind}
          options={queryChartKinds.map((kind) => ({ value: kind, label: words.chart.kinds[kind] }))}
          onChange={(kind) => change({ kind })}
        />
      </div>
      {isChart(made) ? (
        <ChartFigure
          model={made}
          actions={<ExportActions model={made} address={address} onlyPicture />}
        />
      ) : (
        <p role="status" className={page.refused}>
          {refusalText(made, language)}
        </p>
      )}
    </>
  );
}

function refusalText(refusal: QueryChartRefusal, language: keyof typeof queryWords): string {
  const { refused } = queryWords[language].chart;
  switch (refusal.reason) {
    case 'no-figures':
      return refused.noFigures;
    case 'several-figures':
      return refused.severalFigures(refusal.at);
    case 'too-many-points':
      return refused.tooManyPoints(formatNumber(refusal.most, language));
    case 'too-many-series':
      return refused.tooManySeries(formatNumber(refusal.most, language));
  }
}

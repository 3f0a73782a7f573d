import type { ChartModel } from '../../charts/chart-model.ts';
import { formatNumber } from '../../i18n/format-number.ts';
import type { Progress, ProgressThresholds } from '../../semantic/progress.ts';
import { useWords } from '../words-context.tsx';
import styles from './chart-grid.module.css';
import { SourcedChart } from './sourced-chart.tsx';
import { StatusMark } from './status-mark.tsx';

/** A chart of progress with the reckoning behind it. */
interface PlanChart {
  model: ChartModel;
  progress: Progress;
}

/** Done of what was planned, each with its status, its pace and the rule both follow. */
export function PlanGrid({
  plans,
  thresholds,
}: {
  plans: readonly PlanChart[];
  thresholds: ProgressThresholds;
}) {
  const { language, messages } = useWords();
  const twoPlaces = (value: number) => formatNumber(value, language, 2);
  return (
    <>
      <div className={styles.grid}>
        {plans.map(({ model, progress }) => (
          <div key={`${model.id} ${model.subtitle}`}>
            <SourcedChart model={model} />
            <p className={styles.status}>
              <StatusMark status={progress.status} />
              {progress.pace !== null && (
                <span>{messages.progress.pace(twoPlaces(progress.pace))}</span>
              )}
            </p>
          </div>
        ))}
      </div>
      <p className={styles.rule}>
        {messages.progress.rule(twoPlaces(thresholds.onTrack), twoPlaces(thresholds.watch))}
      </p>
    </>
  );
}

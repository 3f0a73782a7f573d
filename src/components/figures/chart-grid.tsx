import type { ChartModel } from '../../charts/chart-model.ts';
import { SourcedChart } from './sourced-chart.tsx';
import styles from './chart-grid.module.css';

/** Charts side by side, each leading to its sources. */
export function ChartGrid({ models }: { models: readonly ChartModel[] }) {
  return (
    <div className={styles.grid}>
      {models.map((model) => (
        <SourcedChart key={`${model.id} ${model.subtitle}`} model={model} />
      ))}
    </div>
  );
}

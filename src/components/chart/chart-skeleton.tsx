import { useWords } from '../words-context.tsx';
import styles from './chart-skeleton.module.css';

/** Grey bars of the plot's own height; after 0.4 s they say what is being waited for. */
export function ChartSkeleton({ height }: { height: number }) {
  const { messages } = useWords();
  return (
    <div className={styles['skeleton']} style={{ height }}>
      <div className={styles['bars']} aria-hidden="true">
        <span />
        <span />
        <span />
        <span />
      </div>
      <p className={styles['words']}>{messages.chart.loading}</p>
    </div>
  );
}

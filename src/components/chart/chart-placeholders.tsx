import type { ReactNode } from 'react';
import type { ChartKind } from '../../charts/chart-model.ts';
import { useWords } from '../words-context.tsx';
import { ChartFrame, type ChartHeadProps } from './chart-frame.tsx';
import styles from './chart-figure.module.css';

interface PlaceholderProps extends ChartHeadProps {
  kind: ChartKind;
  id?: string | undefined;
}

/** A chart with nothing to show: says what is not there, and the one next step. */
export function ChartEmpty({
  message,
  next,
  ...frame
}: PlaceholderProps & { message?: string; next?: ReactNode }) {
  const { chart } = useWords().messages;
  return (
    <ChartFrame {...frame} state="empty">
      <div className={styles['empty']}>
        <p>{message ?? chart.empty}</p>
        {next && <div className={styles['next']}>{next}</div>}
      </div>
    </ChartFrame>
  );
}

/** A chart that could not be made: what failed, what was kept, what to do. */
export function ChartTrouble({
  message,
  next,
}: {
  message?: string | undefined;
  next?: ReactNode;
}) {
  const { chart } = useWords().messages;
  return (
    <div className={styles['error']} role="alert">
      <p>{message ?? chart.failed}</p>
      {next && <div className={styles['next']}>{next}</div>}
    </div>
  );
}

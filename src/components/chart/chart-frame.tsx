import type { ReactNode } from 'react';
import type { ChartKind } from '../../charts/chart-model.ts';
import styles from './chart-figure.module.css';

type ChartState = 'loading' | 'ready' | 'empty' | 'error';

export interface ChartHeadProps {
  title: string;
  subtitle?: string;
  /** Level of the title's heading; 3 unless said. `none` where the card around it has the title. */
  headingLevel?: 1 | 2 | 3 | 4 | 'none';
  large?: boolean;
}

interface ChartFrameProps extends ChartHeadProps {
  kind: ChartKind;
  /** By which an address asks for it alone, where one can. */
  id?: string | undefined;
  state: ChartState;
  children: ReactNode;
}

/** What every chart stands in, whatever its state (contract.md). */
export function ChartFrame({ kind, id, state, children, ...head }: ChartFrameProps) {
  return (
    <figure
      className={styles['figure']}
      data-chart={kind}
      data-chart-id={id}
      data-state={state}
      aria-busy={state === 'loading'}
    >
      <ChartHead {...head} />
      {children}
    </figure>
  );
}

function ChartHead({ title, subtitle, headingLevel = 3, large = false }: ChartHeadProps) {
  if (headingLevel === 'none') {
    return <figcaption className={styles['unseen']}>{title}</figcaption>;
  }
  const Heading = `h${headingLevel}` as const;
  return (
    <figcaption className={styles['caption']}>
      <Heading className={styles[large ? 'largeTitle' : 'title']}>{title}</Heading>
      {subtitle && <p className={styles['subtitle']}>{subtitle}</p>}
    </figcaption>
  );
}

import type { ReactNode } from 'react';
import type { Observation } from '../../semantic/observation.ts';
import { useOpenSource } from '../source/source-context.tsx';
import { useWords } from '../words-context.tsx';
import styles from './figure-button.module.css';

/** A figure that leads to its source when touched. */
export function FigureButton({
  observation,
  children,
}: {
  observation: Observation;
  children: ReactNode;
}) {
  const openSource = useOpenSource();
  const { messages } = useWords();
  return (
    <button
      type="button"
      className={styles.figure}
      title={messages.source.openShort}
      onClick={() => openSource({ observation })}
    >
      {children}
    </button>
  );
}

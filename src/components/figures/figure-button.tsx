import type { ReactNode } from 'react';
import type { Observation } from '../../semantic/observation.ts';
import { isToLookAt, useToldQuality } from '../quality/quality-context.tsx';
import { QualityMark } from '../quality/quality-mark.tsx';
import { useOpenSource } from '../source/source-context.tsx';
import { useWords } from '../words-context.tsx';
import styles from './figure-button.module.css';

/** A figure that leads to its source when touched, marked where there is a note on its quality. */
export function FigureButton({
  observation,
  children,
}: {
  observation: Observation;
  children: ReactNode;
}) {
  const openSource = useOpenSource();
  const { messages } = useWords();
  const isMarked = useToldQuality().notesOn(observation).some(isToLookAt);
  return (
    <button
      type="button"
      className={styles.figure}
      title={isMarked ? messages.quality.openShort : messages.source.openShort}
      onClick={() => openSource({ observation })}
    >
      {children}
      {isMarked && <QualityMark />}
    </button>
  );
}

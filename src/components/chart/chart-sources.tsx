import { useState } from 'react';
import type { ChartSource } from '../../charts/chart-model.ts';
import { usePrinting } from '../use-printing.ts';
import { useWords } from '../words-context.tsx';
import styles from './chart-figure.module.css';

/** So many sources stand in the foot; the others are one press away. */
const shown = 3;
const longText = 60;

interface ChartSourcesProps {
  sources: readonly ChartSource[];
  onOpenSource?: ((sourceId: string) => void) | undefined;
}

export function ChartSources({ sources, onOpenSource }: ChartSourcesProps) {
  const { chart } = useWords().messages;
  const [all, setAll] = useState(false);
  // Nobody can press for the others on paper.
  const printing = usePrinting();
  if (sources.length === 0) return <p className={styles['sources']} />;
  const listed = all || printing ? sources : sources.slice(0, shown);
  const others = sources.length - listed.length;
  // A button does not break like words: a long one would leave its semicolon on a line of its own.
  const isLong =
    !printing && sources.length > 1 && sources.some(({ text }) => text.length > longText);
  return (
    <p className={styles['sources']}>
      {chart.source}:{' '}
      {listed.map(({ sourceId, text, locators, language }, index) => (
        <span key={sourceId} lang={language} className={isLong ? styles['sourceLine'] : undefined}>
          {index > 0 && !isLong && '; '}
          {onOpenSource && !printing ? (
            <button type="button" className={styles['link']} onClick={() => onOpenSource(sourceId)}>
              {text}
            </button>
          ) : (
            text
          )}
          {locators.length > 0 && `, ${locators.join(', ')}`}
        </span>
      ))}
      {others > 0 && (
        <>
          {' '}
          <button type="button" className={styles['link']} onClick={() => setAll(true)}>
            {chart.moreSources(others)}
          </button>
        </>
      )}
    </p>
  );
}

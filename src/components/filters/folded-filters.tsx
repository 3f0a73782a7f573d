import type { ReactNode } from 'react';
import { useMediaQuery } from '../use-media-query.ts';
import styles from './folded-filters.module.css';

interface FoldedFiltersProps {
  /** What is chosen, in a few words. */
  summary: string;
  children: ReactNode;
}

/** On a phone the choices are folded under what is chosen, so that the answer comes first. */
export function FoldedFilters({ summary, children }: FoldedFiltersProps) {
  const isPhone = useMediaQuery('(width < 600px)');
  if (!isPhone) return children;
  return (
    <details className={`${styles.folded} no-print`}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

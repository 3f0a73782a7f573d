import { useId, type ComponentProps } from 'react';
import { SearchSelect } from '../../components/filters/search-select.tsx';
import { useWords } from '../../components/words-context.tsx';
import styles from './own-targets.module.css';

interface TargetSelectProps extends Omit<
  ComponentProps<typeof SearchSelect>,
  'problemId' | 'searchLabel'
> {
  /** What is wrong with the choice; empty where nothing is. */
  problem: string;
  isWide?: boolean;
}

/** A long list in the form, with what is wrong with the choice below it. */
export function TargetSelect({ problem, isWide = false, ...select }: TargetSelectProps) {
  const { filters } = useWords().messages;
  const problemId = useId();
  return (
    <div className={isWide ? styles.wide : undefined}>
      <SearchSelect
        {...select}
        searchLabel={filters.typeToSearch}
        problemId={problem === '' ? undefined : problemId}
      />
      <p id={problemId} className={styles.problem} role="alert">
        {problem}
      </p>
    </div>
  );
}

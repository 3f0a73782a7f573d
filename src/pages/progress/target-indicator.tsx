import { useId, useMemo } from 'react';
import { SearchSelect } from '../../components/filters/search-select.tsx';
import { useWords } from '../../components/words-context.tsx';
import { termLabel, type Catalogue } from '../../semantic/catalogue.ts';
import { findableIndicators } from '../../semantic/indicator-search.ts';
import { searchIndex } from '../../semantic/search.ts';
import styles from './own-targets.module.css';

interface TargetIndicatorProps {
  catalogue: Catalogue;
  value: string;
  problem: string;
  onChange: (indicatorId: string) => void;
}

/** What the target is for: one of all indicators, those counted over a period first. */
export function TargetIndicator({ catalogue, value, problem, onChange }: TargetIndicatorProps) {
  const { messages, language } = useWords();
  const { filters, frame, ownTargets } = messages;
  const problemId = useId();
  const index = useMemo(() => {
    const isFlow = ({ measure }: { measure: string }) => measure === 'flow';
    const flowsFirst = findableIndicators(catalogue).sort(
      (a, b) => Number(isFlow(b.item)) - Number(isFlow(a.item)),
    );
    return searchIndex(
      flowsFirst.map(({ item, names }) => ({
        item: {
          value: item.id,
          label: item.name[language],
          group: termLabel(catalogue, `topic=${item.topic}`, language),
          hint: item.unit[language],
        },
        names,
      })),
    );
  }, [catalogue, language]);
  return (
    <div className={styles.wide}>
      <SearchSelect
        label={filters.indicator}
        value={value}
        placeholder={ownTargets.chooseIndicator}
        index={index}
        onChange={onChange}
        searchLabel={filters.typeToSearch}
        nothingFound={frame.nothingFound}
        problemId={problem === '' ? undefined : problemId}
      />
      <p id={problemId} className={styles.problem} role="alert">
        {problem}
      </p>
    </div>
  );
}

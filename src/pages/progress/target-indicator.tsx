import { useMemo } from 'react';
import { useWords } from '../../components/words-context.tsx';
import { termLabel, type Catalogue } from '../../semantic/catalogue.ts';
import { findableIndicators } from '../../semantic/indicator-search.ts';
import { searchIndex } from '../../semantic/search.ts';
import { TargetSelect } from './target-select.tsx';

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
    <TargetSelect
      label={filters.indicator}
      value={value}
      placeholder={ownTargets.chooseIndicator}
      index={index}
      onChange={onChange}
      nothingFound={frame.nothingFound}
      problem={problem}
      isWide
    />
  );
}

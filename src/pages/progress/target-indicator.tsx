import { useMemo } from 'react';
import { indicatorIndex } from '../../components/filters/indicator-index.ts';
import { useWords } from '../../components/words-context.tsx';
import type { Catalogue } from '../../semantic/catalogue.ts';
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
  const index = useMemo(
    () =>
      indicatorIndex(
        catalogue,
        { language },
        { isFirst: ({ measure }) => measure === 'flow', hintOf: ({ unit }) => unit[language] },
      ),
    [catalogue, language],
  );
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

import { SegmentedChoice } from '../../components/filters/segmented-choice.tsx';
import { useWords } from '../../components/words-context.tsx';
import { calculationChoices, type Comparison } from '../../semantic/comparison-of.ts';
import { useSelection } from '../../url/use-selection.ts';

interface CalculationChoiceProps {
  comparison: Comparison;
  /** The view of parts, which bears shares alone. */
  isParts?: boolean;
}

/** What is shown of the figures; what makes no sense for the indicator stays, with the reason. */
export function CalculationChoice({ comparison, isParts = false }: CalculationChoiceProps) {
  const { compare } = useWords().messages;
  const { select } = useSelection();
  return (
    <SegmentedChoice
      label={compare.calculation}
      value={comparison.calculation}
      options={calculationChoices(comparison.indicator, isParts).map(({ calculation, reason }) => ({
        value: calculation,
        label: compare.calculations[calculation],
        disabled: reason && compare.inapplicable[reason],
      }))}
      onChange={(calculation) => select({ calculation })}
    />
  );
}

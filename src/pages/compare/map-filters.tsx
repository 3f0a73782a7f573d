import { BoundaryChoice } from '../../components/filters/boundary-choice.tsx';
import { FilterRow } from '../../components/filters/filter-row.tsx';
import { PageActions } from '../../components/filters/page-actions.tsx';
import { useWords } from '../../components/words-context.tsx';
import type { Catalogue } from '../../semantic/catalogue.ts';
import type { Comparison } from '../../semantic/comparison-of.ts';
import { useSelection } from '../../url/use-selection.ts';
import { CalculationChoice } from './calculation-choice.tsx';
import { ChosenPlacesFilter } from './chosen-places-filter.tsx';
import { IndicatorChoice } from './indicator-choice.tsx';
import { LegendChoice } from './legend-choice.tsx';
import { RhythmChoice } from './rhythm-choice.tsx';
import { amongIn } from './among-in.ts';
import { withoutOwnLegend } from './without-own-legend.ts';
import type { CompareChoice } from './use-compare-choice.ts';

interface MapFiltersProps {
  choice: CompareChoice;
  comparison: Comparison;
  catalogue: Catalogue;
}

/** What the map shows, and how its classes are cut. */
export function MapFilters({ choice, comparison, catalogue }: MapFiltersProps) {
  const { messages } = useWords();
  const { filters } = messages;
  const { selection, select } = useSelection();
  return (
    <>
      <FilterRow>
        <IndicatorChoice
          label={filters.indicator}
          value={choice.indicator}
          onChange={(id) =>
            select({
              indicators: [id],
              years: [],
              base: undefined,
              ...withoutOwnLegend(selection),
            })
          }
        />
        <BoundaryChoice
          value={selection.boundary}
          onChange={(boundary) => select({ boundary, among: amongIn(boundary, selection.among) })}
        />
        <CalculationChoice comparison={comparison} />
      </FilterRow>
      <FilterRow actions={<PageActions />}>
        <ChosenPlacesFilter choice={choice} comparison={comparison} catalogue={catalogue} />
        <RhythmChoice comparison={comparison} />
        <LegendChoice comparison={comparison} />
      </FilterRow>
    </>
  );
}

import { useMemo } from 'react';
import { BoundaryChoice } from '../../components/filters/boundary-choice.tsx';
import { Choice } from '../../components/filters/choice.tsx';
import { FilterRow } from '../../components/filters/filter-row.tsx';
import { PageActions } from '../../components/filters/page-actions.tsx';
import { SegmentedChoice } from '../../components/filters/segmented-choice.tsx';
import { useWords } from '../../components/words-context.tsx';
import type { Comparison } from '../../semantic/comparison-of.ts';
import { stepLabel } from '../../i18n/step-label.ts';
import { comparisonViews } from '../../semantic/comparison.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { vintageOfBoundary } from '../../semantic/place.ts';
import { useSelection } from '../../url/use-selection.ts';
import { CalculationChoice } from './calculation-choice.tsx';
import { ChosenPlacesFilter } from './chosen-places-filter.tsx';
import { IndicatorChoice } from './indicator-choice.tsx';
import { LegendChoice } from './legend-choice.tsx';
import { RhythmChoice } from './rhythm-choice.tsx';
import { amongIn } from './among-in.ts';
import { withoutOwnLegend } from './without-own-legend.ts';
import type { CompareChoice } from './use-compare-choice.ts';

interface CompareFiltersProps {
  choice: CompareChoice;
  comparison: Comparison;
  catalogue: Catalogue;
  hasParts: boolean;
}

/** What is compared, how it is computed, how it is drawn, and among whom. */
export function CompareFilters({ choice, comparison, catalogue, hasParts }: CompareFiltersProps) {
  const { messages, language } = useWords();
  const { compare, filters } = messages;
  const { selection, select } = useSelection();
  const { view } = selection;
  const vintage = vintageOfBoundary(selection.boundary);
  const regions = useMemo(
    () => [...catalogue.regions.values()].filter((it) => it.vintage === vintage),
    [catalogue, vintage],
  );
  return (
    <>
      <FilterRow>
        <IndicatorChoice
          label={filters.indicator}
          value={choice.indicator}
          onChange={(id) =>
            select({
              indicators: [id, ...selection.indicators.slice(1)],
              years: [],
              base: undefined,
              ...withoutOwnLegend(selection),
            })
          }
        />
        {view === 'scatter' && (
          <IndicatorChoice
            label={compare.secondIndicator}
            value={choice.second}
            onChange={(id) => select({ indicators: [choice.indicator?.id ?? id, id] })}
          />
        )}
        <BoundaryChoice
          value={selection.boundary}
          onChange={(boundary) => select({ boundary, among: amongIn(boundary, selection.among) })}
        />
        <CalculationChoice comparison={comparison} isParts={view === 'parts'} />
      </FilterRow>
      <FilterRow actions={<PageActions />}>
        <ChosenPlacesFilter choice={choice} comparison={comparison} catalogue={catalogue} />
      </FilterRow>
      <FilterRow>
        <SegmentedChoice
          label={compare.view}
          value={view}
          options={comparisonViews.map((value) => ({
            value,
            label: compare.views[value],
            disabled: value === 'parts' && !hasParts ? compare.noParts : undefined,
          }))}
          onChange={(value) => select({ view: value })}
        />
        <Choice
          label={compare.among}
          value={selection.among}
          options={[
            { value: 'all', label: compare.amongAll(comparison.allPlaces.length) },
            { value: 'chosen', label: compare.amongChosen },
            { value: 'neighbours', label: compare.amongNeighbours },
            { value: 'similar', label: compare.amongSimilar },
            ...regions.map((it) => ({ value: it.id, label: it.name[language] })),
          ]}
          onChange={(among) => select({ among })}
        />
        <ViewChoices comparison={comparison} />
      </FilterRow>
    </>
  );
}

/** Choices that only some views or calculations have. */
function ViewChoices({ comparison }: Pick<CompareFiltersProps, 'comparison'>) {
  const words = useWords();
  const { compare } = words.messages;
  const { selection, select } = useSelection();
  const { view } = selection;
  const { steps, base } = comparison;
  return (
    <>
      <RhythmChoice comparison={comparison} />
      {base !== undefined && (
        <Choice
          label={compare.base}
          value={base}
          options={steps.map(({ key }) => ({ value: key, label: stepLabel(key, words) }))}
          onChange={(value) => select({ base: value })}
        />
      )}
      {view === 'multiples' && (
        <>
          <Choice
            label={compare.facets}
            value={selection.facets}
            options={(['region', 'place'] as const).map((value) => ({
              value,
              label: compare.facetsOf[value],
            }))}
            onChange={(facets) => select({ facets })}
          />
          <Choice
            label={compare.axes}
            value={selection.axes}
            options={(['shared', 'free'] as const).map((value) => ({
              value,
              label: compare.axesOf[value],
            }))}
            onChange={(axes) => select({ axes })}
          />
        </>
      )}
      {view === 'heatmap' && (
        <>
          <Choice
            label={compare.sort}
            value={selection.sort}
            options={(['value', 'name', 'region'] as const).map((value) => ({
              value,
              label: compare.sorts[value],
            }))}
            onChange={(sort) => select({ sort })}
          />
          <LegendChoice comparison={comparison} />
        </>
      )}
    </>
  );
}

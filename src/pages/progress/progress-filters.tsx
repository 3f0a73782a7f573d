import { useMemo } from 'react';
import { BoundaryChoice } from '../../components/filters/boundary-choice.tsx';
import { Choice } from '../../components/filters/choice.tsx';
import { FoldedFilters } from '../../components/filters/folded-filters.tsx';
import { FilterRow } from '../../components/filters/filter-row.tsx';
import { PageActions } from '../../components/filters/page-actions.tsx';
import { placeIndex, withFigures } from '../../components/filters/place-index.ts';
import { PlacePicker } from '../../components/filters/place-picker.tsx';
import { useWords } from '../../components/words-context.tsx';
import { termLabel, type Catalogue } from '../../semantic/catalogue.ts';
import { vintageOfBoundary } from '../../semantic/place.ts';
import { progressOrders } from '../../semantic/progress-choice.ts';
import { useSelection } from '../../url/use-selection.ts';
import type { ProgressPlaces } from './use-progress-places.ts';

interface ProgressFiltersProps {
  places: ProgressPlaces;
  /** Years of which reports state figures, latest first. */
  years: readonly number[];
  /** Topics of the figures shown. */
  topics: readonly string[];
  catalogue: Catalogue;
}

/** Whose plans, of when, about what, and in which order. */
export function ProgressFilters({ places, years, topics, catalogue }: ProgressFiltersProps) {
  const words = useWords();
  const { messages, language } = words;
  const { filters, progressPage } = messages;
  const { selection, select } = useSelection();
  const vintage = vintageOfBoundary(selection.boundary);
  const { chosen, reporting } = places;
  const index = useMemo(() => {
    const known = new Set(reporting);
    return withFigures(
      placeIndex(catalogue, vintage, words),
      (id) => (known.has(id) ? {} : undefined),
      words,
    );
  }, [catalogue, vintage, reporting, words]);
  const groups = [...catalogue.regions.values()]
    .filter((it) => it.vintage === vintage)
    .map((it) => it.name[language]);
  const inOrder = [...topics].sort(
    (a, b) =>
      (catalogue.terms.get(`topic=${a}`)?.position ?? Infinity) -
      (catalogue.terms.get(`topic=${b}`)?.position ?? Infinity),
  );
  return (
    <FoldedFilters
      summary={[
        chosen
          .slice(0, 2)
          .map((id) => catalogue.places.get(id)?.name[language] ?? id)
          .join(', ') + (chosen.length > 2 ? ` +${chosen.length - 2}` : ''),
        selection.year === undefined ? progressPage.latest : String(selection.year),
      ].join(' · ')}
    >
      <FilterRow actions={<PageActions />}>
        <PlacePicker
          label={filters.places}
          chosen={chosen}
          index={index}
          groups={groups}
          quickSets={[
            { key: 'all', label: progressPage.allReporting(reporting.length), ids: reporting },
          ]}
          onChange={(ids) => select({ places: ids, place: ids[0] })}
        />
        <Choice
          label={progressPage.year}
          value={selection.year === undefined ? '' : String(selection.year)}
          options={[
            { value: '', label: progressPage.latest },
            ...years.map((year) => ({ value: String(year), label: String(year) })),
          ]}
          onChange={(year) => select({ year: year === '' ? undefined : Number(year) })}
        />
        <Choice
          label={progressPage.topic}
          value={selection.topic ?? ''}
          options={[
            { value: '', label: progressPage.allTopics },
            ...inOrder.map((topic) => ({
              value: topic,
              label: termLabel(catalogue, `topic=${topic}`, language),
            })),
          ]}
          onChange={(topic) => select({ topic: topic === '' ? undefined : topic })}
        />
        <Choice
          label={progressPage.order}
          value={selection.order}
          options={progressOrders.map((value) => ({ value, label: progressPage.orders[value] }))}
          onChange={(order) => select({ order })}
        />
        <BoundaryChoice value={selection.boundary} onChange={(it) => select({ boundary: it })} />
      </FilterRow>
    </FoldedFilters>
  );
}

import { useMemo } from 'react';
import { BoundaryChoice } from '../../components/filters/boundary-choice.tsx';
import { Choice } from '../../components/filters/choice.tsx';
import { FilterRow } from '../../components/filters/filter-row.tsx';
import { PageActions } from '../../components/filters/page-actions.tsx';
import { SearchSelect } from '../../components/filters/search-select.tsx';
import { useWords } from '../../components/words-context.tsx';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { vintageOfBoundary, type Place } from '../../semantic/place.ts';
import { findablePlaces } from '../../semantic/place-search.ts';
import { searchIndex } from '../../semantic/search.ts';
import { useSelection } from '../../url/use-selection.ts';

interface OverviewFiltersProps {
  place: Place;
  year: number | undefined;
  years: readonly number[];
  catalogue: Catalogue;
}

export function OverviewFilters({ place, year, years, catalogue }: OverviewFiltersProps) {
  const { messages, language } = useWords();
  const { filters, frame } = messages;
  const { selection, select } = useSelection();
  const { boundary } = selection;
  const index = useMemo(
    () =>
      searchIndex(
        findablePlaces(catalogue, vintageOfBoundary(boundary)).map(({ item, names }) => ({
          item: {
            value: item.place.id,
            label: item.place.name[language],
            group: item.hasReport ? filters.withReport : filters.withoutReport,
            hint:
              item.mergedNames.length > 0
                ? frame.mergedFrom(item.mergedNames.join(', '))
                : undefined,
          },
          names,
        })),
      ),
    [catalogue, boundary, language, filters, frame],
  );
  return (
    <FilterRow actions={<PageActions />}>
      <div>
        <SearchSelect
          label={filters.place}
          value={place.id}
          index={index}
          onChange={(id) => select({ place: id, year: undefined })}
          searchLabel={filters.typeToSearch}
          nothingFound={frame.nothingFound}
        />
      </div>
      {year !== undefined && (
        <Choice
          label={filters.year}
          value={String(year)}
          options={years.map((it) => ({ value: String(it), label: filters.yearOption(it) }))}
          onChange={(value) => select({ year: Number(value) })}
        />
      )}
      <BoundaryChoice value={selection.boundary} onChange={(it) => select({ boundary: it })} />
    </FilterRow>
  );
}

import { useMemo } from 'react';
import { CopyButton } from '../../components/copy-button.tsx';
import { Choice } from '../../components/filters/choice.tsx';
import { FilterRow } from '../../components/filters/filter-row.tsx';
import { SearchSelect } from '../../components/filters/search-select.tsx';
import { useWords } from '../../components/words-context.tsx';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { vintageOfBoundary, type Place } from '../../semantic/place.ts';
import { findablePlaces } from '../../semantic/place-search.ts';
import { searchIndex } from '../../semantic/search.ts';
import { useSelection } from '../../url/use-selection.ts';

export interface OverviewFiltersProps {
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
            group: item.hasFigures ? filters.withFigures : filters.withoutFigures,
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
    <FilterRow
      actions={
        <>
          <CopyButton label={frame.copyAddress} text={() => location.href} />
          <button type="button" className="button" onClick={() => window.print()}>
            {frame.print}
          </button>
        </>
      }
    >
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
      <Choice
        label={filters.boundary}
        value={boundary}
        options={[
          { value: 'reported', label: filters.boundaryOption.reported },
          { value: 'current', label: filters.boundaryOption.current },
        ]}
        onChange={(value) => select({ boundary: value })}
      />
    </FilterRow>
  );
}

import { useMemo } from 'react';
import { BoundaryChoice } from '../../components/filters/boundary-choice.tsx';
import { FilterRow } from '../../components/filters/filter-row.tsx';
import { indicatorIndex } from '../../components/filters/indicator-index.ts';
import { PageActions } from '../../components/filters/page-actions.tsx';
import { placeIndex, withFigures } from '../../components/filters/place-index.ts';
import { PlacePicker } from '../../components/filters/place-picker.tsx';
import { PlaceChips } from '../../components/filters/place-chips.tsx';
import { SearchSelect } from '../../components/filters/search-select.tsx';
import { useWords } from '../../components/words-context.tsx';
import type { Catalogue } from '../../semantic/catalogue.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import { vintageOfBoundary, type PlaceId } from '../../semantic/place.ts';
import { useSelection } from '../../url/use-selection.ts';

/** Up to so many places stand side by side to be pressed; more are in a list. */
const mostChips = 8;

interface IndicatorFiltersProps {
  indicator: Indicator;
  chosen: readonly PlaceId[];
  available: readonly PlaceId[];
  catalogue: Catalogue;
}

export function IndicatorFilters({
  indicator,
  chosen,
  available,
  catalogue,
}: IndicatorFiltersProps) {
  const words = useWords();
  const { messages, language } = words;
  const { filters, frame } = messages;
  const { selection, select } = useSelection();
  const index = useMemo(() => indicatorIndex(catalogue, { language }), [catalogue, language]);
  const vintage = vintageOfBoundary(selection.boundary);
  const places = useMemo(() => {
    const known = new Set(available);
    const index = placeIndex(catalogue, vintage, words);
    return withFigures(index, (id) => (known.has(id) ? {} : undefined), words);
  }, [catalogue, vintage, available, words]);
  const regions = [...catalogue.regions.values()]
    .filter((it) => it.vintage === vintage)
    .map((it) => it.name[language]);
  const choosePlaces = (ids: string[]) => select({ places: ids, place: ids[0] });
  const nameOf = (id: PlaceId) => catalogue.places.get(id)?.name[language] ?? id;
  return (
    <FilterRow actions={<PageActions />}>
      <div>
        <SearchSelect
          label={filters.indicator}
          value={indicator.id}
          index={index}
          onChange={(id) => select({ indicator: id, places: [] })}
          searchLabel={filters.typeToSearch}
          nothingFound={frame.nothingFound}
        />
      </div>
      {available.length > mostChips ? (
        <PlacePicker
          label={filters.places}
          chosen={chosen}
          index={places}
          groups={regions}
          quickSets={[]}
          onChange={choosePlaces}
        />
      ) : (
        <PlaceChips
          label={filters.places}
          chosen={chosen.map((id) => ({ id, name: nameOf(id) }))}
          others={available
            .filter((id) => !chosen.includes(id))
            .map((id) => ({ id, name: nameOf(id) }))}
          onChange={choosePlaces}
        />
      )}
      <BoundaryChoice value={selection.boundary} onChange={(it) => select({ boundary: it })} />
    </FilterRow>
  );
}

import { useMemo } from 'react';
import { SearchSelect } from '../../components/filters/search-select.tsx';
import { useWords } from '../../components/words-context.tsx';
import { useCatalogue } from '../../queries/data-access-context.tsx';
import { termLabel } from '../../semantic/catalogue.ts';
import type { Indicator } from '../../semantic/indicator.ts';
import { findableIndicators } from '../../semantic/indicator-search.ts';
import { placesWithFigures } from '../../semantic/places-with-figures.ts';
import { vintageOfBoundary } from '../../semantic/place.ts';
import { searchIndex } from '../../semantic/search.ts';
import { useSelection } from '../../url/use-selection.ts';

/** Indicators of more places than this come first: there is something to compare. */
const few = 4;

interface IndicatorChoiceProps {
  label: string;
  value: Indicator | undefined;
  onChange: (id: string) => void;
}

/** One of all indicators; those that many places publish stand in the list with how many. */
export function IndicatorChoice({ label, value, onChange }: IndicatorChoiceProps) {
  const { messages, language } = useWords();
  const { filters, frame, compare } = messages;
  const catalogue = useCatalogue();
  const vintage = vintageOfBoundary(useSelection().selection.boundary);
  const index = useMemo(() => {
    const places = placesWithFigures(vintage, catalogue);
    const count = (id: string) => places.get(id)?.size ?? 0;
    const byReach = [...findableIndicators(catalogue)].sort(
      (a, b) => Number(count(b.item.id) > few) - Number(count(a.item.id) > few),
    );
    return searchIndex(
      byReach.map(({ item, names }) => ({
        item: {
          value: item.id,
          label: item.name[language],
          group: termLabel(catalogue, `topic=${item.topic}`, language),
          hint: count(item.id) === 0 ? undefined : compare.places(count(item.id)),
        },
        names,
      })),
    );
  }, [catalogue, language, compare, vintage]);
  return (
    <div>
      <SearchSelect
        label={label}
        value={value?.id ?? ''}
        index={index}
        onChange={onChange}
        searchLabel={filters.typeToSearch}
        nothingFound={frame.nothingFound}
      />
    </div>
  );
}

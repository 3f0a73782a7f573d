import { useMemo } from 'react';
import { indicatorIndex } from '../../components/filters/indicator-index.ts';
import { SearchSelect } from '../../components/filters/search-select.tsx';
import { useWords } from '../../components/words-context.tsx';
import { useCatalogue } from '../../queries/data-access-context.tsx';
import type { Indicator } from '../../semantic/indicator.ts';
import { placesWithFigures } from '../../semantic/places-with-figures.ts';
import { vintageOfBoundary } from '../../semantic/place.ts';
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
    return indicatorIndex(
      catalogue,
      { language },
      {
        isFirst: ({ id }) => count(id) > few,
        hintOf: ({ id }) => (count(id) === 0 ? undefined : compare.places(count(id))),
      },
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

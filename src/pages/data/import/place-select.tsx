import { useMemo } from 'react';
import { placeIndex } from '../../../components/filters/place-index.ts';
import { SearchSelect } from '../../../components/filters/search-select.tsx';
import { useCatalogue } from '../../../queries/data-access-context.tsx';
import type { PlaceId } from '../../../semantic/place.ts';
import { useImportWords } from './import-context.tsx';
import styles from './questions.module.css';

interface PlaceSelectProps {
  label: string;
  /** Empty while none is chosen. */
  value: PlaceId;
  placeholder?: string;
  onChange: (placeId: PlaceId) => void;
}

/** Any place of both boundaries. */
export function PlaceSelect({ label, value, placeholder, onChange }: PlaceSelectProps) {
  const { words } = useImportWords();
  const { messages } = words;
  const catalogue = useCatalogue();
  const index = useMemo(
    () =>
      (['63', '34'] as const).flatMap((vintage) => {
        const { boundaries } = words.messages;
        const group = vintage === '34' ? boundaries.currentShort : boundaries.reportedShort;
        return placeIndex(catalogue, vintage, words).map(({ item, names }) => ({
          names,
          item: { ...item, group, label: `${item.label} (${group})` },
        }));
      }),
    [catalogue, words],
  );
  return (
    <div className={styles['select']}>
      <SearchSelect
        label={label}
        value={value}
        index={index}
        onChange={onChange}
        searchLabel={messages.filters.typeToSearch}
        nothingFound={messages.compareControls.placesNotFound}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
    </div>
  );
}

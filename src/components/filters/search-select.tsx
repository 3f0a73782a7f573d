import * as Ariakit from '@ariakit/react';
import { useMemo, useState } from 'react';
import { groupBy } from '../../lib/group-by.ts';
import { find, type SearchIndex } from '../../semantic/search.ts';
import styles from './search-select.module.css';

export interface SelectOption {
  value: string;
  label: string;
  /** Heading under which the option stands. */
  group: string;
  hint?: string | undefined;
}

export interface SearchSelectProps {
  label: string;
  value: string;
  index: SearchIndex<SelectOption>;
  onChange: (value: string) => void;
  searchLabel: string;
  nothingFound: (typed: string) => string;
  /** Shown on the button where nothing is chosen, as in a list that one adds to. */
  placeholder?: string;
}

/** A long list to choose one from, with a field to type in; accents need not be typed. */
export function SearchSelect({
  label,
  value,
  index,
  onChange,
  searchLabel,
  nothingFound,
  placeholder,
}: SearchSelectProps) {
  const [typed, setTyped] = useState('');
  const found = useMemo(() => find(index, typed), [index, typed]);
  const groups = [...groupBy(found, (option) => option.group)];
  const current = index.find(({ item }) => item.value === value)?.item.label;
  return (
    <Ariakit.ComboboxProvider resetValueOnHide setValue={setTyped}>
      <Ariakit.SelectProvider value={value} setValue={onChange}>
        <Ariakit.SelectLabel className={styles.label}>{label}</Ariakit.SelectLabel>
        <Ariakit.Select className={styles.trigger}>
          <span>{current ?? placeholder ?? value}</span>
          <Ariakit.SelectArrow />
        </Ariakit.Select>
        <Ariakit.SelectPopover gutter={4} className={styles.popover} unmountOnHide>
          <Ariakit.Combobox
            autoSelect
            className={styles.input}
            placeholder={searchLabel}
            aria-label={searchLabel}
          />
          <Ariakit.ComboboxList className={styles.list}>
            {groups.map(([group, options]) => (
              <Ariakit.SelectGroup key={group}>
                <Ariakit.SelectGroupLabel className={styles.group}>
                  {group}
                </Ariakit.SelectGroupLabel>
                {options.map((option) => (
                  <Ariakit.SelectItem
                    key={option.value}
                    value={option.value}
                    className={styles.item}
                    render={<Ariakit.ComboboxItem />}
                  >
                    <span>{option.label}</span>
                    {option.hint !== undefined && (
                      <span className={styles.hint}>{option.hint}</span>
                    )}
                  </Ariakit.SelectItem>
                ))}
              </Ariakit.SelectGroup>
            ))}
            {found.length === 0 && <div className={styles.nothing}>{nothingFound(typed)}</div>}
          </Ariakit.ComboboxList>
        </Ariakit.SelectPopover>
      </Ariakit.SelectProvider>
    </Ariakit.ComboboxProvider>
  );
}

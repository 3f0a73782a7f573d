import * as Ariakit from '@ariakit/react';
import { memo, useMemo, useState } from 'react';
import { groupBy } from '../../lib/group-by.ts';
import { find, type SearchIndex } from '../../semantic/search.ts';
import optionList from '../option-list.module.css';
import { useLatest } from '../use-latest.ts';
import control from './control.module.css';
import styles from './search-select.module.css';

export interface SelectOption {
  value: string;
  label: string;
  /** Heading under which the option stands. */
  group: string;
  hint?: string | undefined;
}

interface SearchSelectProps {
  label: string;
  value: string;
  index: SearchIndex<SelectOption>;
  onChange: (value: string) => void;
  searchLabel: string;
  nothingFound: (typed: string) => string;
  /** What stands there while nothing is chosen. */
  placeholder?: string;
  /** Where it is said what is wrong with the choice. */
  problemId?: string | undefined;
}

/** A long list to choose one from, with a field to type in; accents need not be typed. */
export function SearchSelect({ onChange, ...props }: SearchSelectProps) {
  return <SteadySelect {...props} onChange={useLatest(onChange)} />;
}

/** Rendered for what is said in it alone: its list is long, and a page changes often. */
const SteadySelect = memo(function SteadySelect({
  label,
  value,
  index,
  onChange,
  searchLabel,
  nothingFound,
  placeholder = '',
  problemId,
}: SearchSelectProps) {
  const [typed, setTyped] = useState('');
  const found = useMemo(() => find(index, typed), [index, typed]);
  const groups = [...groupBy(found, (option) => option.group)];
  const current = index.find(({ item }) => item.value === value)?.item.label;
  return (
    <Ariakit.ComboboxProvider
      resetValueOnHide
      inputValue={typed}
      setInputValue={setTyped}
      selectedValue={value}
      setSelectedValue={onChange}
    >
      <Ariakit.ComboboxSelectLabel className={control.label}>{label}</Ariakit.ComboboxSelectLabel>
      <Ariakit.ComboboxSelect
        className={`${control.control} ${styles.trigger}`}
        aria-invalid={problemId !== undefined}
        aria-describedby={problemId}
      >
        <span>{current ?? (value === '' ? placeholder : value)}</span>
        <Ariakit.ComboboxSelectArrow />
      </Ariakit.ComboboxSelect>
      <Ariakit.ComboboxPopover
        gutter={4}
        className={`${optionList.popover} ${styles.popover}`}
        unmountOnHide
      >
        <Ariakit.ComboboxInput
          autoSelect
          className={styles.input}
          placeholder={searchLabel}
          aria-label={searchLabel}
        />
        <Ariakit.ComboboxList className={optionList.list}>
          {groups.map(([group, options]) => (
            <Ariakit.ComboboxGroup key={group}>
              <Ariakit.ComboboxGroupLabel className={optionList.group}>
                {group}
              </Ariakit.ComboboxGroupLabel>
              {options.map((option) => (
                <Ariakit.ComboboxItem
                  key={option.value}
                  value={option.value}
                  className={optionList.item}
                >
                  <span>{option.label}</span>
                  {option.hint !== undefined && (
                    <span className={optionList.hint}>{option.hint}</span>
                  )}
                </Ariakit.ComboboxItem>
              ))}
            </Ariakit.ComboboxGroup>
          ))}
          {found.length === 0 && <div className={optionList.nothing}>{nothingFound(typed)}</div>}
        </Ariakit.ComboboxList>
      </Ariakit.ComboboxPopover>
    </Ariakit.ComboboxProvider>
  );
});

import * as Ariakit from '@ariakit/react';
import { useState } from 'react';
import { useWords } from '../words-context.tsx';
import control from '../filters/control.module.css';
import optionList from '../option-list.module.css';
import styles from './search-box.module.css';

interface SearchHit {
  key: string;
  label: string;
  hint?: string | undefined;
  onChoose: () => void;
}

export interface SearchGroup {
  label: string;
  hits: readonly SearchHit[];
}

/** One field that finds indicators and places by typing, with or without accents. */
export function SearchBox({ search }: { search: (typed: string) => readonly SearchGroup[] }) {
  const { messages } = useWords();
  const [typed, setTyped] = useState('');
  const groups = typed.trim() === '' ? [] : search(typed).filter(({ hits }) => hits.length > 0);
  return (
    <div className={styles.box}>
      <Ariakit.ComboboxProvider
        inputValue={typed}
        setInputValue={setTyped}
        placement="bottom-start"
      >
        <Ariakit.Combobox
          autoSelect
          className={`${control.control} ${styles.input}`}
          placeholder={messages.frame.search}
          aria-label={messages.frame.searchHint}
        />
        {typed.trim() !== '' && (
          <Ariakit.ComboboxPopover
            gutter={4}
            className={`${optionList.popover} ${styles.popover}`}
            unmountOnHide
          >
            <div className={optionList.list}>
              {groups.map(({ label, hits }) => (
                <Ariakit.ComboboxGroup key={label}>
                  <Ariakit.ComboboxGroupLabel className={optionList.group}>
                    {label}
                  </Ariakit.ComboboxGroupLabel>
                  {hits.map((hit) => (
                    <Ariakit.ComboboxItem
                      key={hit.key}
                      className={optionList.item}
                      hideOnClick
                      setValueOnClick={false}
                      onClick={() => {
                        hit.onChoose();
                        setTyped('');
                      }}
                    >
                      <span>{hit.label}</span>
                      {hit.hint !== undefined && (
                        <span className={optionList.hint}>{hit.hint}</span>
                      )}
                    </Ariakit.ComboboxItem>
                  ))}
                </Ariakit.ComboboxGroup>
              ))}
              {groups.length === 0 && (
                <div className={optionList.nothing}>{messages.frame.nothingFound(typed)}</div>
              )}
            </div>
          </Ariakit.ComboboxPopover>
        )}
      </Ariakit.ComboboxProvider>
    </div>
  );
}

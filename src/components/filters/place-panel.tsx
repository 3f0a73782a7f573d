import * as Ariakit from '@ariakit/react';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { find, type SearchIndex } from '../../semantic/search.ts';
import { useWords } from '../words-context.tsx';
import { PlaceList } from './place-list.tsx';
import { groupToggled, replacedBy, toggled, type PlaceChoice } from './place-choice.ts';
import type { PlaceOption, QuickSet } from './place-option.ts';
import styles from './place-panel.module.css';
import { placeSections, type PlaceOrder } from './place-sections.ts';
import { SegmentedChoice } from './segmented-choice.tsx';

interface PlacePanelProps {
  label: string;
  narrow: boolean;
  choice: PlaceChoice;
  index: SearchIndex<PlaceOption>;
  regions: readonly string[];
  quickSets: readonly QuickSet[];
  order: PlaceOrder;
  onOrder: (order: PlaceOrder) => void;
  onChoose: (choice: PlaceChoice) => void;
}

const orders = ['region', 'name', 'figure'] as const;

/** What the place picker opens: a field to type in, quick sets, an order, and the list itself. */
export function PlacePanel(props: PlacePanelProps) {
  const { label, narrow, choice, index, regions, quickSets, order, onOrder, onChoose } = props;
  const { compareControls } = useWords().messages;
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const walking = useRef(false);
  const combobox = Ariakit.useComboboxStore({
    open: true,
    inputValue: typed,
    setInputValue: setTyped,
    selectedValue: [...choice],
  });
  const found = useMemo(() => find(index, typed), [index, typed]);
  const searching = typed.trim() !== '';
  const hasRanks = index.some(({ item }) => item.rank !== undefined);
  const offered = orders.filter((it) => it !== 'figure' || hasRanks);
  const shownOrder = offered.includes(order) ? order : 'region';
  // What was typed orders the list itself, the best match first.
  const sections = searching
    ? [{ heading: null, options: found }]
    : placeSections(found, shownOrder, regions);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walking.current = true;
    else if (event.key.length > 1 || event.ctrlKey || event.metaKey) return;
    else if (event.key !== ' ' || !walking.current) walking.current = false;
    else {
      // A space is part of many names; on the way through the list it ticks, as in any list.
      const active = combobox.item(combobox.getState().activeId)?.element;
      if (!active) return;
      event.preventDefault();
      active.click();
    }
  };
  return (
    <Ariakit.ComboboxProvider store={combobox}>
      {narrow && (
        <div className={styles.head}>
          <Ariakit.DialogHeading render={<h2 />}>{label}</Ariakit.DialogHeading>
          <Ariakit.DialogDismiss className="button">{compareControls.done}</Ariakit.DialogDismiss>
        </div>
      )}
      <Ariakit.Combobox
        ref={field}
        autoSelect
        // Nothing is ticked by Enter that was neither looked for nor walked to.
        getAutoSelectId={() => (searching ? undefined : null)}
        autoFocus={!narrow}
        className={styles.field}
        placeholder={compareControls.findPlaces}
        aria-label={compareControls.findPlaces}
        onKeyDown={onKeyDown}
      />
      <div className={styles.scroll}>
        {!searching && (
          <div className={styles.tools}>
            {quickSets.length > 0 && (
              <div role="group" aria-label={compareControls.quickSets} className={styles.quick}>
                {quickSets.map((set) => (
                  <button
                    key={set.key}
                    type="button"
                    className={`button ${styles.set}`}
                    onClick={() => onChoose(replacedBy(choice, set.ids))}
                  >
                    {set.label}
                  </button>
                ))}
              </div>
            )}
            <SegmentedChoice
              label={compareControls.order}
              value={shownOrder}
              options={offered.map((it) => ({ value: it, label: compareControls.orderBy[it] }))}
              onChange={onOrder}
            />
          </div>
        )}
        <PlaceList
          label={label}
          sections={sections}
          choice={choice}
          ranked={!searching && shownOrder === 'figure'}
          onToggle={(id) => {
            onChoose(toggled(choice, id));
            // The next name can be typed at once, and the list stays as it is until then.
            if (searching && document.activeElement === field.current) field.current?.select();
          }}
          onToggleGroup={(ids) => onChoose(groupToggled(choice, ids))}
        />
        {found.length === 0 && (
          <p className={styles.nothing}>{compareControls.placesNotFound(typed.trim())}</p>
        )}
      </div>
      <div className={styles.foot}>
        <p role="status">
          {compareControls.chosenOf(choice.length, index.length)}
          {choice.length === 1 && `. ${compareControls.oneMustStay}.`}
        </p>
        {!narrow && (
          <Ariakit.DialogDismiss className="button">{compareControls.done}</Ariakit.DialogDismiss>
        )}
      </div>
    </Ariakit.ComboboxProvider>
  );
}

import * as Ariakit from '@ariakit/react';
import { useWords } from '../words-context.tsx';
import type { PlaceChoice } from './place-choice.ts';
import styles from './place-list.module.css';
import type { PlaceOption } from './place-option.ts';
import type { PlaceSection } from './place-sections.ts';

interface PlaceListProps {
  label: string;
  sections: readonly PlaceSection[];
  choice: PlaceChoice;
  /** The ranks stand before the names. */
  ranked: boolean;
  onToggle: (id: string) => void;
  onToggleGroup: (ids: readonly string[]) => void;
}

/** Places to tick, region by region or in one list, inside a combobox. */
export function PlaceList({
  label,
  sections,
  choice,
  ranked,
  onToggle,
  onToggleGroup,
}: PlaceListProps) {
  const rows = (options: readonly PlaceOption[]) =>
    options.map((option) => (
      <PlaceRow
        key={option.value}
        option={option}
        rank={ranked ? (option.rank ?? null) : undefined}
        onToggle={onToggle}
      />
    ));
  return (
    <Ariakit.ComboboxList alwaysVisible className={styles.list} aria-label={label}>
      {sections.map(({ heading, options }) =>
        heading === null ? (
          rows(options)
        ) : (
          <Ariakit.ComboboxGroup key={heading}>
            <RegionRow
              region={heading}
              ids={options.map((it) => it.value)}
              choice={choice}
              onToggle={onToggleGroup}
            />
            {rows(options)}
          </Ariakit.ComboboxGroup>
        ),
      )}
    </Ariakit.ComboboxList>
  );
}

function PlaceRow({
  option,
  rank,
  onToggle,
}: {
  option: PlaceOption;
  rank: number | null | undefined;
  onToggle: (id: string) => void;
}) {
  return (
    <Ariakit.ComboboxItem
      value={option.value}
      selectValueOnClick={false}
      className={styles.item}
      onClick={() => onToggle(option.value)}
    >
      <span className={styles.box} />
      {rank !== undefined && <span className={styles.rank}>{rank}</span>}
      <span className={styles.name}>
        {option.label}
        {option.hint !== undefined && <small> {option.hint}</small>}
      </span>
      {option.figure !== undefined && <span className={styles.figure}>{option.figure}</span>}
    </Ariakit.ComboboxItem>
  );
}

/** A region's name, with one press for all of its places: an option too, so that arrows reach it. */
function RegionRow({
  region,
  ids,
  choice,
  onToggle,
}: {
  region: string;
  ids: readonly string[];
  choice: PlaceChoice;
  onToggle: (ids: readonly string[]) => void;
}) {
  const { compareControls } = useWords().messages;
  const all = ids.every((id) => choice.includes(id));
  return (
    <div className={styles.region} role="presentation">
      <Ariakit.ComboboxGroupLabel>{region}</Ariakit.ComboboxGroupLabel>
      <Ariakit.ComboboxItem
        className={styles.all}
        aria-selected={all}
        aria-label={
          all ? compareControls.noneOfRegion(region) : compareControls.allOfRegion(region)
        }
        onClick={() => onToggle(ids)}
      >
        {all ? compareControls.noneOf : compareControls.allOf}
      </Ariakit.ComboboxItem>
    </div>
  );
}

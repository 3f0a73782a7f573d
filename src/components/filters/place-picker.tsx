import * as Ariakit from '@ariakit/react';
import {
  useMemo,
  useRef,
  useState,
  type ComponentProps,
  type ReactNode,
  type RefObject,
} from 'react';
import type { SearchIndex } from '../../semantic/search.ts';
import optionList from '../option-list.module.css';
import { useMediaQuery } from '../use-media-query.ts';
import { useWords } from '../words-context.tsx';
import { ChosenPlaces } from './chosen-places.tsx';
import control from './control.module.css';
import type { PlaceChoice } from './place-choice.ts';
import type { PlaceOption, QuickSet } from './place-option.ts';
import { PlacePanel } from './place-panel.tsx';
import styles from './place-picker.module.css';
import type { PlaceOrder } from './place-sections.ts';
import { useShownAtOnce } from './use-shown-at-once.ts';

interface PlacePickerProps {
  label: string;
  /** Ids; the first is the place being looked at. One stays always. */
  chosen: PlaceChoice;
  /** All places that can be picked, under every name they are known by. */
  index: SearchIndex<PlaceOption>;
  /** The same with figures beside the names: made when the list is opened, and not before. */
  withFigures?: () => SearchIndex<PlaceOption>;
  /** Regions in the order in which they stand. */
  groups: readonly string[];
  quickSets: readonly QuickSet[];
  onChange: (ids: string[]) => void;
}

/** The places set beside each other: chips of those chosen, and a list of all to choose from. */
export function PlacePicker({
  label,
  chosen,
  index,
  withFigures,
  groups,
  quickSets,
  onChange,
}: PlacePickerProps) {
  const { compareControls } = useWords().messages;
  const [open, setOpen] = useState(false);
  const [order, setOrder] = useState<PlaceOrder>('region');
  const [choice, choose] = useShownAtOnce<PlaceChoice>(chosen, (ids) => onChange([...ids]));
  const frame = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  // Chips that are added while it is open must not push it away from under the pointer.
  const heightAtOpen = useRef<number | null>(null);
  const turn = (next: boolean) => {
    heightAtOpen.current = null;
    setOpen(next);
  };
  const anchorRect = () => {
    const rect = frame.current?.getBoundingClientRect();
    if (!rect) return null;
    heightAtOpen.current ??= rect.height;
    return { x: rect.x, y: rect.y, width: rect.width, height: heightAtOpen.current };
  };
  const nameOf = (id: string) => index.find(({ item }) => item.value === id)?.item.label ?? id;
  return (
    <Ariakit.PopoverProvider open={open} setOpen={turn} placement="bottom-start">
      <div ref={frame} role="group" aria-label={label} className="no-print">
        <p className={control.label}>{label}</p>
        <ChosenPlaces choice={choice} nameOf={nameOf} onChange={choose}>
          {(hidden) => (
            <>
              {hidden > 0 && (
                <Ariakit.PopoverDisclosure className={styles.more}>
                  + {compareControls.morePlaces(hidden)}
                </Ariakit.PopoverDisclosure>
              )}
              <Ariakit.PopoverDisclosure
                ref={add}
                className={styles.add}
                aria-label={compareControls.addPlaces}
              >
                + {compareControls.add}
              </Ariakit.PopoverDisclosure>
            </>
          )}
        </ChosenPlaces>
      </div>
      <Panel label={label} anchorRect={anchorRect} add={add}>
        {(narrow) => (
          <OpenedPanel
            label={label}
            narrow={narrow}
            choice={choice}
            index={index}
            withFigures={withFigures}
            regions={groups}
            quickSets={quickSets}
            order={order}
            onOrder={setOrder}
            onChoose={choose}
          />
        )}
      </Panel>
    </Ariakit.PopoverProvider>
  );
}

interface OpenedPanelProps extends ComponentProps<typeof PlacePanel> {
  withFigures: (() => SearchIndex<PlaceOption>) | undefined;
}

function OpenedPanel({ index, withFigures, ...panel }: OpenedPanelProps) {
  const detailed = useMemo(() => withFigures?.() ?? index, [withFigures, index]);
  return <PlacePanel {...panel} index={detailed} />;
}

interface PanelProps {
  label: string;
  anchorRect: NonNullable<Ariakit.PopoverProps['getAnchorRect']>;
  add: RefObject<HTMLElement | null>;
  children: (narrow: boolean) => ReactNode;
}

/** Under the chips; on a phone it takes the whole screen. */
function Panel({ label, anchorRect, add, children }: PanelProps) {
  const narrow = useMediaQuery('(width < 768px)');
  const common = {
    'aria-label': label,
    portal: true,
    unmountOnHide: true,
    // The button that opened it may be gone, with the places that it stood for.
    autoFocusOnHide: (element: HTMLElement | null) => {
      if (element?.isConnected) return true;
      add.current?.focus();
      return false;
    },
  };
  return narrow ? (
    <Ariakit.Dialog {...common} backdrop={false} className={`${styles.panel} ${styles.screen}`}>
      {children(true)}
    </Ariakit.Dialog>
  ) : (
    <Ariakit.Popover
      {...common}
      gutter={8}
      className={`${optionList.popover} ${styles.panel} ${styles.popover}`}
      getAnchorRect={anchorRect}
    >
      {children(false)}
    </Ariakit.Popover>
  );
}

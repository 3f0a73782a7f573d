import { Fragment, useEffect, useRef, useState } from 'react';
import { useWords } from '../../components/words-context.tsx';
import { movedItem, type Briefing, type BriefingItem } from '../../semantic/briefing.ts';
import { useBriefings } from '../../storage/briefings.ts';
import { BriefingItemView } from './briefing-item-view.tsx';
import styles from './briefing-page.module.css';
import type { FoundChart } from './found-charts.ts';
import { keepInPlace } from './keep-in-place.ts';
import { takenOnPages } from './taken-on-pages.ts';
import { UndoNotice } from './undo-notice.tsx';
import { usePaper } from './paper-context.tsx';

interface BriefingItemsProps {
  briefing: Briefing;
  /** As it is printed. */
  department: string;
  found: readonly FoundChart[];
  /** Reads the view of a chart anew. */
  onReadAgain: (view: string) => void;
}

/** An item that was taken out, and where it stood. */
interface Removed {
  item: BriefingItem;
  at: number;
  title: string;
}

/** The charts of a briefing in their order. */
export function BriefingItems({ briefing, department, found, onReadAgain }: BriefingItemsProps) {
  const { messages } = useWords();
  const { item: texts } = messages.briefing;
  const { edit } = useBriefings();
  const [removed, setRemoved] = useState<Removed>();
  const [said, setSaid] = useState('');
  const articles = useRef(new Map<string, HTMLElement>());
  const [restored, setRestored] = useState<string>();
  useEffect(() => {
    // The button that brought it back is gone.
    if (restored !== undefined) articles.current.get(restored)?.focus();
  }, [restored]);
  const paper = usePaper();
  const change = (next: (items: readonly BriefingItem[]) => readonly BriefingItem[]) =>
    edit(briefing.id, (it) => ({ ...it, items: next(it.items) }));
  const changeOne = (id: string, next: Partial<BriefingItem>) =>
    change((items) => items.map((it) => (it.id === id ? { ...it, ...next } : it)));
  const move = (id: string, to: number, control: HTMLElement) => {
    if (to < 0 || to >= found.length) return;
    keepInPlace(control, () => {
      change((items) => movedItem(items, id, to));
      setRemoved(undefined);
      setSaid(texts.moved(to + 1, found.length));
    });
  };
  const undo = ({ item, at }: Removed) => {
    change((items) => items.toSpliced(at, 0, item));
    setRemoved(undefined);
    setRestored(item.id);
  };
  const notice = removed && (
    <li>
      <UndoNotice
        notice={{ text: texts.removed(removed.title), undo: () => undo(removed) }}
        key={removed.item.id}
      />
    </li>
  );
  const printed = found.filter((it) => it.state === 'found');
  const taken = takenOnPages(briefing, department, printed.length, paper, messages);
  return (
    <>
      <ol className={styles.items}>
        {found.map((it, at) => {
          const { item } = it;
          const printedAt = printed.findIndex((one) => one === it);
          return (
            <Fragment key={item.id}>
              {removed?.at === at && notice}
              <li>
                <BriefingItemView
                  ref={(element) => {
                    if (element) articles.current.set(item.id, element);
                    return () => void articles.current.delete(item.id);
                  }}
                  found={it}
                  at={at}
                  count={found.length}
                  printedAs={printedAt < 0 ? undefined : printedAt + 1}
                  taken={taken[printedAt] ?? 0}
                  onChange={(next) => changeOne(item.id, next)}
                  onMove={(to, control) => move(item.id, to, control)}
                  onRemove={(title) => {
                    change((items) => items.filter((one) => one.id !== item.id));
                    setRemoved({ item, at, title });
                    setRestored(undefined);
                  }}
                  onReadAgain={() => onReadAgain(item.view)}
                />
              </li>
            </Fragment>
          );
        })}
        {removed && removed.at >= found.length && notice}
      </ol>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </>
  );
}

import { useWords } from '../../components/words-context.tsx';
import { ViewLink } from '../../url/view-link.tsx';
import styles from './briefing-page.module.css';

interface BriefingItemBarProps {
  view: string;
  /** Its place, from 0. */
  at: number;
  count: number;
  /** Whether title or caption are a person's own. */
  isEdited: boolean;
  /** `control` is what was pressed: it has to stay under the finger. */
  onMove: (to: number, control: HTMLElement) => void;
  onRemove: () => void;
  onRestore: () => void;
}

/** Where a chart stands in the briefing, and what can be done with it there. */
export function BriefingItemBar(props: BriefingItemBarProps) {
  const { view, at, count, isEdited, onMove, onRemove, onRestore } = props;
  const { item: texts } = useWords().messages.briefing;
  const number = at + 1;
  return (
    <div className={`${styles.bar} no-print`}>
      <span className={styles.place}>
        <select
          aria-label={texts.place(number)}
          value={at}
          onChange={(event) => onMove(Number(event.target.value), event.target)}
        >
          {Array.from({ length: count }, (_, place) => (
            <option key={place} value={place}>
              {place + 1}
            </option>
          ))}
        </select>
        <span aria-hidden="true">{texts.of(count)}</span>
      </span>
      <button
        type="button"
        className="button"
        aria-label={texts.up(number)}
        aria-disabled={at === 0}
        onClick={(event) => onMove(at - 1, event.currentTarget)}
      >
        {texts.upShort}
      </button>
      <button
        type="button"
        className="button"
        aria-label={texts.down(number)}
        aria-disabled={at === count - 1}
        onClick={(event) => onMove(at + 1, event.currentTarget)}
      >
        {texts.downShort}
      </button>
      <button type="button" className="button" aria-label={texts.remove(number)} onClick={onRemove}>
        {texts.removeShort}
      </button>
      <span className={styles.links}>
        {isEdited && (
          <button type="button" className="link-button" onClick={onRestore}>
            {texts.restore}
          </button>
        )}
        <ViewLink view={view}>{texts.open}</ViewLink>
      </span>
    </div>
  );
}

import { formatNumber } from '../../../i18n/format-number.ts';
import { useImportWords } from './import-context.tsx';
import styles from './import.module.css';

interface PagerProps {
  offset: number;
  limit: number;
  total: number;
  onOffset: (offset: number) => void;
}

/** Which part of a long list is shown, and the ways to the next and the one before; none of a short one. */
export function Pager({ offset, limit, total, onOffset }: PagerProps) {
  const { texts, words } = useImportWords();
  const { pager } = texts.columns;
  if (total <= limit) return null;
  const count = (value: number) => formatNumber(value, words.language);
  const until = Math.min(total, offset + limit);
  const hasEarlier = offset > 0;
  const hasLater = until < total;
  return (
    <div className={styles['pager']}>
      <button
        type="button"
        className="button"
        aria-disabled={!hasEarlier}
        onClick={() => {
          if (hasEarlier) onOffset(Math.max(0, offset - limit));
        }}
      >
        {pager.earlier}
      </button>
      <span role="status">{pager.range(count(offset + 1), count(until), count(total))}</span>
      <button
        type="button"
        className="button"
        aria-disabled={!hasLater}
        onClick={() => {
          if (hasLater) onOffset(offset + limit);
        }}
      >
        {pager.later}
      </button>
    </div>
  );
}

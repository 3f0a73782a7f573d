import figures from '../../components/figures/figures-table.module.css';
import { PlainTable } from '../../components/figures/plain-table.tsx';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import { vietnameseOrder } from '../../lib/vietnamese-order.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { targetKey, type OwnTarget } from '../../semantic/own-target.ts';
import styles from './own-targets.module.css';
import { targetInWords, targetNames } from './target-name.ts';

interface OwnTargetsTableProps {
  targets: readonly OwnTarget[];
  catalogue: Catalogue;
  /** Keys of the targets for whose very period there is no figure. */
  unmatched: ReadonlySet<string> | undefined;
  onEdit: (target: OwnTarget) => void;
  onRemove: (target: OwnTarget) => void;
}

/** The targets kept in this browser, by name, place and time; each can be changed or removed. */
export function OwnTargetsTable(props: OwnTargetsTableProps) {
  const { targets, catalogue, unmatched, onEdit, onRemove } = props;
  const words = useWords();
  const { ownTargets } = words.messages;
  const { columns } = ownTargets;
  if (targets.length === 0) return <p className={page.small}>{ownTargets.none}</p>;
  const rows = targets
    .map((target) => ({ target, names: targetNames(target, catalogue, words) }))
    .sort(
      (a, b) =>
        vietnameseOrder.compare(a.names.indicator, b.names.indicator) ||
        vietnameseOrder.compare(a.names.place, b.names.place) ||
        vietnameseOrder.compare(a.target.period.end, b.target.period.end) ||
        vietnameseOrder.compare(a.target.period.start, b.target.period.start),
    );
  return (
    <PlainTable
      columns={[columns.indicator, columns.place, columns.period, columns.value, columns.action]}
      figures={3}
    >
      {rows.map(({ target, names }) => (
        <tr key={targetKey(target)}>
          <th scope="row">{names.indicator}</th>
          <td className={figures.note}>{names.place}</td>
          <td className={figures.period}>
            {names.period}
            {unmatched?.has(targetKey(target)) === true && (
              <span className={styles.unmatched}>{ownTargets.unmatched}</span>
            )}
          </td>
          <td className={figures.value}>{names.value}</td>
          <td className={styles.action}>
            <div className={`${styles.actions} no-print`}>
              <button
                type="button"
                className="button"
                aria-label={ownTargets.editOf(targetInWords(target, catalogue, words))}
                onClick={() => onEdit(target)}
              >
                {ownTargets.edit}
              </button>
              <button
                type="button"
                className="button"
                aria-label={ownTargets.removeOf(targetInWords(target, catalogue, words))}
                onClick={() => onRemove(target)}
              >
                {ownTargets.remove}
              </button>
            </div>
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

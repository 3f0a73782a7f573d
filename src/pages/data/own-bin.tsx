import { useState } from 'react';
import { ConfirmDialog } from '../../components/frame/confirm-dialog.tsx';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import { formatBytes } from '../../i18n/format-number.ts';
import { ownDatasetWords } from '../../i18n/own-dataset-words.ts';
import type { RemovedPackage } from '../../storage/own-packages.ts';
import styles from './own-datasets.module.css';
import { dayOf } from './saved-on.ts';
import type { OwnActions } from './use-own-action.ts';

interface OwnBinProps {
  bin: readonly RemovedPackage[];
  /** What is kept now: a name that is in use again. */
  taken: readonly { name: string }[];
  run: OwnActions['run'];
}

/** What was deleted or replaced, to be taken back until it is deleted for good. */
export function OwnBin({ bin, taken, run }: OwnBinProps) {
  const { language } = useWords();
  const texts = ownDatasetWords[language];
  const [isEmptying, setEmptying] = useState(false);
  if (bin.length === 0) return null;
  const bytes = (count: number) => formatBytes(count, language);
  const restore = ({ id, name, title }: RemovedPackage) =>
    run(async (own) => {
      const isTaken = taken.some((it) => it.name === name);
      await own.restore(id, isTaken ? { replaces: name } : {});
      return { text: texts.restored(title) };
    });
  const empty = () =>
    run(async (own) => {
      // Those that were shown: another tab may have put something there since.
      await own.emptyBin(bin.map(({ id }) => id));
      return { text: texts.bin.emptied };
    });
  return (
    <details className={`${styles['bin'] ?? ''} no-print`} data-section="bin">
      <summary>{texts.bin.title(bin.length)}</summary>
      <p className={page.small}>{texts.bin.lead}</p>
      <ul className={styles['list']}>
        {bin.map((removed) => (
          <li key={removed.id} className={styles['item']}>
            <div>
              <h3>{removed.title}</h3>
              <p className={styles['facts']}>
                {bytes(removed.bytes)}
                {' · '}
                {removed.why === 'removed'
                  ? texts.bin.removedOn(dayOf(removed.removedAt, language))
                  : texts.bin.replacedOn(dayOf(removed.removedAt, language))}
              </p>
            </div>
            <div className={styles['actions']}>
              <button
                type="button"
                className="button"
                aria-label={texts.bin.restoreOf(removed.title)}
                onClick={() => void restore(removed)}
              >
                {taken.some(({ name }) => name === removed.name)
                  ? texts.bin.restoreInstead
                  : texts.bin.restore}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => setEmptying(true)}>
        {texts.bin.empty}
      </button>
      {isEmptying && (
        <ConfirmDialog
          title={texts.bin.emptyTitle}
          yes={texts.bin.empty}
          no={texts.confirm.no}
          onConfirm={() => void empty()}
          onClose={() => setEmptying(false)}
        >
          <p>
            {texts.bin.emptyText(
              bin.length,
              bytes(bin.reduce((sum, removed) => sum + removed.bytes, 0)),
            )}
          </p>
        </ConfirmDialog>
      )}
    </details>
  );
}

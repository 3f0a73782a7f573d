import { useState } from 'react';
import styles from '../../components/frame/shell.module.css';
import { useImportSession } from '../../components/imports/import-desk.tsx';
import { useWords } from '../../components/words-context.tsx';
import { useOfflineState } from '../../queries/use-offline-state.ts';
import { isUnfinished } from '../import-keeper.tsx';

/** Offers a newer version of the app over a corner of the page; put away, it stays in the footer. */
export function UpdateOffer() {
  const { version } = useWords().messages.frame;
  const { update } = useOfflineState();
  const [dismissed, setDismissed] = useState<string>('none');
  const isShown = update !== 'none' && update !== dismissed;
  return (
    <div role="status" className="no-print">
      {isShown && (
        <div className={styles.offer} data-update={update}>
          <UpdateText />
          <button type="button" className="link-button" onClick={() => setDismissed(update)}>
            {version.later}
          </button>
        </div>
      )}
    </div>
  );
}

/** That there is a newer version, and the way to it: closed while an import is at hand. */
export function UpdateText() {
  const { version } = useWords().messages.frame;
  const { update, takeUpdate } = useOfflineState();
  const isImporting = isUnfinished(useImportSession());
  if (update === 'none') return null;
  const texts = {
    offered: version.isNew,
    'taken-elsewhere': version.takenElsewhere,
    replaced: version.replaced,
  };
  return (
    <>
      <span>{texts[update]}</span>{' '}
      {isImporting ? (
        <span>{version.importFirst}</span>
      ) : (
        <button type="button" className="link-button" onClick={takeUpdate}>
          {version.take}
        </button>
      )}
    </>
  );
}

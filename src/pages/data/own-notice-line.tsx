import { useEffect, useEffectEvent, useRef } from 'react';
import { useWords } from '../../components/words-context.tsx';
import { ownDatasetWords } from '../../i18n/own-dataset-words.ts';
import styles from './own-datasets.module.css';
import type { OwnNotice } from './use-own-action.ts';

interface OwnNoticeLineProps {
  notice: OwnNotice | undefined;
  busy: string | undefined;
  onUndone: () => void;
}

/** What was done last and how to take it back, why it was not done, or what is going on. */
export function OwnNoticeLine({ notice, busy, onUndone }: OwnNoticeLineProps) {
  const texts = ownDatasetWords[useWords().language];
  const undo = useRef<HTMLButtonElement>(null);
  const goOn = useEffectEvent(onUndone);
  // The button that was pressed is gone with its row. Done here, the page has been read anew before.
  useEffect(() => {
    undo.current?.focus();
    if (notice?.isUndone) goOn();
  }, [notice]);
  return (
    <>
      <div role="status" className={`${styles['notice'] ?? ''} no-print`}>
        {busy !== undefined && busy !== '' && <p>{busy}</p>}
        {notice && !notice.isFailure && (
          <p>
            <span>{notice.text}</span>
            {notice.undo && (
              <button
                ref={undo}
                type="button"
                className="button"
                onClick={() => void notice.undo?.()}
              >
                {texts.undo}
              </button>
            )}
          </p>
        )}
      </div>
      <div role="alert" className={`${styles['notice'] ?? ''} no-print`}>
        {notice?.isFailure === true && <p data-failure="true">{notice.text}</p>}
      </div>
    </>
  );
}

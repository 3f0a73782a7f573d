import { useWords } from '../words-context.tsx';
import notice from '../states/notices.module.css';
import styles from './reopen-notice.module.css';

interface ReopenNoticeProps {
  /** What became of a dropped picture; nothing where none was dropped. */
  text: string | undefined;
  /** Files are held over the page. */
  isOver: boolean;
  onDismiss: () => void;
}

/** Where it is told what became of a picture; it stays in sight wherever the page is scrolled to. */
export function ReopenNotice({ text, isOver, onDismiss }: ReopenNoticeProps) {
  const { messages } = useWords();
  return (
    <>
      <div role="status" className={`${styles['place'] ?? ''} no-print`}>
        {text !== undefined && (
          <p className={notice['notice']}>
            <span className={styles['text']}>{text}</span>
            <button type="button" className="link-button" onClick={onDismiss}>
              {messages.frame.dismiss}
            </button>
          </p>
        )}
      </div>
      {isOver && (
        <div className={`${styles['over'] ?? ''} no-print`}>
          <p className={styles['drop']}>{messages.reopen.drop}</p>
        </div>
      )}
    </>
  );
}

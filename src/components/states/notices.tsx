import { useState } from 'react';
import { useWords } from '../words-context.tsx';
import styles from './notices.module.css';

/** Things a person should know about the page at hand, each to be put away. */
export function Notices({ texts }: { texts: readonly string[] }) {
  const { messages } = useWords();
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  return (
    <div role="status">
      {texts
        .filter((text) => !dismissed.includes(text))
        .map((text) => (
          <p key={text} className={styles.notice}>
            <span>{text}</span>
            <button
              type="button"
              className="link-button"
              onClick={() => setDismissed([...dismissed, text])}
            >
              {messages.frame.dismiss}
            </button>
          </p>
        ))}
    </div>
  );
}

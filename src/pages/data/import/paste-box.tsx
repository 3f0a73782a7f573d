import { useId, useState } from 'react';
import control from '../../../components/filters/control.module.css';
import { useImportWords } from './import-context.tsx';
import shared from './import.module.css';
import styles from './import-start.module.css';

interface PasteBoxProps {
  onText: (text: string) => void;
  onCancel: () => void;
}

/** A field into which cells of a spreadsheet are pasted. */
export function PasteBox({ onText, onCancel }: PasteBoxProps) {
  const { page } = useImportWords().texts;
  const id = useId();
  const [text, setText] = useState('');
  const isEmpty = text.trim() === '';
  return (
    <div className={styles['paste']}>
      <div>
        <label className={control.label} htmlFor={id}>
          {page.pasteLabel}
        </label>
        <textarea
          id={id}
          aria-describedby={`${id}-hint`}
          autoFocus
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p id={`${id}-hint`} className={shared['hint']}>
          {page.pasteHint}
        </p>
      </div>
      <div className={shared['actions']}>
        <button
          type="button"
          className="button primary"
          aria-disabled={isEmpty}
          onClick={() => {
            if (!isEmpty) onText(text);
          }}
        >
          {page.pasteRead}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {page.cancel}
        </button>
      </div>
    </div>
  );
}

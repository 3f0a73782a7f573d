import { useId, useState } from 'react';
import { formatNumber } from '../../i18n/format-number.ts';
import type { Language } from '../../semantic/selection.ts';
import { useWords } from '../words-context.tsx';
import styles from './class-breaks-editor.module.css';
import control from './control.module.css';
import { parseBreaks } from './parse-breaks.ts';

interface ClassBreaksEditorProps {
  /** Lower bounds of all classes but the lowest, in order; none yet is an empty list. */
  breaks: readonly number[];
  unit: string;
  /** Smallest and greatest figure shown, to choose bounds by. */
  min: number;
  max: number;
  onChange: (breaks: number[]) => void;
}

/** What is typed over the bounds that hold; other bounds take its place. */
interface Draft {
  text: string;
  over: string;
  /** It was to be applied, and what is wrong with it is said. */
  tried: boolean;
}

const exampleBreaks = [50, 62.5, 80];

/** A field for a map's own class bounds; they count once they are applied. */
export function ClassBreaksEditor({ breaks, unit, min, max, onChange }: ClassBreaksEditorProps) {
  const { language, messages } = useWords();
  const { compareControls } = messages;
  const id = useId();
  const written = writeBreaks(breaks, language);
  const [draft, setDraft] = useState<Draft | null>(null);
  const { text, tried } = draft?.over === written ? draft : { text: written, tried: false };
  const parsed = parseBreaks(text, language);
  const problem = tried && 'reason' in parsed ? parsed : null;
  const apply = () => {
    setDraft({ text, over: written, tried: true });
    if ('breaks' in parsed) onChange(parsed.breaks);
  };
  return (
    <form
      className={`${styles.form} no-print`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <label className={control.label} htmlFor={id}>
        {unit === '' ? compareControls.breaks : compareControls.breaksIn(unit)}
      </label>
      <div className={styles.row}>
        <input
          id={id}
          className={`${control.control} ${styles.field}`}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={text}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}-problem ${id}-hint` : `${id}-hint`}
          onChange={(event) => setDraft({ text: event.target.value, over: written, tried: false })}
        />
        <button type="submit" className="button">
          {compareControls.apply}
        </button>
      </div>
      <p id={`${id}-problem`} className={styles.problem} role="alert">
        {problem && compareControls.breaksProblem[problem.reason](problem.text)}
      </p>
      <p id={`${id}-hint`} className={styles.hint}>
        {compareControls.breaksRange(writeBreaks([min], language), writeBreaks([max], language))}{' '}
        {compareControls.breaksHint(writeBreaks(exampleBreaks, language))}
      </p>
    </form>
  );
}

const writeBreaks = (breaks: readonly number[], language: Language): string =>
  breaks.map((value) => formatNumber(value, language, 6)).join('; ');

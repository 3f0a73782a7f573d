import { useId, useState } from 'react';
import { formatNumber } from '../../i18n/format-number.ts';
import { useWords } from '../words-context.tsx';
import styles from './pace-rule.module.css';
import { parsePace } from '../../i18n/parse-pace.ts';

interface PaceRuleProps {
  /** Whose rule it is, for those who hear it among others. */
  name: string;
  below: number | null;
  /** The pace that a new rule begins with. */
  usual: number;
  onChange: (below: number | null) => void;
}

/** "Báo khi nhịp độ dưới 0,85": switched on and off, its level typed in a small field. */
export function PaceRule({ name, below, usual, onChange }: PaceRuleProps) {
  const { watchList } = useWords().messages;
  return (
    <div className={`${styles.rule} no-print`}>
      <label className={styles.label}>
        <input
          type="checkbox"
          checked={below !== null}
          aria-label={watchList.ruleOf(name)}
          onChange={(event) => onChange(event.target.checked ? usual : null)}
        />
        {watchList.rule}
      </label>
      {below !== null && <Level name={name} below={below} onChange={onChange} />}
    </div>
  );
}

/** Counts once it is left or Enter is pressed, so that no half-typed number raises a mark. */
function Level({
  name,
  below,
  onChange,
}: Pick<PaceRuleProps, 'name' | 'onChange'> & { below: number }) {
  const { language, messages } = useWords();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const apply = () => {
    if (draft === null) return;
    const pace = parsePace(draft, language);
    setWrong(pace === null);
    if (pace === null) return;
    setDraft(null);
    onChange(pace);
  };
  return (
    <>
      <input
        className={styles.level}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={draft ?? formatNumber(below, language, 4)}
        aria-label={messages.watchList.level(name)}
        aria-invalid={isWrong}
        aria-describedby={`${id}-problem`}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={apply}
        onKeyDown={(event) => {
          if (event.key === 'Enter') apply();
        }}
      />
      <span id={`${id}-problem`} className={styles.problem} role="alert">
        {isWrong && messages.watchList.ruleProblem(formatNumber(0.85, language, 2))}
      </span>
    </>
  );
}

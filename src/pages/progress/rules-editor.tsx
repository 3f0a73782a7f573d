import { useId, useState } from 'react';
import control from '../../components/filters/control.module.css';
import { SegmentedChoice } from '../../components/filters/segmented-choice.tsx';
import { useWords } from '../../components/words-context.tsx';
import { formatNumber } from '../../i18n/format-number.ts';
import { parsePace } from '../../i18n/parse-pace.ts';
import { pathChoices, type PathChoice } from '../../semantic/progress-choice.ts';
import {
  areThresholds,
  highestThreshold,
  type ProgressThresholds,
} from '../../semantic/progress.ts';
import type { Language } from '../../semantic/selection.ts';
import styles from './rules-editor.module.css';

interface RulesEditorProps {
  thresholds: ProgressThresholds;
  /** The department's own, to go back to. */
  usual: ProgressThresholds;
  path: PathChoice;
  seasonal: { count: number; of: number };
  onThresholds: (thresholds: ProgressThresholds | undefined) => void;
  onPath: (path: PathChoice) => void;
}

type Field = keyof ProgressThresholds;

/** What is typed, until what holds is another. */
interface Draft {
  texts: Record<Field, string>;
  over: ProgressThresholds;
}

/** The rules behind every status, to be changed in sight of what they change. */
export function RulesEditor(props: RulesEditorProps) {
  const { thresholds, usual, path, seasonal, onThresholds, onPath } = props;
  const { language, messages } = useWords();
  const { progressPage } = messages;
  const id = useId();
  const [draft, setDraft] = useState<Draft>();
  const written = (value: number) => formatNumber(value, language, 4);
  const texts =
    draft && isSame(draft.over, thresholds)
      ? draft.texts
      : { onTrack: written(thresholds.onTrack), watch: written(thresholds.watch) };
  const problem = problemOf(read(texts, language));
  const type = (field: Field, text: string) => {
    const next = { ...texts, [field]: text };
    const values = read(next, language);
    const holds = problemOf(values) === undefined;
    setDraft({ texts: next, over: holds ? values : thresholds });
    if (holds) onThresholds(isSame(values, usual) ? undefined : values);
  };
  const field = (name: Field, label: string) => (
    <div>
      <label className={control.label} htmlFor={`${id}-${name}`}>
        {label}
      </label>
      <input
        id={`${id}-${name}`}
        className={`${control.control} ${styles.number}`}
        inputMode="decimal"
        autoComplete="off"
        value={texts[name]}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => type(name, event.target.value)}
      />
    </div>
  );
  return (
    <details className={`${styles.rules} no-print`} open={!isSame(thresholds, usual) || undefined}>
      <summary>{progressPage.changeRules}</summary>
      <div className={styles.fields}>
        {field('onTrack', progressPage.onTrackFrom)}
        {field('watch', progressPage.watchFrom)}
        {!isSame(thresholds, usual) && (
          <button type="button" className="button" onClick={() => onThresholds(undefined)}>
            {progressPage.reset}
          </button>
        )}
      </div>
      <p id={`${id}-problem`} className={styles.problem} role="alert">
        {problem && progressPage.thresholdsProblem[problem]}
      </p>
      <SegmentedChoice
        label={progressPage.path}
        value={path}
        options={pathChoices.map((value) => ({ value, label: progressPage.paths[value] }))}
        onChange={onPath}
      />
      <p className={styles.hint}>
        {progressPage.pathHint}
        {path === 'seasonal' &&
          ` ${
            seasonal.count === 0
              ? progressPage.noSeason
              : progressPage.someSeason(seasonal.count, seasonal.of)
          }`}
      </p>
    </details>
  );
}

const read = (texts: Record<Field, string>, language: Language): ProgressThresholds => ({
  onTrack: parsePace(texts.onTrack, language) ?? Number.NaN,
  watch: parsePace(texts.watch, language) ?? Number.NaN,
});

function problemOf(values: ProgressThresholds): 'number' | 'order' | undefined {
  if (areThresholds(values)) return undefined;
  const inRange = (value: number) => value > 0 && value <= highestThreshold;
  return inRange(values.onTrack) && inRange(values.watch) ? 'order' : 'number';
}

const isSame = (a: ProgressThresholds, b: ProgressThresholds): boolean =>
  a.onTrack === b.onTrack && a.watch === b.watch;

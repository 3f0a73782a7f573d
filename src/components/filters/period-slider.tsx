import { useId } from 'react';
import { useWords } from '../words-context.tsx';
import control from './control.module.css';
import { spokenStep, type PeriodStep } from './period-step.ts';
import styles from './period-slider.module.css';
import type { Handles } from './slider-handles.ts';
import { SliderLine } from './slider-line.tsx';
import { usePlayback } from './use-playback.ts';
import { useShownAtOnce } from './use-shown-at-once.ts';

/** Keys of the first and the last step that are chosen. */
export interface ChosenSteps {
  from: string;
  to: string;
}

export interface PeriodSliderProps extends ChosenSteps {
  label: string;
  /** Periods that exist, in order of time. */
  steps: readonly PeriodStep[];
  /** `single` has one handle, `to`; `from` is only taken back so that it never lies after it. */
  mode: 'single' | 'range';
  onChange: (chosen: ChosenSteps) => void;
  playing: boolean;
  onPlayingChange: (playing: boolean) => void;
  stepMilliseconds?: number;
}

/** A period, or the first and last of several, chosen on a line of those that exist; it can play. */
export function PeriodSlider({
  label,
  steps,
  from,
  to,
  mode,
  onChange,
  playing,
  onPlayingChange,
  stepMilliseconds = 900,
}: PeriodSliderProps) {
  const { compareControls } = useWords().messages;
  const labelId = useId();
  const last = steps.length - 1;
  const given = handlesOf(steps, { from, to });
  const [handles, move] = useShownAtOnce<Handles>(given, (next) => {
    const [first, end] = [steps[next.from], steps[next.to]];
    if (first && end) onChange({ from: first.key, to: end.key });
  });
  const goTo = (step: number) => move({ from: Math.min(handles.from, step), to: step });
  usePlayback({
    playing,
    at: given.to,
    last,
    stepMilliseconds,
    goTo,
    stop: () => onPlayingChange(false),
  });
  const press = () => {
    if (!playing && handles.to >= last) goTo(mode === 'single' ? 0 : handles.from);
    onPlayingChange(!playing);
  };
  const only = steps.length === 1 ? steps[0] : undefined;
  return (
    <div role="group" aria-labelledby={labelId} className={`${styles.slider} no-print`}>
      <p id={labelId} className={`${control.label} ${styles.label}`}>
        {label}
      </p>
      {only && <p className={styles.only}>{spokenStep(only)}</p>}
      {last > 0 && (
        <>
          <button
            type="button"
            className={`button ${styles.play} ${playing ? styles.playing : ''}`}
            onClick={press}
          >
            {playing ? compareControls.pause : compareControls.play}
          </button>
          <SliderLine
            key={mode}
            className={styles.line}
            steps={steps}
            handles={handles}
            mode={mode}
            onMove={(next) => {
              if (playing) onPlayingChange(false);
              if (next.from !== handles.from || next.to !== handles.to) move(next);
            }}
          />
        </>
      )}
    </div>
  );
}

/** A key that is not, or no longer, among the steps stands for the first or the last. */
function handlesOf(steps: readonly PeriodStep[], chosen: ChosenSteps): Handles {
  const at = (key: string, otherwise: number) => {
    const found = steps.findIndex((step) => step.key === key);
    return found === -1 ? otherwise : found;
  };
  const to = at(chosen.to, Math.max(steps.length - 1, 0));
  return { from: Math.min(at(chosen.from, 0), to), to };
}

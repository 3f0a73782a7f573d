import type { CSSProperties } from 'react';
import { measureText } from '../../charts/text/measure-text.ts';
import type { PeriodStep } from './period-step.ts';
import { placeLabels, type PlacedLabel } from './place-step-labels.ts';
import styles from './step-labels.module.css';

interface StepLabelsProps {
  steps: readonly PeriodStep[];
  placed: readonly PlacedLabel[];
  chosen: readonly number[];
  onChoose: (step: number) => void;
}

/** Names under the steps, as many as have room; for the pointer only, the handles say them too. */
export function StepLabels({ steps, placed, chosen, onChoose }: StepLabelsProps) {
  return (
    <span className={styles.labels} aria-hidden="true">
      {/* Keeps the height of the tallest label, whichever stand. */}
      {steps.some((it) => it.sublabel !== undefined) && <span className={styles.room} />}
      {placed.map(({ step: index, shift }) => {
        const step = steps[index];
        if (!step) return null;
        const isChosen = chosen.includes(index);
        return (
          <span
            key={step.key}
            className={`${styles.label} ${isChosen ? styles.chosen : ''}`}
            style={placeOf(index / Math.max(steps.length - 1, 1), shift)}
            // A wide label lies over other steps, which the slider would take the press for.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(index)}
          >
            {step.label}
            {step.sublabel !== undefined && <small>{step.sublabel}</small>}
          </span>
        );
      })}
    </span>
  );
}

const placeOf = (share: number, shift: number) =>
  ({ '--at': share, '--shift': `${shift}px` }) as CSSProperties;

/** Labels of the steps that have one on a line so wide; `chosen` have a handle, in order. */
export const labelsOn = (
  stepWidth: number,
  steps: readonly PeriodStep[],
  chosen: readonly number[],
): PlacedLabel[] => placeLabels({ widths: steps.map(labelWidth), stepWidth, chosen });

function labelWidth({ label, sublabel = '' }: PeriodStep): number {
  return Math.max(
    measureText(label, { size: 14, weight: 600 }),
    measureText(sublabel, { size: 12, weight: 400 }),
  );
}

/** Room that the line leaves at its ends, so that the outer labels stay inside: in pixels. */
export function endRoom(steps: readonly PeriodStep[]): number {
  const ends = [steps[0], steps.at(-1)].map((step) => (step ? labelWidth(step) : 0));
  return Math.ceil(Math.max(24, ...ends) / 2);
}

import * as Slider from '@radix-ui/react-slider';
import { useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { useWidth } from '../chart/use-width.ts';
import { useWords } from '../words-context.tsx';
import { spokenStep, type PeriodStep } from './period-step.ts';
import styles from './slider-line.module.css';
import {
  handlesAfterKey,
  nearerHandle,
  withHandle,
  type Handle,
  type Handles,
} from './slider-handles.ts';
import { endRoom, labelsOn, StepLabels } from './step-labels.tsx';
import { StepMark } from './step-mark.tsx';

/** Steps nearer to each other than this, in pixels, are dots: rings would touch. */
const ringRoom = 15;

interface SliderLineProps {
  steps: readonly PeriodStep[];
  handles: Handles;
  mode: 'single' | 'range';
  onMove: (handles: Handles) => void;
  className: string | undefined;
}

/** The line of a period slider: its steps, evenly spaced, and one or two handles. */
export function SliderLine({ steps, handles, mode, onMove, className }: SliderLineProps) {
  const { compareControls } = useWords().messages;
  const line = useRef<HTMLSpanElement>(null);
  const last = steps.length - 1;
  const stepWidth = useWidth(line) / last;
  const { from, to } = handles;
  const single = mode === 'single';
  const shown: readonly Handle[] = single ? ['to'] : ['from', 'to'];
  const limits: Record<Handle, { lowest: number; highest: number }> = {
    from: { lowest: 0, highest: to },
    to: { lowest: single ? 0 : from, highest: last },
  };
  const names: Record<Handle, string> = {
    from: compareControls.firstPeriod,
    to: single ? compareControls.period : compareControls.lastPeriod,
  };
  const onKeyDown = (event: KeyboardEvent, handle: Handle) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = handlesAfterKey(event.key, handle, handles, limits[handle]);
    if (!next) return;
    // The slider's own keys would let one handle jump over the other.
    event.preventDefault();
    onMove(next);
  };
  const choose = (step: number) => {
    const handle = single ? 'to' : nearerHandle(handles, step);
    onMove(withHandle(handles, handle, step));
    const index = shown.indexOf(handle);
    line.current?.querySelectorAll<HTMLElement>('[role="slider"]')[index]?.focus();
  };
  const chosen = shown.map((handle) => handles[handle]);
  const labels = labelsOn(stepWidth, steps, chosen);
  const lookOf = ({ mark }: PeriodStep, index: number) => {
    const isSmall =
      stepWidth < ringRoom && mark === 'whole' && labels.every((it) => it.step !== index);
    const isWithin = !single && index > from && index < to;
    return isSmall ? (isWithin ? 'dot-within' : 'dot') : isWithin ? 'within' : 'plain';
  };
  return (
    <div className={`${styles.frame} ${className}`} style={{ paddingInline: endRoom(steps) }}>
      <Slider.Root
        ref={line}
        className={styles.line}
        min={0}
        max={last}
        value={chosen}
        onValueChange={(values) => {
          const end = values.at(-1) ?? to;
          onMove(single ? withHandle(handles, 'to', end) : { from: values[0] ?? from, to: end });
        }}
      >
        <Slider.Track className={styles.track}>
          {!single && <Slider.Range className={styles.range} />}
        </Slider.Track>
        {steps.map((step, index) => (
          <span key={step.key} className={styles.mark} style={at(index / last)}>
            <StepMark kind={step.mark} look={lookOf(step, index)} />
          </span>
        ))}
        <StepLabels steps={steps} placed={labels} chosen={chosen} onChoose={choose} />
        {shown.map((handle) => {
          const step = steps[handles[handle]];
          if (!step) return null;
          return (
            <Slider.Thumb
              key={handle}
              className={styles.handle}
              style={at(handles[handle] / last)}
              aria-label={names[handle]}
              aria-valuetext={spokenStep(step)}
              aria-valuemin={limits[handle].lowest}
              aria-valuemax={limits[handle].highest}
              onKeyDown={(event) => onKeyDown(event, handle)}
            >
              <StepMark kind={step.mark} look="chosen" />
            </Slider.Thumb>
          );
        })}
      </Slider.Root>
    </div>
  );
}

/** Where along the line something stands, 0 to 1, for the style sheet. */
const at = (share: number) => ({ '--at': share }) as CSSProperties;

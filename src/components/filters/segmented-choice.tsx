import { useId } from 'react';
import { groupBy } from '../../lib/group-by.ts';
import { useMediaQuery } from '../use-media-query.ts';
import { useWords } from '../words-context.tsx';
import { Choice } from './choice.tsx';
import control from './control.module.css';
import styles from './segmented-choice.module.css';

export interface SegmentOption<Value extends string> {
  value: Value;
  label: string;
  /** Why it cannot be chosen here: the end of a sentence, without a full stop. */
  disabled?: string | undefined;
}

interface SegmentedChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly SegmentOption<Value>[];
  onChange: (value: Value) => void;
}

/** A few choices side by side, one of them taken; on narrow screens the platform's own list. */
export function SegmentedChoice<Value extends string>(props: SegmentedChoiceProps<Value>) {
  const { options } = props;
  const narrow = useMediaQuery('(width < 768px)');
  const reasonId = useId();
  const hasReason = options.some((it) => it.disabled !== undefined);
  const Control = narrow ? Select : Segments;
  return (
    <div className={`${styles.choice} no-print`}>
      <Control {...props} reasonId={hasReason ? reasonId : undefined} />
      {hasReason && <Reasons id={reasonId} options={options} />}
    </div>
  );
}

type ControlProps<Value extends string> = SegmentedChoiceProps<Value> & {
  reasonId: string | undefined;
};

function Segments<Value extends string>({
  label,
  value,
  options,
  onChange,
  reasonId,
}: ControlProps<Value>) {
  const id = useId();
  return (
    <>
      <p id={id} className={control.label}>
        {label}
      </p>
      <div role="radiogroup" aria-labelledby={id} className={styles.segments}>
        {options.map((option) => {
          const refused = option.disabled !== undefined;
          return (
            <label key={option.value} className={styles.segment}>
              {/* Not `disabled`: whoever listens to the choices is to meet it, and its reason. */}
              <input
                type="radio"
                name={id}
                value={option.value}
                checked={option.value === value}
                aria-disabled={refused || undefined}
                aria-describedby={refused ? reasonId : undefined}
                onChange={() => {
                  if (!refused) onChange(option.value);
                }}
              />
              <span>{option.label}</span>
            </label>
          );
        })}
      </div>
    </>
  );
}

function Select<Value extends string>({ options, ...props }: ControlProps<Value>) {
  const listed = options.map(({ value, label, disabled }) => ({
    value,
    label,
    isRefused: disabled !== undefined,
  }));
  return <Choice {...props} options={listed} />;
}

function Reasons({ id, options }: { id: string; options: readonly SegmentOption<string>[] }) {
  const { compareControls } = useWords().messages;
  const byReason = groupBy(options, (it) => it.disabled);
  return (
    <div id={id} className={styles.reasons}>
      {[...byReason].map(([reason, refused]) => {
        if (reason === undefined) return null;
        const names = refused.map((it) => `“${it.label}”`).join(', ');
        return <p key={reason}>{compareControls.notHere(names, reason)}</p>;
      })}
    </div>
  );
}

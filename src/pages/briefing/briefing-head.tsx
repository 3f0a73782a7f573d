import { useId, useState, type InputHTMLAttributes } from 'react';
import { today } from '../../components/exports/frame-of.ts';
import control from '../../components/filters/control.module.css';
import { useWords } from '../../components/words-context.tsx';
import { useConfig } from '../../queries/data-access-context.tsx';
import type { Briefing } from '../../semantic/briefing.ts';
import type { IsoDate } from '../../semantic/period.ts';
import { useBriefings } from '../../storage/briefings.ts';
import styles from './briefing-page.module.css';

/** What stands above the charts and below them: title, department, day, who signs. */
export function BriefingHead({ briefing }: { briefing: Briefing }) {
  const { messages, language } = useWords();
  const { fields } = messages.briefing;
  const { department } = useConfig();
  const { edit } = useBriefings();
  const set = (change: Partial<Briefing>) => edit(briefing.id, (it) => ({ ...it, ...change }));
  return (
    <fieldset className={styles.head}>
      <legend className="visually-hidden">{messages.briefing.head}</legend>
      <Field
        label={fields.title}
        size="whole"
        value={briefing.title}
        onChange={(title) => set({ title })}
      />
      <Field
        label={fields.department}
        size="half"
        value={briefing.department ?? department[language]}
        onChange={(own) => set({ department: own === department[language] ? null : own })}
      />
      <Field
        label={fields.place}
        size="quarter"
        value={briefing.place}
        onChange={(place) => set({ place })}
      />
      <DateField label={fields.date} value={briefing.date} onChange={(date) => set({ date })} />
      <Field
        label={fields.role}
        size="half"
        value={briefing.role}
        onChange={(role) => set({ role })}
      />
      <Field
        label={fields.name}
        size="half"
        value={briefing.name}
        onChange={(name) => set({ name })}
      />
    </fieldset>
  );
}

/** Longer is no title and no name. */
const longest = 200;

interface LabelledInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'size'> {
  label: string;
  size: 'whole' | 'half' | 'quarter';
}

function LabelledInput({ label, size, ...input }: LabelledInputProps) {
  const id = useId();
  return (
    <div className={styles[size]}>
      <label className={control.label} htmlFor={id}>
        {label}
      </label>
      <input id={id} className={control.control} {...input} />
    </div>
  );
}

interface FieldProps extends Pick<LabelledInputProps, 'label' | 'size'> {
  value: string;
  onChange: (value: string) => void;
}

const Field = ({ onChange, ...field }: FieldProps) => (
  <LabelledInput
    {...field}
    type="text"
    maxLength={longest}
    onChange={(event) => onChange(event.target.value)}
  />
);

interface DateFieldProps {
  label: string;
  /** Null is today. */
  value: IsoDate | null;
  onChange: (value: IsoDate | null) => void;
}

/** Shows today until a day is chosen; emptied, it is today again. */
function DateField({ label, value, onChange }: DateFieldProps) {
  // While a day is typed it is no day, and the browser must not be given another one.
  const [typed, setTyped] = useState<string>();
  return (
    <LabelledInput
      label={label}
      size="quarter"
      type="date"
      min="1900-01-01"
      max="2100-12-31"
      value={typed ?? value ?? today()}
      onChange={({ target }) => {
        setTyped(target.value);
        if (target.value !== '' && target.validity.valid) onChange(target.value);
      }}
      onBlur={({ target }) => {
        setTyped(undefined);
        if (target.value === '' && !target.validity.badInput) onChange(null);
      }}
    />
  );
}

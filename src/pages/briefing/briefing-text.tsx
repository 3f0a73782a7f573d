import { useId } from 'react';
import control from '../../components/filters/control.module.css';
import styles from './briefing-page.module.css';

interface BriefingTextProps {
  label: string;
  value: string;
  longest: number;
  placeholder?: string;
  /** A title: one line of text, however it is broken. */
  isTitle?: boolean;
  onChange: (text: string) => void;
}

/** Words of a chart that can be edited; as high as they are long. */
export function BriefingText(props: BriefingTextProps) {
  const { label, value, longest, placeholder, isTitle = false, onChange } = props;
  const id = useId();
  return (
    <div className={`${styles.text} no-print`}>
      <label className={control.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={`${control.control} ${isTitle ? styles.strong : ''}`}
        rows={isTitle ? 1 : 2}
        maxLength={longest}
        placeholder={placeholder}
        value={value}
        onChange={({ target: { value: text } }) =>
          onChange(isTitle ? text.replace(/\s*\n\s*/g, ' ') : text)
        }
      />
    </div>
  );
}

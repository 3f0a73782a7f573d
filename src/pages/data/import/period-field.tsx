import { useId, useState } from 'react';
import { Choice } from '../../../components/filters/choice.tsx';
import control from '../../../components/filters/control.module.css';
import type { Period } from '../../../semantic/period.ts';
import { useImportWords } from './import-context.tsx';
import shared from './import.module.css';
import { periodKinds, periodOfParts, type PeriodParts } from './period-of-parts.ts';
import styles from './questions.module.css';

const fieldsOf: Partial<Record<PeriodParts['kind'], readonly ('number' | 'from' | 'until')[]>> = {
  quarter: ['number'],
  month: ['number'],
  instant: ['until'],
  span: ['from', 'until'],
};

/** A period put together from its kind and year, or from its days. */
export function PeriodField({ onPeriod }: { onPeriod: (period: Period) => void }) {
  const { texts } = useImportWords();
  const { period: page, questions } = texts.review;
  const id = useId();
  const [parts, setParts] = useState<PeriodParts>({
    kind: 'year',
    year: '',
    number: '1',
    from: '',
    until: '',
  });
  const [isTried, setTried] = useState(false);
  const { kind } = parts;
  const period = periodOfParts(parts);
  const needsYear = kind !== 'instant' && kind !== 'span';
  const fields = fieldsOf[kind] ?? [];
  const label = {
    number: page.number,
    from: page.from,
    until: kind === 'instant' ? page.day : page.until,
  };
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (period) onPeriod(period);
      }}
    >
      <div className={styles['fields']}>
        <Choice
          label={page.kind}
          value={kind}
          options={periodKinds.map((value) => ({ value, label: page.kinds[value] }))}
          onChange={(next) => setParts({ ...parts, kind: next })}
        />
        {fields.map((field) => (
          <div key={field}>
            <label className={control.label} htmlFor={`${id}-${field}`}>
              {label[field]}
            </label>
            <input
              id={`${id}-${field}`}
              className={control.control}
              type={field === 'number' ? 'number' : 'date'}
              min={field === 'number' ? 1 : undefined}
              max={field === 'number' ? (kind === 'quarter' ? 4 : 12) : undefined}
              value={parts[field]}
              onChange={(event) => setParts({ ...parts, [field]: event.target.value })}
            />
          </div>
        ))}
        {needsYear && (
          <div>
            <label className={control.label} htmlFor={`${id}-year`}>
              {page.year}
            </label>
            <input
              id={`${id}-year`}
              className={control.control}
              inputMode="numeric"
              maxLength={4}
              autoComplete="off"
              aria-invalid={isTried && !period}
              aria-describedby={`${id}-problem`}
              value={parts.year}
              onChange={(event) => setParts({ ...parts, year: event.target.value })}
            />
          </div>
        )}
        <button type="submit" className="button">
          {questions.answer}
        </button>
      </div>
      <p
        id={`${id}-problem`}
        role="alert"
        className={isTried && !period ? shared['problem'] : undefined}
      >
        {isTried && !period ? page.wrong : ''}
      </p>
    </form>
  );
}

import { useEffect, useId, useRef, useState } from 'react';
import { Choice } from '../../components/filters/choice.tsx';
import control from '../../components/filters/control.module.css';
import { useWords } from '../../components/words-context.tsx';
import { formatDate } from '../../i18n/format-date.ts';
import { periodLabel } from '../../i18n/period-label.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { checkTarget } from '../../semantic/check-target.ts';
import { planOfTarget, targetKey, type OwnTarget } from '../../semantic/own-target.ts';
import type { IsoDate } from '../../semantic/period.ts';
import type { PlaceId } from '../../semantic/place.ts';
import styles from './own-targets.module.css';
import {
  candidateOf,
  draftOf,
  fieldOf,
  partOf,
  partsOfYear,
  type TargetDraft,
  type TargetField,
} from './target-draft.ts';
import { problemSentence } from './target-draft-problem.ts';
import { TargetIndicator } from './target-indicator.tsx';
import { targetInWords } from './target-name.ts';
import { TargetPlace } from './target-place.tsx';
import { TargetValue } from './target-value.tsx';

/** What another part of the page has filled in, for the person to add the value. */
export interface TargetPrefill {
  indicatorId: string;
  placeId: PlaceId;
  year?: number;
  /** Where the figure counts from another day than 1 January: its first day. */
  since?: IsoDate | undefined;
}

interface OwnTargetFormProps {
  places: readonly PlaceId[];
  catalogue: Catalogue;
  /** Another object each time that the form is to be filled in. */
  prefill: TargetPrefill | undefined;
  /** The target that is being changed; another object each time that the form is to show it. */
  editing: { target: OwnTarget } | undefined;
  existing: readonly OwnTarget[];
  onTarget: (target: OwnTarget, isKept: boolean) => void;
  /** The form is edited or has an error: what was done before is no longer what it's about. */
  onTouch: () => void;
  onCancel: () => void;
}

/** A form for one target; what is wrong with it is said at the field, once it is to be kept. */
export function OwnTargetForm(props: OwnTargetFormProps) {
  const { places, catalogue, prefill, editing, existing, onTarget, onTouch, onCancel } = props;
  const words = useWords();
  const { ownTargets } = words.messages;
  const id = useId();
  const valueField = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<TargetDraft>(() => ({
    indicatorId: '',
    placeId: '',
    part: 'year',
    since: undefined,
    year: String(new Date().getFullYear()),
    value: '',
    ...filledIn(prefill),
  }));
  const [tried, setTried] = useState(false);
  const { indicators } = catalogue;
  const [filledBy, setFilledBy] = useState({ prefill, editing });
  if (prefill !== filledBy.prefill || editing !== filledBy.editing) {
    setFilledBy({ prefill, editing });
    setTried(false);
    setDraft(
      editing
        ? draftOf(editing.target, indicators.get(editing.target.indicatorId), words.language)
        : {
            ...draft,
            part: partOf(draft, false),
            value: '',
            ...(prefill === filledBy.prefill ? {} : filledIn(prefill)),
          },
    );
  }
  useEffect(() => {
    if (prefill) valueField.current?.focus();
  }, [prefill]);
  useEffect(() => {
    if (editing) valueField.current?.focus();
  }, [editing]);

  const edited = editing?.target;
  const indicator = indicators.get(draft.indicatorId);
  const part = partOf(draft, edited !== undefined);
  const candidate = candidateOf(draft, indicator, words.language, edited);
  const others = edited ? existing.filter((it) => targetKey(it) !== targetKey(edited)) : existing;
  const checked = checkTarget(candidate, others, indicators, catalogue.places);
  const problemAt = (field: TargetField): string => {
    const problem =
      tried && !checked.ok && checked.problems.find(({ column }) => fieldOf(column) === field);
    return problem ? problemSentence(problem, draft, indicator, words) : '';
  };
  const edit = (change: Partial<TargetDraft>) => {
    setDraft({ ...draft, ...change });
    setTried(false);
    onTouch();
  };
  const submit = () => {
    setTried(!checked.ok);
    if (!checked.ok) {
      onTouch();
      return;
    }
    setDraft({ ...draft, value: '' });
    onTarget(checked.target, checked.isKept);
  };
  return (
    <form
      className={`${styles.form} no-print`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {edited && (
        <p className={styles.editing}>
          {ownTargets.editing(targetInWords(edited, catalogue, words))}
        </p>
      )}
      <TargetIndicator
        catalogue={catalogue}
        value={draft.indicatorId}
        problem={problemAt('indicator')}
        onChange={(indicatorId) => edit({ indicatorId, since: undefined, part: 'year' })}
      />
      <TargetPlace
        catalogue={catalogue}
        places={places}
        value={draft.placeId}
        problem={problemAt('place')}
        onChange={(placeId) => edit({ placeId })}
      />
      <Choice
        label={ownTargets.period}
        value={part}
        options={[
          ...(draft.since === undefined
            ? []
            : [
                {
                  value: 'since' as const,
                  label: ownTargets.since(formatDate(draft.since, 'day', words.language)),
                },
              ]),
          ...(edited && draft.part === 'as-kept'
            ? [
                {
                  value: 'as-kept' as const,
                  label: periodLabel(planOfTarget(edited).period, words.language),
                },
              ]
            : []),
          ...partsOfYear.map((value) => ({ value, label: ownTargets.periods[value] })),
        ]}
        onChange={(part) => edit({ part })}
      />
      <div>
        <label className={control.label} htmlFor={`${id}-year`}>
          {ownTargets.year}
        </label>
        <input
          id={`${id}-year`}
          className={`${control.control} ${styles.year}`}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={draft.year}
          disabled={part === 'as-kept'}
          aria-invalid={problemAt('year') !== ''}
          aria-describedby={`${id}-year-problem`}
          onChange={(event) => edit({ year: event.target.value })}
        />
        <p id={`${id}-year-problem`} className={styles.problem} role="alert">
          {problemAt('year')}
        </p>
      </div>
      <TargetValue
        ref={valueField}
        indicator={indicator}
        value={draft.value}
        problem={problemAt('value')}
        onChange={(value) => edit({ value })}
      />
      <div className={styles.submit}>
        <button type="submit" className="button">
          {edited ? ownTargets.saveChange : ownTargets.set}
        </button>
        {edited && (
          <button type="button" className="button" onClick={onCancel}>
            {ownTargets.cancelChange}
          </button>
        )}
      </div>
    </form>
  );
}

function filledIn(prefill: TargetPrefill | undefined): Partial<TargetDraft> {
  if (!prefill) return {};
  const { indicatorId, placeId, year, since } = prefill;
  return {
    indicatorId,
    placeId,
    since,
    part: since === undefined ? 'year' : 'since',
    ...(year === undefined ? {} : { year: String(year) }),
  };
}

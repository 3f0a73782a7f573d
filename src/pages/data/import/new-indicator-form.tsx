import { useId, useState } from 'react';
import { Choice } from '../../../components/filters/choice.tsx';
import control from '../../../components/filters/control.module.css';
import { mostDecimals } from '../../../imports/decimals-sql.ts';
import type { NewIndicator } from '../../../imports/recipe.ts';
import { useCatalogue } from '../../../queries/data-access-context.tsx';
import { termLabel } from '../../../semantic/catalogue.ts';
import { useImportWords, useReviewed } from './import-context.tsx';
import shared from './import.module.css';
import styles from './questions.module.css';
import { idFrom } from './recipe-changes.ts';

interface NewIndicatorFormProps {
  name: string;
  unit: string;
  /** An indicator of a like name: the new one most likely stands beside it. */
  near?: string | undefined;
  /** Most decimals among the figures that the indicator is made for. */
  decimals: number;
  /** The indicator that is edited; without it a new one is made. */
  known?: NewIndicator;
  onCreate: (indicator: NewIndicator) => void;
}

/** What the catalogue has to know of an indicator that it lacks, in plain words. */
export function NewIndicatorForm({
  name,
  unit,
  near = '',
  decimals: found,
  known,
  onCreate,
}: NewIndicatorFormProps) {
  const { texts, words } = useImportWords();
  const { newIndicator: page } = texts.review;
  const catalogue = useCatalogue();
  const { newIndicators } = useReviewed().table.draft.recipe;
  const id = useId();
  const topics = [...new Set([...catalogue.indicators.values()].map((it) => it.topic))];
  const [draft, setDraft] = useState<Draft>({
    name: known?.name[words.language] ?? name,
    unit: known?.unit[words.language] ?? unit,
    definition: known?.definition[words.language] ?? '',
    topic: known?.topic ?? catalogue.indicators.get(near)?.topic ?? topics[0] ?? '',
    measure: known?.measure ?? ('flow' as const),
    direction: known?.direction ?? ('neutral' as const),
    placeAggregation: known?.placeAggregation ?? ('sum' as const),
    decimals: found,
  });
  const [isTried, setTried] = useState(false);
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const isTaken = (one: string) =>
    catalogue.indicators.has(one) || newIndicators.some((it) => it.id === one);
  const made = known?.id ?? idFrom(draft.name, isTaken, 'chi-tieu');
  const problems = {
    name: draft.name.trim() === '' ? page.noName : '',
    unit: draft.unit.trim() === '' ? page.noUnit : '',
  };
  const submit = () => {
    setTried(true);
    if (problems.name !== '' || problems.unit !== '') return;
    const both = (text: string) => ({ vi: text.trim(), en: text.trim() });
    const { measure, direction, placeAggregation, decimals, topic } = draft;
    onCreate({
      id: made,
      name: both(draft.name),
      unit: both(draft.unit),
      definition: both(draft.definition),
      topic,
      measure,
      direction,
      placeAggregation,
      decimals,
    });
  };
  return (
    <form
      noValidate
      className={styles['form']}
      aria-label={known ? page.editOf(name) : page.title(name)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={shared['form']}>
        <div className={`${shared['field'] ?? ''} ${shared['half'] ?? ''}`}>
          <TextField
            id={`${id}-name`}
            label={page.name}
            value={draft.name}
            problem={isTried ? problems.name : ''}
            hint={draft.name.trim() === '' ? '' : page.id(made)}
            onChange={(it) => set({ name: it })}
          />
        </div>
        <div className={shared['field']}>
          <TextField
            id={`${id}-unit`}
            label={page.unit}
            value={draft.unit}
            problem={isTried ? problems.unit : ''}
            hint={page.unitHint}
            onChange={(it) => set({ unit: it })}
          />
        </div>
        <Radios
          legend={page.measure}
          options={page.measures}
          value={draft.measure}
          onChange={(measure) =>
            set({ measure, ...(measure === 'flow' || measure === 'stock' ? {} : notAdded) })
          }
        />
        <Radios
          legend={page.direction}
          options={page.directions}
          value={draft.direction}
          onChange={(direction) => set({ direction })}
        />
        <Radios
          legend={page.aggregation}
          options={page.aggregations}
          value={draft.placeAggregation}
          onChange={(placeAggregation) => set({ placeAggregation })}
        />
        <Choice
          label={page.topic}
          value={draft.topic}
          options={topics.map((value) => ({
            value,
            label: termLabel(catalogue, `topic=${value}`, words.language),
          }))}
          onChange={(topic) => set({ topic })}
        />
        <div className={shared['field']}>
          <Choice
            label={page.decimals}
            value={String(draft.decimals)}
            options={allDecimals.map((value) => ({ value, label: value }))}
            onChange={(decimals) => set({ decimals: Number(decimals) })}
          />
          {!known && found > 0 && <p className={shared['hint']}>{page.decimalsFound(found)}</p>}
        </div>
        <div className={`${shared['field'] ?? ''} ${shared['wide'] ?? ''}`}>
          <TextField
            id={`${id}-definition`}
            label={page.definition}
            value={draft.definition}
            onChange={(definition) => set({ definition })}
          />
        </div>
      </div>
      <p className={shared['line']}>
        <button type="submit" className="button">
          {known ? page.save : page.create}
        </button>
      </p>
    </form>
  );
}

type Draft = Pick<
  NewIndicator,
  'topic' | 'measure' | 'direction' | 'placeAggregation' | 'decimals'
> &
  Record<'name' | 'unit' | 'definition', string>;

const allDecimals = Array.from({ length: mostDecimals + 1 }, (_, count) => String(count));

/** A ratio, an index or a rank is not added up over places. */
const notAdded = { placeAggregation: 'none' } as const;

interface TextFieldProps {
  id: string;
  label: string;
  value: string;
  problem?: string;
  hint?: string;
  onChange: (value: string) => void;
}

function TextField({ id, label, value, problem = '', hint = '', onChange }: TextFieldProps) {
  return (
    <>
      <label className={control.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={control.control}
        autoComplete="off"
        value={value}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className={problem === '' ? shared['hint'] : shared['problem']}>
        {problem === '' ? hint : problem}
      </p>
    </>
  );
}

interface RadiosProps<Value extends string> {
  legend: string;
  options: Readonly<Partial<Record<Value, string>>>;
  value: Value;
  onChange: (value: Value) => void;
}

function Radios<Value extends string>({ legend, options, value, onChange }: RadiosProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles['choices']}>
      <legend>{legend}</legend>
      {(Object.entries(options) as [Value, string][]).map(([option, label]) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

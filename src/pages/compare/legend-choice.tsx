import { useId, useState } from 'react';
import { Choice } from '../../components/filters/choice.tsx';
import { ClassBreaksEditor } from '../../components/filters/class-breaks-editor.tsx';
import control from '../../components/filters/control.module.css';
import { useWords } from '../../components/words-context.tsx';
import { comparedScale } from '../../i18n/compared.ts';
import { classBounds, parseClasses, writeClasses } from '../../semantic/classes.ts';
import type { Comparison } from '../../semantic/comparison-of.ts';
import { useSavedLegends } from '../../storage/saved-legends.ts';
import { useSelection } from '../../url/use-selection.ts';
import styles from './legend-choice.module.css';

const methods = ['quantile', 'equal', 'natural', 'deviation', 'own'] as const;

/** How the values are cut into classes; a legend can be kept under a name and used again. */
export function LegendChoice({ comparison }: { comparison: Comparison }) {
  const words = useWords();
  const { compare } = words.messages;
  const { selection, select } = useSelection();
  const { legends, keep, forget } = useSavedLegends();
  const method = parseClasses(selection.classes);
  const { at, placeIds, steps } = comparison;
  const values = steps.flatMap((it) => placeIds.flatMap((id) => it.byPlace.get(id)?.value ?? []));
  const scale = comparedScale(comparison, values, words);
  const shownValues = placeIds.flatMap((id) => at?.byPlace.get(id)?.value ?? []);
  const round = (value: number) => Number((value / scale.divisor).toFixed(scale.decimals));
  const bounds = method.method === 'own' ? method.bounds : [];
  // Own bounds begin with those in use: nobody starts from an empty field.
  const start = () => [...new Set(classBounds(shownValues, method).map(round))].slice(0, 4);
  const ownClasses = (breaks: readonly number[]) =>
    breaks.length === 0
      ? 'quantile'
      : writeClasses({ method: 'own', bounds: breaks.map((it) => it * scale.divisor) });
  // Bounds of one indicator's figures mean nothing for another's.
  const indicator = comparison.indicator.id;
  const names = Object.keys(legends).filter((name) => legends[name]?.indicator === indicator);
  const keptClasses = legends[selection.legend]?.classes;
  return (
    <>
      <Choice
        label={compare.classes}
        value={method.method}
        options={methods.map((value) => ({ value, label: compare.classesOf[value] }))}
        onChange={(value) =>
          select({
            legend: '',
            classes: value === 'own' ? ownClasses(start()) : value,
          })
        }
      />
      {method.method === 'own' && (
        <ClassBreaksEditor
          breaks={bounds.map((it) => Number((it / scale.divisor).toFixed(6)))}
          unit={scale.unit}
          min={round(Math.min(...values))}
          max={round(Math.max(...values))}
          onChange={(breaks) => select({ classes: ownClasses(breaks) })}
        />
      )}
      {names.length > 0 && (
        <Choice
          label={compare.legendKept}
          value={keptClasses === selection.classes ? selection.legend : ''}
          options={[
            { value: '', label: compare.legendNone },
            ...names.map((name) => ({ value: name, label: name })),
          ]}
          onChange={(name) => {
            const classes = legends[name]?.classes;
            if (classes !== undefined) select({ classes, legend: name });
          }}
        />
      )}
      <KeepLegend
        key={selection.legend}
        name={selection.legend}
        isKept={keptClasses === selection.classes}
        onKeep={(name) => {
          keep(name, { classes: selection.classes, indicator });
          select({ legend: name });
        }}
        onForget={() => {
          forget(selection.legend);
          select({ legend: '' });
        }}
      />
    </>
  );
}

function KeepLegend({
  name,
  isKept,
  onKeep,
  onForget,
}: {
  name: string;
  isKept: boolean;
  onKeep: (name: string) => void;
  onForget: () => void;
}) {
  const { compare } = useWords().messages;
  const id = useId();
  const [typed, setTyped] = useState(name);
  if (isKept) {
    return (
      <div className={styles.forget}>
        <button type="button" className="button" onClick={onForget}>
          {compare.legendForget(name)}
        </button>
      </div>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') onKeep(typed.trim());
      }}
    >
      <label className={control.label} htmlFor={id}>
        {compare.legendName}
      </label>
      <div className={styles.keep}>
        <input
          id={id}
          className={control.control}
          value={typed}
          maxLength={60}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="button">
          {compare.legendKeep}
        </button>
      </div>
    </form>
  );
}

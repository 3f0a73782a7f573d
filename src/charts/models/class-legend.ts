import { decimalsNeeded, formatFixed } from '../../i18n/format-number.ts';
import type { ValueScale } from '../../i18n/format-value.ts';
import type { Words } from '../../i18n/words.ts';
import { classBounds, classOf, type ClassMethod } from '../../semantic/classes.ts';
import type { ChartClasses } from '../chart-model.ts';

export interface Legend {
  classes: ChartClasses;
  classOf: (value: number) => number;
  /** Lower bounds of all classes but the lowest, in the indicator's unit. */
  bounds: number[];
}

export interface LegendInput {
  method: ClassMethod;
  /** Name under which the legend is kept; empty is none. */
  name: string;
  values: readonly number[];
  missing: number;
  notComparable: number;
  /** The figures are changes: zero parts rises from falls. */
  hasZero?: boolean;
  scale: ValueScale;
}

/**
 * Classes with their bounds as they are printed: bounds and figures are rounded to the decimals shown
 * before anything is put into a class, so that no figure seems to be in the wrong one.
 */
export function classLegend(input: LegendInput, { language, messages }: Words): Legend {
  const { method, name, values, scale, missing, notComparable, hasZero = false } = input;
  const { compare } = messages;
  const printed = (value: number) => Number((value / scale.divisor).toFixed(scale.decimals));
  const asPrinted = (value: number) => printed(value) * scale.divisor;
  // Own bounds stand as they were typed, whatever decimals the figures have.
  const isOwn = method.method === 'own';
  const cut = classBounds(values, method);
  const rounded = isOwn ? cut : [...new Set(cut.map(asPrinted))];
  // A legend of changes never puts a fall and a rise into one class.
  const straddlesZero = hasZero && values.some((it) => it < 0) && values.some((it) => it > 0);
  const bounds = straddlesZero ? [...new Set([...rounded, 0])].sort((a, b) => a - b) : rounded;
  const decimals = Math.max(
    scale.decimals,
    ...(isOwn ? cut.map((it) => decimalsNeeded(it / scale.divisor, 6)) : []),
  );
  const told = (value: number) => formatFixed(value / scale.divisor, language, decimals);
  const label = (index: number): string => {
    const [low, high] = [bounds[index - 1], bounds[index]];
    if (low === undefined)
      return high === undefined ? compare.classAll : compare.classBelow(told(high));
    return high === undefined
      ? compare.classFrom(told(low))
      : compare.classBetween(told(low), told(high));
  };
  const inClass = values.map((it) => classOf(asPrinted(it), bounds));
  const count = bounds.length + 1;
  const title = compare.classTitle[method.method](count);
  return {
    bounds,
    classOf: (value) => classOf(asPrinted(value), bounds),
    classes: {
      title: name === '' ? title : `${name} (${title})`,
      classes: Array.from({ length: count }, (_, index) => ({
        label: label(index),
        count: inClass.filter((it) => it === index).length,
      })),
      scheme: method.method === 'deviation' || straddlesZero ? 'diverging' : 'sequential',
      ...(straddlesZero ? { below: bounds.indexOf(0) + 1 } : {}),
      missing: { label: compare.classMissing, count: missing },
      notComparable: { label: compare.classApart, count: notComparable },
    },
  };
}

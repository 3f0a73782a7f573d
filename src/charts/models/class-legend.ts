import { formatFixed } from '../../i18n/format-number.ts';
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
  scale: ValueScale;
}

/**
 * Classes with their bounds as they are printed: bounds and figures are rounded to the decimals shown
 * before anything is put into a class, so that no figure seems to be in the wrong one.
 */
export function classLegend(input: LegendInput, { language, messages }: Words): Legend {
  const { method, name, values, scale, missing, notComparable } = input;
  const { compare } = messages;
  const printed = (value: number) => Number((value / scale.divisor).toFixed(scale.decimals));
  const asPrinted = (value: number) => printed(value) * scale.divisor;
  const bounds = [...new Set(classBounds(values, method).map(asPrinted))];
  const told = (value: number) => formatFixed(value / scale.divisor, language, scale.decimals);
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
      scheme: method.method === 'deviation' ? 'diverging' : 'sequential',
      missing: { label: compare.classMissing, count: missing },
      notComparable: { label: compare.classApart, count: notComparable },
    },
  };
}

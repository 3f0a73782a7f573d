import { ckmeans, mean, quantileSorted, standardDeviation } from 'simple-statistics';
import { distinct } from '../lib/distinct.ts';

/** How values are parted into classes; own bounds are ascending. */
export type ClassMethod =
  | { method: 'quantile' | 'equal' | 'natural' | 'deviation' }
  | { method: 'own'; bounds: readonly number[] };

const usual = 5;

/** A legend as the address writes it: a method's name, or own bounds joined by `~`. */
export function parseClasses(written: string): ClassMethod {
  if (written === 'quantile' || written === 'equal' || written === 'natural') {
    return { method: written };
  }
  if (written === 'deviation') return { method: written };
  const bounds = written
    .split('~')
    .filter((it) => it.trim() !== '')
    .map(Number);
  const ascending = distinct(bounds)
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  return ascending.length === 0 ? { method: 'quantile' } : { method: 'own', bounds: ascending };
}

/** Bounds are written with six decimals at most: 4.1 million is not 4099999.9999999995. */
export const writeClasses = (classes: ClassMethod): string =>
  classes.method === 'own'
    ? classes.bounds.map((it) => Number(it.toFixed(6))).join('~')
    : classes.method;

/**
 * The lower bounds of all classes but the lowest, ascending; a class has its lower bound and not
 * its upper one, so equal values are always in one class. `quantile` and `natural` bounds are values
 * that occur; `deviation` stands at the mean ± 0.5 and ± 1.5 standard deviations.
 */
export function classBounds(values: readonly number[], classes: ClassMethod): number[] {
  if (classes.method === 'own') return [...classes.bounds];
  const sorted = [...values].sort((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined || least === most) return [];
  const count = Math.min(usual, new Set(sorted).size);
  const steps = Array.from({ length: count - 1 }, (_, at) => at + 1);
  switch (classes.method) {
    case 'quantile':
      return distinct(steps.map((step) => valueAt(sorted, step / count)));
    case 'equal':
      return steps.map((step) => least + ((most - least) * step) / count);
    case 'natural':
      return ckmeans(sorted, count)
        .slice(1)
        .flatMap(([first]) => first ?? []);
    case 'deviation': {
      const [middle, deviation] = [mean(sorted), standardDeviation(sorted)];
      return [-1.5, -0.5, 0.5, 1.5].map((times) => middle + times * deviation);
    }
  }
}

/** The first value of the upper part, so that a bound is a figure that some place has. */
function valueAt(sorted: readonly number[], share: number): number {
  const cut = quantileSorted([...sorted], share);
  // Never the lowest value: nobody would be below it.
  return sorted.find((it) => it >= cut && it !== sorted[0]) ?? cut;
}

/** Which class a value is in, counted from the lowest. */
export const classOf = (value: number, bounds: readonly number[]): number =>
  bounds.filter((bound) => value >= bound).length;

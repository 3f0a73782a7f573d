import { describe, expect, test } from 'vitest';
import { formatFixed } from '../../i18n/format-number.ts';
import { wordsIn } from '../../i18n/words.ts';
import { parseClasses, type ClassMethod } from '../../semantic/classes.ts';
import { classLegend, type LegendInput } from './class-legend.ts';

const scale = { divisor: 1, unit: 'điểm', decimals: 2 };
const legend = (values: readonly number[], method: ClassMethod, more: Partial<LegendInput> = {}) =>
  classLegend(
    { method, name: '', values, missing: 0, notComparable: 0, scale, ...more },
    wordsIn('vi'),
  );
const own = (...bounds: number[]): ClassMethod => ({ method: 'own', bounds });
const labels = (it: ReturnType<typeof legend>) => it.classes.classes.map(({ label }) => label);
const counts = (it: ReturnType<typeof legend>) => it.classes.classes.map(({ count }) => count);

describe('a legend', () => {
  test('names its classes from the lowest up, and counts who is in each', () => {
    const told = legend([5, 10, 15, 20, 25], own(10, 20), { missing: 4, notComparable: 2 });
    expect(labels(told)).toEqual(['dưới 10,00', '10,00 – dưới 20,00', 'từ 20,00']);
    expect(counts(told)).toEqual([1, 2, 2]);
    expect(told.classes.missing).toEqual({ label: 'không có số liệu', count: 4 });
    expect(told.classes.notComparable).toEqual({ label: 'không so được', count: 2 });
  });

  test('bears the name under which it is kept', () => {
    expect(legend([5, 15], own(10)).classes.title).toBe('2 lớp tự đặt');
    expect(legend([5, 15], own(10), { name: 'PII' }).classes.title).toBe('PII (2 lớp tự đặt)');
  });

  test('has one class for one value, and for none', () => {
    for (const method of ['quantile', 'equal', 'natural', 'deviation']) {
      expect(labels(legend([7, 7], parseClasses(method)))).toEqual(['mọi giá trị']);
      expect(counts(legend([], parseClasses(method)))).toEqual([0]);
    }
  });

  test('has two sides only where it is cut around the mean', () => {
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    expect(legend(values, parseClasses('deviation')).classes.scheme).toBe('diverging');
    expect(legend(values, parseClasses('natural')).classes.scheme).toBe('sequential');
  });

  test('of changes parts rises from falls at zero, and says how many classes are of falls', () => {
    const values = [-12, -4, 6, 20];
    const told = legend(values, own(10), { hasZero: true });
    expect(labels(told)).toEqual(['dưới 0,00', '0,00 – dưới 10,00', 'từ 10,00']);
    expect(counts(told)).toEqual([2, 1, 1]);
    expect(told.classes).toMatchObject({ scheme: 'diverging', below: 1 });
    const deep = legend(values, own(-10, 10), { hasZero: true });
    expect(deep.bounds).toEqual([-10, 0, 10]);
    expect(deep.classes.below).toBe(2);
    expect(legend(values, own(0, 10), { hasZero: true }).bounds).toEqual([0, 10]);
  });

  test.each<[string, number[], boolean]>([
    ['only rises', [4, 6, 20], true],
    ['rises and no change', [0, 6, 20], true],
    ['only falls', [-4, -6, -20], true],
    ['falls and no change', [-4, 0], true],
    ['figures that are no changes', [-4, 6, 20], false],
  ])('is not parted at zero of %s', (_, values, hasZero) => {
    const told = legend(values, own(5), { hasZero });
    expect(told.bounds).toEqual([5]);
    expect(told.classes.scheme).toBe('sequential');
    expect(told.classes).not.toHaveProperty('below');
  });

  test('is not parted at zero unless it is told that these are changes', () => {
    expect(legend([-4, 6, 20], own(5)).bounds).toEqual([5]);
  });

  test('has its bounds as they are printed', () => {
    const { bounds } = legend([1.234, 2.345, 3.456, 4.567], parseClasses('equal'));
    expect(bounds.length).toBeGreaterThan(0);
    expect(bounds.map((it) => Number(it.toFixed(2)))).toEqual(bounds);
  });

  test('counts everybody once, below zero as well', () => {
    const values = [-12.5, -3, -3, 0, 0.01, 8, 40, 41];
    for (const method of ['quantile', 'equal', 'natural', 'deviation', '-3~0~8']) {
      const told = legend(values, parseClasses(method));
      expect(counts(told).reduce((sum, it) => sum + it, 0)).toBe(values.length);
      expect(told.bounds).toEqual([...told.bounds].sort((a, b) => a - b));
    }
    expect(labels(legend(values, own(-3, 0)))).toEqual([
      'dưới −3,00',
      '−3,00 – dưới 0,00',
      'từ 0,00',
    ]);
  });

  test('puts a figure that is the bound into the class that begins with it', () => {
    const wrong = Array.from({ length: 9999 }, (_, at) => (at + 1) / 100).filter(
      (it) => legend([it], own(it)).classOf(it) !== 1,
    );
    expect(wrong).toEqual([]);
  });

  test('puts a figure into the class that it seems to be in as printed', () => {
    // Computed figures have more digits than are printed: 12,338 and 12,342 are both "12,34".
    const values = [3.001, 7.49, 12.338, 12.342, 19.996, 20.004, 33.335, 48.1];
    for (const method of ['quantile', 'equal', 'natural', 'deviation', '12.34~20']) {
      const told = legend(values, parseClasses(method));
      for (const value of values) {
        const printed = Number(formatFixed(value, 'en', 2));
        expect(told.classOf(value)).toBe(
          told.bounds.filter((it) => printed >= Number(it.toFixed(2))).length,
        );
      }
    }
  });

  test('in million has bounds in million', () => {
    const million = { divisor: 1e6, unit: 'triệu đồng', decimals: 0 };
    const told = legend([4_500_000, 10_000_000, 65_000_000], own(10_000_000), { scale: million });
    expect(labels(told)).toEqual(['dưới 10', 'từ 10']);
    expect(counts(told)).toEqual([1, 2]);
  });

  test('of own bounds has them as they were typed, finer than the figures too', () => {
    const whole = { ...scale, decimals: 0 };
    expect(labels(legend([1, 2, 3], own(1.9, 2.1), { scale: whole }))).toEqual([
      'dưới 1,9',
      '1,9 – dưới 2,1',
      'từ 2,1',
    ]);
  });
});

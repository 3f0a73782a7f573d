import { describe, expect, test } from 'vitest';
import { classBounds, classOf, parseClasses, writeClasses, type ClassMethod } from './classes.ts';

const counts = (values: readonly number[], method: ClassMethod): number[] => {
  const bounds = classBounds(values, method);
  const inClass = values.map((it) => classOf(it, bounds));
  return Array.from(
    { length: bounds.length + 1 },
    (_, at) => inClass.filter((it) => it === at).length,
  );
};
const methods = ['quantile', 'equal', 'natural', 'deviation'] as const;

describe('classes of equal counts', () => {
  const quantile = { method: 'quantile' } as const;

  test('part ten figures into five pairs', () => {
    expect(classBounds([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], quantile)).toEqual([3, 5, 7, 9]);
    expect(counts([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], quantile)).toEqual([2, 2, 2, 2, 2]);
  });

  test('part the 63 figures of a year into twelves and thirteens', () => {
    const values = Array.from({ length: 63 }, (_, at) => at * 3.7);
    expect(counts(values, quantile).every((it) => it === 12 || it === 13)).toBe(true);
  });

  test('never split ties, and never make a class that nobody is in', () => {
    for (const values of [
      [5, 5, 5, 5, 5, 5, 1, 2, 3, 9],
      [1, 1, 1, 1, 1, 1, 2, 3, 4, 5],
      [0, 0, 0, 0, 0, 0, 0, 0, 1, 2],
      [1, 1, 2],
      [1, 2, 2],
    ]) {
      const told = counts(values, quantile);
      expect(told).not.toContain(0);
      expect(told.reduce((sum, it) => sum + it, 0)).toBe(values.length);
      expect(told.length).toBeGreaterThan(1);
    }
  });

  test('have bounds that some place has', () => {
    const values = [1.5, 2.25, 3, 4.75, 6, 8.5, 9];
    expect(classBounds(values, quantile).every((it) => values.includes(it))).toBe(true);
    // The fifths of 0 to 10 are figures of it themselves.
    const toTen = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(classBounds(toTen, quantile)).toEqual([2, 4, 6, 8]);
  });
});

describe('every method', () => {
  test('makes no class of no value and one of a single value, however often', () => {
    for (const method of methods) {
      expect(classBounds([], { method })).toEqual([]);
      expect(classBounds([7], { method })).toEqual([]);
      expect(classBounds([7, 7, 7], { method })).toEqual([]);
    }
  });

  test('parts two values into two', () => {
    for (const method of ['quantile', 'equal', 'natural'] as const) {
      expect(counts([4, 8], { method })).toEqual([1, 1]);
    }
  });

  test('has ascending bounds, no two alike, below zero as well', () => {
    for (const method of methods) {
      const bounds = classBounds([-12.5, -3, -3, -1, 0, 2, 2, 8, 40], { method });
      expect(bounds).toEqual([...new Set(bounds)].sort((a, b) => a - b));
      expect(bounds.length).toBeGreaterThan(0);
    }
  });

  test('puts the highest in the highest class and the lowest in the lowest', () => {
    const values = [-10, -4, 3, 3, 3, 5, 9, 100];
    for (const method of ['quantile', 'equal', 'natural'] as const) {
      const bounds = classBounds(values, { method });
      expect(classOf(100, bounds)).toBe(bounds.length);
      expect(classOf(-10, bounds)).toBe(0);
    }
  });
});

test('equal steps are equal: from 0 to 100 every 20', () => {
  expect(classBounds([0, 1, 2, 37, 100], { method: 'equal' })).toEqual([20, 40, 60, 80]);
  expect(classBounds([-50, -1, 0, 1, 50], { method: 'equal' })).toEqual([-30, -10, 10, 30]);
});

test('natural breaks stand in the gaps', () => {
  const values = [1, 2, 3, 50, 51, 52, 100, 101, 200, 201, 300, 301];
  expect(classBounds(values, { method: 'natural' })).toEqual([50, 100, 200, 300]);
});

test('deviations stand at the mean and its halves: 2, 4, 4, 4, 5, 5, 7, 9 has mean 5 and 2', () => {
  expect(classBounds([2, 4, 4, 4, 5, 5, 7, 9], { method: 'deviation' })).toEqual([2, 4, 6, 8]);
});

test('own bounds stand as they were set, used or not', () => {
  expect(classBounds([1, 2, 3], { method: 'own', bounds: [10, 20] })).toEqual([10, 20]);
  expect(counts([1, 10, 20], { method: 'own', bounds: [10, 20] })).toEqual([1, 1, 1]);
});

test('a class has its lower bound and not its upper one', () => {
  expect(classOf(10, [10, 20])).toBe(1);
  expect(classOf(9.99, [10, 20])).toBe(0);
  expect(classOf(20, [10, 20])).toBe(2);
});

describe('a legend in an address', () => {
  test('comes back as it was written', () => {
    const all: ClassMethod[] = [
      ...methods.map((method) => ({ method })),
      { method: 'own', bounds: [-5, 0, 12.5] },
    ];
    for (const method of all) {
      expect(parseClasses(writeClasses(method))).toEqual(method);
    }
  });

  test('is put in order, each bound once', () => {
    expect(parseClasses('20~10~20')).toEqual({ method: 'own', bounds: [10, 20] });
  });

  test('that is empty or means nothing is the usual one; no bound is made of nothing', () => {
    expect(parseClasses('jenks')).toEqual({ method: 'quantile' });
    expect(parseClasses('')).toEqual({ method: 'quantile' });
    expect(parseClasses('10~~20~')).toEqual({ method: 'own', bounds: [10, 20] });
    expect(parseClasses('10~ ~20')).toEqual({ method: 'own', bounds: [10, 20] });
    expect(parseClasses('10~x~Infinity')).toEqual({ method: 'own', bounds: [10] });
  });
});

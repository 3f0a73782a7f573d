import { describe, expect, it } from 'vitest';
import type { ChartModel } from '../../charts/chart-model.ts';
import { walkTo } from './walk-points.ts';

const shape = (series: number, categories: number) =>
  ({
    series: Array.from({ length: series }),
    categories: Array.from({ length: categories }),
  }) as Pick<ChartModel, 'series' | 'categories'>;

describe('walking the points', () => {
  it('starts at the first point, or at the last with End', () => {
    expect(walkTo('ArrowRight', undefined, shape(2, 4), 'across')).toEqual({ series: 0, point: 0 });
    expect(walkTo('End', undefined, shape(2, 4), 'across')).toEqual({ series: 0, point: 3 });
  });

  it('goes along categories with left and right, between series with up and down', () => {
    const from = { series: 0, point: 1 };
    expect(walkTo('ArrowRight', from, shape(2, 4), 'across')).toEqual({ series: 0, point: 2 });
    expect(walkTo('ArrowDown', from, shape(2, 4), 'across')).toEqual({ series: 1, point: 1 });
  });

  it('goes down the rows of lying bars', () => {
    const from = { series: 0, point: 1 };
    expect(walkTo('ArrowDown', from, shape(2, 4), 'down')).toEqual({ series: 0, point: 2 });
    expect(walkTo('ArrowRight', from, shape(2, 4), 'down')).toEqual({ series: 1, point: 1 });
  });

  it('follows the categories with every arrow where there is one series', () => {
    const from = { series: 0, point: 1 };
    expect(walkTo('ArrowUp', from, shape(1, 4), 'across')).toEqual({ series: 0, point: 0 });
  });

  it('stops at the ends', () => {
    const end = { series: 0, point: 3 };
    expect(walkTo('ArrowRight', end, shape(1, 4), 'across')).toEqual(end);
  });

  it('leaves other keys alone', () => {
    expect(walkTo('a', undefined, shape(1, 4), 'across')).toBeUndefined();
    expect(walkTo('ArrowRight', undefined, shape(0, 0), 'across')).toBeUndefined();
  });
});

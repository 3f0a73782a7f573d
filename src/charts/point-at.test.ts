import { describe, expect, it } from 'vitest';
import type { ChartModel } from './chart-model.ts';
import { line, text } from './draw/mark.ts';
import { hasBoxes, pointAt } from './point-at.ts';
import type { Scene, SceneItem } from './scene.ts';

const item = (hit: SceneItem['hit'], marks: SceneItem['marks'] = []): SceneItem => ({
  marks,
  hit,
  anchor: { x: 0, y: 0 },
});
const box = (x: number, y: number) => ({ x, y, width: 10, height: 10 });

const scene = (...series: SceneItem[][]): Scene => ({
  width: 100,
  height: 100,
  backdrop: [],
  series: series.map((items, at) => ({ id: String(at), name: String(at), items })),
});
const model = (...roles: ('focus' | 'beside' | 'context')[]) =>
  ({ series: roles.map((role) => ({ role })) }) as ChartModel;

describe('the point at a place', () => {
  const two = scene([item(box(0, 0)), item(box(20, 0))], [item(box(0, 5)), item(box(20, 50))]);

  it('is the one in whose box it lies; none where there is none', () => {
    expect(pointAt(two, model('context', 'context'), { x: 25, y: 3 })).toEqual({
      series: 0,
      point: 1,
    });
    expect(pointAt(two, model('context', 'context'), { x: 15, y: 3 })).toBeUndefined();
  });

  it('is of the series in front where two lie over one another', () => {
    const at = { x: 5, y: 7 };
    expect(pointAt(two, model('focus', 'context'), at)).toEqual({ series: 0, point: 0 });
    expect(pointAt(two, model('context', 'focus'), at)).toEqual({ series: 1, point: 0 });
    expect(pointAt(two, model('context', 'context'), at)).toEqual({ series: 1, point: 0 });
  });

  it('is that of a name or a thin line which is pointed at before that of a box', () => {
    const name = text('Lai Châu', 60, 20, { size: 12, weight: 400 }, '#000');
    const link = line(0, 0, 50, 50, { stroke: '#000' });
    const drawn = scene([item(box(60, 15), [name])], [item(box(0, 90), [link])]);
    const both = model('context', 'context');
    expect(pointAt(drawn, both, { x: 85, y: 22 })).toEqual({ series: 0, point: 0 });
    expect(pointAt(drawn, both, { x: 31, y: 30 })).toEqual({ series: 1, point: 0 });
    expect(pointAt(drawn, both, { x: 40, y: 30 })).toBeUndefined();
  });

  it('is never one without an extent', () => {
    const flat = scene([item({ x: 0, y: 0, width: 0, height: 50 })]);
    expect(pointAt(flat, model('focus'), { x: 0, y: 10 })).toBeUndefined();
  });
});

it('a drawing with areas of its own is not found by boxes', () => {
  const area = { ...item(box(0, 0)), hitMark: line(0, 0, 1, 1, {}) };
  expect(hasBoxes(scene([item(box(0, 0))]))).toBe(true);
  expect(hasBoxes(scene([item(box(0, 0))], [area]))).toBe(false);
});

import { describe, expect, it } from 'vitest';
import type { ChartModel, ChartPoint, ChartSeries } from '../chart-model.ts';
import { stackSegments, stackSeries } from './stack-segments.ts';

const series = (id: string, values: (number | null)[]): ChartSeries => ({
  id,
  name: id,
  role: id === 'total' ? 'context' : 'beside',
  points: values.map((value): ChartPoint => ({
    value,
    text: String(value),
    state: value === null ? 'missing' : 'whole',
    qualifier: 'exact',
    period: '',
    spoken: '',
    observation: null,
  })),
  links: [],
});

const model = (all: ChartSeries[], unit = 'nhiệm vụ'): ChartModel => ({
  kind: 'stacked',
  id: 'tasks',
  title: '',
  subtitle: '',
  categoryTitle: '',
  categories: (all[0]?.points ?? []).map((_, at) => ({ key: String(at), label: String(at) })),
  series: all,
  unit,
  divisor: 1,
  notes: [],
  sources: [],
});

describe('parts of a bar', () => {
  it('follow one another on one scale, a pixel apart', () => {
    const [long, short] = stackSegments(model([series('a', [60, 30]), series('b', [40, 20])]), 100);
    expect(long?.segments).toEqual([
      { x: 0, width: 59 },
      { x: 60, width: 40 },
    ]);
    expect(short?.segments).toEqual([
      { x: 0, width: 29 },
      { x: 30, width: 20 },
    ]);
    expect(long?.rest).toBeUndefined();
  });

  it('leave nothing where they are not stated, and 4 px where they are zero', () => {
    const [stack] = stackSegments(
      model([series('a', [95]), series('b', [null]), series('c', [0])]),
      200,
    );
    expect(stack?.segments[1]).toBeUndefined();
    expect(stack?.segments[2]?.width).toBeGreaterThanOrEqual(4);
    expect(stack?.end).toBe(200);
  });
});

describe('the printed total', () => {
  it('is the last series of that name, and no part', () => {
    const { parts, total } = stackSeries(model([series('a', [1]), series('total', [2])]));
    expect(parts.map((it) => it.id)).toEqual(['a']);
    expect(total?.id).toBe('total');
  });

  it('leaves an empty rest where its parts do not reach it', () => {
    const [stack] = stackSegments(model([series('a', [30]), series('total', [40])]), 200);
    expect(stack).toEqual({
      segments: [{ x: 0, width: 149 }],
      rest: { x: 150, width: 50 },
      end: 200,
    });
  });

  it('leaves none over the last decimals of a sum', () => {
    const parts = [series('a', [0.7]), series('b', [0.1])];
    expect(0.7 + 0.1).toBeLessThan(0.8);
    expect(stackSegments(model([...parts, series('total', [0.8])]), 200)[0]?.rest).toBeUndefined();
  });

  it('of zero without parts is a bar of 4 px; without a total there is no bar at all', () => {
    const stacks = stackSegments(
      model([series('a', [null, null]), series('total', [0, null])]),
      200,
    );
    expect(stacks[0]?.rest).toEqual({ x: 0, width: 4 });
    expect(stacks[1]).toEqual({ segments: [undefined], rest: undefined, end: 0 });
  });
});

describe('shares', () => {
  it('go to 100, with an empty rest for what is not stated, but not for rounding', () => {
    const parts = [series('a', [60, 60]), series('b', [39.8, null])];
    const [rounded, short] = stackSegments(model(parts, '%'), 1000);
    expect(rounded?.rest).toBeUndefined();
    expect(short?.rest).toEqual({ x: 600, width: 400 });
  });
});

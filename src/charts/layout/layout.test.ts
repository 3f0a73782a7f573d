import { describe, expect, it } from 'vitest';
import { wrapText } from '../text/wrap-text.ts';
import { decimalsOf, niceTicks } from './scale.ts';
import { spreadLabels } from './spread-labels.ts';
import { layTicks } from './tick-row.ts';

const face = { size: 12, weight: 400 } as const;

it.each([
  [[0, 50, 100], 0],
  [[0, 0.25, 0.5], 2],
  [[0, 2.5e-7, 5e-7], 8],
  [[0, 1e21, 2.5e21], 0],
])('ticks %j are told apart by %i decimals', (ticks, decimals) => {
  expect(decimalsOf(ticks)).toBe(decimals);
});

describe('ticks of a value axis', () => {
  it.each([
    [0, 106, [0, 50, 100, 150]],
    [0, 3, [0, 1, 2, 3]],
    [0, 45_998_409, [0, 20_000_000, 40_000_000, 60_000_000]],
    [151, 339, [150, 200, 250, 300, 350]],
    [-12, 30, [-20, 0, 20, 40]],
  ])('from %d to %d are %j', (low, high, ticks) => {
    expect(niceTicks(low, high, 4)).toEqual(ticks);
  });
});

describe('labels at the ends of lines', () => {
  const label = (y: number) => ({ y, height: 20 });

  it('stay where they are if they do not touch', () => {
    expect(spreadLabels([label(10), label(50)], 0, 100)).toEqual([10, 50]);
  });

  it('part evenly from where they meet, in their order', () => {
    expect(spreadLabels([label(52), label(50)], 0, 100)).toEqual([61, 41]);
  });

  it('push on a third that they run into', () => {
    expect(spreadLabels([label(50), label(50), label(65)], 0, 100)).toEqual([35, 55, 75]);
  });

  it('stay inside the plot', () => {
    expect(spreadLabels([label(2), label(3)], 0, 100)).toEqual([10, 30]);
    expect(spreadLabels([label(99), label(98)], 0, 100)).toEqual([90, 70]);
  });
});

describe('labels under a plot', () => {
  const years = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ key: String(at), label: String(2010 + at) }));
  const printed = (count: number, width: number) => {
    const slot = width / count;
    const centres = Array.from({ length: count }, (_, at) => slot * (at + 0.5));
    const row = layTicks(years(count), { centres, slot, left: 0, right: width }, false);
    return row.ticks.map((it) => it.lines.join(' '));
  };

  it('are all there if they fit', () => {
    expect(printed(4, 328)).toEqual(['2010', '2011', '2012', '2013']);
  });

  it('are the first, the last and even steps between where there is less room', () => {
    expect(printed(16, 328)).toEqual(['2010', '2013', '2016', '2019', '2022', '2025']);
  });

  it('are the first and the last at the least', () => {
    expect(printed(16, 80)).toEqual(['2010', '2025']);
  });
});

describe('wrapping', () => {
  it('breaks at spaces, never within a word', () => {
    expect(wrapText('Thừa Thiên Huế', face, 60)).toEqual(['Thừa', 'Thiên Huế']);
    expect(wrapText('45.998.409', face, 10)).toEqual(['45.998.409']);
  });

  it('keeps the sign of a bound with its figure', () => {
    expect(wrapText('≥ 1.000', face, 10)).toEqual(['≥\u00a01.000']);
  });
});

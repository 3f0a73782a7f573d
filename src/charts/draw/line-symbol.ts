import type { ChartModel } from '../chart-model.ts';
import { circle, path, type Mark } from './mark.ts';

/** Points of whole periods; hollow ones say what isn't whole or final, on every line alike. */
const symbols = ['disc', 'up', 'square', 'down', 'diamond', 'plus'] as const;
export type LineSymbol = (typeof symbols)[number];

/** Points of a line that is looked at, by its place among these; discs while colours are enough. */
export function symbolOf({ patterned, series }: ChartModel, at: number): LineSymbol {
  if (!patterned || series[at]?.role === 'context') return 'disc';
  const place = series.slice(0, at).filter((it) => it.role !== 'context').length;
  return symbols[place % symbols.length] ?? 'disc';
}

/** On a crowded line a symbol stands at every so-manieth point, `spacing` pixels apart. */
export const symbolStride = (spacing: number): number => Math.max(1, Math.ceil(28 / spacing));

/** A filled symbol, as large to the eye as a disc of the radius, parted from lines behind it. */
export function symbolMark(
  x: number,
  y: number,
  symbol: LineSymbol,
  radius: number,
  colour: string,
  surface: string,
): Mark {
  if (symbol === 'disc') return circle(x, y, radius, { fill: colour });
  const d = outlines[symbol](radius)
    .map(([across, down], at) => `${at === 0 ? 'M' : 'L'}${fixed(x + across)} ${fixed(y + down)}`)
    .join('');
  return { ...path(`${d}Z`, { fill: colour, stroke: surface, lineWidth: 1 }), z2: 5 };
}

type Corners = readonly (readonly [across: number, down: number])[];

const triangle = (radius: number, towards: 1 | -1): Corners => {
  const [half, height] = [radius * 1.4, radius * 2.4];
  return [
    [0, -towards * height * 0.58],
    [half, towards * height * 0.42],
    [-half, towards * height * 0.42],
  ];
};

const outlines: Record<Exclude<LineSymbol, 'disc'>, (radius: number) => Corners> = {
  up: (radius) => triangle(radius, 1),
  down: (radius) => triangle(radius, -1),
  square: (radius) => {
    const half = radius * 1.05;
    return [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
    ];
  },
  diamond: (radius) => {
    const reach = radius * 1.45;
    return [
      [0, -reach],
      [reach, 0],
      [0, reach],
      [-reach, 0],
    ];
  },
  plus: (radius) => {
    const [arm, half] = [radius * 1.5, radius * 0.5];
    return [
      [-half, -arm],
      [half, -arm],
      [half, -half],
      [arm, -half],
      [arm, half],
      [half, half],
      [half, arm],
      [-half, arm],
      [-half, half],
      [-arm, half],
      [-arm, -half],
      [-half, -half],
    ];
  },
};

const fixed = (value: number): number => Math.round(value * 100) / 100;

import type { Corners } from './map-outlines.ts';
import { scanLines, turns } from './scan-lines.ts';

/**
 * Lines at 45° inside some rings, `gap` pixels apart, as a path; in neighbouring areas they go on in
 * one line. They are cut to the area here and not by a clip or a pattern, which are lost when a picture is pasted.
 */
export function hatchLines(
  rings: readonly Corners[],
  direction: 'rising' | 'falling',
  gap: number,
): string {
  const step = gap * Math.SQRT2;
  return scanLines(rings, step, turns[direction])
    .map(({ line, from, to }) => {
      const across = line * step;
      const [start = '', end = ''] = [from, to].map((along) => {
        const x = (across + along) / 2;
        return `${fixed(x)} ${fixed(direction === 'rising' ? across - x : x - across)}`;
      });
      return `M${start}L${end}`;
    })
    .join('');
}

/** Level lines inside some rings, `gap` pixels apart, as a path. */
export const levelLines = (rings: readonly Corners[], gap: number): string =>
  scanLines(rings, gap, turns.level)
    .map(({ line, from, to }) => `M${fixed(from)} ${fixed(line * gap)}H${fixed(to)}`)
    .join('');

const fixed = (value: number): number => Math.round(value * 10) / 10;

import { path, type Mark } from './mark.ts';

interface Place {
  x: number;
  y: number;
}

/**
 * Solid links as one shape: hundreds of small ones make a page slow. Each is a stroke with round
 * ends, so that corners are round too, where a mitre would reach beyond the figure.
 */
export function runMark(
  links: readonly { from: Place; to: Place }[],
  stroke: string,
  lineWidth: number,
): Mark[] {
  if (links.length === 0) return [];
  const d = links
    .map(({ from, to }, index) => {
      const before = links[index - 1]?.to;
      const isJoined = before?.x === from.x && before.y === from.y;
      return `${isJoined ? '' : `M${fixed(from.x)} ${fixed(from.y)}`}L${fixed(to.x)} ${fixed(to.y)}`;
    })
    .join('');
  // Silent: it belongs to one point, and would answer for all.
  return [{ ...path(d, { stroke, lineWidth, lineCap: 'round', fill: 'none' }), silent: true }];
}

const fixed = (value: number): number => Math.round(value * 100) / 100;

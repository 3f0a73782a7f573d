import { path, type Box, type Mark } from './mark.ts';

const step = 6 * Math.SQRT2;

/**
 * Lines at 45°, 6 px apart, clipped to a box. They are drawn as geometry and not as a pattern:
 * patterns are lost when a picture is pasted into Word or a slide.
 */
export function hatch(
  { x, y, width, height }: Box,
  stroke: string,
  direction: 'falling' | 'rising' = 'rising',
): Mark {
  const across = (at: number) => (direction === 'rising' ? at : 2 * x + width - at);
  const right = x + width;
  const foot = y + height;
  const pieces: string[] = [];
  // Each line is a + b = const, where a = px − x and b = py − y.
  for (let sum = step / 2; sum < width + height; sum += step) {
    const startX = Math.min(right, x + sum);
    const endX = Math.max(x, x + sum - height);
    const startY = y + sum - (startX - x);
    const endY = Math.min(foot, y + sum - (endX - x));
    pieces.push(`M${fixed(across(startX))} ${fixed(startY)}L${fixed(across(endX))} ${fixed(endY)}`);
  }
  return path(pieces.join(''), { stroke, lineWidth: 2, fill: 'none' });
}

const fixed = (value: number): string => String(Math.round(value * 100) / 100);

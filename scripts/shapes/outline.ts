import polylabel from 'polylabel';
import type { MapArea } from '../../src/charts/chart-model.ts';
import { areaOf, type Ring } from './rings.ts';

/** An SVG path of steps in whole numbers: "M12 30l4-1-2 7z". */
export const pathOf = (rings: readonly Ring[]): string => rings.map(ringPath).join('');

function ringPath(ring: Ring): string {
  const steps = ring.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = ring[index] ?? [0, 0];
    return signed(x - fromX) + signed(y - fromY);
  });
  const [[x, y] = [0, 0]] = ring;
  return `M${x}${signed(y)}l${steps.join('').trimStart()}z`;
}

const signed = (value: number): string => (value < 0 ? String(value) : ` ${value}`);

/** A unit as a map needs it. */
export function toArea(rings: readonly Ring[]): MapArea {
  const corners = rings.flat();
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const box = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  return { outline: pathOf(rings), centre: innermost(rings), box };
}

/** Where there is most room: the point of the largest ring that lies farthest from its edge. */
function innermost(rings: readonly Ring[]): MapArea['centre'] {
  const [largest = []] = rings.toSorted((a, b) => areaOf([b]) - areaOf([a]));
  const [x, y] = polylabel([largest], 1);
  return { x: Math.round(x), y: Math.round(y) };
}

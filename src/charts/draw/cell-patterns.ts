import type { Palette } from '../palette.ts';
import { hatch } from './hatch.ts';
import { path, rect, type Box, type Mark } from './mark.ts';
import { textOn } from './text-on.ts';

/** A cell or an area without a figure: grey lines at 45°. */
export function missingCell(box: Box, palette: Palette): Mark[] {
  const lines = hatch(box, palette.contextBar);
  return [
    rect(box, { fill: palette.surface2 }),
    { ...lines, style: { ...lines.style, lineWidth: 1 } } as Mark,
  ];
}

/** A cell whose figure is in no class, for it can't be compared: crossing lines, as on the map. */
export function apartCell(box: Box, palette: Palette): Mark[] {
  const lines = (['rising', 'falling'] as const).map((direction) => {
    const drawn = hatch(box, palette.contextBar, direction);
    return { ...drawn, style: { ...drawn.style, lineWidth: 1 } } as Mark;
  });
  return [rect(box, { fill: palette.surface }), ...lines];
}

/** Distance of the level lines of a class. */
export const classLineGap = 5;

/** A cell in the colour of its class; with level lines where colours don't tell the classes. */
export function classCell(
  box: Box,
  fill: string,
  hasLines: boolean,
  edge: string | null = null,
): Mark[] {
  const ground = [
    rect(box, { fill }),
    ...(edge === null ? [] : [rect(box, { stroke: edge, lineWidth: 1, fill: 'none' })]),
  ];
  if (!hasLines) return ground;
  const count = Math.floor((box.height - 1) / classLineGap);
  const first = box.y + (box.height - (count - 1) * classLineGap) / 2;
  const d = Array.from(
    { length: count },
    (_, at) => `M${box.x} ${first + at * classLineGap}h${box.width}`,
  );
  return [...ground, path(d.join(''), { stroke: textOn(fill), lineWidth: 1, fill: 'none' })];
}

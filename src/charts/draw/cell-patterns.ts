import type { Palette } from '../palette.ts';
import { hatch } from './hatch.ts';
import { rect, type Box, type Mark } from './mark.ts';

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

import type { Palette } from '../palette.ts';
import { path, type Box, type Mark } from './mark.ts';

/** What a total leaves beside its stated parts: an outline, since nobody says what fills it. */
export function emptyBox({ x, y, width, height }: Box, palette: Palette): Mark {
  const outline = `M${x + 0.5} ${y + 0.5}H${x + width - 0.5}V${y + height - 0.5}H${x + 0.5}Z`;
  return path(outline, { stroke: palette.rule2, lineWidth: 1, lineDash: [3, 2], fill: 'none' });
}

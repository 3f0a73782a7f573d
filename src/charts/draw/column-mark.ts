import type { PointState } from '../chart-model.ts';
import { decalMarks, solidMarks, type Decal } from './decal.ts';
import { hatch } from './hatch.ts';
import { path, type Box, type Mark } from './mark.ts';

/** Where a bar stands on its axis; a part-year is open there. */
type Foot = 'bottom' | 'left';

/**
 * A solid bar; a hatched one with a dashed edge that is open at the foot where the year is not over;
 * a hollow one for a preliminary figure, and with a dotted edge for an estimate. A pattern is cut out
 * of a solid bar; in the others it stands on the surface, in the place of the hatching.
 */
export function barMark(
  box: Box,
  state: PointState,
  foot: Foot,
  colour: string,
  surface: string,
  decal: Decal = 'plain',
): Mark[] {
  if (state === 'whole' || state === 'missing') return solidMarks(box, colour, decal, surface);
  const pattern = decalMarks(box, decal, colour);
  const left = box.x + 0.75;
  const right = box.x + box.width - 0.75;
  const top = box.y + 0.75;
  const bottom = box.y + box.height - 0.75;
  if (state !== 'part-year') {
    const dots = state === 'estimate' ? { lineDash: [1.5, 3] } : {};
    const closed = `M${left} ${bottom}V${top}H${right}V${bottom}Z`;
    return [path(closed, { stroke: colour, lineWidth: 1.5, fill: surface, ...dots }), ...pattern];
  }
  const edge =
    foot === 'bottom'
      ? `M${left} ${box.y + box.height}V${top}H${right}V${box.y + box.height}`
      : `M${box.x} ${top}H${right}V${bottom}H${box.x}`;
  return [
    ...(decal === 'plain' ? [hatch(box, colour)] : pattern),
    path(edge, { stroke: colour, lineWidth: 1.5, lineDash: [4, 3], fill: 'none' }),
  ];
}

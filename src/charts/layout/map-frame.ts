import type { MapShapes } from '../chart-model.ts';

/** Where a map's board lies in the picture. */
export interface MapFrame {
  /** Pixels of one unit of the board. */
  scale: number;
  left: number;
  /** Where a legend in the sea ends. */
  right: number;
  top: number;
  /** Of the sea, which is as wide as the picture. */
  height: number;
}

/** From this width on areas have names, and the legend stands in the sea. */
export const roomy = 560;

/** Distance of hatching in pixels: a small area has to have lines in it. */
export const hatchGap = (room: number): number => (room < roomy ? 4 : 6);

/** How thick lines are, so that they leave something of the areas on a phone. */
export const penWidth = (room: number): number => (room < roomy ? 0.75 : 1);

const [lowest, highest] = [820, 900];

/** Height of a dense map's sea, of its width: the legend stands beside the archipelagos. */
const denseShare = 0.74;

/** As wide as the picture, until it would be higher than a screen; a dense one leaves sea at the right. */
export function mapFrame({ width, height }: MapShapes, room: number, isDense = false): MapFrame {
  const margin = room < roomy ? 6 : 16;
  const most = isDense ? room * denseShare : Math.min(highest, Math.max(lowest, room * 0.9));
  const limit = most - 2 * margin;
  const scale = Math.min((room - 2 * margin) / width, limit / height);
  const left = isDense ? margin : (room - width * scale) / 2;
  return {
    scale,
    left,
    right: isDense ? room - margin : room - left,
    top: margin,
    height: Math.ceil(height * scale + 2 * margin),
  };
}

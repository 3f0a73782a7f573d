import type { ChartModel } from '../chart-model.ts';
import { measureText } from '../text/measure-text.ts';
import { nth } from './nth.ts';
import { stackSeries } from './stack-segments.ts';
import type { StackedLayout } from './stacked-layout.ts';

/** Face of what is printed inside a segment. */
export const insideFace = { size: 12, weight: 600 } as const;
/** Room that a segment needs beside its words. */
export const insidePad = 8;

/** On either side of a name so much of the pattern stays to be seen. */
const patternRoom = 12;

/** Name and figure of a part, as they stand in its segment. */
export const namedFigure = (name: string, figure: string): string => `${name} ${figure}`;

/**
 * In which row each part is named within its segment: the first that has the room, so that every
 * name stands once. Empty as long as colours are enough.
 */
export function stackNames(model: ChartModel, { rows }: StackedLayout): Map<number, number> {
  if (!model.patterned) return new Map();
  return new Map(
    stackSeries(model).parts.flatMap(({ name, points }, part) => {
      const row = rows.findIndex(({ stack }, index) => {
        const wide = stack.segments[part]?.width ?? 0;
        const words = namedFigure(name, nth(points, index).text);
        return measureText(words, insideFace) + insidePad + 2 * patternRoom <= wide;
      });
      return row < 0 ? [] : [[part, row] as const];
    }),
  );
}

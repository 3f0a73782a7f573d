import { formatNumber } from '../../i18n/format-number.ts';
import type { Language } from '../../semantic/selection.ts';
import type { ChartClasses } from '../chart-model.ts';
import type { Palette } from '../palette.ts';
import { measureText } from '../text/measure-text.ts';
import { apartCell, classCell, missingCell } from './cell-patterns.ts';
import { faces } from './faces.ts';
import { text, type Box, type Mark } from './mark.ts';

const rowHeight = 22;
const swatch = { width: 22, height: 14 };

/** How the cells of a class are drawn. */
export interface ClassLook {
  fill: string;
  hasLines: boolean;
  /** Line round what is as pale as the ground; null where nothing need be set off. */
  edge: string | null;
}

/**
 * What the colours of cells mean, from little to much with bounds and counts, then what has no
 * figure and, if there is any, what has no colour; in as many rows as the width asks for. How the
 * classes were made is the subtitle's to say.
 */
export function classLegend(
  { classes, missing, notComparable }: ChartClasses,
  looks: readonly ClassLook[],
  width: number,
  palette: Palette,
  language: Language,
): { height: number; marks: Mark[] } {
  const entries: Entry[] = [
    ...classes.map((it, at) => ({
      ...it,
      draw: (box: Box) => {
        const { fill = palette.surface, hasLines = false, edge = null } = looks[at] ?? {};
        return classCell(box, fill, hasLines, edge);
      },
    })),
    { ...missing, draw: (box: Box) => missingCell(box, palette) },
    { ...notComparable, draw: (box: Box) => apartCell(box, palette) },
  ].filter((it, at) => at <= classes.length || it.count > 0);

  const marks: Mark[] = [];
  let x = 0;
  let row = 0;
  for (const { label, count, draw } of entries) {
    const counted = `(${formatNumber(count, language)})`;
    const labelWidth = measureText(label, faces.small);
    const wide = swatch.width + 6 + labelWidth + 4 + measureText(counted, faces.small);
    if (x > 0 && x + wide > width) {
      x = 0;
      row += 1;
    }
    const middle = (row + 0.5) * rowHeight;
    const labelAt = x + swatch.width + 6;
    marks.push(
      ...draw({ x, y: middle - swatch.height / 2, ...swatch }),
      text(label, labelAt, middle, faces.small, palette.ink),
      text(counted, labelAt + labelWidth + 4, middle, faces.small, palette.muted),
    );
    x += wide + 16;
  }
  return { height: (row + 1) * rowHeight, marks };
}

interface Entry {
  label: string;
  count: number;
  draw: (box: Box) => Mark[];
}

import type { AreaLabel } from '../layout/map-layout.ts';
import type { Palette } from '../palette.ts';
import { circle, line, text, type Mark } from './mark.ts';

/** A name out in the sea, and the line from its area; the line has an edge, to be seen on any class. */
export function leaderMarks(
  { text: words, face, box, leader: [from, to] }: AreaLabel,
  palette: Palette,
): Mark[] {
  const ends = [from.x, from.y, to.x, to.y].map((it) => Math.round(it * 10) / 10);
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends;
  const silent = true;
  return [
    {
      ...line(x1, y1, x2, y2, { stroke: palette.surface, lineWidth: 3, opacity: 0.7 }),
      z2: 10,
      silent,
    },
    { ...line(x1, y1, x2, y2, { stroke: palette.ink, lineWidth: 1 }), z2: 12, silent },
    {
      ...circle(x1, y1, 3, { fill: palette.ink, stroke: palette.surface, lineWidth: 1 }),
      z2: 14,
      silent,
    },
    { ...text(words, box.x, box.y + box.height / 2, face, palette.ink), z2: 16 },
  ];
}

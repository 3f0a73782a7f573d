import { faces } from './faces.ts';
import { rect, text, type Mark } from './mark.ts';
import { measureText } from '../text/measure-text.ts';

const rowHeight = 24;
const swatch = 12;

interface KeyEntry {
  name: string;
  colour: string;
}

/** Which colour is which series, where labels have no room at the marks. One series needs no key. */
export function keyRow(entries: readonly KeyEntry[], width: number, ink: string) {
  if (entries.length < 2) return { height: 0, marks: [] as Mark[] };
  const marks: Mark[] = [];
  let x = 0;
  let row = 0;
  for (const { name, colour } of entries) {
    const wide = swatch + 8 + measureText(name, faces.label);
    if (x > 0 && x + wide > width) {
      x = 0;
      row += 1;
    }
    const middle = row * rowHeight + 10;
    marks.push(
      rect({ x, y: middle - swatch / 2, width: swatch, height: swatch }, { fill: colour }),
      text(name, x + swatch + 8, middle, faces.label, ink),
    );
    x += wide + 20;
  }
  return { height: (row + 1) * rowHeight + 4, marks };
}

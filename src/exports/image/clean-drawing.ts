import type { Box, Mark } from '../../charts/draw/mark.ts';
import type { Scene } from '../../charts/scene.ts';
import { faceOfFont, measureText } from '../../charts/text/measure-text.ts';

/**
 * Whether all words of a drawing can be read: none cut, none over another, none beyond the edge. On
 * the screen a cut name is told by the pointer; on paper it is lost, and another width is taken.
 */
export function isClean(scene: Scene): boolean {
  const marks = [
    ...scene.backdrop,
    ...scene.series.flatMap((series) => series.items.flatMap((item) => item.marks)),
  ];
  const isCut = marks.some((it) => it.type === 'text' && it.style.text.endsWith('…'));
  if (isCut) return false;
  const boxes = marks.flatMap(boxOfText);
  const isInside = boxes.every(
    (it) => it.x >= -1 && it.x + it.width <= scene.width + 1 && it.y + it.height <= scene.height,
  );
  return isInside && !anyTouch(boxes);
}

/** Only those that begin at heights between a box's own can touch it; a heat map has thousands. */
function anyTouch(boxes: readonly Box[]): boolean {
  const downwards = [...boxes].sort((a, b) => a.y - b.y);
  return downwards.some((a, at) => {
    for (let next = at + 1; next < downwards.length; next += 1) {
      const b = downwards[next];
      if (!b || b.y >= a.y + a.height) return false;
      if (overlap(a, b)) return true;
    }
    return false;
  });
}

/** Words are measured a little wide: so much at either end is not yet a touch. */
const slack = 0.015;

/** Where a line stands; none for turned ones, which run along an axis of their own. */
function boxOfText(mark: Mark): Box[] {
  if (mark.type !== 'text' || mark.style.opacity === 0 || mark.rotation) return [];
  const { text, x, y, align, fontSize, fontWeight, fontFamily } = mark.style;
  const face = faceOfFont(`${fontWeight} ${fontSize}px ${fontFamily}`);
  const long = measureText(text, face);
  const left = x - { left: 0, center: long / 2, right: long }[align];
  const half = fontSize * 0.43;
  return [
    {
      x: left + long * slack,
      y: y - half,
      width: long * (1 - 2 * slack),
      height: 2 * half,
    },
  ];
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

import { widthByFont } from './font-files.ts';
import { svgTexts, type SvgText } from './svg-texts.ts';

const widthOf = ({ text, size, weight }: SvgText): number =>
  widthByFont(text, size, weight >= 500 ? 600 : 400);

/** `width` or `height` of a picture, in px. */
export const ofSize = (svg: string, name: 'width' | 'height'): number =>
  Number(
    new RegExp(`<svg ${name === 'width' ? '' : 'width="\\d+" '}${name}="(\\d+)"`).exec(svg)?.[1],
  );

const leftOf = (it: SvgText, long: number): number =>
  it.x - { start: 0, middle: long / 2, end: long }[it.anchor];

/** Texts of which a part lies outside the canvas. */
export function textsOutside(svg: string): SvgText[] {
  const [width, height] = [ofSize(svg, 'width'), ofSize(svg, 'height')];
  return svgTexts(svg).filter((it) => {
    const long = widthOf(it);
    const left = leftOf(it, long);
    const [top, bottom] = it.isTurned
      ? [it.y - long, it.y]
      : [it.y - it.size / 2, it.y + it.size / 2];
    const isWide = !it.isTurned && (left < -0.5 || left + long > width + 0.5);
    return isWide || top < 0 || bottom > height;
  });
}

/** Pairs of texts that run into each other: "one / other". */
export function textsTouching(svg: string): string[] {
  const boxes = svgTexts(svg)
    .filter((it) => !it.isTurned)
    .map((it) => {
      const long = widthOf(it);
      const left = leftOf(it, long);
      return { text: it.text, left, right: left + long, top: it.y - 6, bottom: it.y + 6 };
    });
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
}

/** Texts that are printed smaller than 12 px. */
export const textsTooSmall = (svg: string): SvgText[] => svgTexts(svg).filter((it) => it.size < 12);

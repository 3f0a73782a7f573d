/** A place on a slide, in points. */
export interface SlideBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** 13⅓ × 7½ inches, the widescreen of PowerPoint. */
export const slideSize = { width: 960, height: 540 } as const;

const margin = 56;
const width = slideSize.width - 2 * margin;
/** The column of the product and the number, at the right of the foot. */
const productWidth = 204;

/** Where things stand on every slide; what lies between subtitle and rule is shared out by need. */
export const places = {
  title: { x: margin, y: 28, width, height: 74 },
  subtitle: { x: margin, y: 104, width, height: 36 },
  body: { x: margin, y: 146, width, height: 308 },
  ruleAt: 464,
  foot: { x: margin, y: 470, width: width - productWidth - 16, height: 56 },
  product: { x: margin + width - productWidth, y: 482, width: productWidth - 36, height: 26 },
  number: { x: margin + width - 32, y: 486, width: 32, height: 18 },
} as const satisfies Record<string, SlideBox | number>;

/** The largest that a logo may be, on the first slide and at the foot of the others. */
export const logoPlaces = {
  cover: { x: margin + width - 200, y: 32, width: 200, height: 60 },
  foot: { x: margin + width - productWidth, y: 470, width: productWidth, height: 24 },
} as const satisfies Record<string, SlideBox>;

/** Under a logo the product and the number stand lower. */
export const underLogo = (box: SlideBox): SlideBox => ({ ...box, y: box.y + 16 });

/** A picture as large as its place lets it be, at the right end of it. */
export function logoBox(logo: { width: number; height: number }, place: SlideBox): SlideBox {
  const scale = Math.min(place.width / logo.width, place.height / logo.height);
  const [wide, high] = [logo.width * scale, logo.height * scale];
  return { x: place.x + place.width - wide, y: place.y, width: wide, height: high };
}

/** A place in the inches that the writer asks for. */
export const inches = ({ x, y, width: w, height: h }: SlideBox) => ({
  x: x / 72,
  y: y / 72,
  w: w / 72,
  h: h / 72,
});

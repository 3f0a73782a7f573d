import {
  outlinesFile,
  outlineWeights,
  type GlyphOutlines,
  type OutlineWeight,
} from './glyph-outlines.ts';
import { setLine, type SetLine } from './set-line.ts';
import { escapeText, unescapeText } from './xml-text.ts';

/** Gets the bytes of a file beside the app, by its path from the page. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/**
 * The picture with its letters drawn as shapes. Word, Inkscape and LibreOffice pass over fonts that
 * are embedded in an SVG, and would set the words in a wider font of their own. The words stay as the
 * names of their shapes, and as the picture's description.
 */
export async function outlineTexts(svg: string, readFile: ReadFile): Promise<string> {
  const texts = [...svg.matchAll(textElement)].map(([, attributes = '', content = '']) =>
    readText(attributes, content),
  );
  const weights = outlineWeights.filter((weight) => texts.some((it) => it.weight === weight));
  const outlines = new Map(
    await Promise.all(
      weights.map(async (it) => [it, await outlinesOfWeight(it, readFile)] as const),
    ),
  );
  const shapes = new Map<string, string>();
  let at = 0;
  const drawn = svg.replace(textElement, () => {
    const text = texts[at];
    at += 1;
    if (!text) return '';
    const font = outlines.get(text.weight);
    const line = font && setLine(text.content, font, text.isTabular);
    return font && line ? drawLine(text, line, font.unitsPerEm, shapes) : inOtherFont(text);
  });
  const defined = [...shapes].map(([id, path]) => `<path id="${id}" d="${path}"/>`).join('');
  const said = texts.map((it) => it.content.trim()).filter((it) => it !== '');
  return drawn.replace(
    '</title>',
    () => `</title>\n<desc>${escapeText(said.join('\n'))}</desc>\n<defs>${defined}</defs>`,
  );
}

const textElement = /<text([^>]*)>([^<]*)<\/text>/g;

/** A text of our drawings: one line, and where and how it stands. */
interface DrawnText {
  content: string;
  x: number;
  /** Of the baseline. */
  y: number;
  size: number;
  weight: OutlineWeight;
  isTabular: boolean;
  anchor: 'start' | 'middle' | 'end';
  fill: string;
  /** How it is turned or moved as a whole. */
  transform: string | undefined;
  opacity: string | undefined;
}

function readText(attributes: string, content: string): DrawnText {
  const named = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
  const weight = Number(/font-weight:(\d+)/.exec(attributes)?.[1] ?? 400);
  return {
    content: unescapeText(content),
    x: Number(named('x') ?? 0),
    y: Number(named('y') ?? 0) + Number(named('dy') ?? 0),
    size: Number(/font-size:([\d.]+)px/.exec(attributes)?.[1] ?? 12),
    weight: weight >= 600 ? 600 : weight >= 500 ? 500 : 400,
    isTabular: attributes.includes("'Be Vietnam Pro Tab'"),
    anchor: (named('text-anchor') ?? 'start') as DrawnText['anchor'],
    fill: named('fill') ?? '#000',
    transform: named('transform'),
    opacity: named('opacity') ?? named('fill-opacity'),
  };
}

const shareBefore = { start: 0, middle: 0.5, end: 1 };

/** Letters are used and not repeated: a heat map has thousands of digits. */
function drawLine(
  text: DrawnText,
  { glyphs, width }: SetLine,
  unitsPerEm: number,
  shapes: Map<string, string>,
): string {
  const scale = text.size / unitsPerEm;
  const left = text.x - width * shareBefore[text.anchor] * scale;
  const letters = glyphs.map(({ key, path, x }) => {
    const id = `g${text.weight}-${key}`;
    shapes.set(id, path);
    return `<use xlink:href="#${id}"${x === 0 ? '' : ` x="${x}"`}/>`;
  });
  if (letters.length === 0) return '';
  const place = `translate(${short(left)} ${short(text.y)}) scale(${short(scale, 5)})`;
  const transform = text.transform ? `${text.transform} ${place}` : place;
  return `<g aria-label="${escapeText(text.content)}" fill="${text.fill}"${opacityOf(text)} transform="${transform}">${letters.join('')}</g>`;
}

/** For the rare character that the font lacks; Arial has more of them, and is everywhere. */
function inOtherFont(text: DrawnText): string {
  const turned = text.transform ? ` transform="${text.transform}"` : '';
  return `<text x="${short(text.x)}" y="${short(text.y)}" text-anchor="${text.anchor}" font-family="Arial, sans-serif" font-size="${short(text.size)}" font-weight="${text.weight}" fill="${text.fill}"${opacityOf(text)}${turned}>${escapeText(text.content)}</text>`;
}

const opacityOf = ({ opacity }: DrawnText): string =>
  opacity === undefined ? '' : ` opacity="${opacity}"`;

const known = new WeakMap<ReadFile, Map<OutlineWeight, Promise<GlyphOutlines>>>();

/** Each file is read once; one that could not be had is asked for again the next time. */
async function outlinesOfWeight(weight: OutlineWeight, readFile: ReadFile): Promise<GlyphOutlines> {
  const files = known.get(readFile) ?? new Map<OutlineWeight, Promise<GlyphOutlines>>();
  known.set(readFile, files);
  const outlines =
    files.get(weight) ??
    readFile(outlinesFile(weight)).then(
      (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as GlyphOutlines,
    );
  files.set(weight, outlines);
  try {
    return await outlines;
  } catch (error) {
    files.delete(weight);
    throw error;
  }
}

function short(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)));
}

import {
  accentWidth,
  asciiWidths,
  otherWidths,
  tabularDigitWidth,
  type FontWeight,
} from './glyph-widths.ts';

export interface TextFace {
  size: number;
  weight: 400 | 500 | 600;
  /** Figures that stand under each other are set in digits of one width. */
  tabular?: boolean;
}

/** Width of a line of text in pixels, as wide as the font draws it or a little wider. */
export function measureText(text: string, { size, weight, tabular = false }: TextFace): number {
  const cut: FontWeight = weight === 400 ? 400 : 600;
  const composed = text.normalize('NFC');
  let thousandths = 0;
  for (let at = 0; at < composed.length; at += 1) {
    const code = composed.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    const isDigit = code >= 0x30 && code <= 0x39;
    thousandths += tabular && isDigit ? tabularDigitWidth[cut] : glyphWidth(code, cut);
  }
  return (thousandths * size) / 1000;
}

/** Taking a letter apart costs more than all else, and a heat map measures thousands of texts. */
const known: Record<FontWeight, Map<number, number>> = { 400: new Map(), 600: new Map() };

function glyphWidth(code: number, weight: FontWeight): number {
  const found = asciiWidths[weight][code - 32] ?? known[weight].get(code);
  if (found !== undefined) return found;
  const width = widthOf(String.fromCodePoint(code), weight);
  known[weight].set(code, width);
  return width;
}

function widthOf(character: string, weight: FontWeight): number {
  const own = otherWidths[weight][character];
  if (own !== undefined) return own;
  const ascii = asciiWidths[weight][character.charCodeAt(0) - 32];
  if (ascii !== undefined) return ascii;
  const letter = baseLetter(character);
  if (letter === character) return 1000;
  return widthOf(letter, weight) + accentWidth;
}

/** "ễ" → "e", "ợ" → "ơ": the letter without its tone, the horn kept. */
function baseLetter(character: string): string {
  const [letter = character, ...marks] = Array.from(character.normalize('NFD'));
  return marks.includes('\u031b') ? `${letter}\u031b`.normalize('NFC') : letter;
}

/** Reads a CSS font such as `600 14px Be Vietnam Pro Tab, …`, which is how ECharts asks. */
export function faceOfFont(font: string): TextFace {
  const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);
  const bold = /\b(500|600|700|bold)\b/.test(font.split('px')[0] ?? '');
  return { size, weight: bold ? 600 : 400, tabular: /px\s+['"]?Be Vietnam Pro Tab/.test(font) };
}

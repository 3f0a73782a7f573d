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
  let thousandths = 0;
  for (const character of text.normalize('NFC')) {
    const isDigit = character >= '0' && character <= '9';
    thousandths += tabular && isDigit ? tabularDigitWidth[cut] : glyphWidth(character, cut);
  }
  return (thousandths * size) / 1000;
}

function glyphWidth(character: string, weight: FontWeight): number {
  const own = otherWidths[weight][character];
  if (own !== undefined) return own;
  const ascii = asciiWidths[weight][character.charCodeAt(0) - 32];
  if (ascii !== undefined) return ascii;
  const letter = baseLetter(character);
  if (letter === character) return 1000;
  return glyphWidth(letter, weight) + accentWidth;
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

import { distinct } from '../../lib/distinct.ts';
import { tcvn3Letters } from './tcvn3.ts';
import { isVietnameseSyllable } from './vietnamese-syllable.ts';
import { vniLetters } from './vni.ts';

/** The encodings that were made of fonts: Latin letters and signs drawn as Vietnamese ones. */
export type OldFont = 'tcvn3' | 'vni';

interface Evidence {
  font: OldFont;
  /** Codes that stand in no word of another language, nor in Vietnamese as Unicode writes it. */
  telling: RegExp;
}

/** Signs inside of words, and capitals after small letters. */
const tcvn3: Evidence = {
  font: 'tcvn3',
  telling: /[¡-©«¬\u00AD®·¸¹»-¾ªµ¶×÷]|(?<=[a-z])[À-Þ]/gu,
};
/** Letters that Vietnamese doesn't have. */
const vni: Evidence = { font: 'vni', telling: /[øûïåäëüöæñî]/giu };

const words: Record<OldFont, RegExp> = {
  tcvn3: new RegExp(`[A-Za-z${[...tcvn3Letters.keys()].join('')}\\p{L}]+`, 'gu'),
  vni: /\p{L}+/gu,
};
const beyondAscii = /[^\p{ASCII}]/u;
const asciiLetter = /[A-Za-z]/;
const vniCodes = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ñôöíìæóòî]/giu;

const fewestWords = 3;
const fewestTelling = 2;
const mostDoubt = 0.1;

/**
 * The old font that texts were typed in, where the evidence is solid: several different words whose
 * letters no living spelling has, and hardly any that the font can't explain. Undefined otherwise.
 */
export function recogniseFontText(sample: readonly string[]): OldFont | undefined {
  return [tcvn3, vni].find((evidence) => speaks(sample, evidence))?.font;
}

function speaks(sample: readonly string[], { font, telling }: Evidence): boolean {
  const marked = distinct(sample.flatMap((text) => text.match(words[font]) ?? [])).filter(
    (word) => beyondAscii.test(word) && asciiLetter.test(word),
  );
  if (marked.length < fewestWords) return false;
  const explained = marked.filter((word) => isVietnameseSyllable(fromFontText(word, font)));
  if (explained.length < marked.length * (1 - mostDoubt)) return false;
  const told = explained.filter((word) => word.match(telling));
  const signs = distinct(told.flatMap((word) => word.toLowerCase().match(telling) ?? []));
  return told.length >= fewestWords && signs.length >= fewestTelling;
}

/**
 * Text of an old font in Unicode, composed. A text that the font can't have, because it holds
 * letters beyond its codes, is Unicode already and stays as it is.
 */
export function fromFontText(text: string, font: OldFont): string {
  if (!beyondAscii.test(text)) return text;
  return font === 'vni' ? fromVni(text) : fromTcvn3(text);
}

/** Signs of TCVN3 that touch a plain letter: nobody writes so but with the font. */
const leftOfTcvn3 = /[A-Za-z][¡-©«¬\u00AD®µ¶¸»-¾]|[¡-©«¬\u00AD®µ¶¸»-¾][a-z]/u;

/** Whether a text has letters typed in the font, but others beside them, so that it was left as it is. */
export function isLeftInFont(text: string, font: OldFont): boolean {
  if (!beyondAscii.test(text) || fromFontText(text, font) !== text) return false;
  return font === 'tcvn3' ? leftOfTcvn3.test(text) : /[a-z][øûïåäëüöæñ]/iu.test(text);
}

function fromVni(text: string): string {
  const composed = text.normalize('NFC');
  if (/(?![\u00A0-\u00FF])[\p{L}\p{M}]/u.test(composed.replace(asciiLetters, ''))) return text;
  return composed.replace(vniCodes, (code) => {
    const known = vniLetters.get(code);
    if (known !== undefined) return known;
    // A small mark on a capital, or the other way round: the case is the letter's.
    const [letter = ''] = code;
    const ofCase = letter === letter.toUpperCase() ? code.toUpperCase() : code.toLowerCase();
    return vniLetters.get(ofCase) ?? code;
  });
}

const asciiLetters = /[A-Za-z]+/g;

/** Signs that are no word by themselves: bullets, footnotes, fractions. */
const loneSigns = /^[·¹»¼½¾]$/u;

function fromTcvn3(text: string): string {
  const isCode = (letter: string) => tcvn3Letters.has(letter) || letter <= '\u007F';
  const letters = text.normalize('NFC').match(/[\p{L}\p{M}]/gu) ?? [];
  if (!letters.every(isCode)) return text;
  const cases = (text.match(words.tcvn3) ?? []).map(caseOf);
  const isCapitals = cases.includes('capitals') && !cases.includes('small');
  return text.replace(words.tcvn3, (word, at: number) => {
    const isFootnote = /\d/.test(text[at - 1] ?? '') && word.length === 1 && word !== '®';
    if (loneSigns.test(word) || isFootnote) return word;
    const unicode = word.replace(/\P{ASCII}/gu, (code) => tcvn3Letters.get(code) ?? code);
    const kind = caseOf(word);
    return kind === 'capitals' || (kind === 'either' && isCapitals)
      ? unicode.toUpperCase()
      : unicode;
  });
}

const smallCode = /[^\p{ASCII}¡-§]/u;

/**
 * Whether a word was set in a font of capitals: it has codes of small letters, but its plain letters
 * are capitals, and there are two at least; the one of "Hµ" may also just begin the word "Hà".
 */
function caseOf(word: string): 'capitals' | 'small' | 'either' | 'untold' {
  if (!smallCode.test(word)) return 'untold';
  if (/[a-z]/.test(word)) return 'small';
  return (word.match(/[A-Z¡-§]/gu) ?? []).length > 1 ? 'capitals' : 'either';
}

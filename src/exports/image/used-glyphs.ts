import { unescapeText } from './xml-text.ts';

/** Fonts that our pictures are set in: the text face and its digits of one width. */
export type FaceFamily = 'Be Vietnam Pro' | 'Be Vietnam Pro Tab';
export type FaceWeight = 400 | 500 | 600;

/** Characters that a picture sets in one face. */
export interface UsedGlyphs {
  family: FaceFamily;
  weight: FaceWeight;
  characters: ReadonlySet<string>;
}

const digit = /^[0-9]$/;

/** What the texts of an SVG of ours are set in, read from the picture itself; nothing is guessed. */
export function usedGlyphs(svg: string): UsedGlyphs[] {
  const used = new Map<string, { family: FaceFamily; weight: FaceWeight; set: Set<string> }>();
  const add = (family: FaceFamily, weight: FaceWeight, character: string) => {
    const key = `${family} ${weight}`;
    const entry = used.get(key) ?? { family, weight, set: new Set<string>() };
    entry.set.add(character);
    used.set(key, entry);
  };
  for (const [, attributes = '', content = ''] of svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)) {
    const isTabular = attributes.includes("'Be Vietnam Pro Tab'");
    const weight = weightOf(attributes);
    for (const character of unescapeText(content)) {
      const family = isTabular && digit.test(character) ? 'Be Vietnam Pro Tab' : 'Be Vietnam Pro';
      add(family, weight, character);
    }
  }
  return [...used.values()].map(({ family, weight, set }) => ({ family, weight, characters: set }));
}

function weightOf(attributes: string): FaceWeight {
  const weight = Number(/font-weight:(\d+)/.exec(attributes)?.[1] ?? 400);
  return weight >= 600 ? 600 : weight >= 500 ? 500 : 400;
}

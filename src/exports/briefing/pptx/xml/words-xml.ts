import type { SchemeColour } from '../chart/scheme-colour.ts';
import { solidXml } from './look-xml.ts';
import { element, xmlText, type Xml } from './xml-element.ts';

/** How words of a chart are set; their font is the theme's. */
export interface WordsLook {
  /** In points. */
  size: number;
  colour: SchemeColour;
  isStrong?: boolean;
}

const runProperties = (name: string, { size, colour, isStrong }: WordsLook, lang?: string): Xml =>
  element(
    name,
    { lang, sz: Math.round(size * 100), b: isStrong ?? false },
    solidXml(colour),
    element('a:latin', { typeface: '+mn-lt' }),
  );

/** The look of words that the program writes itself: of an axis, a legend, a label. */
export const wordsLook = (look: WordsLook, body: Xml = element('a:bodyPr')): Xml =>
  element(
    'c:txPr',
    {},
    body,
    element('a:lstStyle'),
    element(
      'a:p',
      {},
      element('a:pPr', {}, runProperties('a:defRPr', look)),
      element('a:endParaRPr'),
    ),
  );

/** Words of our own, a paragraph a line. */
export const ownWords = (
  text: string,
  look: WordsLook,
  lang: string,
  body: Xml = element('a:bodyPr'),
): Xml =>
  element(
    'c:tx',
    {},
    element(
      'c:rich',
      {},
      body,
      element('a:lstStyle'),
      ...text
        .split('\n')
        .map((line) =>
          element(
            'a:p',
            {},
            element('a:pPr', {}, runProperties('a:defRPr', look)),
            element(
              'a:r',
              {},
              runProperties('a:rPr', look, lang),
              element('a:t', {}, xmlText(line)),
            ),
          ),
        ),
    ),
  );

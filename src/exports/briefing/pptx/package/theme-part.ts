import type { SlideLook } from '../slide-look.ts';
import { element, joined, xmlPart, type Xml } from '../xml/xml-element.ts';

const drawing = { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main' };

/** The theme of the deck: every colour and font on its slides is one of these. */
export function themePart({ colours, font }: SlideLook, name: string): string {
  const { ink, paper, secondInk, secondPaper, accents, link, visitedLink } = colours;
  const slots: [string, string][] = [
    ['dk1', ink],
    ['lt1', paper],
    ['dk2', secondInk],
    ['lt2', secondPaper],
    ...accents.map((it, at): [string, string] => [`accent${at + 1}`, it]),
    ['hlink', link],
    ['folHlink', visitedLink],
  ];
  return xmlPart(
    element(
      'a:theme',
      { ...drawing, name },
      element(
        'a:themeElements',
        {},
        element(
          'a:clrScheme',
          { name },
          ...slots.map(([slot, colour]) =>
            element(`a:${slot}`, {}, element('a:srgbClr', { val: colour.slice(1).toUpperCase() })),
          ),
        ),
        element('a:fontScheme', { name }, fontOf('a:majorFont', font), fontOf('a:minorFont', font)),
        element('a:fmtScheme', { name }, fills, lines, effects, grounds),
      ),
      element('a:objectDefaults'),
      element('a:extraClrSchemeLst'),
    ),
  );
}

const fontOf = (name: string, typeface: string): Xml =>
  element(
    name,
    {},
    element('a:latin', { typeface }),
    element('a:ea', { typeface: '' }),
    element('a:cs', { typeface: '' }),
  );

const plain = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));
const thrice = (piece: Xml): Xml => joined([piece, piece, piece]);

/** Formats want three of each; ours are all plain. */
const fills = element('a:fillStyleLst', {}, thrice(plain));
const grounds = element('a:bgFillStyleLst', {}, thrice(plain));
const lines = element(
  'a:lnStyleLst',
  {},
  ...[6350, 12_700, 19_050].map((w) =>
    element('a:ln', { w, cap: 'flat' }, plain, element('a:prstDash', { val: 'solid' })),
  ),
);
const effects = element(
  'a:effectStyleLst',
  {},
  thrice(element('a:effectStyle', {}, element('a:effectLst'))),
);

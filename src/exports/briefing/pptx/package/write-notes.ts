import { element, joined, xmlText } from '../xml/xml-element.ts';
import { mendText, type PackageParts } from './package-parts.ts';

/** The notes of a slide, a paragraph a line: the writer sets them as one, in which lines run together. */
export function writeNotes(
  parts: PackageParts,
  slide: number,
  lines: readonly string[],
  lang: string,
): void {
  const paragraphs = joined(
    lines.map((line) =>
      element(
        'a:p',
        {},
        element(
          'a:r',
          {},
          element('a:rPr', { lang, dirty: false }),
          element('a:t', {}, xmlText(line)),
        ),
      ),
    ),
  );
  mendText(parts, `ppt/notesSlides/notesSlide${slide}.xml`, (text) =>
    text.replace(
      /(type="body" idx="1"\/>.*?<a:lstStyle\/>)<a:p>.*?<\/a:p>/s,
      (_, before: string) => `${before}${paragraphs}`,
    ),
  );
}

import { plainLine } from '../plain-text.ts';
import { xmlText } from '../xml/xml-element.ts';
import { mendText, type PackageParts } from './package-parts.ts';

/** Strokes over a chart are named by what they mark; the writer gives shapes no description. */
export function describeMarks(
  parts: PackageParts,
  slide: number,
  descriptions: readonly string[],
): void {
  for (const description of new Set(descriptions)) {
    const words = xmlText(plainLine(description));
    mendText(parts, `ppt/slides/slide${slide}.xml`, (text) =>
      text.replaceAll(` name="${words}">`, ` name="${words}" descr="${words}">`),
    );
  }
}

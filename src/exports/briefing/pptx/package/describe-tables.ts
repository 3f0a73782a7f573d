import { plainLine } from '../plain-text.ts';
import { xmlText } from '../xml/xml-element.ts';
import { mendText, type PackageParts } from './package-parts.ts';

const table = /<p:cNvPr id="\d+" (name="[^"]*")\/>(?=<p:cNvGraphicFramePr><a:graphicFrameLocks)/g;

/** Tables get a description, as charts have, a number of their own, and a head row that is told as such. */
export function describeTables(
  parts: PackageParts,
  slide: number,
  descriptions: readonly string[],
): void {
  if (descriptions.length === 0) return;
  let at = 0;
  mendText(parts, `ppt/slides/slide${slide}.xml`, (text) =>
    text
      .replace(table, (_, name: string) => {
        const words = xmlText(plainLine(descriptions[at] ?? ''));
        at += 1;
        // Objects of a slide are counted from 1 and are few.
        return `<p:cNvPr id="${1000 + at}" ${name} descr="${words}"/>`;
      })
      .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>'),
  );
}
